import { describe, expect, it } from 'vitest';
import { toDateValue } from '#lib/time/date-value.ts';
import { describeSourceTitles } from '#lib/wording/describe-source-titles.ts';
import { parsed } from '../time/parsed.ts';

function source(
  id: string,
  facts: { title?: string; authors?: string[]; publisher?: string; published?: string } = {},
) {
  const { title = 'Annual Report', authors = [], publisher = null, published = '2024' } = facts;
  const date = toDateValue(parsed(published));
  if (date === null) throw new Error(published);
  return { id, title, authors, publisher, container: null, published: date };
}

const titlesOf = (...sources: ReturnType<typeof source>[]) => [...describeSourceTitles(sources).values()];

describe('describeSourceTitles', () => {
  it('adds nothing to a title that is alone', () => {
    expect(titlesOf(source('a', { authors: ['Ann Lee'] }), source('b', { title: 'Another' }))).toEqual([
      'Annual Report',
      'Another',
    ]);
  });

  it.each([
    [
      'authors',
      { authors: ['Ann Lee'] },
      { authors: ['Bo Ek', 'Cy Day'] },
      ['(Ann Lee)', '(Bo Ek and Cy Day)'],
    ],
    ['publishers', { publisher: 'NATO' }, { publisher: 'UN' }, ['(NATO)', '(UN)']],
    ['dates', { publisher: 'UN', published: '2023' }, { publisher: 'UN' }, ['(2023)', '(2024)']],
    ['ids', { publisher: 'UN' }, { publisher: 'UN' }, ['(UN, 2024, a)', '(UN, 2024, b)']],
  ])('tells two of one title apart by their %s', (_, a, b, signs) => {
    expect(titlesOf(source('a', a), source('b', b))).toEqual(signs.map((sign) => `Annual Report ${sign}`));
  });

  it('takes two signs where one is not enough', () => {
    const of = (publisher: string, published: string) => ({ publisher, published });
    expect(
      titlesOf(source('a', of('UN', '2023')), source('b', of('UN', '2024')), source('c', of('NATO', '2024'))),
    ).toEqual(['Annual Report (UN, 2023)', 'Annual Report (UN, 2024)', 'Annual Report (NATO, 2024)']);
  });

  it('takes titles for the same that look the same', () => {
    expect(
      titlesOf(source('a', { publisher: 'UN' }), source('b', { title: 'Annual  report', publisher: 'NATO' })),
    ).toEqual(['Annual Report (UN)', 'Annual  report (NATO)']);
  });
});
