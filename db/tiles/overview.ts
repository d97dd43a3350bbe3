import { type SQL, sql } from 'drizzle-orm';
import { readCountsAs } from '#db/read/actors.ts';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot, selectRows } from '#db/store/run-query.ts';
import type { OverviewCounts } from '#lib/overview/overview-counts.ts';
import { listBands, type OverviewBand, toBand } from '#lib/overview/overview-density.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatDay } from '#lib/time/day.ts';
import { lanesOfMask, TILED_PAIRS } from '#lib/timeline/lane-mask.ts';
import { bucketStart } from '#lib/timeline/window-buckets.ts';
import { type Beginning, listBeginnings } from './beginnings.ts';
import { toProbe } from './choose-keys.ts';
import { type FilteredEvents, filterToSql } from './filter-to-sql.ts';

const BANDS = listBands(TILED_PAIRS);
/** A strip over more years than these has no pixel for a month. */
const MAX_YEARS_BY_MONTH = 300;

/**
 * Returns how many events of a filter begin when, for the overview strip. An event with several pairs that are all not
 * focal is in the band `other` here, as in the lanes.
 */
export async function readOverview(database: Database, filter: Filter): Promise<OverviewCounts> {
  return inSnapshot(database, () => {
    const countsAs = readCountsAs(database);
    const years = listBeginnings(database, filter, countsAs, 'year');
    const span = (years.at(-1)?.index ?? 0) - (years[0]?.index ?? 0);
    const unit = span > MAX_YEARS_BY_MONTH ? 'year' : 'month';
    const found = unit === 'year' ? years : listBeginnings(database, filter, countsAs, 'month');
    const counts = new Map<OverviewBand, Map<number, number>>(BANDS.map((band) => [band, new Map()]));
    for (const { index, mask, count } of found) {
      const held = counts.get(toBand(lanesOfMask(mask), TILED_PAIRS));
      held?.set(index, (held.get(index) ?? 0) + count);
    }
    const listed = BANDS.map((band) => [band, [...(counts.get(band) ?? [])]]);
    return {
      unit,
      ...findEnds(database, filter, filterToSql(filter, countsAs), { unit, found }),
      counts: Object.fromEntries(listed),
    };
  });
}

/** The first and last of the earliest days: each looked for in the month or year that it is known to lie in. */
function findEnds(
  database: Database,
  filter: Filter,
  parts: FilteredEvents,
  { unit, found }: { unit: OverviewCounts['unit']; found: readonly Beginning[] },
): Pick<OverviewCounts, 'first' | 'last'> {
  const { earliestDay } = parts;
  const where = toProbe(filter, parts) ?? parts.where;
  const find = (index: number | undefined, order: SQL): string | null => {
    if (index === undefined) return null;
    const [row] = selectRows<{ day: number }>(
      database,
      sql`SELECT ${earliestDay} AS day FROM ${parts.from}
        WHERE ${where} AND ${earliestDay} BETWEEN ${bucketStart(unit, index)} AND ${bucketStart(unit, index + 1) - 1}
        ORDER BY ${earliestDay} ${order} LIMIT 1`,
    );
    return row === undefined ? null : formatDay(row.day);
  };
  return { first: find(found[0]?.index, sql`ASC`), last: find(found.at(-1)?.index, sql`DESC`) };
}
