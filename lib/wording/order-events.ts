import type { DateValue } from '#lib/time/date-value.ts';
import { parseDay } from '#lib/time/day.ts';

/**
 * Returns events in the order in which a reader meets them: as asked for with `only`, else by earliest day (open
 * first), then id.
 */
export function orderEvents<Told extends { id: string; date: Pick<DateValue, 'earliest'> }>(
  events: readonly Told[],
  only: readonly string[],
): Told[] {
  if (only.length > 0) return [...events].sort((a, b) => only.indexOf(a.id) - only.indexOf(b.id));
  return [...events].sort((a, b) => compareDays(firstDay(a), firstDay(b)) || (a.id < b.id ? -1 : 1));
}

function firstDay({ date }: { date: Pick<DateValue, 'earliest'> }): number {
  return parseDay(date.earliest ?? '') ?? Number.NEGATIVE_INFINITY;
}

/** Two infinities are equal, which their difference does not say. */
function compareDays(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
