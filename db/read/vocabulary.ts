import type { Database } from '#db/store/open-database.ts';
import type { Vocabulary } from '#lib/query/parameter.ts';
import { listActors } from './actors.ts';
import { listEventTypes } from './event-types.ts';
import { listMergedEvents } from './merged-events.ts';

/** Returns what the words of a filter are checked against. */
export async function readVocabulary(database: Database): Promise<Vocabulary> {
  const [actors, types, mergedInto] = await Promise.all([
    listActors(database, { focal: [] }),
    listEventTypes(database),
    listMergedEvents(database),
  ]);
  return {
    types: new Set(types.map(({ id }) => id)),
    countsAs: new Map(actors.flatMap(({ code, countsAs }) => (countsAs === null ? [] : [[code, countsAs]]))),
    mergedInto,
  };
}
