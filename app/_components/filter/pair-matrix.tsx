import { listFocalPairs, toPair } from '#lib/domain/pair.ts';
import { isolate } from '#lib/isolate.ts';
import { describePair, type PairNames } from '#lib/query/describe-pair.ts';
import { toggleValue } from '#lib/query/toggle-value.ts';
import { describeYear } from '#lib/time/describe-year.ts';
import { toTone } from '#lib/timeline/pair-color.ts';
import { drawPairCurves, toCurveYears } from '#lib/timeline/pair-curves.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { filterAddress } from './filter-address.ts';
import type { FilterState } from './filter-state.ts';
import { PairTable } from './pair-matrix.client.tsx';
import { CURVE, type PairCell } from './pair-matrix-cell.ts';

/**
 * The focal actors against each other, with the number of events between each two under the other parts of the
 * filter and a small curve of when they began; choosing a cell adds its pair or takes it out.
 */
export function PairMatrix({
  state: { filter, view, pairs },
  names,
}: {
  state: Pick<FilterState, 'filter' | 'view' | 'pairs'>;
  names: PairNames;
}) {
  const { actors, focal } = names;
  const focalPairs = listFocalPairs(focal);
  const counts = focalPairs.map((pair) => pairs.find((one) => one.pair === pair)?.years ?? {});
  const years = toCurveYears(counts);
  const curves = years === null ? [] : drawPairCurves(counts, years, CURVE);
  const curveOf = new Map(focalPairs.map((pair, index) => [pair, curves[index] ?? '']));
  const toCell = (pair: string): PairCell => {
    const count = pairs.find((one) => one.pair === pair)?.count ?? 0;
    return {
      pair,
      tone: toTone(pair, focalPairs),
      count,
      curve: curveOf.get(pair) ?? '',
      label: `${isolate(describePair(pair, names))}, ${describeCount(count, 'event')}`,
      href: filterAddress(toggleValue(filter, 'pairs', pair), view),
      chosen: filter.pairs.includes(pair),
    };
  };
  const rows = focal.map((row) => ({
    code: row,
    name: actors.get(row) ?? row,
    cells: focal.map((column) => {
      const pair = toPair(row, column, new Map());
      return pair === null ? null : toCell(pair);
    }),
  }));
  const span =
    years === null ? '' : `, with a curve from ${describeYear(years.first)} to ${describeYear(years.last)}`;
  return <PairTable rows={rows} caption={`Events by pair${span}; choose a cell to filter by it`} />;
}
