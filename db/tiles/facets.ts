/**
 * How many events each further choice would give: for every kind of choice, the events under the rest of the filter.
 * Choices of which any is enough (type, source) and single ones (importance, contested, as of) are counted without
 * what the filter has of their own kind. Actors have to take part all together, so one more is counted with them.
 */
import { type SQL, sql } from 'drizzle-orm';
import { readCountsAs } from '#db/read/actors.ts';
import { countFiltered } from '#db/read/places.ts';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot, selectRows } from '#db/store/run-query.ts';
import type { CountsAs } from '#lib/domain/pair.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatDay, parseDay } from '#lib/time/day.ts';
import { countFilter, countIfCheap, isSmall } from './count-filter.ts';
import { totalOf } from './count-window.ts';
import { type FilteredEvents, filterToSql } from './filter-to-sql.ts';
import { toTiledFilter } from './tiled-filter.ts';
import { countOverlapping } from './tiles.ts';
import { listLaneValues } from './used-lanes.ts';

/**
 * Numbers of events by choice; a choice that is missing gives none. A field that is null was not counted: counting
 * would have kept the page waiting, because there are very many events and no counts are kept for such a filter. Then
 * choices are shown without numbers.
 */
export type Facets = {
  /** By code, after `countsAs`: events in which this actor takes part beside those of the filter. */
  actors: ReadonlyMap<string, number> | null;
  types: ReadonlyMap<string, number> | null;
  sources: ReadonlyMap<string, number> | null;
  /** By least importance, 1 to 5. */
  importance: ReadonlyMap<number, number> | null;
  /** Contested events. */
  contested: number | null;
  /**
   * Every day by which a source was surely published (ISO), in order of time, with the events known on it; null where
   * there are more than `MAX_COUNTED_DAYS` of them, or very many events.
   */
  days: readonly { day: string; count: number | null }[];
  /** Events as of no day in particular. */
  now: number | null;
};

/** Each day is a query of its own; more than these would keep a page waiting. */
export const MAX_COUNTED_DAYS = 40;
/** So are more events than these, each day going through all of them again. */
const MAX_COUNTED_EVENT_DAYS = 100_000;

type Count<Value> = { value: Value; count: number };

/** Returns what each further choice would give under the rest of a filter. */
export async function listFacets(database: Database, filter: Filter): Promise<Facets> {
  return inSnapshot(database, () => {
    const countsAs = readCountsAs(database);
    const asked = { database, countsAs, isSmall: isSmall(database) };
    const partsOf = (change: Partial<Filter>) => filterToSql({ ...filter, ...change }, countsAs);
    const { asof: _, ...timeless } = filter;
    const importance = countChoices(asked, 'importance', { ...filter, importance: 1 }, () =>
      countBy<number>(database, partsOf({ importance: 1 }), sql`events.importance`),
    );
    return {
      actors: toMap(
        countChoices(asked, 'actor', filter, () => countActors(database, partsOf({}))),
        String,
      ),
      types: toMap(
        countChoices(asked, 'type', { ...filter, types: [] }, () =>
          countBy<string>(database, partsOf({ types: [] }), sql`events.type`),
        ),
        String,
      ),
      sources: toMap(
        countChoices(asked, 'source', { ...filter, sources: [] }, () =>
          countSources(database, partsOf({ sources: [] }), filter.asof),
        ),
        String,
      ),
      importance: importance && new Map([1, 2, 3, 4, 5].map((least) => [least, sumFrom(least, importance)])),
      contested: countIfCheap(database, { ...filter, contested: true }, countsAs),
      days: countDays(database, (day) => filterToSql({ ...timeless, asof: day }, countsAs)),
      now: countIfCheap(database, timeless, countsAs),
    };
  });
}

/** Returns the number of events of each of some filters, in their order. */
export async function countEventsOf(database: Database, filters: readonly Filter[]): Promise<number[]> {
  return inSnapshot(database, () => {
    const countsAs = readCountsAs(database);
    return filters.map((filter) => countFilter(database, filter, countsAs));
  });
}

type Asked = { database: Database; countsAs: CountsAs; isSmall: boolean };
type Entries = readonly [string | number, number][];

/** From the tiles of a kind of choice where the rest of the filter leaves it to them, else from the events if they are few. */
function countChoices(
  { database, countsAs, isSmall }: Asked,
  kind: 'actor' | 'type' | 'source' | 'importance',
  rest: Filter,
  directly: () => Entries,
): Entries | null {
  const tiled = toTiledFilter(rest, countsAs);
  if (tiled?.kind === 'any') {
    const values = kind === 'importance' ? ['1', '2', '3', '4', '5'] : listLaneValues(database, kind);
    const { earliest: first, latest: last } = tiled.period;
    const counts = countOverlapping(database, kind, values, { first, last });
    if (counts !== null) {
      return [...counts].flatMap(([value, masks]): [string, number][] => {
        const count = totalOf(new Map([[value, masks]]), tiled);
        return count === 0 || value === '-' ? [] : [[value, count]];
      });
    }
  }
  return isSmall ? directly() : null;
}

function toMap<Key>(
  entries: Entries | null,
  toKey: (value: string | number) => Key,
): Map<Key, number> | null {
  return entries && new Map(entries.map(([value, count]) => [toKey(value), count]));
}

function countBy<Value>(database: Database, parts: FilteredEvents, column: SQL): [Value, number][] {
  const query = sql`SELECT ${column} AS value, count(*) AS count
    FROM ${parts.from} WHERE ${parts.where} GROUP BY ${column}`;
  return toEntries(selectRows<Count<Value>>(database, query));
}

function countActors(database: Database, parts: FilteredEvents): [string, number][] {
  const code = sql`coalesce(actors.counts_as, actors.code)`;
  const query = sql`SELECT ${code} AS value, count(DISTINCT events.id) AS count
    FROM ${parts.from}
    JOIN participants ON participants.event_id = events.id AND participants.role <> 'mentioned'
    JOIN actors ON actors.code = participants.actor
    WHERE ${parts.where} GROUP BY ${code}`;
  return toEntries(selectRows<Count<string>>(database, query));
}

function countSources(
  database: Database,
  parts: FilteredEvents,
  asof: string | undefined,
): [string, number][] {
  const day = asof === undefined ? null : parseDay(asof);
  const isKnown = day === null ? sql`TRUE` : sql`sources.published_latest_day <= ${day}`;
  const query = sql`SELECT sources.id AS value, count(DISTINCT events.id) AS count
    FROM ${parts.from}
    JOIN citations ON citations.event_id = events.id
    JOIN sources ON sources.id = citations.source_id
    WHERE ${parts.where} AND ${isKnown} GROUP BY sources.id`;
  return toEntries(selectRows<Count<string>>(database, query));
}

function countDays(database: Database, partsOn: (day: string) => FilteredEvents): Facets['days'] {
  const rows = selectRows<{ day: number }>(
    database,
    sql`SELECT DISTINCT published_latest_day AS day FROM sources
      WHERE published_latest_day IS NOT NULL ORDER BY published_latest_day`,
  );
  const isCounted =
    rows.length <= MAX_COUNTED_DAYS && isSmall(database, MAX_COUNTED_EVENT_DAYS / rows.length);
  return rows.map(({ day }) => {
    const iso = formatDay(day);
    return { day: iso, count: isCounted ? countFiltered(database, partsOn(iso)) : null };
  });
}

function sumFrom(least: number, counts: Entries): number {
  return counts.reduce((sum, [importance, count]) => (Number(importance) >= least ? sum + count : sum), 0);
}

function toEntries<Value>(rows: readonly Count<Value>[]): [Value, number][] {
  return rows.map(({ value, count }) => [value, count]);
}
