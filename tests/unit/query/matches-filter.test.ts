import { describe, expect, it } from 'vitest';
import { toAskedPairs, toCountsAs, toPeriodSpan } from '#lib/query/matches-filter.ts';

// What `matchesFilter` itself means is held against SQL in tests/db/filter-to-sql.test.ts.

describe('toAskedPairs', () => {
  it('counts historical states as their successor and drops a pair of one actor', () => {
    const countsAs = toCountsAs(
      new Map([
        ['SUN', { countsAs: 'RUS' }],
        ['RUS', { countsAs: null }],
      ]),
    );
    expect(toAskedPairs(['SUN-PRK', 'RUS-SUN', 'CHN-IRN'], countsAs)).toEqual(['PRK-RUS', 'CHN-IRN']);
  });
});

describe('toPeriodSpan', () => {
  it('takes each side to its full extent, and none for open', () => {
    expect(toPeriodSpan({ from: '1970', to: '1970-01' })).toEqual({ earliest: 0, latest: 30 });
    expect(toPeriodSpan({})).toEqual({ earliest: null, latest: null });
  });
});
