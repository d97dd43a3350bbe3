/** Dates as chronologies have them: most of them recent, many at once, a third of them ranges, a quarter of them coarse. */
import { formatDay, toCalendarDay, toDay } from '#lib/time/day.ts';
import type { Random } from './random.ts';

const FIRST_DAY = toDay(1946, 1, 1);
/** The last day on which something generated begins. */
export const LAST_DAY = toDay(2026, 6, 30);
const BURSTS = 60;
const BURST_SHARE = 0.45;

/** Returns a function that draws first days. Nearly half stand close to one of sixty days, as reports of a crisis do. */
export function drawFirstDays(random: Random): () => number {
  const recent = () => Math.round(LAST_DAY - (LAST_DAY - FIRST_DAY) * random.next() ** 3);
  const bursts = Array.from({ length: BURSTS }, recent);
  return () => {
    if (!random.chance(BURST_SHARE)) return recent();
    // Two draws multiplied: most within days, a few within a quarter of a year.
    const distance = Math.round(90 * random.next() * random.next() ** 2);
    return Math.min(LAST_DAY, random.pick(bursts) + distance);
  };
}

type WriteDate = (day: number, random: Random) => string;

const year = (day: number) => formatDay(day).slice(0, 4);
const month = (day: number) => formatDay(day).slice(0, 7);
const span = (start: string, end: string) => (start === end ? start : `${start}/${end}`);
const lasting =
  (least: number, most: number, write: (day: number) => string): WriteDate =>
  (day, random) =>
    span(write(day), write(day + random.whole(least, most)));

/** How often each kind of date is written, of 1,000. */
const KINDS: readonly (readonly [write: WriteDate, weight: number])[] = [
  [formatDay, 420],
  [lasting(1, 9, formatDay), 150],
  [lasting(10, 120, formatDay), 80],
  [lasting(40, 500, month), 30],
  [lasting(400, 3000, year), 12],
  [(day) => `${formatDay(day)}/..`, 20],
  [(day) => `${year(day)}/..`, 5],
  [(day) => `../${formatDay(day)}`, 3],
  [month, 140],
  [(day) => `${month(day)}~`, 30],
  [(day) => `${formatDay(day)}~`, 10],
  [year, 40],
  [(day) => `${year(day)}?`, 10],
  [(day) => `${year(day)}-${21 + Math.floor((toCalendarDay(day).month - 1) / 3)}`, 30],
  [(day) => `${year(day)}-${33 + Math.floor((toCalendarDay(day).month - 1) / 3)}`, 8],
  [(day) => `${year(day).slice(0, 3)}X`, 5],
  [(day, random) => `{${month(day)},${month(day + random.whole(40, 400))}}`, 7],
];

/** Returns the EDTF text of a date that begins on about this day. */
export function writeDate(day: number, random: Random): string {
  return random.weighted(KINDS)(day, random);
}
