import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/time/day.ts';
import { axisTicks } from '#lib/window/axis-ticks.ts';

const labels = (from: [number, number, number], to: [number, number, number], width: number) =>
  axisTicks({ start: toDay(...from), end: toDay(...to) }, width).ticks.map(({ label }) => label);

describe('axisTicks', () => {
  it('stands on round years, before and after the change of era', () => {
    expect(labels([1990, 1, 1], [2030, 1, 1], 500)).toEqual([
      '1990',
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
      // At the right edge it would be cut.
      '',
    ]);
    expect(labels([-300, 1, 1], [100, 1, 2], 600)).toEqual([
      '',
      '300 BC',
      '250 BC',
      '200 BC',
      '150 BC',
      '100 BC',
      '50 BC',
      'AD 1',
      'AD 50',
      '',
    ]);
    expect(labels([-4, 1, 1], [6, 1, 1], 300)).toEqual(['', '4 BC', '2 BC', 'AD 2', 'AD 4', '']);
  });

  it('counts days within their month, and leaves out the 31st beside the 1st', () => {
    expect(labels([2024, 1, 1], [2024, 3, 2], 250)).toEqual(['1', '11', '21', '1', '11', '21', '']);
  });

  it('says nothing of a line before the window', () => {
    const { ticks, majors } = axisTicks({ start: toDay(2024, 5, 20), end: toDay(2024, 6, 20) }, 1200);
    expect(ticks[0]?.left).toBeLessThanOrEqual(0);
    expect(majors[0]).toMatchObject({ left: 0, label: 'May 2024' });
    expect(
      axisTicks({ start: toDay(2024, 5, 20) + 0.5, end: toDay(2024, 6, 20) }, 1200).ticks[0]?.label,
    ).toBe('');
  });

  it('leaves out the coarser word at the edge where the next one needs its room', () => {
    const { majors } = axisTicks({ start: toDay(2024, 5, 31), end: toDay(2024, 6, 20) }, 600);
    expect(majors.map(({ label }) => label)).toEqual(['June 2024']);
  });
});
