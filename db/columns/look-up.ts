import { findWords } from '#db/search/find-words.ts';
import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { Columns } from '#lib/columns/columns.ts';
import { EventSet } from '#lib/columns/event-set.ts';
import type { ColumnQuestion } from '#lib/columns/match-events.ts';
import type { SeenBlocks } from '#lib/columns/see-as-of.ts';
import type { TextQuery } from '#lib/query/parse-text-query.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';

/** Searches whose events are remembered, the latest ones; each takes a bit an event. */
const MAX_SEARCHES = 64;
/** Days as of which events are remembered as they were seen then; each takes eleven bytes an event. */
const MAX_DAYS = 2;

type Remembered = { version: number; found: Map<string, EventSet>; seen: Map<number, SeenBlocks> };

const rememberedOf = new WeakMap<Database, Remembered>();

/**
 * Returns a filter with the events that columns cannot tell of: those that have its words, and those that it names. What
 * a search found, and what was seen as of a day, is remembered until something changes (`version`). Runs in a snapshot.
 */
export function lookUp(
  database: Database,
  columns: Columns,
  version: number,
  filter: ResolvedFilter,
): ColumnQuestion {
  const most = columns.places.length;
  const { text, only, asof } = filter;
  const { found, seen } = rememberedAt(database, version);
  const find = (query: TextQuery) => () => findWords({ database, columns, version, asof }, query);
  return {
    filter,
    lookedUp: {
      words: text && recall(found, MAX_SEARCHES, JSON.stringify([text, asof]), find(text)),
      only: only && new EventSet(findNumbers(database, only), most),
      seen: asof === null ? new Map() : recall(seen, MAX_DAYS, asof, () => new Map()),
    },
  };
}

/** Returns the numbers of the events with these ids, in no particular order. */
function findNumbers(database: Database, ids: readonly string[]): number[] {
  const text = 'SELECT number FROM events WHERE id IN (SELECT value FROM json_each(?))';
  return prepareStatement(database, text, 'value').all(JSON.stringify(ids)) as number[];
}

function rememberedAt(database: Database, version: number): Remembered {
  const known = rememberedOf.get(database);
  if (known?.version === version) return known;
  const remembered = { version, found: new Map(), seen: new Map() };
  rememberedOf.set(database, remembered);
  return remembered;
}

/** Returns what is kept under a key, made now where nothing is; what was least recently asked for goes first. */
function recall<Key, Value>(kept: Map<Key, Value>, most: number, key: Key, make: () => Value): Value {
  const value = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return value;
}
