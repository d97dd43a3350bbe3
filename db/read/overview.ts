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
    const counted = (beginnings?.counted ?? []).map((one) => ({
      ...one,
      band: toBand(one.lanes, focalPairs),
    }));
    const sum = (read: (one: (typeof counted)[number]) => number) =>
      Object.fromEntries(bands.map((band) => [band, sumByIndex(counted, band, read)]));
    return {
      unit: beginnings?.unit ?? 'month',
      first: beginnings === null ? null : formatDay(beginnings.extent.first),
      last: beginnings === null ? null : formatDay(beginnings.extent.last),
      counts: sum(({ count }) => count),
      held: sum(({ held }) => held),
    };
  });
}

/** In order of time and without zeros. */
function sumByIndex<One extends { index: number; band: OverviewBand }>(
  counted: readonly One[],
  band: OverviewBand,
  read: (one: One) => number,
): [index: number, count: number][] {
  const sums = new Map<number, number>();
  for (const one of counted)
    if (one.band === band && read(one) > 0) sums.set(one.index, (sums.get(one.index) ?? 0) + read(one));
  return [...sums];
}
