import { type SQL, sql } from 'drizzle-orm';
import type { PairCount } from '#db/read/pair-count.ts';
import type { Database } from '#db/store/open-database.ts';
import { selectRows } from '#db/store/run-query.ts';
import type { CountsAs } from '#lib/domain/pair.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatDay, formatYear } from '#lib/time/day.ts';
import { TILED_PAIRS, toLaneMask } from '#lib/timeline/lane-mask.ts';
import { bucketStart } from '#lib/timeline/window-buckets.ts';
import { type Beginning, listBeginnings } from './beginnings.ts';
import { toProbe } from './choose-keys.ts';
import { type FilteredEvents, filterToSql } from './filter-to-sql.ts';
import { spanScan } from './span-scan.ts';
import { bucketOfTile, tileOf } from './tile-levels.ts';
import { type TiledFilter, toTiledFilter } from './tiled-filter.ts';
import { countOverlapping, LAST_TILE, listTiles, type MaskCounts } from './tiles.ts';

/** Kinds of choice that the tiles count by days. */
const FULL_KINDS: readonly string[] = ['any', 'type', 'importance', 'contested', 'actor'];

/** Returns the counts of the six focal pairs from tiles, or null where the filter is not counted there. */
export function countFocalPairs(database: Database, filter: Filter, countsAs: CountsAs): PairCount[] | null {
  const tiled = toTiledFilter(filter, countsAs);
  if (tiled === null || !FULL_KINDS.includes(tiled.kind)) return null;
  const { earliest: first, latest: last } = tiled.period;
  const counts = countOverlapping(database, tiled.kind, tiled.values, { first, last });
  if (counts === null) return null;
  const years = listBeginnings(database, filter, countsAs, 'year');
  const parts = filterToSql(filter, countsAs);
  return TILED_PAIRS.map((pair) => {
    const bit = toLaneMask([pair]);
    const hasPair = (mask: number) => (mask & bit) !== 0 && tiled.hasMask(mask);
    const count = countWith(counts, hasPair);
    const begun = sumByYear(years.filter(({ mask }) => hasPair(mask)));
    const dated = [...begun.values()].reduce((sum, number) => sum + number, 0);
    return {
      pair,
      count,
      // What has no year is open to the past.
      earliest:
        dated < count
          ? null
          : findEarliest(database, toProbe(filter, parts) ?? parts.where, bit, [...begun.keys()][0]),
      latest: count === 0 ? null : findLatest(database, { tiled, parts, bit, hasPair }),
      years: Object.fromEntries([...begun].map(([year, number]) => [formatYear(year), number])),
    };
  });
}

function countWith(counts: MaskCounts, hasPair: (mask: number) => boolean): number {
  return [...counts.values()]
    .flatMap((masks) => [...masks])
    .reduce((sum, [mask, count]) => (hasPair(mask) ? sum + count : sum), 0);
}

function sumByYear(beginnings: readonly Beginning[]): Map<number, number> {
  const years = new Map<number, number>();
  for (const { index, count } of beginnings) years.set(index, (years.get(index) ?? 0) + count);
  return years;
}

function findEarliest(database: Database, where: SQL, bit: number, year: number | undefined): string | null {
  if (year === undefined) return null;
  const [row] = selectRows<{ day: number }>(
    database,
    sql`SELECT events.earliest_day AS day FROM events
      WHERE ${where} AND (events.lane_mask & ${bit}) <> 0 AND events.earliest_day >= ${bucketStart('year', year)}
      ORDER BY events.earliest_day LIMIT 1`,
  );
  return row === undefined ? null : formatDay(row.day);
}

type LatestQuestion = {
  tiled: TiledFilter;
  parts: FilteredEvents;
  bit: number;
  hasPair: (mask: number) => boolean;
};

/** The last day of any of the events, or null where one is open: of those that go on after the period, else of the others. */
function findLatest(database: Database, question: LatestQuestion): string | null {
  const { tiled, parts, bit } = question;
  const { latest } = tiled.period;
  if (latest === null) return isAnyOpen(database, question) ? null : lastEnd(database, question, null);
  const inPair: SQL = sql`${parts.probe} AND (events.lane_mask & ${bit}) <> 0`;
  const [row] = selectRows<{ last: number | null; open: number }>(
    database,
    sql`SELECT max(events.latest_day) AS last, count(*) - count(events.latest_day) AS open
      FROM ${spanScan([1, 2, 3, 4, 5], { first: latest, last: latest })} WHERE ${inPair}`,
  );
  if (row === undefined || (row.last === null && row.open === 0)) return lastEnd(database, question, latest);
  return row.open > 0 || row.last === null ? null : formatDay(row.last);
}

function isAnyOpen(database: Database, { tiled, hasPair }: LatestQuestion): boolean {
  const rows = listTiles(database, tiled.kind, tiled.values, { level: 'open', from: 0, to: 1 }, 'ended');
  return rows.some(([, , mask]) => hasPair(mask));
}

function lastEnd(
  database: Database,
  { tiled, hasPair }: Pick<LatestQuestion, 'tiled' | 'hasPair'>,
  until: number | null,
): string | null {
  const last = (level: 'year' | 'day', from: number, to: number): number | undefined => {
    const rows = listTiles(database, tiled.kind, tiled.values, { level, from, to }, 'ended');
    const tiles = rows.flatMap(([, tile, mask]) => (hasPair(mask) ? [tile] : []));
    return tiles.length === 0 ? undefined : tiles.reduce((most, tile) => Math.max(most, tile));
  };
  const year = last('year', 0, until === null ? LAST_TILE : tileOf('year', until) + 1);
  if (year === undefined) return null;
  const start = bucketStart('year', bucketOfTile('year', year));
  const end = bucketStart('year', bucketOfTile('year', year + 1));
  const day = last('day', start, until === null ? end : Math.min(end, until + 1));
  if (day !== undefined) return formatDay(day);
  // What ends in that year ends after the last day that counts: look before it.
  return until === null ? null : lastEnd(database, { tiled, hasPair }, start - 1);
}
