import fc from 'fast-check';
import type { Filter } from '#lib/query/filter.ts';
import { anyRecord } from './any-record.ts';

/** The words that random filters of these tests are made of. */
export const VOCABULARY = {
  types: new Set(['summit', 'treaty', 'war']),
  countsAs: new Map([['SUN', 'RUS']]),
  mergedInto: new Map([['told-twice', 'told-once']]),
};

const sorted = (values: readonly string[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength }).map((chosen) => chosen.sort());

/** Any filter in its normal form: lists sorted, the period in order. */
export const anyFilter: fc.Arbitrary<Filter> = anyRecord<Filter>(
  {
    pairs: sorted(['PRK-RUS', 'CHN-RUS', 'NATO-RUS'], 3),
    actors: sorted(['IRN', 'NATO', 'RUS'], 3),
    types: sorted(['summit', 'treaty', 'war'], 3),
    sources: sorted(['a-source', 'b-2024'], 2),
    from: fc.constantFrom('-0233', '1950', '2022-02', '2022-02-24'),
    to: fc.constantFrom('2022-03', '2024', '2024-10-22'),
    match: fc.constantFrom('overlaps', 'within'),
    q: fc.constantFrom('troops', '"exact words"', 'U.S. & Iran’s = ?', '北京 %2F'),
    importance: fc.integer({ min: 1, max: 5 }),
    asof: fc.constantFrom('2024-05-29', '-0001-12-31'),
    contested: fc.boolean(),
    only: fc.uniqueArray(fc.constantFrom('b', 'a', 'c-3'), { maxLength: 3 }),
  },
  'from',
  'to',
  'q',
  'asof',
);
