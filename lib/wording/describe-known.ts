import type { TimelineEvent } from '#lib/domain/event.ts';
import { describePrecision } from '#lib/time/describe-date.ts';
import { isPlan } from '#lib/time/event-date.ts';

/**
 * Returns how precisely an event's date is known: "known to the month"; of periods and sets how finely their ends or
 * members are. What begins after `written`, the last day (a day number) on which its sources can have written of it, is
 * "planned". Of what held on a date neither beginning nor end is known, however finely the date is.
 */
export function describeKnown(
  { date, dateSense }: Pick<TimelineEvent, 'date' | 'dateSense'>,
  written: number | null,
): string {
  if (dateSense === 'held') return 'when it began and ended is not said';
  const precision = describePrecision(date);
  return precision.startsWith('to ')
    ? `${isPlan(date, written) ? 'planned' : 'known'} ${precision}`
    : precision;
}
