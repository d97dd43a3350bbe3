import { CALENDAR } from '#lib/time/calendar-unit.ts';
import { formatDay } from '#lib/time/day.ts';
import type { WindowCluster } from './window-answer.ts';
import type { WindowBuckets } from './window-buckets.ts';

/** A cluster has this room for its count, so that it can be read and chosen. */
const CLUSTER_PX = 80;
/** How many buckets one cluster takes together; round numbers, so that the same ones meet wherever the window stands. */
const STEPS = [1, 2, 5, 10, 20, 50, 100] as const;

/**
 * Returns the clusters of one lane: neighbouring buckets together, wherever something is `left` of them that is not
 * shown one by one. A cluster reaches from the first day of its first bucket that holds something to the last day of
 * its last one.
 */
export function clustersOf(
  lane: string,
  { unit, edges, bucketPx }: WindowBuckets,
  left: readonly number[],
): WindowCluster[] {
  const first = edges[0] ?? 0;
  const last = (edges.at(-1) ?? 1) - 1;
  const step = STEPS.find((buckets) => buckets * bucketPx >= CLUSTER_PX) ?? 100;
  const clusters = new Map<number, { start: number; end: number; count: number }>();
  for (const [index, count] of left.entries()) {
    if (count <= 0) continue;
    const start = edges[index] ?? first;
    const end = (edges[index + 1] ?? last + 1) - 1;
    const cell = Math.floor(CALENDAR[unit].index(start) / step);
    const cluster = clusters.get(cell);
    if (cluster === undefined) clusters.set(cell, { start, end, count });
    else clusters.set(cell, { start: cluster.start, end, count: cluster.count + count });
  }
  return [...clusters.values()].map(({ start, end, count }) => ({
    lane,
    earliest: formatDay(start),
    latest: formatDay(end),
    count,
  }));
}
