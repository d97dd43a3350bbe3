import type { TimelineEvent } from '#lib/domain/event.ts';
import { describePrecision } from '#lib/time/describe-date.ts';

/**
 * Returns how precisely an event's date is known: "known to the month"; of periods and sets how finely their ends or
 * members are. Of what held on a date neither beginning nor end is known, however finely the date is.
 */
export function describeKnown({ date, dateSense }: Pick<TimelineEvent, 'date' | 'dateSense'>): string {
  if (dateSense === 'held') return 'when it began and ended is not said';
  const precision = describePrecision(date);
  return precision.startsWith('to ') ? `known ${precision}` : precision;
}
