import { describe, expect, it } from 'vitest';
import { drawPairCurves, toCurveYears } from '#lib/timeline/pair-curves.ts';

const GROUND = { width: 40, height: 10 };

describe('toCurveYears', () => {
  it('goes to the last year of any pair and leaves out a thin past', () => {
    const years = toCurveYears([
      { 1950: 1, 2012: 10 },
      { 2024: 9, '-0233': 1 },
    ]);
    expect(years).toEqual({ first: 2012, last: 2024 });
  });

  it('keeps a past that has a tenth of the events or more', () => {
    expect(toCurveYears([{ 1950: 2, 2022: 8 }])).toEqual({ first: 1950, last: 2022 });
  });

  it('shows a few years around a single one', () => {
    expect(toCurveYears([{ 2024: 3 }])).toEqual({ first: 2017, last: 2024 });
  });

  it('is null without events', () => {
    expect(toCurveYears([{}, {}])).toBeNull();
  });
});

describe('drawPairCurves', () => {
  it('draws all pairs on one scale, from edge to edge', () => {
    const curves = drawPairCurves([{ 2022: 1, 2023: 2 }, { 2023: 4 }], { first: 2022, last: 2023 }, GROUND);
    expect(curves).toEqual(['M0 10V7.5H20V5H40V10Z', 'M0 10V10H20V0H40V10Z']);
  });

  it('draws nothing for a pair without an event in these years', () => {
    expect(drawPairCurves([{ 1950: 3 }, {}], { first: 2022, last: 2024 }, GROUND)).toEqual(['', '']);
  });

  it('puts years together where there are many, the last group whole', () => {
    const [curve = ''] = drawPairCurves([{ 1900: 1, 1999: 1 }], { first: 1900, last: 1999 }, GROUND);
    expect(curve.split('H')).toHaveLength(16);
    expect(curve.endsWith('V0H40V10Z')).toBe(true);
  });
});
