/**
 * How many events each further choice would give: for every kind of choice, the events under the rest of the filter.
 * Choices of which any is enough (type, source) and single ones (importance, contested, as of) are counted without
 * what the filter has of their own kind. Actors have to take part all together, so one more is counted with them.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Filter } from '#lib/query/filter.ts';
import { formatDay, parseDay } from '#lib/time/day.ts';
import { readCountsAs } from './actors.ts';
import { type FilteredEvents, filterToSql } from './filter-to-sql.ts';
import type { Database } from './open-database.ts';
import { countFiltered } from './places.ts';
import { inSnapshot, selectRows } from './run-query.ts';

/** Numbers of events by choice; a choice that is missing gives none. */
export type Facets = {
  /** By code, after `countsAs`: events in which this actor takes part beside those of the filter. */
  actors: ReadonlyMap<string, number>;
  types: ReadonlyMap<string, number>;
  sources: ReadonlyMap<string, number>;
  /** By least importance, 1 to 5. */
  importance: ReadonlyMap<number, number>;
  /** Contested events. */
  contested: number;
  /**
   * Every day by which a source was surely published (ISO), in order of time, with the events known on it; null where
   * there are more than `MAX_COUNTED_DAYS` of them.
   */
  days: readonly { day: string; count: number | null }[];
  /** Events as of no day in particular. */
  now: number;
};

/** Each day is a query of its own; more than these would keep a page waiting. */
export const MAX_COUNTED_DAYS = 40;

type Count<Value> = { value: Value; count: number };

/** Returns what each further choice would give under the rest of a filter. */
export async function listFacets(database: Database, filter: Filter): Promise<Facets> {
  return inSnapshot(database, () => {
    const countsAs = readCountsAs(database);
    const partsOf = (change: Partial<Filter>) => filterToSql({ ...filter, ...change }, countsAs);
    const { asof: _, ...timeless } = filter;
    const importance = countBy<number>(database, partsOf({ importance: 1 }), sql`events.importance`);
    return {
      actors: new Map(countActors(database, partsOf({}))),
      types: new Map(countBy<string>(database, partsOf({ types: [] }), sql`events.type`)),
      sources: new Map(countSources(database, partsOf({ sources: [] }), filter.asof)),
      importance: new Map([1, 2, 3, 4, 5].map((least) => [least, sumFrom(least, importance)])),
      contested: countFiltered(database, partsOf({ contested: true })),
      days: countDays(database, (day) => filterToSql({ ...timeless, asof: day }, countsAs)),
      now: countFiltered(database, filterToSql(timeless, countsAs)),
    };
  });
}

/** Returns the number of events of each of some filters, in their order. */
export async function countEventsOf(database: Database, filters: readonly Filter[]): Promise<number[]> {
  return inSnapshot(database, () => {
    const countsAs = readCountsAs(database);
    return filters.map((filter) => countFiltered(database, filterToSql(filter, countsAs)));
  });
}

function countBy<Value>(database: Database, parts: FilteredEvents, column: SQL): [Value, number][] {
  const query = sql`${parts.with} SELECT ${column} AS value, count(*) AS count
    FROM ${parts.from} WHERE ${parts.where} GROUP BY ${column}`;
  return toEntries(selectRows<Count<Value>>(database, query));
}

function countActors(database: Database, parts: FilteredEvents): [string, number][] {
  const code = sql`coalesce(actors.counts_as, actors.code)`;
  const query = sql`${parts.with} SELECT ${code} AS value, count(DISTINCT events.id) AS count
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
  const query = sql`${parts.with} SELECT sources.id AS value, count(DISTINCT events.id) AS count
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
  const isCounted = rows.length <= MAX_COUNTED_DAYS;
  return rows.map(({ day }) => {
    const iso = formatDay(day);
    return { day: iso, count: isCounted ? countFiltered(database, partsOn(iso)) : null };
  });
}

function sumFrom(least: number, counts: readonly [number, number][]): number {
  return counts.reduce((sum, [importance, count]) => (importance >= least ? sum + count : sum), 0);
}

function toEntries<Value>(rows: readonly Count<Value>[]): [Value, number][] {
  return rows.map(({ value, count }) => [value, count]);
}
