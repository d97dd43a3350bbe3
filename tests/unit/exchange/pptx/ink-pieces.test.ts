import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_STOP_GAP, splitInk } from '#lib/exchange/pptx/ink-pieces.ts';
import type { InkStop } from '#lib/timeline/ink.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const inks: fc.Arbitrary<InkStop[]> = fc
  .array(
    fc.record({
      at: fc.oneof(share, fc.constantFrom(0, 0.00316, 0.5, 1)),
      ink: fc.oneof(share, fc.constantFrom(0, 1)),
    }),
    {
      maxLength: 300,
    },
  )
  .map((inside) => [{ at: 0, ink: 0 }, ...inside.sort((a, b) => a.at - b.at), { at: 1, ink: 0 }]);
const toInk = (...stops: [at: number, ink: number][]): InkStop[] => stops.map(([at, ink]) => ({ at, ink }));

describe('splitInk', () => {
  it('gives stops from 0 to 1 that are well apart, in pieces that do not lie over one another', () => {
    fc.assert(
      fc.property(inks, (ink) => {
        const pieces = splitInk(ink);
        for (const [index, { from, to, stops }] of pieces.entries()) {
          expect(from).toBeGreaterThanOrEqual(pieces[index - 1]?.to ?? 0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(1);
          expect([stops[0]?.at, stops.at(-1)?.at]).toEqual([0, 1]);
          for (const [place, { at }] of stops.slice(1).entries())
            expect(at - (stops[place]?.at ?? 0)).toBeGreaterThanOrEqual(MIN_STOP_GAP - 1e-9);
        }
      }),
    );
  });

  it('cuts an open end across a break where it is fullest', () => {
    const pieces = splitInk(toInk([0, 0], [0.00328, 1], [0.00329, 1], [0.07577, 0.37], [1, 0]));
    expect(pieces.map(({ stops }) => stops.map(({ ink }) => ink))).toEqual([
      [0, 1, 1],
      [1, 1, 0.37, 0],
    ]);
    expect(pieces[0]?.to).toBe(pieces[1]?.from);
  });

  it('leaves whole what rises only, falls only, or does both alike', () => {
    for (const ink of [
      toInk([0, 0], [0.8, 0.9], [1, 1]),
      toInk([0, 1], [0.7, 1], [1, 0]),
      toInk([0, 0], [0.35, 1], [0.65, 1], [1, 0]),
      toInk([0, 0], [0.5, 0.75], [1, 0]),
    ])
      expect(splitInk(ink)).toEqual([{ from: 0, to: 1, stops: ink }]);
  });

  it('draws days of a set apart from each other, each evenly', () => {
    const days = toInk([0, 0], [0, 1], [0.1, 1], [0.1, 0], [0.9, 0], [0.9, 1], [1, 1], [1, 0]);
    expect(splitInk(days)).toEqual([
      { from: 0, to: 0.1, stops: toInk([0, 1], [1, 1]) },
      { from: 0.9, to: 1, stops: toInk([0, 1], [1, 1]) },
    ]);
  });
});
