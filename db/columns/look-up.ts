import { findWords } from '#db/search/find-words.ts';
import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { Columns } from '#lib/columns/columns.ts';
import { EventSet } from '#lib/columns/event-set.ts';
import type { ColumnQuestion } from '#lib/columns/match-events.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';

/** Searches whose events are remembered, the latest ones; each takes a bit an event. */
const MAX_REMEMBERED = 64;

type Remembered = { version: number; found: Map<string, EventSet> };

const rememberedOf = new WeakMap<Database, Remembered>();

/**
 * Returns a filter with the events that columns cannot tell of: those that have its words, and those that it names. What
 * a search found is remembered until something changes (`version`). Runs in a snapshot.
 */
export function lookUp(
  database: Database,
  columns: Columns,
  version: number,
  filter: ResolvedFilter,
): ColumnQuestion {
  const most = columns.places.length;
  const { text, only, asof } = filter;
  return {
    filter,
    lookedUp: {
      words:
        text === null
          ? null
          : remember(database, version, JSON.stringify([text, asof]), () =>
              findWords({ database, columns, version, asof }, text),
            ),
      only: only && new EventSet(findNumbers(database, only), most),
    },
  };
}

/** Returns the numbers of the events with these ids, in no particular order. */
function findNumbers(database: Database, ids: readonly string[]): number[] {
  const text = 'SELECT number FROM events WHERE id IN (SELECT value FROM json_each(?))';
  return prepareStatement(database, text, 'value').all(JSON.stringify(ids)) as number[];
}

function remember(database: Database, version: number, key: string, find: () => EventSet): EventSet {
  let remembered = rememberedOf.get(database);
  if (remembered?.version !== version) {
    remembered = { version, found: new Map() };
    rememberedOf.set(database, remembered);
  }
  const { found } = remembered;
  const events = found.get(key) ?? find();
  // The least recently asked for goes first.
  found.delete(key);
  found.set(key, events);
  const [oldest] = found.keys();
  if (found.size > MAX_REMEMBERED && oldest !== undefined) found.delete(oldest);
  return events;
}
