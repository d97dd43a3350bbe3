import { CALENDAR } from '#lib/time/calendar-unit.ts';
import { parseDay } from '#lib/time/day.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { clampWindow } from '#lib/window/window-steps.ts';
import type { DrawnEvent } from './drawn-event.ts';

/** Up to so many events are all shown, however far apart. */
const MAX_ALL_SHOWN = 12;
/** The bulk is at least this share of the events. */
const MIN_BULK = 0.5;
/**
 * How much a longer stretch costs against a larger share of the events: the stretch chosen has the greatest
 * ln(share) − 0.18 ln(days). So tenfold the time must bring in half as many events again.
 */
const LENGTH_WEIGHT = 0.18;
/** Earlier events come in too, as long as the way to the next is no longer than this share of what is shown already … */
const MAX_GAP_SHARE = 0.75;
/** … and the whole no longer than so many times the bulk: what led up to it is in view, what happened long before is not. */
const MAX_EXTENSION = 3;
/** An event of this importance comes in whatever the gap: the first thing that people look for must not be out of view. */
const LANDMARK_IMPORTANCE = 5;
/** Around one event, at least half a year on either side. */
const MIN_CONTEXT_DAYS = 366;
const PADDING = 0.03;
/** Right of the last event, since labels stand to the right of their marks. */
const LABEL_PADDING = 0.15;

type Extent = { first: number; last: number };
type EventExtent = Extent & { isLandmark: boolean };

/**
 * Returns the window that a screen opens on where none is asked for: the stretch that holds the bulk of the events,
 * with room around it. Few events are all shown, one gets about a year of context, none the ten years to `today`
 * (the viewer's local day). Where today is near the end of the stretch, the window goes on to it.
 */
export function initialWindow(
  events: readonly Pick<DrawnEvent, 'date' | 'importance'>[],
  today: number,
): DayWindow {
  const extents = events.flatMap(({ date, importance }): EventExtent[] => {
    const extent = toExtent(date, today);
    return extent === null ? [] : [{ ...extent, isLandmark: importance >= LANDMARK_IMPORTANCE }];
  });
  if (extents.length === 0) return pad({ first: CALENDAR.month.offset(today, -12 * 10), last: today }, today);
  const whole = hullOf(extents);
  if (extents.length === 1 || whole.last - whole.first < MIN_CONTEXT_DAYS / 2) return around(whole);
  if (extents.length <= MAX_ALL_SHOWN) return pad(whole, today);
  return pad(reachBack(bulkOf(extents), extents), today);
}

/** The days an event touches, an open end reaching to today; null where it has neither start nor end. */
function toExtent({ earliest, latest }: DrawnEvent['date'], today: number): Extent | null {
  const first = earliest === null ? null : parseDay(earliest);
  const last = latest === null ? null : parseDay(latest);
  if (first === null) return last === null ? null : { first: last, last };
  return { first, last: Math.max(first, last ?? today) };
}

function hullOf(extents: readonly Extent[]): Extent {
  return {
    first: Math.min(...extents.map(({ first }) => first)),
    last: Math.max(...extents.map(({ last }) => last)),
  };
}

/** The best stretch by the middles of the events' extents; a state of decades does not drag the window to its start. */
function bulkOf(extents: readonly Extent[]): Extent {
  const middles = extents.map(({ first, last }) => (first + last) / 2).sort((a, b) => a - b);
  let best: (Extent & { score: number }) | null = null;
  for (let count = Math.ceil(middles.length * MIN_BULK); count <= middles.length; count += 1) {
    const stretch = shortestWith(middles, count);
    const days = Math.max(stretch.last - stretch.first, MIN_CONTEXT_DAYS);
    const score = Math.log(count) - LENGTH_WEIGHT * Math.log(days);
    if (best === null || score >= best.score) best = { ...stretch, score };
  }
  return best ?? hullOf(extents);
}

function reachBack(bulk: Extent, extents: readonly EventExtent[]): Extent {
  const reach = (bulk.last - bulk.first) * MAX_EXTENSION;
  const landmarks = extents.filter(({ isLandmark, first }) => isLandmark && bulk.last - first <= reach);
  let first = Math.min(bulk.first, ...landmarks.map((landmark) => landmark.first));
  const earlier = extents.map((extent) => extent.first).filter((day) => day < first);
  for (const day of earlier.sort((a, b) => b - a)) {
    if (first - day > (bulk.last - first) * MAX_GAP_SHARE || bulk.last - day > reach) break;
    first = day;
  }
  return { first, last: bulk.last };
}

function shortestWith(middles: readonly number[], count: number): Extent {
  let best: Extent | null = null;
  for (const [index, first] of middles.entries()) {
    const last = middles[index + count - 1];
    if (last === undefined) break;
    if (best === null || last - first <= best.last - best.first) best = { first, last };
  }
  return best ?? { first: middles[0] ?? 0, last: middles.at(-1) ?? 0 };
}

function pad({ first, last }: Extent, today: number): DayWindow {
  const reachesToday = today > last && today - last < (last - first) * 0.35;
  const width = (reachesToday ? today : last) + 1 - first;
  const labelled = last + width * LABEL_PADDING;
  return clampWindow({
    start: first - width * PADDING,
    end: reachesToday ? Math.max(labelled, today + width * PADDING) : labelled,
  });
}

function around({ first, last }: Extent): DayWindow {
  const width = Math.max((last + 1 - first) * 2, MIN_CONTEXT_DAYS);
  const middle = (first + last + 1) / 2;
  return clampWindow({ start: middle - width / 2, end: middle + width / 2 });
}
