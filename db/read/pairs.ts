import { sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot, selectRows } from '#db/store/run-query.ts';
import { countFocalPairs } from '#db/tiles/count-focal-pairs.ts';
import { type FilteredEvents, filterToSql } from '#db/tiles/filter-to-sql.ts';
import { listFocalPairs as pairsOf } from '#lib/domain/pair.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatDay, formatYear, toCalendarDay } from '#lib/time/day.ts';
import { OTHER_PAIRS_BIT, TILED_PAIRS } from '#lib/timeline/lane-mask.ts';
import { readCountsAs } from './actors.ts';
import { readChronology } from './chronology.ts';
import type { PairCount } from './pair-count.ts';

type Row = {
  pair: string;
  earliestDay: number | null;
  latestDay: number | null;
  open: number;
  count: number;
};

/** Returns the focal pairs in their fixed order, also where they have no event, then the other pairs that occur, by code. */
export async function listPairs(database: Database, filter: Filter): Promise<PairCount[]> {
  const pairs = pairsOf((await readChronology(database)).focal);
  return inSnapshot(database, () => {
    const countsAs = readCountsAs(database);
    const focal = isTiled(pairs) ? countFocalPairs(database, filter, countsAs) : null;
    const parts = filterToSql(filter, countsAs);
    if (focal === null) return countPairsDirectly(database, parts, pairs);
    // Others are few beside the focal ones; only events that have one are gone through.
    const others = countPairsDirectly(
      database,
      { ...parts, where: sql`${parts.where} AND (events.lane_mask & ${OTHER_PAIRS_BIT}) <> 0` },
      [],
    );
    return [...focal, ...others.filter(({ pair }) => !pairs.includes(pair))];
  });
}

/** Returns the focal pairs in their fixed order, also where they have no event; what a matrix of them shows. */
export async function listFocalPairs(database: Database, filter: Filter): Promise<PairCount[]> {
  const pairs = pairsOf((await readChronology(database)).focal);
  return inSnapshot(database, () => {
    const countsAs = readCountsAs(database);
    const focal = isTiled(pairs) ? countFocalPairs(database, filter, countsAs) : null;
    return focal ?? countPairsDirectly(database, filterToSql(filter, countsAs), pairs).slice(0, pairs.length);
  });
}

function isTiled(pairs: readonly string[]): boolean {
  return pairs.join() === TILED_PAIRS.join();
}

/** `first` are listed first, also where they have no event. */
function countPairsDirectly(
  database: Database,
  parts: FilteredEvents,
  first: readonly string[],
): PairCount[] {
  const rows = selectRows<Row>(
    database,
    sql`SELECT
        event_pairs.pair, ${parts.earliestDay} AS earliestDay, max(${parts.latestDay}) AS latestDay,
        count(*) > count(${parts.latestDay}) AS open, count(*) AS count
      FROM ${parts.from} JOIN event_pairs ON event_pairs.event_id = events.id
      WHERE ${parts.where}
      GROUP BY event_pairs.pair, ${parts.earliestDay} ORDER BY event_pairs.pair, ${parts.earliestDay}`,
  );
  const rowsOf = new Map<string, Row[]>(first.map((pair) => [pair, []]));
  for (const row of rows) {
    const known = rowsOf.get(row.pair);
    if (known === undefined) rowsOf.set(row.pair, [row]);
    else known.push(row);
  }
  return [...rowsOf].map(([pair, rows]) => countPair(pair, rows));
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
