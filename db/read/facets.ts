import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import type { Database } from '#db/store/open-database.ts';
import type { Columns } from '#lib/columns/columns.ts';
import { countFacets, type FacetCounts } from '#lib/columns/count-facets.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import { OPEN_END } from '#lib/query/joint-citations.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import { formatDay } from '#lib/time/day.ts';

/** How many events each further choice would give under the rest of a filter; a choice that is missing gives none. */
export type Facets = Omit<FacetCounts, 'total'> & {
  /**
   * Every day by which a source was surely published (ISO), in order of time, with the events known on it; null where
   * there are more than `MAX_COUNTED_DAYS` of them, or very many events: each day is a question of its own.
   */
  days: readonly { day: string; count: number | null }[];
  /** Events as of no day in particular. */
  now: number;
};

/**
 * More days than these would keep a page waiting.
 * @internal
 */
export const MAX_COUNTED_DAYS = 40;
/** So would more events than these, each day going through all of them again. */
const MAX_COUNTED_EVENT_DAYS = 1_000_000;

/** Returns what each further choice would give under the rest of a filter. */
export async function listFacets(database: Database, filter: ResolvedFilter): Promise<Facets> {
  return askColumns(database, (columns, version) => {
    const count = (asof: number | null) =>
      matchEvents(columns, lookUp(database, columns, version, { ...filter, asof })).total;
    const days = listKnownDays(columns);
    const isCounted = days.length <= MAX_COUNTED_DAYS && days.length * columns.size <= MAX_COUNTED_EVENT_DAYS;
    const { total, ...counts } = countFacets(columns, lookUp(database, columns, version, filter));
    return {
      ...counts,
      days: days.map((day) => ({ day: formatDay(day), count: isCounted ? count(day) : null })),
      now: filter.asof === null ? total : count(null),
    };
  });
}

/** Returns the number of events of each of some filters, in their order. */
export async function countEventsOf(
  database: Database,
  filters: readonly ResolvedFilter[],
): Promise<number[]> {
  return askColumns(database, (columns, version) =>
    filters.map((filter) => matchEvents(columns, lookUp(database, columns, version, filter)).total),
  );
}

/** Returns the number of published events. */
export async function countEvents(database: Database): Promise<number> {
  return askColumns(database, ({ size }) => size);
}

/** What only drafts rest on does not tell its day. */
function listKnownDays({ names }: Columns): number[] {
  const days = names.known.filter(
    (day, number) => day !== OPEN_END && names.sourceIds[number] !== undefined && !names.unseen.has(number),
  );
  return [...new Set(days)].sort((a, b) => a - b);
}
