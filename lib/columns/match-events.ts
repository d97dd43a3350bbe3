import { JointCitations, OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import type { Block, KnownDays, SeenColumns } from './block.ts';
import type { BoundedBlock, Columns } from './columns.ts';
import { leastRankKey } from './rank.ts';
import { type LookedUp, toRowTests } from './row-tests.ts';
import { isFirstOfSource, isSaidDenial } from './saying.ts';

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
  const blocks: MatchedRows[] = [];
  const rows = new Uint16Array(columns.blocks.reduce((most, { size }) => Math.max(most, size), 0) + 1);
  let total = 0;
  for (const block of columns.blocks) {
    // The first row is the most important one of the block, and of all that come after it.
    if ((block.importance[0] ?? 0) < filter.importance) break;
    const seen = asof === null ? block : seeAsOf(block, asof, columns.names.known);
    let count =
      asof === null ? keepInBounds(block, bounds, rows) : keepKnown(block, seen, asof, bounds, rows);
    for (const test of tests) {
      if (count === 0) break;
      count = test({ block, seen, rows, count });
    }
    if (count === 0) continue;
    const leastKey = asof === null ? block.firstKey : leastRankKey(block.importance[0] ?? 0);
    blocks.push({ block, seen, rows: rows.slice(0, count), count, leastKey });
    total += count;
  }
  return { columns, asof, blocks, total };
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

function keepInBounds(block: BoundedBlock, bounds: Bounds, rows: Uint16Array): number {
  const { leastEarliest, mostEarliest, leastLatest, mostLatest } = bounds;
  const isOutside =
    block.leastEarliest > mostEarliest ||
    block.mostEarliest < leastEarliest ||
    block.mostLatest < leastLatest ||
    block.leastLatest > mostLatest;
  if (isOutside) return 0;
  const isInside =
    block.mostEarliest <= mostEarliest &&
    block.leastEarliest >= leastEarliest &&
    block.leastLatest >= leastLatest &&
    block.mostLatest <= mostLatest;
  const { size } = block;
  if (isInside) {
    for (let row = 0; row < size; row += 1) rows[row] = row;
    return size;
  }
  return keepSpans(block, size, bounds, rows);
}

function keepSpans(
  { earliest, latest }: SeenColumns,
  size: number,
  bounds: Bounds,
  rows: Uint16Array,
): number {
  const { leastEarliest, mostEarliest, leastLatest, mostLatest } = bounds;
  let count = 0;
  for (let row = 0; row < size; row += 1) {
    const first = earliest[row] ?? 0;
    const last = latest[row] ?? 0;
    rows[count] = row;
    count +=
      +(first <= mostEarliest) & +(last >= leastLatest) & +(first >= leastEarliest) & +(last <= mostLatest);
  }
  return count;
}

function keepKnown(block: Block, seen: SeenColumns, asof: number, bounds: Bounds, rows: Uint16Array): number {
  const { knownFrom } = block;
  const inBounds = keepSpans(seen, block.size, bounds, rows);
  let count = 0;
  for (let index = 0; index < inBounds; index += 1) {
    const row = rows[index] ?? 0;
    rows[count] = row;
    count += +((knownFrom[row] ?? 0) <= asof);
  }
  return count;
}

/**
 * Returns the rows as of a day: where all of its sources are known by then, what all of its stated dates make up, else
 * what those of the known ones make up (the rule of `JointCitations`). Rows that are not known at all say nothing.
 */
function seeAsOf(block: Block, asof: number, known: KnownDays): SeenColumns {
  const seen = {
    earliest: block.statedEarliest.slice(),
    latest: block.statedLatest.slice(),
    contested: block.contested.slice(),
    sources: block.sources.slice(),
  };
  const { knownFrom, knownWhole, cited, citedSource, citedEarliest, citedLatest, citedSaid } = block;
  const joint = new JointCitations();
  for (let row = 0; row < block.size; row += 1) {
    if ((knownWhole[row] ?? 0) <= asof || (knownFrom[row] ?? 0) > asof) continue;
    const first = cited[row] ?? 0;
    const end = cited[row + 1] ?? 0;
    joint.clear();
    let sources = 0;
    for (let place = first; place < end; place += 1) {
      if ((known[citedSource[place] ?? 0] ?? 0) > asof) continue;
      const said = citedSaid[place] ?? 0;
      joint.add(citedEarliest[place] ?? 0, citedLatest[place] ?? 0, isSaidDenial(said));
      if (isFirstOfSource(said)) sources += 1;
    }
    seen.earliest[row] = joint.earliest;
    seen.latest[row] = joint.latest;
    seen.contested[row] = joint.contested ? 1 : 0;
    seen.sources[row] = sources;
  }
  return seen;
}
