/**
 * When the events of a filter begin, by months or years: what the strip and the matrix count. From tiles where they tell,
 * else from the events.
 */
import { sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { selectRows } from '#db/store/run-query.ts';
import type { CountsAs } from '#lib/domain/pair.ts';
import type { Filter } from '#lib/query/filter.ts';
import { bucketNumber, bucketStart } from '#lib/timeline/window-buckets.ts';
import { eachReaching } from './count-buckets.ts';
import { filterToSql } from './filter-to-sql.ts';
import { bucketOfTile, tileOf } from './tile-levels.ts';
import { type TiledFilter, toTiledFilter } from './tiled-filter.ts';
import { countBeginning, LAST_TILE, listTiles } from './tiles.ts';

/** Events whose earliest day is in a month or year (counted from year 0), of one mask of pairs. */
export type Beginning = { index: number; mask: number; count: number };

/** Returns the beginnings of a filter's events, in order of time, some indexes several times; what is open to the past has none. */
export function listBeginnings(
  database: Database,
  filter: Filter,
  countsAs: CountsAs,
  unit: 'month' | 'year',
): Beginning[] {
  const tiled = toTiledFilter(filter, countsAs);
  const counted = tiled && listByTiles(database, tiled, unit);
  return (counted ?? listDirectly(database, filter, countsAs, unit)).sort((a, b) => a.index - b.index);
}

function listByTiles(database: Database, tiled: TiledFilter, unit: 'month' | 'year'): Beginning[] | null {
  const { kind, values, period, hasMask } = tiled;
  const { earliest, latest } = period;
  const found: Beginning[] = [];
  const add = (index: number, mask: number, count: number) => {
    if (hasMask(mask) && count > 0) found.push({ index, mask, count });
  };
  if (earliest !== null) {
    const reaching = { kind, values, from: Number.MIN_SAFE_INTEGER, until: earliest };
    const isTold = eachReaching(database, reaching, (_, day, mask) => add(bucketNumber(unit, day), mask, 1));
    if (!isTold) return null;
  }
  // The tiles that lie in the period as a whole, and what it leaves of those at either end.
  const from = earliest === null ? 0 : tileOf(unit, earliest - 1) + 1;
  const to = latest === null ? LAST_TILE : tileOf(unit, latest + 1);
  for (const [, tile, mask, began] of listTiles(database, kind, values, { level: unit, from, to }))
    add(bucketOfTile(unit, tile), mask, began);
  for (const [first, last] of listCuts(unit, period, { from, to })) {
    const part = countBeginning(database, kind, values, { first, last });
    if (part === null) return null;
    for (const masks of part.values())
      for (const [mask, count] of masks) add(bucketNumber(unit, first), mask, count);
  }
  return found;
}

function listCuts(
  unit: 'month' | 'year',
  { earliest, latest }: TiledFilter['period'],
  { from, to }: { from: number; to: number },
): (readonly [first: number, last: number])[] {
  const startOf = (tile: number) => bucketStart(unit, bucketOfTile(unit, tile));
  if (earliest !== null && latest !== null && from > to) return [[earliest, latest]];
  return [
    ...(earliest !== null && tileOf(unit, earliest) < from ? [[earliest, startOf(from) - 1] as const] : []),
    ...(latest !== null && tileOf(unit, latest) === to && startOf(to) <= latest
      ? [[startOf(to), latest] as const]
      : []),
  ];
}

function listDirectly(
  database: Database,
  filter: Filter,
  countsAs: CountsAs,
  unit: 'month' | 'year',
): Beginning[] {
  const parts = filterToSql(filter, countsAs);
  const rows = selectRows<{ day: number; mask: number; count: number }>(
    database,
    sql`SELECT ${parts.earliestDay} AS day, events.lane_mask AS mask, count(*) AS count
      FROM ${parts.from} WHERE ${parts.where} AND ${parts.earliestDay} IS NOT NULL GROUP BY 1, 2`,
  );
  return rows.map(({ day, mask, count }) => ({ index: bucketNumber(unit, day), mask, count }));
}
