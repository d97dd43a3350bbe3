import type { Database } from '#db/store/open-database.ts';
import { prepareStatement, withStorageErrors } from '#db/store/run-query.ts';
import { LAST_DAY } from '#lib/time/day.ts';
import { MASKS } from '#lib/timeline/lane-mask.ts';
import { coverDays, type TileRange } from './day-cover.ts';
import { TILE_LEVELS, type TileLevel, tileOf } from './tile-levels.ts';
import type { TileKind } from './tiled-filter.ts';

/** Numbers of events by value of a choice, then by mask of pairs. */
export type MaskCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Events that begin (or end) in a tile: of a value and a mask. */
export type TileRow = [value: string, tile: number, mask: number, count: number];

/** Not counted by days and dekads. */
const COARSE_KINDS: readonly TileKind[] = ['source', 'pair'];
/** Values that one question is about: with more of them, a number would have no room for a count of 500 million. */
const VALUES_AT_ONCE = 2 ** 17;
/** After every tile. */
export const LAST_TILE = 2 ** 40;

const BEGAN = 1;
const ENDED = -1;
type Part = readonly [sign: number, level: number, from: number, to: number];

/**
 * Returns the numbers of events that overlap the days from `first` to `last`, both inclusive and either of them
 * unbounded where null; null where the tiles of this kind are too coarse to tell. `first` may not be after `last`.
 */
export function countOverlapping(
  database: Database,
  kind: TileKind,
  values: readonly string[],
  { first, last }: { first: number | null; last: number | null },
): MaskCounts | null {
  const everything: TileRange[] = [{ level: TILE_LEVELS.decade, from: 0, to: LAST_TILE }];
  // What began by the last day (with what is open to the past), less what had ended before the first.
  const began = [
    ...(last === null ? everything : coverDays(null, last)),
    { level: TILE_LEVELS.open, from: 0, to: 1 },
  ];
  const ended = first === null ? [] : coverDays(null, first - 1);
  return sum(database, kind, values, [...toParts(BEGAN, began), ...toParts(ENDED, ended)]);
}

/** Returns the numbers of events whose earliest day is one of those from `first` to `last`; null as above. */
export function countBeginning(
  database: Database,
  kind: TileKind,
  values: readonly string[],
  { first, last }: { first: number; last: number },
): MaskCounts | null {
  return sum(database, kind, values, toParts(BEGAN, coverDays(first, last)));
}

/**
 * Returns the tiles of a level from one to before another in which something began (or ended), with the number; of each
 * value in the order of the tiles.
 */
export function listTiles(
  database: Database,
  kind: TileKind,
  values: readonly string[],
  { level, from, to }: { level: TileLevel | 'open'; from: number; to: number },
  side: 'began' | 'ended' = 'began',
): TileRow[] {
  const last = level === 'open' ? 0 : tileOf(level, LAST_DAY);
  const steps = (Math.min(to, last + 1) - from) * MASKS;
  if (steps <= 0) return [];
  // One number a row, which is read in a third of the time of four columns: the count, and in front of it tile and mask.
  const text = `SELECT ${side} * ? + (tile - ?) * ${MASKS} + mask FROM event_tiles
    WHERE kind = ? AND value = ? AND level = ? AND tile >= ? AND tile < ? AND ${side} > 0`;
  const found: TileRow[] = [];
  for (const value of values) {
    for (const packed of pluck(database, text, [steps, from, kind, value, TILE_LEVELS[level], from, to])) {
      const count = Math.floor(packed / steps);
      const place = packed - count * steps;
      const tile = Math.floor(place / MASKS);
      found.push([value, from + tile, place - tile * MASKS, count]);
    }
  }
  return found;
}

/** Returns whether tiles of a kind are as fine as a level. */
export function hasLevel(kind: TileKind, level: TileLevel): boolean {
  return !COARSE_KINDS.includes(kind) || TILE_LEVELS[level] >= TILE_LEVELS.month;
}

function toParts(sign: number, ranges: readonly TileRange[]): Part[] {
  return ranges.map(({ level, from, to }) => [sign, level, from, to]);
}

function sum(
  database: Database,
  kind: TileKind,
  values: readonly string[],
  parts: readonly Part[],
): MaskCounts | null {
  if (COARSE_KINDS.includes(kind) && parts.some(([, level]) => level < TILE_LEVELS.month)) return null;
  // The order of the join is written out: a value, then its ranges, each one stretch of the table. Materialized, because
  // JSON would else be read again for every row of a stretch. What comes back is one number a row, and added up here:
  // grouping would sort them.
  const text = `WITH
      choices AS MATERIALIZED (SELECT key, value FROM json_each(?)),
      parts AS MATERIALIZED (
        SELECT value ->> 0 AS sign, value ->> 1 AS level, value ->> 2 AS first, value ->> 3 AS last FROM json_each(?)
      )
    SELECT sign * (iif(sign > 0, began, ended) * ${VALUES_AT_ONCE * MASKS} + choices.key * ${MASKS} + mask)
    FROM choices CROSS JOIN parts CROSS JOIN event_tiles AS tiles
    WHERE kind = ? AND tiles.value = choices.value AND tiles.level = parts.level AND tile >= first AND tile < last`;
  const counts = new Map<string, Map<number, number>>();
  for (let from = 0; from < values.length; from += VALUES_AT_ONCE) {
    const asked = values.slice(from, from + VALUES_AT_ONCE);
    for (const signed of pluck(database, text, [JSON.stringify(asked), JSON.stringify(parts), kind])) {
      const packed = Math.abs(signed);
      const count = Math.floor(packed / (VALUES_AT_ONCE * MASKS));
      const place = packed - count * VALUES_AT_ONCE * MASKS;
      const index = Math.floor(place / MASKS);
      if (count > 0) add(counts, asked[index] ?? '', place - index * MASKS, signed < 0 ? -count : count);
    }
  }
  // What began and has ended again.
  for (const masks of counts.values()) for (const [mask, count] of masks) if (count === 0) masks.delete(mask);
  return counts;
}

function add(counts: Map<string, Map<number, number>>, value: string, mask: number, count: number): void {
  let masks = counts.get(value);
  if (masks === undefined) {
    masks = new Map();
    counts.set(value, masks);
  }
  masks.set(mask, (masks.get(mask) ?? 0) + count);
}

function pluck(database: Database, text: string, values: readonly (string | number)[]): number[] {
  return withStorageErrors(
    database,
    () =>
      prepareStatement(database, text)
        .pluck()
        .all(...values) as number[],
  );
}
