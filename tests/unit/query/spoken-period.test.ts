import { describe, expect, it } from 'vitest';
import { findSpokenPeriod } from '#lib/query/spoken-period.ts';

describe('findSpokenPeriod', () => {
  it.each([
    ['June 2024', '2024-06', 'June 2024', ''],
    ['treaty signed in June  2024', '2024-06', 'June 2024', 'treaty signed'],
    ['19 june 2024', '2024-06-19', '19 June 2024', ''],
    ['Jun 19, 2024 treaty', '2024-06-19', '19 June 2024', 'treaty'],
    ['Sept. 2015', null, '', ''],
    ['Sep. 2015', '2015-09', 'September 2015', ''],
    ['Syria 2015', '2015', '2015', 'Syria'],
    ['2024-06 treaty', '2024-06', 'June 2024', 'treaty'],
    ['may 2024', '2024-05', 'May 2024', ''],
  ])('reads %j', (q, period, label, rest) => {
    const found = findSpokenPeriod(q);
    if (period === null) expect(found?.period).toBe('2015');
    else expect(found).toEqual({ period, label, rest });
  });

  it.each(['treaty', '30 February 2024 troops', '"June 2024"', 'resolution 22311', 'May'])(
    'reads no month in %j',
    (q) => {
      expect(findSpokenPeriod(q)?.period ?? '').not.toMatch(/-/);
    },
  );
});
