import { sql } from 'drizzle-orm';
import { readCountsAs } from '#db/read/actors.ts';
import { readDrawnEvents } from '#db/read/read-drawn-events.ts';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot, selectRows } from '#db/store/run-query.ts';
import type { Filter } from '#lib/query/filter.ts';
import type { LaneKind } from '#lib/query/view.ts';
import { formatDay, parseDay } from '#lib/time/day.ts';
import { toWindowAnswer } from '#lib/timeline/level-of-detail.ts';
import { type LaneNames, listLanes } from '#lib/timeline/to-lanes.ts';
import type { WindowAnswer, WindowRequest } from '#lib/timeline/window-answer.ts';
import { toWindowDays, type WindowBuckets, windowBuckets } from '#lib/timeline/window-buckets.ts';
import { ALL_TIME } from './all-time.ts';
import { type AskedFilter, chooseKeys, isInSpan, narrowWindow } from './choose-keys.ts';
import { countWindowByTiles, type LaneCounts } from './count-window.ts';
import { countWindowDirectly, type DirectQuestion } from './count-window-directly.ts';
import { findExtentByTiles } from './extent-by-tiles.ts';
import { filterToSql } from './filter-to-sql.ts';
import { spanScan } from './span-scan.ts';
import { toTiledFilter } from './tiled-filter.ts';
import { listLaneValues, listUsedLanes } from './used-lanes.ts';

/** What of a filter's events is asked for: a window, and what its lanes stand for. */
export type WindowQuestion = { request: WindowRequest; lanes: LaneKind; names: LaneNames };

/**
 * Returns what a screen draws of a window of a filter's events: the same as `answerWindow` gives for all of them. Its
 * cost does not depend on how many there are where the filter is counted in tiles (see `toTiledFilter`); else on how
 * many match.
 */
export async function readWindow(
  database: Database,
  filter: Filter,
  { request, lanes, names }: WindowQuestion,
): Promise<WindowAnswer> {
  return inSnapshot(database, () => {
    const countsAs = readCountsAs(database);
    const buckets = windowBuckets(request.window, request.width);
    const asked = { filter, countsAs, parts: filterToSql(filter, countsAs), lanes };
    const { counts, total } = countWindow(database, asked, buckets, request.window);
    const keys = chooseKeys(database, asked, { ...request, total });
    return toWindowAnswer({
      request,
      buckets,
      lanes: listLanes(lanes, listUsedLanes(database, asked), names),
      counts,
      events: readDrawnEvents(database, keys, { lanes, names, countsAs, asof: filter.asof }),
      total,
    });
  });
}

function countWindow(
  database: Database,
  asked: AskedFilter & { lanes: LaneKind },
  buckets: WindowBuckets,
  window: WindowRequest['window'],
): { counts: LaneCounts; total: number } {
  const { filter, countsAs, lanes } = asked;
  const tiled = toTiledFilter(filter, countsAs);
  const counted =
    tiled &&
    countWindowByTiles(database, { tiled, lanes, laneValues: listLaneValues(database, lanes), buckets });
  return (
    counted ??
    countWindowDirectly(database, {
      ...{ lanes, buckets },
      matching: toMatching(asked, window),
      asofDay: parseDay(filter.asof ?? ''),
    })
  );
}

/** The matching events of a window, by the index that has all that is asked of them. */
function toMatching(
  { filter, parts }: AskedFilter,
  window: WindowRequest['window'],
): DirectQuestion['matching'] {
  if (filter.asof !== undefined)
    return { ...parts, where: sql`${parts.where} AND ${isInSpan(toWindowDays(window))}` };
  const { span, conditions } = narrowWindow(filter, parts, window);
  const { earliestDay, match } = parts;
  if (match === null) return { from: spanScan([1, 2, 3, 4, 5], span), where: conditions, earliestDay };
  return {
    from: sql`event_search CROSS JOIN events INDEXED BY events_by_number ON events.number = event_search.rowid`,
    where: sql`event_search MATCH ${match} AND events.status = 'published' AND ${isInSpan(span)} AND ${conditions}`,
    earliestDay,
  };
}

/**
 * Returns the first and last day (ISO) that a filter's events reach over, as far as they say; null where none has a day.
 */
export async function readExtent(database: Database, filter: Filter): Promise<[string, string] | null> {
  return inSnapshot(database, () => {
    const countsAs = readCountsAs(database);
    const tiled = toTiledFilter(filter, countsAs);
    const known = tiled === null ? undefined : findExtentByTiles(database, tiled);
    const extent =
      known === undefined
        ? findExtent(database, { filter, countsAs, parts: filterToSql(filter, countsAs) })
        : known;
    return extent === null ? null : [formatDay(extent.first), formatDay(extent.last)];
  });
}

function findExtent(database: Database, asked: AskedFilter): { first: number; last: number } | null {
  const { filter, parts } = asked;
  const { from, where } = filter.asof === undefined ? toMatching(asked, ALL_TIME) : parts;
  const [row] = selectRows<{ first: number | null; last: number | null }>(
    database,
    sql`SELECT
        min(coalesce(${parts.earliestDay}, ${parts.latestDay})) AS first,
        max(coalesce(${parts.latestDay}, ${parts.earliestDay})) AS last
      FROM ${from} WHERE ${where}`,
  );
  return row === undefined || row.first === null || row.last === null
    ? null
    : { first: row.first, last: row.last };
}
