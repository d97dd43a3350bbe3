import { OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import type { SeenColumns } from './block.ts';
import type { BoundedBlock, Columns } from './columns.ts';
import { leastRankKey } from './rank.ts';
import { type LookedUp, toRowTests } from './row-tests.ts';
import { seeAsOf } from './see-as-of.ts';

/** The rows of a block that match, in the order of the block, and what is seen of them. */
export type MatchedRows = {
  readonly block: BoundedBlock;
  readonly seen: SeenColumns;
  readonly rows: Uint16Array;
  readonly count: number;
  /** No row of this block or of a later one has a smaller `rankKey`. */
  readonly leastKey: number;
};

/** The events of a filter, by block, in order of rank (as of a day: in order of importance). */
export type Matches = {
  readonly columns: Columns;
  readonly asof: number | null;
  readonly blocks: readonly MatchedRows[];
  readonly total: number;
};

/** A filter, and the events that had to be looked up for it. */
export type ColumnQuestion = { filter: ResolvedFilter; lookedUp: LookedUp };

/** First and last day (day numbers) of what is looked at, inclusive. */
export type DayBounds = { first: number; last: number };

type Bounds = { leastEarliest: number; mostEarliest: number; leastLatest: number; mostLatest: number };

/** Returns the events that a filter lets through and that are possibly in `window`, where one is given: one pass over all. */
export function matchEvents(
  columns: Columns,
  question: ColumnQuestion,
  window: DayBounds | null = null,
): Matches {
  const { filter, lookedUp } = question;
  const { asof } = filter;
  const bounds = toBounds(filter, window);
  const tests = toRowTests(filter, columns, lookedUp);
  const few = findFew(columns, lookedUp);
  const blocks: MatchedRows[] = [];
  const every = listRows(columns.blocks.reduce((most, { size }) => Math.max(most, size), 0));
  // One more, where a row that is not kept is written after all others.
  const rows = new Uint16Array(every.length + 1);
  let total = 0;
  for (const block of columns.blocks) {
    // The first row is the most important one of the block, and of all that come after it.
    if ((block.importance[0] ?? 0) < filter.importance) break;
    if (asof === null && isOutside(block, bounds)) continue;
    const from = few === null ? every.subarray(0, block.size) : few.get(block.id);
    if (from === undefined) continue;
    rows.set(from);
    let count = from.length;
    if (asof !== null) count = keepKnown(block.knownFrom, asof, rows, count);
    if (count === 0) continue;
    const seen = asof === null ? block : seeAsOf(columns, block, asof, lookedUp.seen);
    if (asof !== null || !isInside(block, bounds)) count = keepSpans(seen, bounds, rows, count);
    for (const test of tests) {
      if (count === 0) break;
      count = test({ block, seen, rows, count });
    }
    if (count === 0) continue;
    const leastKey = asof === null ? block.firstKey : leastRankKey(block.importance[0] ?? 0);
    const kept = count === block.size ? every : rows.slice(0, count);
    blocks.push({ block, seen, rows: kept, count, leastKey });
    total += count;
  }
  return { columns, asof, blocks, total };
}

/** So many events a block or fewer are walked one by one; of more, blocks are gone through as a whole. */
const FEW_A_BLOCK = 16;

/** Returns the rows, by the id of their block, of what was looked up; null where nothing was, or too much for that. */
function findFew(columns: Columns, { words, only }: LookedUp): Map<number, Uint16Array> | null {
  const most = columns.blocks.length * FEW_A_BLOCK;
  const numbers = only?.list(most) ?? words?.list(most);
  return numbers === undefined || numbers === null ? null : columns.locate(numbers);
}

function listRows(size: number): Uint16Array {
  const rows = new Uint16Array(size);
  for (let row = 0; row < size; row += 1) rows[row] = row;
  return rows;
}

/** What the first and last day of an event have to be, for the period of the filter and for the window. */
function toBounds({ span, match }: ResolvedFilter, window: DayBounds | null): Bounds {
  const { earliest, latest } = span;
  const bounds: Bounds = {
    leastEarliest: OPEN_START,
    mostEarliest: window?.last ?? OPEN_END,
    leastLatest: window?.first ?? OPEN_START,
    mostLatest: OPEN_END,
  };
  // A period that ends before it begins has nothing in it.
  if (earliest !== null && latest !== null && earliest > latest)
    return { ...bounds, mostEarliest: OPEN_START - 1 };
  if (match === 'within') {
    return { ...bounds, leastEarliest: earliest ?? OPEN_START, mostLatest: latest ?? OPEN_END };
  }
  return {
    ...bounds,
    mostEarliest: Math.min(bounds.mostEarliest, latest ?? OPEN_END),
    leastLatest: Math.max(bounds.leastLatest, earliest ?? OPEN_START),
  };
}

function isOutside(
  block: BoundedBlock,
  { leastEarliest, mostEarliest, leastLatest, mostLatest }: Bounds,
): boolean {
  return (
    block.leastEarliest > mostEarliest ||
    block.mostEarliest < leastEarliest ||
    block.mostLatest < leastLatest ||
    block.leastLatest > mostLatest
  );
}

function isInside(
  block: BoundedBlock,
  { leastEarliest, mostEarliest, leastLatest, mostLatest }: Bounds,
): boolean {
  return (
    block.mostEarliest <= mostEarliest &&
    block.leastEarliest >= leastEarliest &&
    block.leastLatest >= leastLatest &&
    block.mostLatest <= mostLatest
  );
}

function keepSpans(
  { earliest, latest }: SeenColumns,
  bounds: Bounds,
  rows: Uint16Array,
  count: number,
): number {
  const { leastEarliest, mostEarliest, leastLatest, mostLatest } = bounds;
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0;
    const first = earliest[row] ?? 0;
    const last = latest[row] ?? 0;
    rows[kept] = row;
    kept +=
      +(first <= mostEarliest) & +(last >= leastLatest) & +(first >= leastEarliest) & +(last <= mostLatest);
  }
  return kept;
}

function keepKnown(knownFrom: Int32Array, asof: number, rows: Uint16Array, count: number): number {
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0;
    rows[kept] = row;
    kept += +((knownFrom[row] ?? 0) <= asof);
  }
  return kept;
}
