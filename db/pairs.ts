import { sql } from 'drizzle-orm';
import { FOCAL_PAIRS } from '#lib/domain/pair.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatDay, formatYear, toCalendarDay } from '#lib/time/day.ts';
import { readCountsAs } from './actors.ts';
import { filterToSql } from './filter-to-sql.ts';
import type { Database } from './open-database.ts';
import { inSnapshot, selectRows } from './run-query.ts';

/** How many events of a filter a pair has, and when. */
export type PairCount = {
  pair: string;
  count: number;
  /** First possible day of all its events (ISO); null where one is open to the past, or there is none. */
  earliest: string | null;
  /** Last possible day of all its events (ISO); null where one is open to the future, or there is none. */
  latest: string | null;
  /**
   * Events by the year of their earliest day, in order of time: an interval counts once, in the year it may have begun
   * in, and an event open to the past in no year. Years without an event are left out.
   */
  years: Record<string, number>;
};

type Row = {
  pair: string;
  earliestDay: number | null;
  latestDay: number | null;
  open: number;
  count: number;
};

/** Returns the six focal pairs in their fixed order, also where they have no event, then the other pairs that occur, by code. */
export async function listPairs(database: Database, filter: Filter): Promise<PairCount[]> {
  const rows = inSnapshot(database, () => {
    const parts = filterToSql(filter, readCountsAs(database));
    return selectRows<Row>(
      database,
      sql`${parts.with}
        SELECT
          event_pairs.pair, ${parts.earliestDay} AS earliestDay, max(${parts.latestDay}) AS latestDay,
          count(*) > count(${parts.latestDay}) AS open, count(*) AS count
        FROM ${parts.from} JOIN event_pairs ON event_pairs.event_id = events.id
        WHERE ${parts.where}
        GROUP BY event_pairs.pair, ${parts.earliestDay} ORDER BY event_pairs.pair, ${parts.earliestDay}`,
    );
  });
  const counts = new Map<string, PairCount>(FOCAL_PAIRS.map((pair) => [pair, countPair(pair, [])]));
  const pairs = new Set(rows.map(({ pair }) => pair));
  for (const pair of pairs)
    counts.set(
      pair,
      countPair(
        pair,
        rows.filter((row) => row.pair === pair),
      ),
    );
  return [...counts.values()];
}

/** `rows` are of one pair, by earliest day, open first. */
function countPair(pair: string, rows: readonly Row[]): PairCount {
  const years = new Map<string, number>();
  for (const { earliestDay, count } of rows) {
    if (earliestDay === null) continue;
    const year = formatYear(toCalendarDay(earliestDay).year);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  const earliest = rows[0]?.earliestDay ?? null;
  const latest =
    rows.length === 0 || rows.some(({ open }) => open === 1)
      ? null
      : Math.max(...rows.flatMap(({ latestDay }) => latestDay ?? []));
  return {
    pair,
    count: rows.reduce((sum, { count }) => sum + count, 0),
    earliest: earliest === null ? null : formatDay(earliest),
    latest: latest === null ? null : formatDay(latest),
    years: Object.fromEntries(years),
  };
}
