/** The years that the curves of all pairs show, both inclusive. */
export type CurveYears = { first: number; last: number };

/** Events by year, as `listPairs` gives them. */
type Years = Readonly<Record<string, number>>;

/** As many columns as can still be told apart in a cell of the matrix. */
const MAX_COLUMNS = 16;

/** So that one busy year is a mark among empty ones and not a block. */
const MIN_YEARS = 8;

/** Of the events, as many may lie before the years that are shown: a long, thin past would press all else into the edge. */
const SHARE_BEFORE = 0.1;

/**
 * Returns the years over which the curves of some pairs are drawn: up to the last event of any of them, from the year
 * before which a tenth of all their events or fewer began; at least `MIN_YEARS`. Null where there is no event.
 */
export function toCurveYears(pairs: readonly Years[]): CurveYears | null {
  const totals = new Map<number, number>();
  for (const years of pairs)
    for (const [year, count] of Object.entries(years))
      totals.set(Number(year), (totals.get(Number(year)) ?? 0) + count);
  const inOrder = [...totals].sort(([a], [b]) => a - b);
  const all = inOrder.reduce((sum, [, count]) => sum + count, 0);
  let before = 0;
  const first = inOrder.find(([, count]) => {
    before += count;
    return before > all * SHARE_BEFORE;
  });
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) return null;
  return { first: Math.min(first[0], last[0] - MIN_YEARS + 1), last: last[0] };
}

/**
 * Returns an SVG path for each pair, in their order: the area under its events per year (or equal groups of years), from
 * the left edge to the right, on a ground of `width` by `height`. All share one scale, so that curves may be compared;
 * empty for a pair without an event in these years.
 */
export function drawPairCurves(
  pairs: readonly Years[],
  { first, last }: CurveYears,
  { width, height }: { width: number; height: number },
): string[] {
  const size = Math.ceil((last - first + 1) / MAX_COLUMNS);
  const columns = Math.ceil((last - first + 1) / size);
  const rows = pairs.map((years) => toColumns(years, { first, last }, size, columns));
  const most = Math.max(1, ...rows.flat());
  const step = width / columns;
  return rows.map((counts) => {
    if (counts.every((count) => count === 0)) return '';
    const tops = counts.map((count) => round(height - (count / most) * height));
    const steps = tops.map((top, index) => `V${top}H${round((index + 1) * step)}`);
    return `M0 ${height}${steps.join('')}V${height}Z`;
  });
}

function toColumns(years: Years, { first, last }: CurveYears, size: number, columns: number): number[] {
  const counts = Array.from({ length: columns }, () => 0);
  for (const [text, count] of Object.entries(years)) {
    const year = Number(text);
    // The last column ends with the last year, so that what is newest is never in a part of a group.
    const column = columns - 1 - Math.floor((last - year) / size);
    if (year >= first && year <= last) counts[column] = (counts[column] ?? 0) + count;
  }
  return counts;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
