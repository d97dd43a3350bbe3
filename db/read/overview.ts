import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import type { Database } from '#db/store/open-database.ts';
import { type Beginnings, countBeginnings } from '#lib/columns/count-beginnings.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import type { OverviewCounts } from '#lib/overview/overview-counts.ts';
import { listBands, toBand } from '#lib/overview/overview-density.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import { formatDay } from '#lib/time/day.ts';

/**
 * Returns how many events of a filter begin when, for the overview strip. An event with several pairs that are all not
 * focal is in the band `other` here, as in the lanes.
 */
export async function readOverview(
  database: Database,
  filter: ResolvedFilter,
  focalPairs: readonly string[],
): Promise<OverviewCounts> {
  return askColumns(database, (columns, version) => {
    const matches = matchEvents(columns, lookUp(database, columns, version, filter));
    const beginnings = countBeginnings(matches, focalPairs, (lanes) => toBand(lanes, focalPairs));
    const ofBands = (counts: Beginnings['counts'] | undefined) =>
      Object.fromEntries(listBands(focalPairs).map((band) => [band, counts?.get(band) ?? []]));
    return {
      unit: beginnings?.unit ?? 'month',
      first: beginnings === null ? null : formatDay(beginnings.extent.first),
      last: beginnings === null ? null : formatDay(beginnings.extent.last),
      counts: ofBands(beginnings?.counts),
      held: ofBands(beginnings?.held),
    };
  });
}
