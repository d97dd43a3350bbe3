import { isolate } from '#lib/isolate.ts';
import { describeBrush } from '#lib/overview/overview-words.ts';
import { parseDay } from '#lib/time/day.ts';
import { type ClusterPill, pillWidth } from './cluster-pills.ts';
import type { DrawShape } from './draw-shape.ts';
import type { DrawnEvent } from './drawn-event.ts';
import { type LaidOutMark, STRATUM_HEIGHT } from './lay-out-lanes.ts';
import { markExtent } from './mark-extent.ts';
import { BAR_WIDTH } from './place-in-lane.ts';
import type { Projection } from './place-mark.ts';

/** Events of a lane whose marks would lie on one another, as one pill with their number: a list when asked. */
export type Pile = ClusterPill & {
  members: readonly DrawnEvent[];
  /** What it is a pile of, in days (end exclusive), and its place in its lane, in pixels from the top. */
  start: number;
  end: number;
  top: number;
};

/** A mark in its place. */
type PlacedMark = { id: string; event: DrawnEvent; shape: DrawShape; laid: LaidOutMark };
/** Marks that lie on one another, and the pixels from the left end of the first to its right. */
type Heap = { left: number; right: number; top: number; marks: readonly PlacedMark[] };

/** A mark that leaves less of another one to be seen, or to be hit, lies on it. */
const OWN_PX = 12;
const PILL_HEIGHT = 16;
const PILL_GAP = 2;

/**
 * Returns the piles of a lane, and by id the marks that are in one and not drawn. Only marks without a label lie on one
 * another, where a lane is full. No pile lies on another, nor on a mark that is no longer than it; of long ones that lie
 * on one another the first is drawn, for where it begins and ends.
 */
export function pileUp(
  marks: readonly PlacedMark[],
  lane: string,
  { pixelsPerDay, rowHeight }: { pixelsPerDay: number; rowHeight: number },
): { piles: Pile[]; piled: ReadonlySet<string> } {
  const bare = marks.filter(({ laid }) => laid.label === 'none');
  const heaps = joinHeaps(heapUp(bare, pixelsPerDay)).filter((heap) => heap.marks.length > 1);
  const piles = heaps.map(({ left, right, top, marks: held }): Pile => {
    const members = held.map(({ event }) => event);
    const days = members.map(({ date }) => parseDay(date.earliest ?? date.latest ?? '') ?? 0);
    const height = held[0]?.laid.stratum === null ? rowHeight : STRATUM_HEIGHT;
    return {
      id: `${lane}|pile|${members[0]?.id}`,
      ...{ lane, members, count: members.length, text: toText(held), width: pillWidth(toText(held)) },
      ...{ earliest: Math.min(...days), latest: Math.max(...days) },
      ...{ start: left / pixelsPerDay, end: right / pixelsPerDay, middle: (left + right) / 2 / pixelsPerDay },
      ...{ top: top + (height - PILL_HEIGHT) / 2, only: null },
    };
  });
  const piled = heaps.flatMap((heap) => (isLong(heap) ? heap.marks.slice(1) : heap.marks));
  return { piles, piled: new Set(piled.map(({ id }) => id)) };
}

function heapUp(marks: readonly PlacedMark[], pixelsPerDay: number): Heap[] {
  const heaps: Heap[] = [];
  for (const mark of marks) {
    const { left, right } = markExtent(mark.shape, pixelsPerDay);
    const isOn = ({ top, ...one }: Heap) =>
      top === mark.laid.top && Math.abs(one.left - left) < OWN_PX && Math.abs(one.right - right) < OWN_PX;
    const index = heaps.findIndex(isOn);
    const heap = heaps[index];
    if (heap === undefined) heaps.push({ left, right, top: mark.laid.top, marks: [mark] });
    else heaps[index] = { ...heap, marks: [...heap.marks, mark] };
  }
  return heaps;
}

/** Joins neighbours until no pill lies on another, or on a short mark that it would hide. */
function joinHeaps(heaps: readonly Heap[]): Heap[] {
  const ordered = [...heaps].sort((a, b) => a.top - b.top || a.left + a.right - b.left - b.right);
  const joined: Heap[] = [];
  for (const heap of ordered) {
    let whole = heap;
    // From the last on: joined, a pill is wider, and may lie on the one before as well.
    for (let index = joined.length - 1; index >= 0; index -= 1) {
      const before = joined[index];
      if (before === undefined || !isHiding(before, whole)) continue;
      whole = joinTwo(before, whole);
      joined.splice(index, 1);
    }
    joined.push(whole);
  }
  return joined.length === heaps.length ? joined : joinHeaps(joined);
}

function isHiding(a: Heap, b: Heap): boolean {
  const counted = [a, b].filter(({ marks }) => marks.length > 1);
  if (
    a.top !== b.top ||
    counted.length === 0 ||
    (counted.length === 1 && [a, b].some((one) => isLong(one) && one.marks.length === 1))
  )
    return false;
  const [first, second] = [drawnExtent(a), drawnExtent(b)];
  return first.left < second.right + PILL_GAP && second.left < first.right + PILL_GAP;
}

function joinTwo(a: Heap, b: Heap): Heap {
  // A short one says better where they are than one that goes on for long.
  const [place, other] = a.right - a.left <= b.right - b.left ? [a, b] : [b, a];
  const isBoth = isLong(place) === isLong(other);
  return {
    top: a.top,
    left: isBoth ? Math.min(a.left, b.left) : place.left,
    right: isBoth ? Math.max(a.right, b.right) : place.right,
    marks: [...a.marks, ...b.marks],
  };
}

function drawnExtent({ left, right, marks }: Heap): { left: number; right: number } {
  if (marks.length === 1) return { left, right };
  const half = pillWidth(toText(marks)) / 2;
  const middle = (left + right) / 2;
  return { left: middle - half, right: middle + half };
}

function isLong({ left, right }: Pick<Heap, 'left' | 'right'>): boolean {
  return right - left >= BAR_WIDTH;
}

function toText(marks: readonly PlacedMark[]): string {
  return `+${marks.length}`;
}

/** Returns what a pile holds in words: "9 events, Upham–Downham, 29 May 2024; choose one from a list". */
export function describePile({ count, earliest, latest }: Pile, laneLabel: string): string {
  const days = describeBrush({ start: earliest, end: latest + 1 });
  return `${count} events, ${isolate(laneLabel)}, ${days}; choose one from a list`;
}

/** Returns the pixels by which a pile is moved from its middle, so that it stays in view as long as what it is a pile of. */
export function pileShift(
  { start, end, middle, width }: Pile,
  { start: from, pixelsPerDay, width: screen }: Projection,
): number {
  const toX = (day: number) => (day - from) * pixelsPerDay;
  const [first, last] = [Math.max(toX(start), 0) + width / 2, Math.min(toX(end), screen) - width / 2];
  return first > last ? 0 : Math.round(Math.min(Math.max(toX(middle), first), last) - toX(middle));
}
