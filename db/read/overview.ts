import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import type { Database } from '#db/store/open-database.ts';
import { countBeginnings } from '#lib/columns/count-beginnings.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import type { OverviewCounts } from '#lib/overview/overview-counts.ts';
import { listBands, type OverviewBand, toBand } from '#lib/overview/overview-density.ts';
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
    const beginnings = countBeginnings(matches, focalPairs);
    const bands = listBands(focalPairs);
    const counts = new Map<OverviewBand, Map<number, number>>(bands.map((band) => [band, new Map()]));
    for (const { index, lanes, count } of beginnings?.counted ?? []) {
      const held = counts.get(toBand(lanes, focalPairs));
      held?.set(index, (held.get(index) ?? 0) + count);
    }
    const listed = bands.map((band) => [band, [...(counts.get(band) ?? [])]]);
    return {
      unit: beginnings?.unit ?? 'month',
      first: beginnings === null ? null : formatDay(beginnings.extent.first),
      last: beginnings === null ? null : formatDay(beginnings.extent.last),
      counts: Object.fromEntries(listed),
    };
  });
}
