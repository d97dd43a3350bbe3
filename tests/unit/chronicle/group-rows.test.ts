import { describe, expect, it } from 'vitest';
import { groupRows } from '#lib/chronicle/group-rows.ts';

const rows = (...years: (number | null)[]) => years.map((year) => ({ year }));
const told = (...years: (number | null)[]) =>
  groupRows(rows(...years), 2022, (all) => 'x'.repeat(all.length)).map((group) => {
    expect(group.rows).toHaveLength(group.count);
    return [group.label, group.isFolded, group.count];
  });

describe('groupRows', () => {
  it('puts rows under their years, and many before the bulk into one fold', () => {
    expect(told(-43, 1950, 2015, 2022, 2022, 2024)).toEqual([
      ['Before 2022', true, 3],
      ['2022', false, 2],
      ['2024', false, 1],
    ]);
  });

  it('folds neither few nor all', () => {
    expect(told(-43, 2015, 2022)).toEqual([
      ['44 BC', false, 1],
      ['2015', false, 1],
      ['2022', false, 1],
    ]);
    expect(told(1950, 1960, 1970)).toEqual([
      ['1950', false, 1],
      ['1960', false, 1],
      ['1970', false, 1],
    ]);
  });

  it('has those without a known day last', () => {
    expect(told(2024, null)).toEqual([
      ['2024', false, 1],
      ['Without a known day', false, 1],
    ]);
  });
});
