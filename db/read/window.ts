import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import type { Database } from '#db/store/open-database.ts';
import { findExtent } from '#lib/columns/count-beginnings.ts';
import { countWindow } from '#lib/columns/count-window.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import type { LaneKind } from '#lib/query/view.ts';
import { formatDay } from '#lib/time/day.ts';
import { toWindowAnswer } from '#lib/timeline/level-of-detail.ts';
import { type LaneNames, listLanes } from '#lib/timeline/to-lanes.ts';
import type { WindowAnswer, WindowRequest } from '#lib/timeline/window-answer.ts';
import { windowBuckets } from '#lib/timeline/window-buckets.ts';
import { readDrawnEvents } from './read-drawn-events.ts';

/** What of a filter's events is asked for: a window, and what its lanes stand for. */
export type WindowQuestion = {
  request: WindowRequest;
  lanes: LaneKind;
  names: LaneNames;
  focalPairs: readonly string[];
};

/** Returns what a screen draws of a window of a filter's events: the same as `answerWindow` gives for all of them. */
export async function readWindow(
  database: Database,
  filter: ResolvedFilter,
  { request, lanes: kind, names, focalPairs }: WindowQuestion,
): Promise<WindowAnswer> {
  const buckets = windowBuckets(request.window, request.width);
  return askColumns(database, (columns, version) => {
    const { chosen, used, ...counted } = countWindow(columns, lookUp(database, columns, version, filter), {
      edges: buckets.edges,
      lanes: kind,
      focalPairs,
      limit: request.limit,
    });
    const lanes = listLanes(kind, used, names);
    const events = readDrawnEvents(database, columns, chosen, { asof: filter.asof, lanes });
    return toWindowAnswer({ ...counted, request, buckets, lanes, events });
  });
}

/**
 * Returns the first and last day (ISO) that a filter's events reach over, as far as they say; null where none has a day.
 */
export async function readExtent(
  database: Database,
  filter: ResolvedFilter,
): Promise<[string, string] | null> {
  return askColumns(database, (columns, version) => {
    const extent = findExtent(matchEvents(columns, lookUp(database, columns, version, filter)));
    return extent === null ? null : [formatDay(extent.first), formatDay(extent.last)];
  });
}
