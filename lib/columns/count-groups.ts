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

/**
 * Returns how many of the matches of each group begin in each bucket: bucket i is from day `edges[i]` to the day before
 * `edges[i + 1]`. What began before the first, or is open to the past, counts in the first one, what begins after the
 * last in the last one.
 */
export function countGroups(
  matches: Matches,
  { lanes, by }: LaneGroups,
  edges: readonly number[],
): GroupCounts {
  const buckets = edges.length - 1;
  // One array for all groups: adding to it needs no look at where a group's own would be. Two places a bucket: what occurred
  // there, and what held, so that both are counted in one pass.
  const counts = new Uint32Array(lanes.length * buckets * 2);
  const target: Target = { counts, buckets, finder: bucketFinder(edges), first: OPEN_END, last: OPEN_START };
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
      if (sums === undefined) found.set(lane, [...own]);
      else for (const [bucket, count] of own.entries()) sums[bucket] = (sums[bucket] ?? 0) + count;
    }
  }
  return found;
}

type Target = Pick<GroupCounts, 'first' | 'last'> & {
  counts: Uint32Array;
  buckets: number;
  finder: BucketFinder;
};

function countRows(
  { block, seen, rows, count }: MatchedRows,
  column: Uint16Array | Uint32Array,
  groups: Uint32Array,
  target: Target,
): void {
  const { earliest } = seen;
  const { held } = block;
  const { counts, buckets, finder } = target;
  let { first, last } = target;
  let [from, before, bucket] = [1, 0, 0];
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0;
    const day = earliest[row] ?? 0;
    // Rows of one rank stand in order of time, so that the next one is mostly in the same bucket.
    if (day < from || day >= before) {
      bucket = finder.find(day);
      from = finder.start(bucket);
      before = finder.end(bucket);
    }
    if (day < first && day !== OPEN_START) first = day;
    if (day > last) last = day;
    const place = ((groups[column[row] ?? 0] ?? 0) * buckets + bucket) * 2 + (held[row] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
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

type BucketFinder = {
  find: (day: number) => number;
  /** The first day that counts in a bucket, and the first that does not any more. */
  start: (bucket: number) => number;
  end: (bucket: number) => number;
};

/** Returns how the buckets between these edges are found; see `countGroups`. */
export function bucketFinder(edges: readonly number[]): BucketFinder {
  const last = edges.length - 2;
  return {
    find: (day) => {
      let low = 0;
      let high = last;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((edges[middle] ?? 0) <= day) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    start: (bucket) => (bucket === 0 ? Number.NEGATIVE_INFINITY : (edges[bucket] ?? 0)),
    end: (bucket) => (bucket === last ? Number.POSITIVE_INFINITY : (edges[bucket + 1] ?? 0)),
  };
}
