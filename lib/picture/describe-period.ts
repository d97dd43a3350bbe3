import { parseDay, toCalendarDay } from '#lib/time/day.ts';
import { describeYear } from '#lib/time/describe-year.ts';
import type { Still } from './still.ts';

/**
 * Returns the time that a picture is about, to go on after "timeline": what was asked for, else the years of its events,
 * an open end being today's: "from 1939 to 2026", "of 2024"; empty where no event is dated. The ground that is left free
 * around the events is no part of it.
 */
export function describePeriod({
  period,
  events,
  today,
}: Pick<Still, 'period' | 'events' | 'today'>): string {
  if (period !== null) return period;
  const ends = events.flatMap(({ date }) => {
    const [earliest, latest] = [date.earliest, date.latest].map((day) =>
      day === null ? null : parseDay(day),
    );
    return [earliest ?? latest ?? null, latest ?? (earliest === null ? null : today)];
  });
  const days = ends.filter((day) => day !== null && day !== undefined);
  if (days.length === 0) return '';
  const [first, last] = [Math.min(...days), Math.max(...days)].map((day) =>
    describeYear(toCalendarDay(day).year),
  );
  return first === last ? `of ${first}` : `from ${first} to ${last}`;
}
