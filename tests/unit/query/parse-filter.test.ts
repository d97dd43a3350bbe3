import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER, FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { listNames, type Vocabulary } from '#lib/query/parameter.ts';
import { parseParameters } from '#lib/query/parse-parameters.ts';
import { anyFilter, VOCABULARY } from './any-filter.ts';

const parseFilter = (given: URLSearchParams, vocabulary: Vocabulary) =>
  parseParameters(given, FILTER_PARAMETERS, vocabulary);

const parse = (query: string) => parseFilter(new URLSearchParams(query), VOCABULARY);

describe('parseFilter', () => {
  it('gives back what formatFilter wrote', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parse(String(formatFilter(filter)))).toEqual({ value: filter, issues: [] });
      }),
    );
  });

  it('lets everything through where nothing is asked', () => {
    expect(parse('')).toEqual({ value: EMPTY_FILTER, issues: [] });
  });

  it('takes the two of a pair in either order and historical states as what they count as', () => {
    expect(parse('pair=RUS-PRK&pair=PRK-SUN').value.pairs).toEqual(['PRK-RUS']);
    expect(parse('actor=SUN').value.actors).toEqual(['RUS']);
  });

  it('keeps the order of only and sorts the other lists', () => {
    expect(parse('only=b&only=a&only=b').value.only).toEqual(['b', 'a']);
    expect(parse('type=war&type=summit').value.types).toEqual(['summit', 'war']);
  });

  it('takes an actor or source that does not exist, because it is well formed', () => {
    expect(parse('actor=ZZZ&source=no-such&pair=ZZZ-RUS').issues).toEqual([]);
  });

  it.each([
    ['pair=RUS-RUS', 'pair', /names one actor twice.*allowed: two different actor codes/],
    ['pair=SUN-RUS', 'pair', /names one actor twice/],
    ['pair=rus-prk', 'pair', /not a pair/],
    ['pair=RUS', 'pair', /not a pair/],
    ['actor=ru', 'actor', /not an actor code/],
    ['type=party', 'type', /summit, treaty, war/],
    ['source=A B', 'source', /not an id/],
    ['from=2022-13', 'from', /2022-13/],
    ['from=196X', 'from', /196X/],
    ['from=2024&to=2023', 'to', /ends before/],
    ['from=2022&from=2023', 'from', /once/],
    ['to=yesterday', 'to', /yesterday/],
    ['match=inside', 'match', /overlaps or within/],
    ['importance=6', 'importance', /1 to 5/],
    ['importance=1e0', 'importance', /1 to 5/],
    ['asof=2024-05', 'asof', /not a day/],
    ['contested=yes', 'contested', /1 or 0/],
    [`q=${'a'.repeat(501)}`, 'q', /at most 500/],
    ['only=', 'only', /empty/],
  ])('refuses %s, saying which, why and what is allowed', (query, path, message) => {
    const { value, issues } = parse(query);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ path, message: expect.stringMatching(message) });
    const kept = query.startsWith('from=2024&') ? { from: '2024' } : {};
    expect(value).toEqual({ ...EMPTY_FILTER, ...kept });
  });

  it('never throws, whatever an address holds', () => {
    const names = fc.constantFrom(...listNames(FILTER_PARAMETERS));
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary' }))), (pairs) => {
        const { value } = parseFilter(new URLSearchParams(pairs), VOCABULARY);
        expect(parse(String(formatFilter(value))).issues).toEqual([]);
      }),
    );
  }, 30_000);
});

describe('formatFilter', () => {
  it('writes no defaults', () => {
    expect(String(formatFilter(EMPTY_FILTER))).toBe('');
  });

  it('writes equal filters as equal strings', () => {
    expect(String(formatFilter({ ...EMPTY_FILTER, pairs: ['PRK-RUS', 'CHN-RUS'] }))).toBe(
      String(formatFilter({ ...EMPTY_FILTER, pairs: ['CHN-RUS', 'PRK-RUS'] })),
    );
  });
});
