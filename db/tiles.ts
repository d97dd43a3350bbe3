import { coverDays, type TileRange } from './day-cover.ts';
import type { Database } from './open-database.ts';
import { prepareStatement, withStorageErrors } from './run-query.ts';
import { TILE_LEVELS, type TileLevel } from './tile-levels.ts';
import type { TileKind } from './tiled-filter.ts';

/** Numbers of events by value of a choice, then by mask of pairs. */
export type MaskCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Events that begin (or end) in a tile: of a value and a mask. */
export type TileRow = [value: string, tile: number, mask: number, count: number];

/** Not counted by days and dekads. */
const COARSE_KINDS: readonly TileKind[] = ['source', 'pair'];
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

/** Returns the tiles of a level from one to before another in which something began (or ended), with the number. */
export function listTiles(
  database: Database,
  kind: TileKind,
  values: readonly string[],
  { level, from, to }: { level: TileLevel | 'open'; from: number; to: number },
  side: 'began' | 'ended' = 'began',
): TileRow[] {
  const text = `SELECT value, tile, mask, ${side} FROM event_tiles
    WHERE kind = ? AND value IN (SELECT value FROM json_each(?)) AND level = ? AND tile >= ? AND tile < ? AND ${side} > 0`;
  return withStorageErrors(
    database,
    () =>
      prepareStatement(database, text)
        .raw()
        .all(kind, JSON.stringify(values), TILE_LEVELS[level], from, to) as TileRow[],
  );
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
  // JSON would else be read again for every row of a stretch.
  const text = `WITH
      choices AS MATERIALIZED (SELECT value FROM json_each(?)),
      parts AS MATERIALIZED (
        SELECT value ->> 0 AS sign, value ->> 1 AS level, value ->> 2 AS first, value ->> 3 AS last FROM json_each(?)
      )
    SELECT choices.value, mask, sum(iif(sign > 0, began, -ended)) AS count
    FROM choices CROSS JOIN parts CROSS JOIN event_tiles AS tiles
    WHERE kind = ? AND tiles.value = choices.value AND tiles.level = parts.level AND tile >= first AND tile < last
    GROUP BY choices.value, mask`;
  const rows = withStorageErrors(
    database,
    () =>
      prepareStatement(database, text).raw().all(JSON.stringify(values), JSON.stringify(parts), kind) as [
        string,
        number,
        number,
      ][],
  );
  const counts = new Map<string, Map<number, number>>();
  for (const [value, mask, count] of rows) {
    if (count === 0) continue;
    const masks = counts.get(value);
    if (masks === undefined) counts.set(value, new Map([[mask, count]]));
    else masks.set(mask, count);
  }
  return counts;
}
