import { describe, expect, it } from 'vitest';
import { estimateTextWidth } from '#lib/timeline/text-width.ts';
import { axisScale, labelMajorTick, labelTick } from '#lib/window/axis-scale.ts';

describe('axisScale', () => {
  it('is never finer than a day', () => {
    expect(axisScale(5000)).toEqual({ scale: 'day', step: 1 });
  });

  it('gets coarser as the zoom goes out, to thousands of years', () => {
    expect(axisScale(1300 / 30)).toEqual({ scale: 'day', step: 1 });
    expect(axisScale(1300 / 365)).toEqual({ scale: 'month', step: 1 });
    expect(axisScale(1300 / (365 * 12))).toEqual({ scale: 'month', step: 6 });
    expect(axisScale(1300 / (365 * 20))).toEqual({ scale: 'year', step: 1 });
    expect(axisScale(1300 / (365 * 100))).toEqual({ scale: 'year', step: 5 });
    expect(axisScale(390 / (365 * 10_000))).toEqual({ scale: 'year', step: 2000 });
    expect(axisScale(1e-9)).toEqual({ scale: 'year', step: 5000 });
  });
});

describe('labelTick', () => {
  it('names days, months and years', () => {
    const tick = { year: 2024, month: 5, day: 19 };
    expect([labelTick(tick, 'day'), labelTick(tick, 'month'), labelTick(tick, 'year')]).toEqual([
      '19',
      'Jun',
      '2024',
    ]);
    expect(labelTick({ year: -233, month: 0, day: 1 }, 'year')).toBe('234 BC');
  });
});

describe('labelMajorTick', () => {
  it('names what the finer line leaves out', () => {
    const tick = { year: 2024, month: 5, day: 1 };
    expect([
      labelMajorTick(tick, 'day'),
      labelMajorTick(tick, 'month'),
      labelMajorTick(tick, 'year'),
    ]).toEqual(['June 2024', '2024', '']);
  });
});

describe('estimateTextWidth', () => {
  it('grows with the text and its size, and gives wide scripts their room', () => {
    expect(estimateTextWidth('Treaty', 14)).toBeGreaterThan(estimateTextWidth('Treaty', 12));
    expect(estimateTextWidth('中国与朝鲜', 12)).toBe(60);
    expect(estimateTextWidth('iiii', 12)).toBeLessThan(estimateTextWidth('mmmm', 12));
    expect(estimateTextWidth('', 12)).toBe(0);
  });
});
