import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverDays } from '#db/tiles/day-cover.ts';
import { TILE_LEVELS, type TileLevel, tileOf } from '#db/tiles/tile-levels.ts';
import { FIRST_DAY, LAST_DAY } from '#lib/time/day.ts';

const LEVELS = Object.keys(TILE_LEVELS).filter((name) => name !== 'open') as TileLevel[];

/** How often a day is covered. */
function timesCovered(day: number, ranges: ReturnType<typeof coverDays>): number {
  return ranges.filter(({ level, from, to }) => {
    const name = LEVELS.find((one) => TILE_LEVELS[one] === level) ?? 'day';
    const tile = tileOf(name, day);
    return from <= tile && tile < to;
  }).length;
}

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const anyWidth = fc.oneof(fc.nat(15), fc.nat(400), fc.nat(40_000), fc.nat(4_000_000));

describe('coverDays', () => {
  it('covers each of the days once and no other, in few ranges', () => {
    fc.assert(
      fc.property(anyDay, anyWidth, fc.array(anyWidth), (first, width, distances) => {
        const last = Math.min(first + width, LAST_DAY);
        const ranges = coverDays(first, last);
        expect(ranges.length).toBeLessThanOrEqual(11);
        const inside = distances.map((distance) => first + (distance % (last - first + 1)));
        for (const day of [first, last, ...inside]) expect(timesCovered(day, ranges)).toBe(1);
        for (const day of [
          first - 1,
          last + 1,
          ...distances.flatMap((one) => [first - 1 - one, last + 1 + one]),
        ])
          expect(timesCovered(day, ranges)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('covers everything up to a day where there is no first', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (last, other) => {
        const ranges = coverDays(null, last);
        expect(ranges.length).toBeLessThanOrEqual(6);
        expect(timesCovered(other, ranges)).toBe(other <= last ? 1 : 0);
        expect([timesCovered(last, ranges), timesCovered(last + 1, ranges)]).toEqual([1, 0]);
      }),
      { numRuns: 500 },
    );
  });

  it('is one range for what a tile covers, and none for nothing', () => {
    const day = (year: number) => Date.UTC(year, 0, 1) / 86_400_000;
    expect(coverDays(day(2020), day(2030) - 1)).toEqual([
      { level: TILE_LEVELS.decade, from: 1202, to: 1203 },
    ]);
    expect(coverDays(day(2023), day(2025) - 1)).toEqual([
      { level: TILE_LEVELS.year, from: 12023, to: 12025 },
    ]);
    expect(coverDays(1, 0)).toEqual([]);
  });
});
