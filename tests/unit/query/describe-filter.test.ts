import { describe, expect, it } from 'vitest';
import { describeFilter } from '#lib/query/describe-filter.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { FOCAL } from '../../focal.ts';

const names = {
  focal: FOCAL,
  actors: new Map([
    ['RUS', 'Russia'],
    ['PRK', 'North Korea'],
    ['UKR', 'Ukraine'],
  ]),
  types: new Map([['arms-transfer', 'Arms transfer']]),
  sources: new Map([['a-source', 'A Source']]),
};
const sentence = (filter: Partial<typeof EMPTY_FILTER>) =>
  describeFilter({ ...EMPTY_FILTER, ...filter }, names)
    .map(({ text }) => text)
    .join(', ');

describe('describeFilter', () => {
  it('says nothing of the empty filter', () => {
    expect(sentence({})).toBe('');
  });

  it('reads as a sentence', () => {
    expect(sentence({ pairs: ['PRK-RUS'], from: '2022', to: '2024-10' })).toBe(
      'Russia–North Korea, 2022 to October 2024',
    );
    expect(sentence({ types: ['arms-transfer'], importance: 3, q: 'shells' })).toBe(
      'arms transfer, importance 3 or more, “shells”',
    );
    expect(sentence({ from: '2024', to: '2024', match: 'within' })).toBe('certainly within 2024');
    expect(sentence({ from: '2030', match: 'within' })).toBe('certainly within 2030 or later');
    expect(sentence({ to: '2024-10', match: 'within' })).toBe('certainly within October 2024 or earlier');
    expect(
      sentence({ to: '-0233', sources: ['a-source', 'other'], asof: '2024-05-29', contested: true }),
    ).toBe('until 234 BC, cited from A Source, cited from other, contested, as known on 29 May 2024');
  });

  it('names the first of many values, and undoes them together', () => {
    const sources = Array.from({ length: 100 }, (_, index) => `s${index}`);
    const phrases = describeFilter({ ...EMPTY_FILTER, sources, q: 'x' }, names);
    expect(phrases.map(({ text }) => text)).toEqual([
      '“x”',
      'cited from s0, cited from s1, cited from s2 and 97 more',
    ]);
    expect(phrases[1]?.without).toEqual({ ...EMPTY_FILTER, q: 'x' });
    expect(describeFilter({ ...EMPTY_FILTER, sources: sources.slice(0, 12) }, names)).toHaveLength(12);
  });

  it('gives the filter that is left when a part is undone', () => {
    const filter = { ...EMPTY_FILTER, pairs: ['PRK-RUS'], from: '2022', match: 'within' as const, q: 'x' };
    const [pair, period, words] = describeFilter(filter, names);
    expect(pair?.without).toEqual({ ...filter, pairs: [] });
    expect(period?.without).toEqual({ ...EMPTY_FILTER, pairs: ['PRK-RUS'], q: 'x' });
    const { q: _q, ...rest } = filter;
    expect(words?.without).toEqual(rest);
  });
});

describe('the names of its parts', () => {
  it('go on after "without"', () => {
    const filter = {
      ...EMPTY_FILTER,
      pairs: ['PRK-RUS'],
      actors: ['RUS'],
      types: ['arms-transfer'],
      sources: ['a-source'],
      from: '2024',
      q: 'troops',
      importance: 3,
      contested: true,
      asof: '2024-05-29',
      only: ['a', 'b'],
    };
    expect(describeFilter(filter, names).map(({ name }) => `without ${name}`)).toEqual([
      'without Russia–North Korea',
      'without Russia',
      'without the type arms transfer',
      'without the period from 2024',
      'without the least importance',
      'without “troops”',
      'without A Source',
      'without being contested',
      'without the day of knowledge 29 May 2024',
      'without the choice of events',
    ]);
  });
});

it('names a period after "without" in the same way, however it is matched', () => {
  const filter = { ...EMPTY_FILTER, from: '2030', match: 'within' as const };
  expect(describeFilter(filter, names).map(({ name }) => name)).toEqual(['the period from 2030']);
});

describe('describePair', () => {
  it('names focal actors first, in their fixed order, and unknown codes as they are', () => {
    expect(describePair('PRK-RUS', names)).toBe('Russia–North Korea');
    expect(describePair('PRK-UKR', names)).toBe('North Korea–Ukraine');
    expect(describePair('AAA-RUS', names)).toBe('Russia–AAA');
  });
});
