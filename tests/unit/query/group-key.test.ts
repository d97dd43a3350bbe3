import { describe, expect, it } from 'vitest';
import { parseGroupKey } from '#lib/query/group-key.ts';
import { formatDay, toDay } from '#lib/time/day.ts';

describe('parseGroupKey', () => {
  it.each([
    ['2024', '2024-01-01', '2025-01-01'],
    ['2024-12', '2024-12-01', '2025-01-01'],
    ['-43', '-0043-01-01', '-0042-01-01'],
  ])('gives the days of %s', (key, start, end) => {
    const span = parseGroupKey(key);
    expect(span === null ? null : [formatDay(span.start), formatDay(span.end)]).toEqual([start, end]);
  });

  it('puts what has no day after all days', () => {
    expect(parseGroupKey('undated')?.start).toBeGreaterThan(toDay(9999, 12, 31));
  });

  it.each(['', '2024-13', '2024-1', '20240101', 'before-2022', '2024-01-01', '2024-01x'])(
    'refuses %s',
    (key) => {
      expect(parseGroupKey(key)).toBeNull();
    },
  );
});
