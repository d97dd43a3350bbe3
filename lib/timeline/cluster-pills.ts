/**
 * The clusters that a screen shows: what an answer counts in clusters, and what it names but the screen has no room for,
 * put together wherever two would stand too close. Pills stand in cells of time that depend on the zoom alone, so panning
 * parts or joins none, and each keeps within its cell, so that none overlaps another.
 */

import { isolate } from '#lib/isolate.ts';
import { describeBrush } from '#lib/overview/overview-words.ts';
import { parseDay } from '#lib/time/day.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { clampWindow } from '#lib/window/window-steps.ts';
import type { DrawnEvent } from './drawn-event.ts';
import type { ShownEvents } from './shown-events.ts';
import { estimateTextWidth } from './text-width.ts';
import type { WindowCluster } from './window-answer.ts';

/** Events of a lane that are not drawn one by one, as a pill with their number. */
export type ClusterPill = {
  /** The same for the same cell of the same zoom. */
  id: string;
  lane: string;
  count: number;
  /** Days, inclusive, within which they began or, if earlier, were in the window. */
  earliest: number;
  latest: number;
  /** Moment at which the pill's middle stands, and its width in pixels. */
  middle: number;
  width: number;
  /** What the pill says. */
  text: string;
  /** Id of the one event that it stands for, where that is known. */
  only: string | null;
};

/** Least pixels of a cell: more room than a pill needs, for where each event lies is what the density shows. */
const CELL_PX = 180;
const PILL_PADDING = 16;
const PILL_TEXT_PX = 12;
const PILL_GAP = 4;

/** Room on either side of what a cluster holds. */
const PADDING = 0.15;
/** Choosing a cluster always goes nearer, and never so near that a reader no longer sees where they were. */
const LEAST_FACTOR = 0.6;
const MOST_FACTOR = 0.06;

const NUMBERS = new Intl.NumberFormat('en');

/** Events of a lane that are in no pill yet. */
type Uncounted = { lane: string; earliest: number; latest: number; count: number; only: string | null };

/**
 * Returns the pills at a zoom. `hidden` are events of the answer that are not drawn, each a part of one in all its lanes;
 * `extra` are events that are drawn though the answer counts them in its clusters.
 *
 * @internal
 */
export function clusterPills(
  clusters: readonly WindowCluster[],
  hidden: readonly Pick<DrawnEvent, 'id' | 'date' | 'lanes'>[],
  extra: readonly Pick<DrawnEvent, 'date' | 'lanes'>[],
  pixelsPerDay: number,
): ClusterPill[] {
  const uncounted: Uncounted[] = clusters.map(({ lane, earliest, latest, count }) => ({
    lane,
    count,
    only: null,
    earliest: parseDay(earliest) ?? 0,
    latest: parseDay(latest) ?? 0,
  }));
  for (const { date, lanes } of extra) for (const lane of lanes) takeFrom(uncounted, lane, dayOf(date));
  for (const { id, date, lanes } of hidden) {
    const day = dayOf(date);
    if (day === null) continue;
    for (const lane of lanes) uncounted.push({ lane, earliest: day, latest: day, count: 1, only: id });
  }
  const cellDays = cellOf(pixelsPerDay);
  const cells = new Map<string, Uncounted & { cell: number; moments: number }>();
  for (const group of uncounted) {
    if (group.count <= 0) continue;
    const middle = (group.earliest + group.latest + 1) / 2;
    const cell = Math.floor(middle / cellDays);
    const id = `${group.lane}|${cellDays}|${cell}`;
    const held = cells.get(id);
    if (held === undefined) cells.set(id, { ...group, cell, moments: middle * group.count });
    else {
      held.earliest = Math.min(held.earliest, group.earliest);
      held.latest = Math.max(held.latest, group.latest);
      held.count += group.count;
      held.only = null;
      held.moments += middle * group.count;
    }
  }
  return [...cells].map(([id, { lane, count, only, earliest, latest, cell, moments }]) => {
    const text = formatCount(count);
    const width = pillWidth(text);
    const inset = (width + PILL_GAP) / 2 / pixelsPerDay;
    const middle = clamp(moments / count, cell * cellDays + inset, (cell + 1) * cellDays - inset);
    return { id, lane, count, earliest, latest, middle, width, text, only };
  });
}

/**
 * Returns what is drawn of a choice, and its pills, at a zoom: a pill in the window that would stand for a single event gives
 * way to that event, or where that is not known to the next pill of its lane.
 */
export function drawChoice(
  clusters: readonly WindowCluster[],
  choice: ShownEvents,
  { window, pixelsPerDay }: { window: DayWindow; pixelsPerDay: number },
): { shown: DrawnEvent[]; pills: ClusterPill[] } {
  let { shown, hidden } = choice;
  let pills = clusterPills(clusters, hidden, choice.extra, pixelsPerDay);
  // A pill that an event is taken out of may stand for a single one after that.
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const single = pills.filter(({ middle }) => middle > window.start && middle < window.end);
    const lone = new Set(single.flatMap(({ count, only }) => (count === 1 && only !== null ? [only] : [])));
    if (lone.size === 0) break;
    shown = [...shown, ...hidden.filter(({ id }) => lone.has(id))];
    hidden = hidden.filter(({ id }) => !lone.has(id));
    pills = clusterPills(clusters, hidden, choice.extra, pixelsPerDay);
  }
  return { shown, pills: joinSingle(pills) };
}

const MOST_TURNS = 4;

function joinSingle(pills: readonly ClusterPill[]): ClusterPill[] {
  const joined = new Map(pills.map((pill) => [pill.id, pill]));
  for (const pill of pills) {
    if (pill.count > 1) continue;
    const far = ({ middle }: ClusterPill) => Math.abs(middle - pill.middle);
    const others = [...joined.values()].filter(({ id, lane }) => lane === pill.lane && id !== pill.id);
    const nearest = others.reduce<ClusterPill | null>(
      (best, other) => (best === null || far(other) < far(best) ? other : best),
      null,
    );
    if (nearest === null) continue;
    joined.delete(pill.id);
    const count = nearest.count + 1;
    const [earliest, latest] = [
      Math.min(nearest.earliest, pill.earliest),
      Math.max(nearest.latest, pill.latest),
    ];
    const text = formatCount(count);
    const width = pillWidth(text);
    joined.set(nearest.id, { ...nearest, count, earliest, latest, text, width, only: null });
  }
  return [...joined.values()];
}

/** Returns the pixels that a pill takes with its text. */
export function pillWidth(text: string): number {
  return estimateTextWidth(text, PILL_TEXT_PX) + PILL_PADDING;
}

/** Returns what a pill holds in words: "124 more events, Upham–Downham, March 2022 to June 2022; zoom in". */
export function describePill({ count, earliest, latest }: ClusterPill, laneLabel: string): string {
  const events = `${NUMBERS.format(count)} more ${count === 1 ? 'event' : 'events'}`;
  return `${events}, ${isolate(laneLabel)}, ${describeBrush({ start: earliest, end: latest + 1 })}; zoom in`;
}

/** Days of a cell: the smallest power of two that is `CELL_PX` wide. */
function cellOf(pixelsPerDay: number): number {
  return 2 ** Math.ceil(Math.log2(CELL_PX / pixelsPerDay));
}

function takeFrom(uncounted: Uncounted[], lane: string, day: number | null): void {
  const held = uncounted.filter((group) => group.lane === lane && group.count > 0);
  const holder =
    held.find(({ earliest, latest }) => day !== null && earliest <= day && day <= latest) ??
    // What began before the window is counted at its start.
    held.find(({ earliest }) => day === null || day < earliest);
  if (holder !== undefined) holder.count -= 1;
}

function dayOf({ earliest, latest }: DrawnEvent['date']): number | null {
  return parseDay(earliest ?? latest ?? '');
}

/** Five figures at most: +12,345 or +1.2M; a single one reads as what it is. */
function formatCount(count: number): string {
  if (count === 1) return '1 more';
  if (count < 100_000) return `+${NUMBERS.format(count)}`;
  return count < 1_000_000 ? `+${Math.round(count / 1000)}k` : `+${(count / 1_000_000).toFixed(1)}M`;
}

function clamp(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.min(Math.max(value, least), most);
}

/** Returns the window that a cluster opens when it is chosen: its days, with room around them. */
export function pillWindow({ earliest, latest, middle }: ClusterPill, window: DayWindow): DayWindow {
  const width = window.end - window.start;
  const wanted = (latest + 1 - earliest) * (1 + 2 * PADDING);
  const days = Math.min(Math.max(wanted, width * MOST_FACTOR), width * LEAST_FACTOR);
  const centre = wanted <= days ? (earliest + latest + 1) / 2 : middle;
  return clampWindow({ start: centre - days / 2, end: centre + days / 2 });
}
