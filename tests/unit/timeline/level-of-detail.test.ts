import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '#lib/time/day.ts';
import { overlaps, toSpan } from '#lib/time/span.ts';
import { compareRank } from '#lib/timeline/compare-rank.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { answerWindow } from '#lib/timeline/level-of-detail.ts';
import type { WindowRequest } from '#lib/timeline/window-answer.ts';
import { toWindowDays } from '#lib/timeline/window-buckets.ts';
import { dateOf } from './drawn-events.ts';

const LANES = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
const DATES = [
  '2024',
  '2024-06',
  '2024-06-19',
  '2023-12-31',
  '1999/..',
  '../2024-05',
  '202X',
  '-0233',
  '2024-22',
];

function drawn(id: string, edtf: string, given: Partial<DrawnEvent> = {}): DrawnEvent {
  return {
    id,
    title: id,
    type: 'treaty',
    importance: 3,
    date: dateOf(edtf),
    dateSense: 'occurred',
    pairs: [],
    contested: false,
    lanes: ['a'],
    sources: 1,
    modality: 'asserted',
    attested: null,
    ...given,
  };
}

const anyEvents = fc.array(
  fc.record({
    date: fc.constantFrom(...DATES),
    importance: fc.integer({ min: 1, max: 5 }),
    sources: fc.integer({ min: 1, max: 3 }),
    lanes: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
  }),
  { maxLength: 30 },
);
const anyRequest: fc.Arbitrary<WindowRequest> = fc.record({
  window: fc.constantFrom(
    ['2024-01-01', '2024-12-31'] as const,
    ['2024-06-19', '2024-06-19'] as const,
    ['-0500-01-01', '2030-12-31'] as const,
    ['2024-06-02', '2024-08-11'] as const,
  ),
  width: fc.constantFrom(100, 1200, 7680),
  limit: fc.integer({ min: 1, max: 12 }),
});
const toEvents = (facts: { date: string; importance: number; sources: number; lanes: string[] }[]) =>
  facts.map(({ date, ...given }, index) => drawn(`e${index}`, date, given));

describe('answerWindow', () => {
  it('counts every event of the window: once in all, and in each of its lanes among the shown or the clusters', () => {
    fc.assert(
      fc.property(anyEvents, anyRequest, (facts, request) => {
        const events = toEvents(facts);
        const { first, last } = toWindowDays(request.window);
        const answer = answerWindow(events, LANES, request);
        const inside = events.filter(({ date }) => overlaps(toSpan(date), { earliest: first, latest: last }));
        expect(answer.total).toBe(inside.length);
        expect(answer.events).toHaveLength(Math.min(inside.length, request.limit));
        expect(answer.events).toEqual([...answer.events].sort(compareRank));
        expect(answer.lanes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
        for (const { id, total } of answer.lanes) {
          expect(total).toBe(inside.filter(({ lanes }) => lanes.includes(id)).length);
          const clustered = answer.clusters.filter(({ lane }) => lane === id);
          const shown = answer.events.filter(({ lanes }) => lanes.includes(id));
          const density = answer.density.counts[id] ?? [];
          expect(density).toHaveLength(answer.density.edges.length - 1);
          expect(density.reduce((sum, count) => sum + count, 0)).toBe(total);
          expect(clustered.reduce((sum, { count }) => sum + count, shown.length)).toBe(total);
        }
        for (const { earliest, latest } of answer.clusters) {
          const days = [request.window[0], earliest, latest, request.window[1]].map(
            (day) => parseDay(day) ?? 0,
          );
          expect(days).toEqual([...days].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('puts an event into the bucket of its first day, and what began before into the first', () => {
    const events = [drawn('before', '1999/..'), drawn('in', '2024-03-05'), drawn('open', '../2024-05')];
    const { density, clusters, lanes } = answerWindow(events, LANES, {
      window: ['2024-01-01', '2024-12-31'],
      width: 100,
      limit: 1,
    });
    expect(density.edges.slice(0, 3)).toEqual(['2024-01-01', '2024-02-01', '2024-03-01']);
    expect(density.edges.at(-1)).toBe('2025-01-01');
    expect(density.counts.a).toEqual([2, 0, 1, ...Array(9).fill(0)]);
    expect(lanes[0]).toEqual({ id: 'a', label: 'A', total: 3 });
    // `in` is shown.
    expect(clusters).toEqual([{ lane: 'a', earliest: '2024-01-01', latest: '2024-01-31', count: 2 }]);
  });

  it('takes neighbouring buckets together so that a cluster has room', () => {
    const days = Array.from({ length: 60 }, (_, day) =>
      new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const events = days.map((day, index) => drawn(`e${index}`, day));
    const { clusters } = answerWindow(events, LANES, {
      window: ['2024-01-01', '2024-02-29'],
      width: 1200,
      limit: 1,
    });
    expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(59);
    // 20 pixels a day: five days to a cluster, and what is cut at either end.
    expect(clusters.length).toBeLessThanOrEqual(13);
    expect(Math.max(...clusters.map(({ count }) => count))).toBe(5);
  });

  it('writes the end of the last day that a date can name as that day', () => {
    const { density } = answerWindow([], LANES, {
      window: ['9999-12-31', '9999-12-31'],
      width: 100,
      limit: 1,
    });
    expect(density.edges).toEqual(['9999-12-31', '9999-12-31']);
  });
});

describe('compareRank', () => {
  it('goes by importance, then sources, then earliest day (open first), then id', () => {
    const events = [
      drawn('b', '2024-06-19'),
      drawn('a', '2024-06-19'),
      drawn('late', '2024-06-20'),
      drawn('ancient', '-0233'),
      drawn('open', '../2024-05'),
      drawn('cited', '2024-06-30', { sources: 2 }),
      drawn('great', '2024-12', { importance: 4 }),
    ];
    expect(events.sort(compareRank).map(({ id }) => id)).toEqual([
      'great',
      'cited',
      'open',
      'ancient',
      'a',
      'b',
      'late',
    ]);
  });
});
