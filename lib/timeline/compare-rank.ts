import { parseDay } from '#lib/time/day.ts';
import type { DrawnEvent } from './drawn-event.ts';

/** What the rank of an event is made of. */
export type Ranked = Pick<DrawnEvent, 'id' | 'importance' | 'sources'> & {
  date: Pick<DrawnEvent['date'], 'earliest'>;
};

/**
 * Returns a negative number where the first event is shown rather than the second, for sorting: by importance, then
 * number of sources, then earliest day (open first), then id.
 */
export function compareRank(a: Ranked, b: Ranked): number {
  return (
    b.importance - a.importance ||
    b.sources - a.sources ||
    compareDays(a.date.earliest, b.date.earliest) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Text does not sort where years lie before 0. */
function compareDays(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return (parseDay(a) ?? 0) - (parseDay(b) ?? 0);
}
