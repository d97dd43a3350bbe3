import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '#lib/time/day.ts';
import { clusterPills, describePill, drawChoice, pillWindow } from '#lib/timeline/cluster-pills.ts';
import type { WindowCluster } from '#lib/timeline/window-answer.ts';
import { drawnEventOf } from './drawn-event-of.ts';

const FIRST = parseDay('2000-01-01') ?? 0;
const clusters = fc.array(
  fc.record({
    lane: fc.constantFrom('a', 'b'),
    day: fc.nat(9000),
    days: fc.nat(90),
    count: fc.integer({ min: 1, max: 999_999 }),
  }),
  { maxLength: 60 },
);
const toClusters = (made: { lane: string; day: number; days: number; count: number }[]): WindowCluster[] =>
  made.map(({ lane, day, days, count }) => ({
    lane,
    earliest: formatDay(FIRST + day),
    latest: formatDay(FIRST + day + days),
    count,
  }));
const march = { lane: 'a', earliest: '2022-03-01', latest: '2022-06-30', count: 124 };

describe('clusterPills', () => {
  it('loses no event and overlaps no two pills of a lane, at any zoom', () => {
    fc.assert(
      fc.property(clusters, fc.double({ min: 0.001, max: 100, noNaN: true }), (made, pixelsPerDay) => {
        const pills = clusterPills(toClusters(made), [], [], pixelsPerDay);
        const total = (parts: readonly { count: number }[]) =>
          parts.reduce((sum, { count }) => sum + count, 0);
        expect(total(pills)).toBe(total(made));
        for (const lane of ['a', 'b']) {
          const placed = pills
            .filter((pill) => pill.lane === lane)
            .map(({ middle, width }) => ({ left: middle * pixelsPerDay - width / 2, width }))
            .sort((a, b) => a.left - b.left);
          for (const [index, { left, width }] of placed.entries()) {
            const next = placed[index + 1];
            if (next !== undefined) expect(next.left).toBeGreaterThanOrEqual(left + width);
          }
        }
      }),
    );
  });

  it('counts what is answered but not drawn, and not what is drawn besides', () => {
    const inside = drawnEventOf('x', '2022-04-01', { lanes: ['a'] });
    const [pill] = clusterPills([march], [inside], [], 0.01);
    expect(pill?.count).toBe(125);
    const [fewer] = clusterPills([march], [], [inside], 0.01);
    expect(fewer?.count).toBe(123);
    expect(clusterPills([{ ...march, count: 1 }], [], [inside], 0.01)).toEqual([]);
  });

  it('gives a pill the same name wherever the screen stands', () => {
    const far = { ...march, earliest: '2030-01-01', latest: '2030-02-01' };
    const [alone] = clusterPills([march], [], [], 0.5);
    const found = clusterPills([far, march], [], [], 0.5).find(
      ({ count, earliest }) => count === 124 && earliest === alone?.earliest,
    );
    expect(found).toEqual(alone);
  });
});

describe('drawChoice', () => {
  const window = { start: FIRST, end: FIRST + 9000 };
  const hidden = [
    drawnEventOf('alone', '2022-04-01', { lanes: ['b'] }),
    drawnEventOf('one', '2022-04-01', { lanes: ['a'] }),
    drawnEventOf('two', '2022-04-02', { lanes: ['a'] }),
  ];

  it('draws an event rather than a pill that would stand for it alone', () => {
    const { shown, pills } = drawChoice([], { shown: [], hidden, extra: [] }, { window, pixelsPerDay: 0.1 });
    expect(shown.map(({ id }) => id)).toEqual(['alone']);
    expect(pills.map(({ lane, count }) => [lane, count])).toEqual([['a', 2]]);
  });

  it('counts a single one that is not known in the next pill of its lane', () => {
    const single = { ...march, earliest: '2001-03-01', latest: '2001-03-31', count: 1 };
    const { pills } = drawChoice(
      [march, single],
      { shown: [], hidden: [], extra: [] },
      { window, pixelsPerDay: 0.1 },
    );
    expect(pills.map(({ count, text }) => [count, text])).toEqual([[125, '+125']]);
  });
});

describe('describePill', () => {
  it('says how many, where and when', () => {
    const [pill] = clusterPills([march], [], [], 0.01);
    expect(pill && describePill(pill, 'Russia–China')).toBe(
      '124 more events, Russia–China, March 2022 to June 2022; zoom in',
    );
  });

  it('says one event as one', () => {
    const [pill] = clusterPills([{ ...march, count: 1 }], [], [], 0.01);
    expect(pill && describePill(pill, 'Russia–China')).toMatch(/^1 more event, /);
  });
});

describe('pillWindow', () => {
  it('goes nearer, to where the events are', () => {
    fc.assert(
      fc.property(fc.nat(9000), fc.nat(3000), fc.integer({ min: 2, max: 40_000 }), (day, days, width) => {
        const [pill] = clusterPills(toClusters([{ lane: 'a', day, days, count: 9 }]), [], [], 1200 / width);
        if (pill === undefined) throw new Error('there is no pill');
        const window = { start: pill.middle - width / 2, end: pill.middle + width / 2 };
        const opened = pillWindow(pill, window);
        expect(opened.end - opened.start).toBeLessThan(Math.max(width, 1.01));
        expect(opened.start).toBeLessThanOrEqual(pill.middle);
        expect(opened.end).toBeGreaterThanOrEqual(pill.middle);
      }),
    );
  });
});
