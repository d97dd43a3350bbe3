import { UTCDate } from '@date-fns/utc';
import { format, isValid } from 'date-fns';

/** Returns the day of an RFC 3339 instant in words, in UTC for every reader: "22 November 2026"; empty where it is none. */
export function describeInstant(instant: string): string {
  const date = new UTCDate(instant);
  return isValid(date) ? format(date, 'd MMMM yyyy') : '';
}
