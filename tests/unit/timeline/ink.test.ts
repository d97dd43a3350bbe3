import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '#lib/time/day.ts';
import { drawShape } from '#lib/timeline/draw-shape.ts';
import { clipStops, settleStops, TAIL_PX } from '#lib/timeline/ink.ts';
import { dateOf } from './drawn-events.ts';

const today = parseDay('2025-11-22') ?? 0;
const draw = (edtf: string, dateSense: 'occurred' | 'held' = 'occurred') =>
  drawShape({ date: dateOf(edtf), dateSense, attested: null }, today);

describe('clipStops', () => {
  const stops = [
    { at: 0, ink: 0 },
    { at: 0.5, ink: 1 },
    { at: 1, ink: 0 },
  ];

  it('keeps what is crisp at an end', () => {
    const { stops: crisp } = draw('{2022-01-10,2022-03-20}');
    const clipped = clipStops(crisp, 0, 1);
    expect([clipped.at(0)?.ink, clipped.at(-1)?.ink]).toEqual([1, 1]);
  });

  it('keeps the whole as it is', () => {
    expect(clipStops(stops, 0, 1)).toEqual(stops);
  });

  it('cuts at both ends with the ink that is there', () => {
    expect(clipStops(stops, 0.25, 0.75)).toEqual([
      { at: 0, ink: 0.5 },
      { at: 0.5, ink: 1 },
      { at: 1, ink: 0.5 },
    ]);
  });

  it('stays at the same ink for the same day, however little is shown', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.49, noNaN: true }),
        fc.double({ min: 0.51, max: 1, noNaN: true }),
        (from, to) => {
          const [first] = clipStops(stops, from, to);
          expect(first?.ink).toBeCloseTo(from * 2, 6);
        },
      ),
    );
  });
});

describe('settleStops', () => {
  const parts = (edtf: string, width: number) => {
    const places = settleStops(draw(edtf).stops, width).map(({ at }) => at * width);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    return [(places[3] ?? 0) - (places[0] ?? 0), (places.at(-1) ?? 0) - (places.at(-4) ?? 0)];
  };

  it('keeps every part of a long mark wide enough to be seen', () => {
    for (const width of [40, 400])
      for (const part of parts('[2019-06-12,2022-03-01]', width)) expect(part).toBeCloseTo(10);
    const [first = 0, , middle = 0] = settleStops(draw('[2012-01-01,2014-01-01,2022-01-01]').stops, 365).map(
      ({ at }) => at * 365,
    );
    expect([first, middle]).toEqual([0, 6.5]);
  });

  it('leaves parts as they are that are wider', () => {
    expect(parts('[2019,2022]', 400)[0]).toBeCloseTo(100, 0);
  });

  it('has the tails of a mark at its ends, with nothing of it drawn there', () => {
    const { stops, tails } = draw('2024-05-29', 'held');
    const width = 8 + 2 * TAIL_PX;
    const settled = settleStops(stops, width, tails);
    expect(settled.map(({ ink }) => ink)).toEqual([0, 1, 1, 0]);
    for (const [index, place] of [0, TAIL_PX, TAIL_PX + 8, width].entries())
      expect((settled[index]?.at ?? 0) * width).toBeCloseTo(place);
  });
});
