/** When the events of a filter begin: what the overview strip and the matrix of pairs count. */
import { OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';
import { toCalendarDay, toDay } from '#lib/time/day.ts';
import { countGroups, type GroupBounds, type GroupCounts, toLaneCounts } from './count-groups.ts';
import { toBandGroups, toPairGroups } from './lane-groups.ts';
import type { Matches } from './match-events.ts';

/** A stretch of days in day numbers, both inclusive. */
export type DayExtent = { first: number; last: number };

/**
 * Returns the first and last day that the matches reach over, as far as they say (an event that is open on one side counts
 * with its other); null where none has a day.
 */
export function findExtent({ blocks }: Matches): DayExtent | null {
  let [first, last] = [OPEN_END, OPEN_START];
  for (const { seen, rows, count } of blocks) {
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] ?? 0;
      const start = seen.earliest[row] ?? 0;
      const end = seen.latest[row] ?? 0;
      const from = start === OPEN_START ? end : start;
      const until = end === OPEN_END ? start : end;
      if (from < first && from !== OPEN_END) first = from;
      if (until > last && until !== OPEN_START) last = until;
    }
  }
  return first > last ? null : { first, last };
}

/** By month or year (counted from year 0), in order of time and without zeros. */
type Counted = [index: number, count: number][];

/** When matches begin, by band; those that are open to the past begin in no month. `held` is the part that held then. */
export type Beginnings = {
  unit: 'month' | 'year';
  extent: DayExtent;
  counts: ReadonlyMap<string, Counted>;
  held: ReadonlyMap<string, Counted>;
};

/** A strip over more years than these has no pixel for a month. */
const MAX_YEARS_BY_MONTH = 300;

/**
 * Returns how many matches begin in each month (over very long spans, each year), by the band that `toBand` gives for the lanes
 * of their pairs. Null where none has a first day.
 */
export function countBeginnings(
  matches: Matches,
  focalPairs: readonly string[],
  toBand: (lanes: readonly string[]) => string,
): Beginnings | null {
  const possible = findPossibleDays(matches);
  if (possible === null) return null;
  const yearOf = (day: number) => toCalendarDay(day).year;
  const unit = yearOf(possible.last) - yearOf(possible.first) > MAX_YEARS_BY_MONTH ? 'year' : 'month';
  const groups = toBandGroups(matches.columns, focalPairs, toBand);
  const { edges, start } = toEdges(unit, possible);
  const { counts, held, first, last } = countGroups(matches, groups, edges);
  const byBand = (counted: GroupCounts['counts']) =>
    new Map([...toLaneCounts(counted, groups)].map(([band, own]) => [band, fromFirst(own, start)]));
  return first > last ? null : { unit, extent: { first, last }, counts: byBand(counts), held: byBand(held) };
}

/** Leaves out bucket 0: it holds what is open to the past. */
function fromFirst(counts: readonly number[], start: number): Counted {
  return counts.flatMap(
    (count, bucket): Counted => (bucket > 0 && count > 0 ? [[start + bucket - 1, count]] : []),
  );
}

/** How many matches a pair has, and when; days as in columns, `years` in order of time. */
export type PairSpan = {
  pair: string;
  count: number;
  /** Those whose date says that they held then. */
  held: number;
  earliest: number;
  latest: number;
  years: Map<number, number>;
};

/** Returns the pairs that the matches have, in no particular order. */
export function countPairs(matches: Matches): PairSpan[] {
  const possible = findPossibleDays(matches);
  const groups = toPairGroups(matches.columns);
  // Where all are open to the past, there is no year.
  const { edges, start } =
    possible === null ? { edges: [OPEN_START, OPEN_END], start: 0 } : toEdges('year', possible);
  const bounds: GroupBounds = {
    earliest: new Int32Array(groups.lanes.length).fill(OPEN_END),
    latest: new Int32Array(groups.lanes.length).fill(OPEN_START),
  };
  const { counts, held } = countGroups(matches, groups, edges, bounds);
  const spans = new Map<string, PairSpan>();
  const spanOf = (pair: string): PairSpan => {
    const known = spans.get(pair);
    if (known !== undefined) return known;
    const span = {
      ...{ pair, count: 0, held: 0, earliest: OPEN_END, latest: OPEN_START },
      years: new Map<number, number>(),
    };
    spans.set(pair, span);
    return span;
  };
  for (const [group, own] of counts) {
    const [count, holding] = [sum(own), sum(held.get(group))];
    for (const pair of groups.lanes[group] ?? []) {
      const span = spanOf(pair);
      span.count += count;
      span.held += holding;
      span.earliest = Math.min(span.earliest, bounds.earliest[group] ?? OPEN_END);
      span.latest = Math.max(span.latest, bounds.latest[group] ?? OPEN_START);
    }
  }
  for (const [pair, own] of toLaneCounts(counts, groups)) spanOf(pair).years = new Map(fromFirst(own, start));
  return [...spans.values()];
}

function sum(counts: Uint32Array | undefined): number {
  return counts?.reduce((total, count) => total + count, 0) ?? 0;
}

/** Days that none of the matches begins outside of, unless it is open; found without going through them. */
function findPossibleDays({ blocks, asof }: Matches): DayExtent | null {
  let [first, last] = [OPEN_END, OPEN_START];
  for (const { block, seen } of blocks) {
    // As of a day, dates are others than those that the bounds of a block tell of.
    const bounds = asof === null ? block : boundDays(seen.earliest);
    first = Math.min(first, bounds.firstDay);
    last = Math.max(last, bounds.mostEarliest);
  }
  return first > last ? null : { first, last };
}

function boundDays(earliest: Int32Array): { firstDay: number; mostEarliest: number } {
  let [firstDay, mostEarliest] = [OPEN_END, OPEN_START];
  for (const day of earliest) {
    if (day < firstDay && day !== OPEN_START) firstDay = day;
    if (day > mostEarliest) mostEarliest = day;
  }
  return { firstDay, mostEarliest };
}

/** The edges of months or years that hold these days, and the index of the first; bucket 0 holds what is open to the past. */
function toEdges(unit: 'month' | 'year', possible: DayExtent): { edges: number[]; start: number } {
  const start = indexOf(unit, possible.first);
  const edges = [OPEN_START];
  for (let index = start; index <= indexOf(unit, possible.last); index += 1) edges.push(startOf(unit, index));
  edges.push(OPEN_END);
  return { edges, start };
}

function indexOf(unit: 'month' | 'year', day: number): number {
  const { year, month } = toCalendarDay(day);
  return unit === 'year' ? year : year * 12 + month - 1;
}

function startOf(unit: 'month' | 'year', index: number): number {
  if (unit === 'year') return toDay(index, 1, 1);
  const year = Math.floor(index / 12);
  return toDay(year, index - year * 12 + 1, 1);
}
