import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import type { Database } from '#db/store/open-database.ts';
import { countPairs, type PairSpan } from '#lib/columns/count-beginnings.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import { OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import { formatDay, formatYear } from '#lib/time/day.ts';
import type { PairCount } from './pair-count.ts';

/** Returns the focal pairs in their fixed order, also where they have no event, then the other pairs that occur, by code. */
export async function listPairs(
  database: Database,
  filter: ResolvedFilter,
  focalPairs: readonly string[],
): Promise<PairCount[]> {
  return askColumns(database, (columns, version) => {
    const matches = matchEvents(columns, lookUp(database, columns, version, filter));
    const spans = new Map(countPairs(matches).map((span) => [span.pair, span]));
    const others = [...spans.keys()].filter((pair) => !focalPairs.includes(pair)).sort();
    return [...focalPairs, ...others].map((pair) => toPairCount(pair, spans.get(pair)));
  });
}

/** Returns the focal pairs in their fixed order, also where they have no event; what a matrix of them shows. */
export async function listFocalPairs(
  database: Database,
  filter: ResolvedFilter,
  focalPairs: readonly string[],
): Promise<PairCount[]> {
  return (await listPairs(database, filter, focalPairs)).slice(0, focalPairs.length);
}

function toPairCount(pair: string, span: PairSpan | undefined): PairCount {
  if (span === undefined) return { pair, count: 0, held: 0, earliest: null, latest: null, years: {} };
  const { count, held, earliest, latest, years } = span;
  return {
    pair,
    count,
    held,
    earliest: earliest === OPEN_START ? null : formatDay(earliest),
    latest: latest === OPEN_END ? null : formatDay(latest),
    years: Object.fromEntries([...years].map(([year, number]) => [formatYear(year), number])),
  };
}
