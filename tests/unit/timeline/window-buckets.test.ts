import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsUnit, CALENDAR } from '#lib/time/calendar-unit.ts';
import { FIRST_DAY, formatDay, LAST_DAY, parseDay } from '#lib/time/day.ts';
import { bucketOf, toWindowDays, windowBuckets } from '#lib/timeline/window-buckets.ts';

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const anyWindow = fc
  .tuple(anyDay, fc.oneof(fc.nat(40), fc.nat(4000), fc.nat(400_000), fc.nat(7_000_000)))
  .map(([first, days]) => [first, Math.min(first + days, LAST_DAY)] as const);
const anyWidth = fc.integer({ min: 100, max: 7680 });
const asText = ([first, last]: readonly [number, number]) => [formatDay(first), formatDay(last)] as const;

describe('windowBuckets', () => {
  it('covers the window without gaps, in at most 402 buckets that calendar units begin', () => {
    fc.assert(
      fc.property(anyWindow, anyWidth, (window, width) => {
        const { unit, edges } = windowBuckets(asText(window), width);
        expect([edges[0], edges.at(-1)]).toEqual([window[0], window[1] + 1]);
        expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
        // There is no unit coarser than a millennium, of which all of time has twenty.
        expect(edges.length - 1).toBeLessThanOrEqual(Math.max(20, Math.min(400, width / 6)) + 2);
        for (const edge of edges.slice(1, -1)) expect(beginsUnit(CALENDAR[unit], edge)).toBe(true);
      }),
    );
  });

  it.each([
    ['2024-03-01/2024-05-31', 1200, 'day', 92],
    ['2020-01-01/2024-12-31', 1200, 'dekad', 180],
    ['2009-01-01/2024-12-31', 1200, 'month', 192],
    ['1976-01-01/2024-12-31', 1200, 'quarter', 196],
    ['1850-01-01/2024-12-31', 1200, 'year', 175],
    ['0050-01-01/2024-12-31', 1200, 'decade', 198],
    ['-9999-01-01/9999-12-31', 1200, 'century', 200],
    ['-9999-01-01/9999-12-31', 100, 'millennium', 20],
    ['2024-03-01/2024-03-01', 100, 'day', 1],
  ])('has for %s in %i pixels buckets of a %s: %i', (window, width, unit, count) => {
    const [first = '', last = ''] = window.split('/');
    const buckets = windowBuckets([first, last], width);
    expect([buckets.unit, buckets.edges.length - 1]).toEqual([unit, count]);
  });

  it('says how wide a whole bucket is, wherever the window stands', () => {
    const widths = ['2024-01-05/2024-02-03', '2024-06-15/2024-07-14'].map((window) => {
      const [first = '', last = ''] = window.split('/');
      return windowBuckets([first, last], 600).bucketPx;
    });
    expect(widths).toEqual([20, 20]);
  });
});

describe('bucketOf', () => {
  it('is the bucket of the earliest day, the first for what began before or is open', () => {
    const buckets = windowBuckets(['2024-01-15', '2024-12-31'], 100);
    expect(buckets.unit).toBe('month');
    const days = ['2020-05-05', '2024-01-15', '2024-01-31', '2024-02-01', '2024-12-31'];
    expect(days.map((day) => bucketOf(buckets, parseDay(day)))).toEqual([0, 0, 0, 1, 11]);
    expect(bucketOf(buckets, null)).toBe(0);
  });
});

describe('toWindowDays', () => {
  it.each([
    ['2024-02-30', '2024-03-01'],
    ['2024-03-02', '2024-03-01'],
    ['2024', '2025-01-01'],
  ])('refuses %s to %s', (first, last) => {
    expect(() => toWindowDays([first, last])).toThrow(/is no window/);
  });
});
