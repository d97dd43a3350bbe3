import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER, FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { listNames, pickParameters, resetFields } from '#lib/query/parameter.ts';
import { parseParameters } from '#lib/query/parse-parameters.ts';

describe('pickParameters', () => {
  it('gives a table that knows nothing of the others', () => {
    const table = pickParameters(FILTER_PARAMETERS, 'asof', 'from');
    expect(listNames(table)).toEqual(['asof', 'from']);
    const given = new URLSearchParams('asof=2024-05-29&type=war');
    expect(parseParameters(given, table)).toEqual({ value: { asof: '2024-05-29' }, issues: [] });
  });
});

describe('resetFields', () => {
  it('leaves a filter as if these fields had not been given', () => {
    const filter = { ...EMPTY_FILTER, types: ['war'], from: '2022', match: 'within' as const };
    expect(resetFields(FILTER_PARAMETERS, filter, 'from', 'to', 'match')).toEqual({
      ...EMPTY_FILTER,
      types: ['war'],
    });
  });
});
