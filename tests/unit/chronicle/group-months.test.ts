import { describe, expect, it } from 'vitest';
import { findOpenKey, groupMonths } from '#lib/chronicle/group-months.ts';
import type { RowGroup } from '#lib/chronicle/group-rows.ts';

const at = (year: number, month: number) => year * 12 + month - 1;
const tell = (groups: readonly RowGroup[]): unknown[] =>
  groups.map(({ key, label, count, isFolded, within }) =>
    within.length === 0 ? [key, label, count, isFolded] : [key, label, count, isFolded, tell(within)],
  );

describe('groupMonths', () => {
  it('heads years, the fullest of them by months, and opens the first stretch of the bulk', () => {
    const groups = groupMonths([
      { month: at(-43, 3), count: 10 },
      { month: at(1950, 1), count: 20 },
      { month: at(2022, 1), count: 1500 },
      { month: at(2022, 2), count: 501 },
      { month: at(2023, 12), count: 2000 },
      { month: null, count: 7 },
    ]);
    expect(tell(groups)).toEqual([
      [
        'before-1950',
        '44 BC to 1950',
        30,
        true,
        [
          ['-43', '44 BC', 10, true],
          ['1950', '1950', 20, true],
        ],
      ],
      [
        '2022',
        '2022',
        2001,
        false,
        [
          ['2022-01', 'January 2022', 1500, false],
          ['2022-02', 'February 2022', 501, true],
        ],
      ],
      ['2023', '2023', 2000, true],
      ['undated', 'Without a known day', 7, true],
    ]);
    expect(findOpenKey(groups)).toBe('2022-01');
  });

  it('has nothing to open where no event has a day', () => {
    const groups = groupMonths([{ month: null, count: 7 }]);
    expect(tell(groups)).toEqual([['undated', 'Without a known day', 7, true]]);
    expect(findOpenKey(groups)).toBeUndefined();
  });
});
