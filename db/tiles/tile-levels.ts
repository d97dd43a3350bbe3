/**
 * How tiles are numbered. A tile is a stretch of the calendar; each level holds a whole number of the one before, so that
 * any run of days is a few tiles of each level. Numbers are counted from January of the year -10000, so that none is
 * negative and whole division goes down (days are day numbers, from 1970-01-01). The triggers of the migrations number
 * tiles in the same way.
 */
import { type BucketUnit, bucketNumber } from '#lib/timeline/window-buckets.ts';

/** The levels, from fine to coarse; `open` is the one tile of what has no day on a side. */
export const TILE_LEVELS = { day: 0, dekad: 1, month: 2, quarter: 3, year: 4, decade: 5, open: 6 } as const;

/** A level with a calendar. */
export type TileLevel = Exclude<keyof typeof TILE_LEVELS, 'open'>;

/** Years before year 0 from which tiles are counted. */
const EPOCH_YEARS = 10_000;
const OFFSETS: Record<TileLevel, number> = {
  day: 0,
  dekad: EPOCH_YEARS * 36,
  month: EPOCH_YEARS * 12,
  quarter: EPOCH_YEARS * 4,
  year: EPOCH_YEARS,
  decade: EPOCH_YEARS / 10,
};

/** Returns the tile of a level that a day lies in. */
export function tileOf(level: TileLevel, day: number): number {
  return bucketNumber(level, day) + OFFSETS[level];
}

/** Returns the number of a tile as `bucketNumber` counts. */
export function bucketOfTile(level: TileLevel, tile: number): number {
  return tile - OFFSETS[level];
}

/** Returns the level whose tiles make up the buckets of a unit, and how many of them a bucket has. */
export function tilesOfUnit(unit: BucketUnit): { level: TileLevel; tiles: number } {
  return UNIT_TILES[unit];
}

const UNIT_TILES: Record<BucketUnit, { level: TileLevel; tiles: number }> = {
  day: { level: 'day', tiles: 1 },
  dekad: { level: 'dekad', tiles: 1 },
  month: { level: 'month', tiles: 1 },
  quarter: { level: 'quarter', tiles: 1 },
  year: { level: 'year', tiles: 1 },
  decade: { level: 'decade', tiles: 1 },
  century: { level: 'decade', tiles: 10 },
  millennium: { level: 'decade', tiles: 100 },
};
