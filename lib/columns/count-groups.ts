import { OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';
import type { LaneGroups } from './lane-groups.ts';
import type { MatchedRows, Matches } from './match-events.ts';
import { isFirstOfSource } from './saying.ts';

/** What was counted of the matches. */
export type GroupCounts = {
  /** By group, by bucket; a group without matches is missing. */
  counts: ReadonlyMap<number, Uint32Array>;
  /** The part of `counts` whose date says that it held then. */
  held: ReadonlyMap<number, Uint32Array>;
  /** The first and last of their earliest days, those that are open left out; `first` after `last` where none has one. */
  first: number;
  last: number;
};

/** By group, the first of its earliest days and the last of its latest ones, those that are open included. */
export type GroupBounds = { earliest: Int32Array; latest: Int32Array };

/**
 * Returns how many of the matches of each group begin in each bucket: bucket i is from day `edges[i]` to the day before
 * `edges[i + 1]`. What began before the first, or is open to the past, counts in the first one, what begins after the
 * last in the last one. `bounds` are widened to what the matches of each group reach over; not where sources are the groups.
 */
export function countGroups(
  matches: Matches,
  { lanes, by }: LaneGroups,
  edges: readonly number[],
  bounds: GroupBounds | null = null,
): GroupCounts {
  const buckets = edges.length - 1;
  // One array for all groups: adding to it needs no look at where a group's own would be. Two places a bucket: what occurred
  // there, and what held, so that both are counted in one pass.
  const counts = new Uint32Array(lanes.length * buckets * 2);
  const target: Target = {
    counts,
    buckets,
    bounds,
    finder: bucketFinder(edges),
    first: OPEN_END,
    last: OPEN_START,
  };
  for (const matched of matches.blocks) {
    if (by === null) countSources(matches, matched, target);
    else countRows(matched, matched.block[by.column], by.groups, target);
  }
  return { ...partHeld(counts, buckets), first: target.first, last: target.last };
}

/** Returns the counts of the groups that have any: all of them, and what held. */
function partHeld(both: Uint32Array, buckets: number): Pick<GroupCounts, 'counts' | 'held'> {
  const counts = new Map<number, Uint32Array>();
  const held = new Map<number, Uint32Array>();
  for (let group = 0; group * buckets * 2 < both.length; group += 1) {
    const own = new Uint32Array(buckets);
    const ownHeld = new Uint32Array(buckets);
    let [some, someHeld] = [0, 0];
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const place = (group * buckets + bucket) * 2;
      const holding = both[place + 1] ?? 0;
      const count = (both[place] ?? 0) + holding;
      own[bucket] = count;
      ownHeld[bucket] = holding;
      some |= count;
      someHeld |= holding;
    }
    if (some !== 0) counts.set(group, own);
    if (someHeld !== 0) held.set(group, ownHeld);
  }
  return { counts, held };
}

/** Returns the counts of lanes from those of groups, by lane id. */
export function toLaneCounts(counts: GroupCounts['counts'], { lanes }: LaneGroups): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [group, own] of counts) {
    for (const lane of lanes[group] ?? []) {
      const sums = found.get(lane);
      if (sums === undefined) found.set(lane, Array.from(own));
      else
        for (let bucket = 0; bucket < own.length; bucket += 1)
          sums[bucket] = (sums[bucket] ?? 0) + (own[bucket] ?? 0);
    }
  }
  return found;
}

type Target = Pick<GroupCounts, 'first' | 'last'> & {
  counts: Uint32Array;
  buckets: number;
  bounds: GroupBounds | null;
  finder: BucketFinder;
};

function countRows(
  { block, seen, rows, count }: MatchedRows,
  column: Uint16Array | Uint32Array,
  groups: Uint32Array,
  target: Target,
): void {
  const { earliest, latest } = seen;
  const { held } = block;
  const { counts, buckets, bounds, finder } = target;
  let { first, last } = target;
  let [from, until, bucket] = [1, 0, 0];
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0;
    const day = earliest[row] ?? 0;
    // Rows of one rank stand in order of time, so that the next one is mostly in the same bucket.
    if (day < from || day > until) {
      bucket = finder.find(day);
      from = finder.first(bucket);
      until = finder.last(bucket);
    }
    if (day < first && day !== OPEN_START) first = day;
    if (day > last) last = day;
    const group = groups[column[row] ?? 0] ?? 0;
    const place = (group * buckets + bucket) * 2 + (held[row] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
    if (bounds === null) continue;
    const end = latest[row] ?? 0;
    if (day < (bounds.earliest[group] ?? 0)) bounds.earliest[group] = day;
    if (end > (bounds.latest[group] ?? 0)) bounds.latest[group] = end;
  }
  target.first = first;
  target.last = last;
}

function countSources(
  { asof, columns }: Matches,
  { block, seen, rows, count }: MatchedRows,
  { counts, buckets, finder }: Target,
): void {
  const { known } = columns.names;
  const { held, cited, citedSource, citedSaid } = block;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0;
    const bucket = finder.find(seen.earliest[row] ?? 0);
    const end = cited[row + 1] ?? 0;
    for (let place = cited[row] ?? 0; place < end; place += 1) {
      const source = citedSource[place] ?? 0;
      if ((asof !== null && (known[source] ?? 0) > asof) || !isFirstOfSource(citedSaid[place] ?? 0)) continue;
      const target = (source * buckets + bucket) * 2 + (held[row] ?? 0);
      counts[target] = (counts[target] ?? 0) + 1;
    }
  }
}

/** All days are whole numbers of 32 bits: with an infinite one among them a loop over rows takes half as long again. */
type BucketFinder = {
  find: (day: number) => number;
  /** The first and the last day that count in a bucket, inclusive. */
  first: (bucket: number) => number;
  last: (bucket: number) => number;
};

/** Returns how the buckets between these edges are found; see `countGroups`. */
export function bucketFinder(edges: readonly number[]): BucketFinder {
  const starts = Int32Array.from(edges);
  const end = edges.length - 2;
  return {
    find: (day) => {
      let low = 0;
      let high = end;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= day) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    first: (bucket) => (bucket === 0 ? OPEN_START : (starts[bucket] ?? 0)),
    last: (bucket) => (bucket === end ? OPEN_END : (starts[bucket + 1] ?? 0) - 1),
  };
}
