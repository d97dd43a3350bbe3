import type { Database } from '#db/store/open-database.ts';
import { bucketStart } from '#lib/timeline/window-buckets.ts';
import { bucketOfTile } from './tile-levels.ts';
import type { TiledFilter } from './tiled-filter.ts';
import { hasLevel, LAST_TILE, listTiles } from './tiles.ts';

/**
 * Returns the first and last of all days on which events of a filter begin or end; null where there is none, undefined
 * where tiles do not tell: they know nothing of what overlaps a period.
 */
export function findExtentByTiles(
  database: Database,
  { kind, values, hasMask, period }: TiledFilter,
): { first: number; last: number } | null | undefined {
  if (period.earliest !== null || period.latest !== null || !hasLevel(kind, 'day')) return undefined;
  const list = (level: 'year' | 'day', from: number, to: number) =>
    (['began', 'ended'] as const).flatMap((side) =>
      listTiles(database, kind, values, { level, from, to }, side).flatMap(([, tile, mask]) =>
        hasMask(mask) ? [tile] : [],
      ),
    );
  const years = list('year', 0, LAST_TILE).sort((a, b) => a - b);
  const [early] = years;
  const late = years.at(-1);
  if (early === undefined || late === undefined) return null;
  const startOf = (tile: number) => bucketStart('year', bucketOfTile('year', tile));
  const first = Math.min(...list('day', startOf(early), startOf(early + 1)));
  const last = Math.max(...list('day', startOf(late), startOf(late + 1)));
  return { first, last };
}
