import type { DateValue } from '#lib/time/date-value.ts';
import { dayInOrder, toSpan } from '#lib/time/span.ts';

/**
 * Returns events in the order in which a reader meets them: as asked for with `only`, else by earliest day, where
 * that is open or unknown by latest day, else last; then by id.
 */
export function orderEvents<Told extends { id: string; date: Pick<DateValue, 'earliest' | 'latest'> }>(
  events: readonly Told[],
  only: readonly string[],
): Told[] {
  if (only.length > 0) return [...events].sort((a, b) => only.indexOf(a.id) - only.indexOf(b.id));
  return [...events].sort((a, b) => compareDays(dayOf(a), dayOf(b)) || (a.id < b.id ? -1 : 1));
}

function dayOf({ date }: { date: Pick<DateValue, 'earliest' | 'latest'> }): number {
  return dayInOrder(toSpan(date));
}

/** Two infinities are equal, which their difference does not say. */
function compareDays(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
