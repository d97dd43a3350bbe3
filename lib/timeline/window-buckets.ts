/**
 * The buckets that a window's density is counted in. They begin where days, thirds of months, months, quarters, years,
 * decades, centuries or millennia begin, so that panning cuts only the first and the last of them and counts can be kept
 * ready for them (db/tile-levels.ts). The unit is the finest one that has room.
 */
import { DyadlineError } from '#lib/errors.ts';
import { LAST_DAY, parseDay, toCalendarDay, toDay } from '#lib/time/day.ts';

/** A bucket narrower than this is not seen apart from its neighbours. */
const MIN_BUCKET_PX = 6;
/** More than these are more than a screen needs, however wide it is. */
const MAX_BUCKETS = 400;

/** From fine to coarse, each a whole number of the one before. A dekad is a third of a month: its days 1–10, 11–20, 21 to the end. */
const UNITS = [
  { unit: 'day', days: 1 },
  { unit: 'dekad', days: 10.15 },
  { unit: 'month', days: 30.44 },
  { unit: 'quarter', days: 91.31 },
  { unit: 'year', days: 365.2425 },
  { unit: 'decade', days: 3652.425 },
  { unit: 'century', days: 36_524.25 },
  { unit: 'millennium', days: 365_242.5 },
] as const;

/** A stretch of the calendar. */
export type BucketUnit = (typeof UNITS)[number]['unit'];

/** The buckets of a window. */
export type WindowBuckets = {
  unit: BucketUnit;
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
  const { unit, days } = UNITS.find((one) => (last + 1 - first) / one.days <= most) ?? UNITS[7];
  const edges = [first];
  for (let day = bucketStart(unit, bucketNumber(unit, first) + 1); day <= last; ) {
    edges.push(day);
    day = bucketStart(unit, bucketNumber(unit, day) + 1);
  }
  edges.push(last + 1);
  return { unit, edges, bucketPx: (width * days) / (last + 1 - first) };
}

/** Returns the bucket of an event that is in the window: that of its earliest day, or the first where it began before. */
export function bucketOf({ edges }: WindowBuckets, earliest: number | null): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (earliest !== null && (edges[middle] ?? 0) <= earliest) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Returns which stretch of a unit a day lies in, counted from year 0 (days from 1970-01-01). */
export function bucketNumber(unit: BucketUnit, day: number): number {
  if (unit === 'day') return day;
  const { year, month, day: dayOfMonth } = toCalendarDay(day);
  if (unit === 'dekad') return (year * 12 + month - 1) * 3 + Math.min(Math.floor((dayOfMonth - 1) / 10), 2);
  return Math.floor((year * 12 + month - 1) / MONTHS[unit]);
}

/** Returns the first day of a stretch that `bucketNumber` counted; no later than the day after the last that a date can name. */
export function bucketStart(unit: BucketUnit, number: number): number {
  if (unit === 'day') return number;
  if (unit === 'dekad') {
    const month = Math.floor(number / 3);
    return monthStart(month) + (number - month * 3) * 10;
  }
  return Math.min(monthStart(number * MONTHS[unit]), LAST_DAY + 1);
}

const MONTHS: Record<Exclude<BucketUnit, 'day' | 'dekad'>, number> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};

/** The first day of a month counted from January of year 0. */
function monthStart(count: number): number {
  const year = Math.floor(count / 12);
  return toDay(year, count - year * 12 + 1, 1);
}
