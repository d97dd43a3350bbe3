/** Which events of a window are shown one by one: `WindowChoice` over the rows of columns. */
import { OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';
import { CROSSES, choiceEdges, MOST_IMPORTANT, WindowChoice } from '#lib/timeline/window-choice.ts';
import type { Block, SeenColumns } from './block.ts';
import { bucketFinder } from './count-groups.ts';
import { type ChosenRow, FirstRows } from './first-rows.ts';
import type { DayBounds, MatchedRows, Matches } from './match-events.ts';
import { rankKey } from './rank.ts';

/** Calls `take` for the matches with their buckets, or `CROSSES`, in the order of blocks and rows. */
type EachRow = (
  take: (matched: MatchedRows, row: number, bucket: number) => void,
  /** Asked before each block: whether nothing of it or of later ones is needed. */
  isDone?: (matched: MatchedRows) => boolean,
) => void;

/** Returns the events that are shown of the matches of a window, in order of rank. */
export function chooseRows(matches: Matches, window: DayBounds, limit: number): ChosenRow[] {
  const edges = choiceEdges(window.first, window.last, limit);
  const buckets = edges.length - 1;
  const eachRow = goThrough(matches, edges);
  const choice = new WindowChoice<ChosenRow>(limit, buckets);
  if (matches.asof === null) {
    const { first, last } = usedBuckets(matches, edges);
    eachRow(
      ({ block, seen }, row, bucket) => {
        const importance = block.importance[row] ?? 0;
        if (choice.wants(importance, bucket))
          choice.add(importance, bucket, { block, seen, row, number: block.number[row] ?? 0 });
      },
      ({ block }) => choice.isFull(block.importance[0] ?? 0, first, last),
    );
    return choice.list();
  }
  for (const { bucket, row } of listFirst(matches, eachRow, { buckets, limit }))
    choice.add(row.block.importance[row.row] ?? 0, bucket, row);
  return choice.list();
}

function goThrough({ blocks }: Matches, edges: readonly number[]): EachRow {
  const finder = bucketFinder(edges);
  const begin = edges[0] ?? 0;
  return (take, isDone) => {
    for (const matched of blocks) {
      if (isDone?.(matched) === true) return;
      const { rows, count } = matched;
      const { earliest } = matched.seen;
      let [from, until, bucket] = [1, 0, 0];
      for (let index = 0; index < count; index += 1) {
        const row = rows[index] ?? 0;
        const day = earliest[row] ?? 0;
        if (day < begin) {
          take(matched, row, CROSSES);
          continue;
        }
        // Rows of one rank stand in order of time, so that the next one is mostly in the same bucket.
        if (day < from || day > until) {
          bucket = finder.find(day);
          from = finder.first(bucket);
          until = finder.last(bucket);
        }
        take(matched, row, bucket);
      }
    }
  };
}

/** Returns the first and last bucket that some of the matches may begin in. */
function usedBuckets({ blocks }: Matches, edges: readonly number[]): { first: number; last: number } {
  const { find } = bucketFinder(edges);
  let [first, last] = [OPEN_END, OPEN_START];
  for (const { block } of blocks) {
    first = Math.min(first, block.firstDay);
    last = Math.max(last, block.mostEarliest);
  }
  return { first: find(first), last: find(last) };
}

type Ranked = { key: number; bucket: number; row: ChosenRow };

/**
 * As of a day rows stand in order of importance alone. Returns, in order of rank, those that can be chosen: the first of each
 * bucket, as many as rounds over all buckets can need.
 */
function listFirst(
  { columns: { places }, blocks, total }: Matches,
  eachRow: EachRow,
  { buckets, limit }: { buckets: number; limit: number },
): Ranked[] {
  const groupOf = (importance: number, bucket: number) =>
    (importance === MOST_IMPORTANT ? 0 : buckets + 1) + bucket + 1;
  const counts = new Uint32Array(2 * (buckets + 1));
  // By place among all matches, so that the second way through them need not find the buckets again.
  const groups = new Uint16Array(total);
  let place = 0;
  eachRow(({ block }, row, bucket) => {
    const group = groupOf(block.importance[row] ?? 0, bucket);
    counts[group] = (counts[group] ?? 0) + 1;
    groups[place] = group;
    place += 1;
  });
  const rounds = [0, buckets + 1].map((start) =>
    countRounds(counts.subarray(start + 1, start + 1 + buckets), limit),
  );
  const placeOf = ({ number }: ChosenRow) => places[number] ?? 0;
  const held = Array.from(counts, (count, group) => {
    const isCrossing = group % (buckets + 1) === 0;
    const most = isCrossing ? limit : (rounds[group > buckets ? 1 : 0] ?? limit);
    return count === 0 ? null : { bucket: (group % (buckets + 1)) - 1, first: new FirstRows(most, placeOf) };
  });
  const keyOf = (block: Block, seen: SeenColumns, row: number) =>
    rankKey(block.importance[row] ?? 0, seen.sources[row] ?? 0, seen.earliest[row] ?? 0);
  let start = 0;
  for (const { block, seen, rows, count, leastKey } of blocks) {
    if (held.every((group) => group === null || group.first.worst < leastKey)) break;
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] ?? 0;
      const first = held[groups[start + index] ?? 0]?.first;
      const key = keyOf(block, seen, row);
      if (first !== undefined && key <= first.worst)
        first.add(key, { block, seen, row, number: block.number[row] ?? 0 });
    }
    start += count;
  }
  return held
    .flatMap(
      (group) =>
        group?.first
          .list()
          .map((row) => ({ key: keyOf(row.block, row.seen, row.row), bucket: group.bucket, row })) ?? [],
    )
    .sort((a, b) => a.key - b.key || placeOf(a.row) - placeOf(b.row));
}

/** Returns after how many rounds over buckets that hold so many at least `limit` are taken, or all. */
function countRounds(counts: Uint32Array, limit: number): number {
  const taken = (rounds: number) => counts.reduce((sum, count) => sum + Math.min(count, rounds), 0);
  let rounds = 1;
  while (rounds < limit && taken(rounds) < limit) rounds += 1;
  return rounds;
}
