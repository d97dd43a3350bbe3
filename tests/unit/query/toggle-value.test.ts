import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { toggleValue } from '#lib/query/toggle-value.ts';

describe('toggleValue', () => {
  const filter = { ...EMPTY_FILTER, types: ['war', 'summit'], only: ['a'] };

  it('adds what is missing and takes out what is there, of that list alone', () => {
    expect(toggleValue(filter, 'types', 'treaty')).toEqual({ ...filter, types: ['war', 'summit', 'treaty'] });
    expect(toggleValue(filter, 'types', 'war')).toEqual({ ...filter, types: ['summit'] });
  });
});
