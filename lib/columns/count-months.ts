import { OPEN_END } from '#lib/query/joint-citations.ts';
import { CALENDAR } from '#lib/time/calendar-unit.ts';
import { dayOfRow } from './first-rows.ts';
import type { Matches } from './match-events.ts';

/** How many matches a list of them has in a month, counted from January of year 0; null for those without a day. */
export type MonthCount = { month: number | null; count: number };

/** Returns how many matches stand in each month, by the day that a list puts them by; in order of time, without zeros. */
export function countMonths({ blocks }: Matches): MonthCount[] {
  const byDay = new Map<number, number>();
  for (const { seen, rows, count } of blocks)
    for (let index = 0; index < count; index += 1) {
      const day = dayOfRow(seen, rows[index] ?? 0);
      byDay.set(day, (byDay.get(day) ?? 0) + 1);
    }
  const byMonth = new Map<number | null, number>();
  for (const [day, count] of [...byDay].sort(([a], [b]) => a - b)) {
    const month = day === OPEN_END ? null : CALENDAR.month.index(day);
    byMonth.set(month, (byMonth.get(month) ?? 0) + count);
  }
  return [...byMonth].map(([month, count]) => ({ month, count }));
}
