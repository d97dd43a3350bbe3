import { countFiltered } from '#db/read/places.ts';
import type { Database } from '#db/store/open-database.ts';
import type { CountsAs } from '#lib/domain/pair.ts';
import type { Filter } from '#lib/query/filter.ts';
import { totalOf } from './count-window.ts';
import { filterToSql } from './filter-to-sql.ts';
import { toTiledFilter } from './tiled-filter.ts';
import { countOverlapping } from './tiles.ts';

/** Above so many events nothing is counted for a mere hint that would have to go through all that match. */
const MAX_COUNTED_EVENTS = 20_000;

/** Returns the number of a filter's events. */
export function countFilter(database: Database, filter: Filter, countsAs: CountsAs): number {
  return countByTiles(database, filter, countsAs) ?? countFiltered(database, filterToSql(filter, countsAs));
}

/** Returns the number of a filter's events, or null where telling would keep a page waiting. */
export function countIfCheap(database: Database, filter: Filter, countsAs: CountsAs): number | null {
  const counted = countByTiles(database, filter, countsAs);
  if (counted !== null) return counted;
  return isSmall(database) ? countFiltered(database, filterToSql(filter, countsAs)) : null;
}

/** Returns whether there are so few events that going through all of them keeps nobody waiting. */
export function isSmall(database: Database, most = MAX_COUNTED_EVENTS): boolean {
  const all = countOverlapping(database, 'any', [''], { first: null, last: null });
  return totalOf(all ?? new Map(), { hasMask: () => true }) <= most;
}

function countByTiles(database: Database, filter: Filter, countsAs: CountsAs): number | null {
  const tiled = toTiledFilter(filter, countsAs);
  if (tiled === null) return null;
  const { earliest: first, latest: last } = tiled.period;
  const counts = countOverlapping(database, tiled.kind, tiled.values, { first, last });
  return counts === null ? null : totalOf(counts, tiled);
}
