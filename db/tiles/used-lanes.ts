import { sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { selectRows } from '#db/store/run-query.ts';
import type { LaneKind } from '#lib/query/view.ts';
import { parseDay } from '#lib/time/day.ts';
import type { AskedFilter } from './choose-keys.ts';
import { chooseTiles, totalOf } from './count-window.ts';
import { listLanesDirectly } from './count-window-directly.ts';
import { toTiledFilter } from './tiled-filter.ts';
import { countOverlapping } from './tiles.ts';

/** Returns the ids of the lanes that events of a filter are in, whatever the window; for fixed kinds of lanes none. */
export function listUsedLanes(
  database: Database,
  { filter, countsAs, parts, lanes }: AskedFilter & { lanes: LaneKind },
): Set<string> {
  if (lanes === 'pair' || lanes === 'none') return new Set();
  const tiled = toTiledFilter(filter, countsAs);
  const chosen = tiled && chooseTiles(tiled, lanes, listLaneValues(database, lanes));
  if (tiled !== null && chosen !== null) {
    const { earliest: first, latest: last } = tiled.period;
    const counted = countOverlapping(database, chosen.kind, chosen.values, { first, last });
    const values = [...(counted ?? [])].filter(([, masks]) => totalOf(new Map([['', masks]]), tiled) > 0);
    if (counted !== null) return new Set(values.flatMap(([value]) => chosen.lanesOf(value, 0)));
  }
  return listLanesDirectly(database, { parts, lanes, asofDay: parseDay(filter.asof ?? '') });
}

/** Returns what lanes of a kind there may be, as tiles name them. */
export function listLaneValues(database: Database, lanes: LaneKind): string[] {
  if (lanes === 'pair' || lanes === 'none') return [];
  const query = {
    type: sql`SELECT id FROM event_types`,
    actor: sql`SELECT code AS id FROM actors WHERE counts_as IS NULL UNION ALL SELECT '-'`,
    source: sql`SELECT id FROM sources`,
  }[lanes];
  return selectRows<{ id: string }>(database, query).map(({ id }) => id);
}
