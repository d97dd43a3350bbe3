import type { DateValue } from '#lib/domain/edtf-text.ts';
import { overlaps, toSpan } from '#lib/time/span.ts';
import type { DayWindow } from './day-window.ts';

/** Returns whether some of a date's possible days are in a window. */
export function isDateInWindow(
  date: Pick<DateValue, 'earliest' | 'latest'>,
  { start, end }: DayWindow,
): boolean {
  return overlaps(toSpan(date), { earliest: Math.ceil(start), latest: Math.ceil(end) - 1 });
}
