/**
 * Which events of an answer are drawn as marks. The screen has room for so many: the first by rank of those in the window
 * have it, and what is shown already keeps it, so that zooming in never takes away an event that is still in the window.
 * Beside the window some more are drawn, so that moving it a little shows them at once.
 */
import { parseDay } from '#lib/time/day.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { compareRank } from './compare-rank.ts';
import type { DrawnEvent } from './drawn-event.ts';

/** What decides who is drawn. */
export type ShownRoom = {
  window: DayWindow;
  /** The viewer's local day, to which open ends reach. */
  today: number;
  /** Drawn wherever they are. */
  pinned: readonly DrawnEvent[];
  /** The filter is small enough to be drawn whole. */
  isWhole: boolean;
  /** Width of the screen in pixels; a narrow one has room for fewer. */
  width: number;
  /** Those that are drawn now; they stay as long as they are in the window. */
  kept?: readonly DrawnEvent[];
};

/** Who is drawn, and what that means for what is counted. */
export type ShownEvents = {
  /** In order of rank. */
  shown: DrawnEvent[];
  /** Of the answer, but not drawn. */
  hidden: DrawnEvent[];
  /** Drawn, but not of the answer. */
  extra: DrawnEvent[];
};

/** Most marks in the window, and most beside it, on a wide screen. */
const MAX_MARKS = 110;
const MAX_MARKS_BESIDE = 50;
/** Pixels of the screen's width for each mark, where that makes fewer. */
const PIXELS_PER_MARK = 9;
/** How far beside the window marks are drawn, as a share of its width. */
const BESIDE_SHARE = 0.4;

/** Returns which of `events`, given in order of rank, are drawn. */
export function chooseShown(events: readonly DrawnEvent[], room: ShownRoom): ShownEvents {
  const { window, today, pinned, isWhole, kept = [] } = room;
  const known = new Set(events.map(({ id }) => id));
  const days = (window.end - window.start) * BESIDE_SHARE;
  const isPinned = new Set(pinned.map(({ id }) => id));
  const isKept = new Set(kept.filter((event) => touches(event, window, 0, today)).map(({ id }) => id));
  const others = unique([...pinned, ...kept.filter(({ id }) => isKept.has(id))]).filter(
    ({ id }) => !known.has(id),
  );
  if (isWhole) return { shown: unique([...events, ...others]), hidden: [], extra: [] };
  const most = Math.min(MAX_MARKS, Math.ceil(room.width / PIXELS_PER_MARK));
  let [inside, beside] = [most, Math.min(MAX_MARKS_BESIDE, most / 2)];
  const isFirst = ({ id }: DrawnEvent) => isPinned.has(id) || isKept.has(id);
  const ranked = unique([...events, ...others]).sort(
    (a, b) => Number(isFirst(b)) - Number(isFirst(a)) || compareRank(a, b),
  );
  const shown = ranked.filter((event) => {
    const marks = event.lanes.length;
    if (touches(event, window, 0, today)) {
      if (!isFirst(event) && marks > inside) return false;
      inside -= marks;
      return true;
    }
    if (isPinned.has(event.id)) return true;
    if (marks > beside || !touches(event, window, days, today)) return false;
    beside -= marks;
    return true;
  });
  const isShown = new Set(shown.map(({ id }) => id));
  return {
    shown: shown.sort(compareRank),
    hidden: events.filter(({ id }) => !isShown.has(id)),
    extra: others.filter(({ id }) => isShown.has(id)),
  };
}

function touches({ date }: DrawnEvent, { start, end }: DayWindow, margin: number, today: number): boolean {
  const first = parseDay(date.earliest ?? '') ?? Number.NEGATIVE_INFINITY;
  const last = parseDay(date.latest ?? '') ?? today;
  return first < end + margin && last + 1 > start - margin;
}

function unique(events: readonly DrawnEvent[]): DrawnEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}
