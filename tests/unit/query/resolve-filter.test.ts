import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { toCountsAs } from '#lib/query/matches-filter.ts';
import { resolveFilter, toPeriodSpan } from '#lib/query/resolve-filter.ts';

// What `matchesFilter` itself means is held against columns in tests/db/filters.test.ts.

describe('resolveFilter', () => {
  it('counts historical states as their successor and drops a pair of one actor', () => {
    const countsAs = toCountsAs(
      new Map([
        ['SUN', { countsAs: 'RUS' }],
        ['RUS', { countsAs: null }],
      ]),
    );
    const { pairs } = resolveFilter(
      { ...EMPTY_FILTER, pairs: ['SUN-PRK', 'RUS-SUN', 'CHN-IRN'] },
      { countsAs },
    );
    expect(pairs).toEqual(new Set(['PRK-RUS', 'CHN-IRN']));
  });
});

describe('toPeriodSpan', () => {
  it('takes each side to its full extent, and none for open', () => {
    expect(toPeriodSpan({ from: '1970', to: '1970-01' })).toEqual({ earliest: 0, latest: 30 });
    expect(toPeriodSpan({})).toEqual({ earliest: null, latest: null });
  });
});
