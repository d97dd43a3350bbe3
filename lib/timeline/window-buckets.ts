/**
 * The buckets that a window's density is counted in. They begin where days, thirds of months, months, quarters, years,
 * decades, centuries or millennia begin, so that panning cuts only the first and the last of them. The unit is the finest
 * whose buckets are wide enough.
 */
import { DyadlineError } from '#lib/errors.ts';
import { CALENDAR, listStarts } from '#lib/time/calendar-unit.ts';
import { parseDay } from '#lib/time/day.ts';

/** A bucket narrower than this is not seen apart from its neighbours. */
const MIN_BUCKET_PX = 6;
/** More than these are more than a screen needs, however wide it is. */
const MAX_BUCKETS = 400;

/** The units that buckets are of, from fine to coarse, each a whole number of the one before. */
export const WINDOW_UNITS = [
  'day',
  'dekad',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'millennium',
] as const;

/** The buckets of a window. */
export type WindowBuckets = {
  unit: (typeof WINDOW_UNITS)[number];
  /** Bucket i is from day `edges[i]` to the day before `edges[i + 1]`, in day numbers. */
  edges: readonly number[];
  /** Pixels of a bucket that is not cut; the same wherever the window stands. */
  bucketPx: number;
};

/** Returns the first and last day of a window as day numbers; throws `invalid-request` for what is no window. */
export function toWindowDays([first, last]: readonly [string, string]): { first: number; last: number } {
  const days = { first: parseDay(first), last: parseDay(last) };
  if (days.first === null || days.last === null || days.first > days.last) {
    throw new DyadlineError('invalid-request', `${first}/${last} is no window: give two days, in order.`);
  }
  return { first: days.first, last: days.last };
}

/** Returns the buckets of a window that is drawn `width` pixels wide; at least one. */
export function windowBuckets(window: readonly [string, string], width: number): WindowBuckets {
  const { first, last } = toWindowDays(window);
  const most = Math.max(1, Math.min(width / MIN_BUCKET_PX, MAX_BUCKETS));
  const unit = WINDOW_UNITS.find((name) => (last + 1 - first) / CALENDAR[name].days <= most) ?? 'millennium';
  const [, ...starts] = listStarts(CALENDAR[unit], first, last);
  const bucketPx = (width * CALENDAR[unit].days) / (last + 1 - first);
  return { unit, edges: [first, ...starts, last + 1], bucketPx };
}

/** Returns the bucket of an event that is in the window: that of its earliest day, or the first where it began before. */
export function bucketOf({ edges }: Pick<WindowBuckets, 'edges'>, earliest: number | null): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (earliest !== null && (edges[middle] ?? 0) <= earliest) low = middle;
    else high = middle - 1;
  }
  return low;
}
