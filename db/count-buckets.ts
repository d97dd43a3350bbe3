import { sql } from 'drizzle-orm';
import { bucketNumber, bucketOf, type WindowBuckets } from '#lib/timeline/window-buckets.ts';
import { listOf } from './filter-to-sql.ts';
import type { Database } from './open-database.ts';
import { selectRows } from './run-query.ts';
import { spanScan } from './span-scan.ts';
import { bucketOfTile, tilesOfUnit } from './tile-levels.ts';
import type { TiledFilter } from './tiled-filter.ts';
import { countBeginning, hasLevel, listTiles } from './tiles.ts';

/** Which tiles are counted. */
export type TileChoice = Pick<TiledFilter, 'kind' | 'values'>;

/** Events by value, by mask, by bucket. */
export type BucketCounts = Map<string, Map<number, number[]>>;

/**
 * Returns what begins in the buckets after the first, by value and mask; null where the tiles are too coarse. Whole
 * buckets are tiles, cut ones are made of finer tiles.
 */
export function countBuckets(
  database: Database,
  { kind, values }: TileChoice,
  buckets: WindowBuckets,
  span: { first: number; last: number },
): BucketCounts | null {
  const { edges, unit } = buckets;
  const { level, tiles } = tilesOfUnit(unit);
  const counts: BucketCounts = new Map();
  const add = (value: string, mask: number, bucket: number, count: number) => {
    const held = bucketsOf(counts, value, mask, edges.length - 1);
    held[bucket] = (held[bucket] ?? 0) + count;
  };
  const second = edges[1] ?? span.last + 1;
  // Of what began before the period only what reaches into it counts, which no tile tells.
  if (span.first > second) {
    const reaching = listReaching(database, { kind, values }, second, span.first);
    if (reaching === null) return null;
    for (const [value, day, mask, count] of reaching) add(value, mask, bucketOf(buckets, day), count);
  }
  const from = Math.max(span.first, second);
  if (from > span.last) return counts;
  if (!hasLevel(kind, level)) return null;
  // Whole buckets are tiles; the bucket where the period begins and the last one may be cut.
  const low = bucketOf(buckets, from);
  const high = bucketOf(buckets, span.last);
  const cut = new Set([...((edges[low] ?? from) < from ? [low] : []), high]);
  for (const bucket of cut) {
    const part = countBeginning(database, kind, values, {
      first: Math.max(edges[bucket] ?? from, from),
      last: Math.min((edges[bucket + 1] ?? span.last + 1) - 1, span.last),
    });
    if (part === null) return null;
    for (const [value, masks] of part) for (const [mask, count] of masks) add(value, mask, bucket, count);
  }
  const whole = cut.has(low) ? low + 1 : low;
  if (whole >= high) return counts;
  const firstNumber = bucketNumber(unit, edges[whole] ?? from);
  const zero = bucketOfTile(level, 0);
  const rows = listTiles(database, kind, values, {
    level,
    from: firstNumber * tiles - zero,
    to: (firstNumber + high - whole) * tiles - zero,
  });
  for (const [value, tile, mask, began] of rows) {
    add(value, mask, whole + Math.floor((tile + zero) / tiles) - firstNumber, began);
  }
  return counts;
}

const VALUES = {
  any: sql`''`,
  type: sql`type`,
  importance: sql`CAST(importance AS text)`,
  contested: sql`''`,
};

const LOOKED_UP = {
  actor: (code: string) => sql`EXISTS (
    SELECT 1 FROM participants JOIN actors ON actors.code = participants.actor
    WHERE event_id = events.id AND role <> 'mentioned' AND coalesce(actors.counts_as, actors.code) = ${code}
  )`,
  source: (id: string) =>
    sql`EXISTS (SELECT 1 FROM citations WHERE event_id = events.id AND source_id = ${id})`,
  pair: (pair: string) =>
    sql`EXISTS (SELECT 1 FROM event_pairs WHERE event_id = events.id AND pair = ${pair})`,
};

/**
 * Returns the events that begin from one day on, before another, and last until that one at least; null for several
 * values of a kind that the index does not hold.
 */
export function listReaching(
  database: Database,
  { kind, values }: TileChoice,
  from: number,
  until: number,
): [value: string, day: number, mask: number, count: number][] | null {
  const [single = ''] = values;
  const isLookedUp = kind === 'actor' || kind === 'source' || kind === 'pair';
  if (isLookedUp && values.length !== 1) return null;
  const value = isLookedUp ? sql`${single}` : VALUES[kind];
  const condition = isLookedUp ? LOOKED_UP[kind](single) : sql`${value} IN ${listOf(values)}`;
  const rows = selectRows<{ value: string; day: number; mask: number; count: number }>(
    database,
    sql`SELECT ${value} AS value, earliest_day AS day, lane_mask AS mask, count(*) AS count
      FROM ${spanScan([1, 2, 3, 4, 5], { first: until, last: until - 1 })}
      WHERE earliest_day >= ${from} AND (${kind !== 'contested' ? 1 : 0} OR contested)
        AND ${condition}
      GROUP BY 1, 2, 3`,
  );
  return rows.map(({ value, day, mask, count }) => [value, day, mask, count]);
}

function bucketsOf(counts: BucketCounts, value: string, mask: number, length: number): number[] {
  const masks = counts.get(value) ?? new Map<number, number[]>();
  const held = masks.get(mask) ?? Array.from({ length }, () => 0);
  counts.set(value, masks.set(mask, held));
  return held;
}
