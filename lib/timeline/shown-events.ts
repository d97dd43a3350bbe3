/**
 * Which events of an answer are drawn as marks. The screen has room for so many: what is shown already keeps it, so that
 * zooming in never takes away an event that is still in the window, and the rest is chosen as the events of an answer are.
 * Beside the window some more are drawn, so that moving it a little shows them at once.
 */
import { parseDay } from '#lib/time/day.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { compareRank } from './compare-rank.ts';
import type { DrawnEvent } from './drawn-event.ts';
import { bucketOf } from './window-buckets.ts';
import { CROSSES, choiceEdges, crossingRoom, WindowChoice } from './window-choice.ts';

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
  const ranked = unique([...events, ...others]).sort(compareRank);
  const isFirst = ({ id }: DrawnEvent) => isPinned.has(id) || isKept.has(id);
  const inside = ranked.filter((event) => touches(event, window, 0, today));
  const isInside = new Set(inside);
  const first = ranked.filter((event) => isFirst(event) && (isInside.has(event) || isPinned.has(event.id)));
  const beside = ranked.filter(
    (event) => !isInside.has(event) && !isPinned.has(event.id) && touches(event, window, days, today),
  );
  const shown = [
    ...first,
    ...chooseInside(inside, { window, most, isFirst }),
    ...takeMarks(beside, Math.min(MAX_MARKS_BESIDE, most / 2)),
  ];
  const isShown = new Set(shown.map(({ id }) => id));
  return {
    shown: shown.sort(compareRank),
    hidden: events.filter(({ id }) => !isShown.has(id)),
    extra: others.filter(({ id }) => isShown.has(id)),
  };
}

/** Returns which events of the window are drawn besides those that are drawn first: all, or a choice among them. */
function chooseInside(
  inside: readonly DrawnEvent[],
  { window, most, isFirst }: { window: DayWindow; most: number; isFirst: (event: DrawnEvent) => boolean },
): DrawnEvent[] {
  const [start, last] = [Math.floor(window.start), Math.ceil(window.end) - 1];
  const edges = choiceEdges(start, last, most);
  const choice = new WindowChoice<DrawnEvent>(inside.length, edges.length - 1);
  let [left, crossingLeft] = [most, crossingRoom(most)];
  for (const event of inside) {
    const day = parseDay(event.date.earliest ?? '');
    const bucket = day === null || day < start ? CROSSES : bucketOf({ edges }, day);
    if (!isFirst(event)) choice.add(event.importance, bucket, event);
    else {
      left -= event.lanes.length;
      if (bucket === CROSSES) crossingLeft -= event.lanes.length;
    }
  }
  const crossing = choice.listCrossing();
  if (countMarks(inside) <= most) return [...choice.listBegun(), ...crossing];
  // What began before is counted in pills rather than that it outweighs what happened in the window.
  const few = takeMarks(crossing, Math.min(left, crossingLeft));
  return [...takeMarks(choice.listBegun(), left - countMarks(few)), ...few];
}

/** Returns those that have room, one after the other, where each takes a mark in each of its lanes. */
function takeMarks(events: readonly DrawnEvent[], room: number): DrawnEvent[] {
  let left = room;
  return events.filter(({ lanes }) => {
    if (lanes.length > left) return false;
    left -= lanes.length;
    return true;
  });
}

function countMarks(events: readonly DrawnEvent[]): number {
  return events.reduce((sum, { lanes }) => sum + lanes.length, 0);
}

function touches({ date }: DrawnEvent, { start, end }: DayWindow, margin: number, today: number): boolean {
  const first = parseDay(date.earliest ?? '') ?? Number.NEGATIVE_INFINITY;
  const last = parseDay(date.latest ?? '') ?? today;
  return first < end + margin && last + 1 > start - margin;
}

function unique(events: readonly DrawnEvent[]): DrawnEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}
