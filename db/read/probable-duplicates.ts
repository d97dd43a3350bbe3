import type { Database } from '#db/store/open-database.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { type Comparable, findDuplicate, toComparable } from '#lib/exchange/readers/find-duplicate.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { chooseEvents } from './choose-events.ts';

/** So many of the most important events of a time and its actors are compared. */
const MOST_COMPARED = 200;
/** Actors that both events have to have; one more may be missing in one of them. */
const SHARED_ACTORS = 2;
/** Rows of one time and the same actors often follow one another. */
const MOST_KEPT = 64;

/**
 * Returns by id which event, if any, each of these is probably the same as: a published one of another id, or one before it
 * of the same actors among these.
 */
export async function listProbableDuplicates(
  database: Database,
  events: readonly EventRecord[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const kept = new Map<string, Comparable[]>();
  const before = new Map<string, Comparable[]>();
  for (const event of events.map(toComparable)) {
    const { span } = event;
    if (span === null) continue;
    const actors = [...event.actors].slice(0, SHARED_ACTORS);
    const key = JSON.stringify([span, actors]);
    if (kept.size > MOST_KEPT) kept.clear();
    const known = kept.get(key) ?? (await readComparable(database, { ...EVERY_EVENT, span, actors }));
    kept.set(key, known);
    const cast = [...event.actors].sort().join();
    const earlier = before.get(cast) ?? [];
    const others = [...known, ...earlier].filter(({ id }) => id !== event.id);
    const double = findDuplicate(event, others);
    before.set(cast, [...earlier.slice(1 - MOST_COMPARED), event]);
    if (double !== undefined) found.set(event.id, double);
  }
  return found;
}

async function readComparable(database: Database, filter: typeof EVERY_EVENT): Promise<Comparable[]> {
  const { events } = await chooseEvents(database, filter, MOST_COMPARED);
  return events.map((event) => toComparable({ ...event, date: event.date.edtf }));
}
