import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { selectNumbers } from '#db/store/run-query.ts';
import { MASKS } from '#lib/timeline/lane-mask.ts';
import { bucketNumber, bucketOf, type WindowBuckets } from '#lib/timeline/window-buckets.ts';
import { spanScan } from './span-scan.ts';
import { bucketOfTile, tilesOfUnit } from './tile-levels.ts';
import type { TiledFilter, TileKind } from './tiled-filter.ts';
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
    const reaching = { kind, values, from: second, until: span.first };
    const isTold = eachReaching(database, reaching, (value, day, mask) =>
      add(value, mask, bucketOf(buckets, day), 1),
    );
    if (!isTold) return null;
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

/** What an event of a value is like, where the tiles of its kind count it. */
const CONDITIONS: Record<TileKind, (value: string) => SQL> = {
  any: () => sql`TRUE`,
  type: (type) => sql`type = ${type}`,
  importance: (importance) => sql`importance = ${Number(importance)}`,
  contested: () => sql`contested`,
  actor: (code) => sql`EXISTS (
    SELECT 1 FROM participants JOIN actors ON actors.code = participants.actor
    WHERE event_id = events.id AND role <> 'mentioned' AND coalesce(actors.counts_as, actors.code) = ${code}
  )`,
  source: (id) => sql`EXISTS (SELECT 1 FROM citations WHERE event_id = events.id AND source_id = ${id})`,
  pair: (pair) => sql`EXISTS (SELECT 1 FROM event_pairs WHERE event_id = events.id AND pair = ${pair})`,
};

/**
 * Calls `add` for each event that begins from one day on, before another, and lasts until that one at least, in no order;
 * returns false, without a call, for several values of a kind that the index does not hold.
 */
export function eachReaching(
  database: Database,
  { kind, values, from, until }: TileChoice & { from: number; until: number },
  add: (value: string, day: number, mask: number) => void,
): boolean {
  const isLookedUp = kind === 'actor' || kind === 'source' || kind === 'pair';
  if (isLookedUp && values.length !== 1) return false;
  for (const value of values) {
    // Day and mask in one number, the cheapest way to read thousands. The plus keeps SQLite from taking that bound in the
    // place of those of `spanScan`, which leave far fewer.
    const found = selectNumbers(
      database,
      sql`SELECT earliest_day * ${MASKS} + lane_mask
        FROM ${spanScan([1, 2, 3, 4, 5], { first: until, last: until - 1 })}
        WHERE +earliest_day >= ${from} AND ${CONDITIONS[kind](value)}`,
    );
    for (const packed of found) {
      const day = Math.floor(packed / MASKS);
      add(value, day, packed - day * MASKS);
    }
  }
  return true;
}

function bucketsOf(counts: BucketCounts, value: string, mask: number, length: number): number[] {
  const masks = counts.get(value) ?? new Map<number, number[]>();
  const held = masks.get(mask) ?? Array.from({ length }, () => 0);
  counts.set(value, masks.set(mask, held));
  return held;
}
