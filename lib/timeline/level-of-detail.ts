/**
 * What a screen draws of a window: chosen events one by one, the rest as counts. This file says what the answer means; `db/read/window.ts` gives the same answer from columns, and is tested against this.
 */
import { formatDay, LAST_DAY, parseDay } from '#lib/time/day.ts';
import { overlaps, toSpan } from '#lib/time/span.ts';
import { compareRank } from './compare-rank.ts';
import type { DrawnEvent } from './drawn-event.ts';
import type { Lane } from './to-lanes.ts';
import type { WindowAnswer, WindowRequest } from './window-answer.ts';
import { bucketOf, toWindowDays, type WindowBuckets, windowBuckets } from './window-buckets.ts';
import { CROSSES, choiceEdges, WindowChoice } from './window-choice.ts';
import { clustersOf } from './window-clusters.ts';

/** What an answer is put together from, wherever it was counted. */
export type CountedWindow = {
  request: WindowRequest;
  buckets: WindowBuckets;
  lanes: readonly Pick<Lane, 'id' | 'label'>[];
  /** Events in the window by lane id, by bucket; a lane that is missing has none. */
  counts: ReadonlyMap<string, readonly number[]>;
  /** The part of `counts` whose date says that it held then. */
  held: ReadonlyMap<string, readonly number[]>;
  /** Those that are shown one by one, in order of rank. */
  events: DrawnEvent[];
  total: number;
};

/** Returns what a screen draws of a window, from all events of a filter and all lanes that they are drawn in. */
export function answerWindow(
  events: readonly DrawnEvent[],
  lanes: readonly Pick<Lane, 'id' | 'label'>[],
  request: WindowRequest,
): WindowAnswer {
  const { first, last } = toWindowDays(request.window);
  const window = { earliest: first, latest: last };
  const inWindow = events.filter(({ date }) => overlaps(toSpan(date), window));
  const buckets = windowBuckets(request.window, request.width);
  return toWindowAnswer({
    request,
    buckets,
    lanes,
    counts: countByBucket(inWindow, buckets),
    held: countByBucket(
      inWindow.filter(({ dateSense }) => dateSense === 'held'),
      buckets,
    ),
    events: chooseEvents(inWindow, { first, last, limit: request.limit }),
    total: inWindow.length,
  });
}

/** Returns the events of a window that are shown one by one, in order of rank; see `WindowChoice`. */
function chooseEvents(
  inWindow: readonly DrawnEvent[],
  { first, last, limit }: { first: number; last: number; limit: number },
): DrawnEvent[] {
  const edges = choiceEdges(first, last, limit);
  const choice = new WindowChoice<DrawnEvent>(limit, edges.length - 1);
  for (const event of [...inWindow].sort(compareRank)) {
    const day = event.date.earliest === null ? null : parseDay(event.date.earliest);
    const bucket = day === null || day < first ? CROSSES : bucketOf({ edges }, day);
    choice.add(event.importance, bucket, event);
  }
  return choice.list();
}

/** Returns the answer that counts and chosen events make up: totals of lanes, and clusters of what is not shown. */
export function toWindowAnswer(counted: CountedWindow): WindowAnswer {
  const { request, buckets, lanes, counts, held, events, total } = counted;
  const shown = countByBucket(events, buckets);
  const empty = Array.from({ length: buckets.edges.length - 1 }, () => 0);
  const countsOf = (id: string) => counts.get(id) ?? empty;
  return {
    window: [...request.window],
    lanes: lanes.map(({ id, label }) => ({
      id,
      label,
      total: countsOf(id).reduce((sum, count) => sum + count, 0),
    })),
    events,
    clusters: lanes.flatMap(({ id }) => {
      const left = countsOf(id).map((count, index) => count - (shown.get(id)?.[index] ?? 0));
      return clustersOf(id, buckets, left);
    }),
    density: {
      // The day after the last that can be written is written as that one.
      edges: buckets.edges.map((day) => formatDay(Math.min(day, LAST_DAY))),
      counts: Object.fromEntries(lanes.map(({ id }) => [id, [...countsOf(id)]])),
      held: Object.fromEntries(lanes.map(({ id }) => [id, [...(held.get(id) ?? empty)]])),
    },
    total,
  };
}

function countByBucket(
  events: readonly Pick<DrawnEvent, 'date' | 'lanes'>[],
  buckets: WindowBuckets,
): Map<string, number[]> {
  const counts = new Map<string, number[]>();
  for (const { date, lanes } of events) {
    const bucket = bucketOf(buckets, date.earliest === null ? null : parseDay(date.earliest));
    for (const lane of lanes) {
      let held = counts.get(lane);
      if (held === undefined) {
        held = Array.from({ length: buckets.edges.length - 1 }, () => 0);
        counts.set(lane, held);
      }
      held[bucket] = (held[bucket] ?? 0) + 1;
    }
  }
  return counts;
}
