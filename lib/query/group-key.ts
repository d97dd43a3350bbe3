import { CALENDAR } from '#lib/time/calendar-unit.ts';
import { toDay } from '#lib/time/day.ts';
import { OPEN_END } from './joint-citations.ts';

/** Rows of a long chronicle that are asked for at once, and that stand in one list. */
export const ROWS_AT_ONCE = 100;

/**
 * Returns the days that stand under a heading of a chronicle, of which each has the year, the month, or "undated" as its
 * key: `2024-03`, `-0043` for 44 BC (or `-43`); null for what is no key. What has no day stands after all days.
 */
export function parseGroupKey(key: string): { start: number; end: number } | null {
  if (key === 'undated') return { start: OPEN_END, end: Number.POSITIVE_INFINITY };
  const [, year, month] = /^(-?\d{1,6})(?:-(0[1-9]|1[0-2]))?$/.exec(key) ?? [];
  if (year === undefined) return null;
  const start = toDay(Number(year), Number(month ?? 1), 1);
  return { start, end: CALENDAR[month === undefined ? 'year' : 'month'].offset(start, 1) };
}
