/**
 * The orders of events as numbers, so that comparing two events is comparing two numbers: by rank (importance, then
 * number of sources, then earliest day, open first) and by time (earliest day, open first). What is equal in either is
 * ordered by id; `Columns.places` has the places of ids.
 */
import { OPEN_START } from '#lib/query/joint-citations.ts';

const DAYS = 2 ** 32;
const SOURCES = 2 ** 16;
const MOST_IMPORTANT = 5;

/** Returns a number that is smaller for what is shown rather; a whole one below 2⁵³. */
export function rankKey(importance: number, sources: number, earliest: number): number {
  return ((MOST_IMPORTANT - importance) * SOURCES + (SOURCES - 1 - sources)) * DAYS + (earliest - OPEN_START);
}

/** Returns the least `rankKey` that an event of this importance can have. */
export function leastRankKey(importance: number): number {
  return (MOST_IMPORTANT - importance) * SOURCES * DAYS;
}
