import { describe, expect, it } from 'vitest';
import { formatApa } from '#lib/exchange/apa.ts';
import { formatChicago } from '#lib/exchange/chicago.ts';
import { toCslItem } from '#lib/exchange/csl-json.ts';
import { date, source } from '../any-event.ts';

const item = (facts: object) =>
  toCslItem({
    ...source({ id: 'x', title: 'The axis', authors: ['Able, Ann', 'Baker, Bob'], publisher: 'ICDS Press' }),
    kind: 'webpage',
    published: date('2024-05-29'),
    ...facts,
  });
const apa = (facts: object) => formatApa([item(facts)]);
const chicago = (facts: object) => formatChicago([item(facts)]);

describe('dates of bibliographies', () => {
  it.each([
    ['2024-05-29', '2024, May 29', 'May 29, 2024'],
    ['2024-05', '2024, May', 'May 2024'],
    ['2024', '2024', '2024'],
    ['2024-22', '2024, Summer', 'Summer 2024'],
    ['2024-05-01/2024-05-03', '2024, May 1–3', 'May 1–3, 2024'],
    ['2024-10-30/2024-11-06', '2024, October 30–November 6', 'October 30–November 6, 2024'],
    ['2024-05/2024-07', '2024, May–July', 'May–July 2024'],
    ['2023/2024', '2023–2024', '2023–2024'],
    ['2023-12-30/2024-01-02', '2023, December 30–2024, January 2', 'December 30, 2023–January 2, 2024'],
    ['2022-02~', 'ca. 2022, February', 'c. February 2022'],
    ['1999/..', 'since 1999', 'since 1999'],
    ['-0043', '44 BC', '44 BC'],
    ['-0043/-0009', '44–10 BC', '44–10 BC'],
    ['-0043/0010', '44 BC–AD 10', '44 BC–AD 10'],
  ])('say %s as it is', (edtf, inApa, inChicago) => {
    expect(apa({ published: date(edtf) })).toContain(` (${inApa}). `);
    expect(chicago({ published: date(edtf) })).toContain(`, ${inChicago}.`);
  });
});

describe('formatApa', () => {
  it('names authors by initials, twenty at most, and their publisher once', () => {
    expect(apa({ authors: ['de la Tour, Jean-Luc'] })).toMatch(/^de la Tour, J\.-L\. \(2024/);
    expect(apa({ authors: ['Kim, Jong Un', '新华社'] })).toMatch(/^Kim, J\. U\., & 新华社\. \(2024/);
    const many = Array.from({ length: 21 }, (_, index) => `Able${String.fromCharCode(97 + index)}, Ann`);
    expect(apa({ authors: many })).toMatch(/Ables, A\., … Ableu, A\. \(2024/);
    expect(apa({ authors: ['ICDS Press'] })).toBe('ICDS Press. (2024, May 29). The axis.');
  });

  it('begins with the title where there is no author, and dates what has volumes to the year', () => {
    expect(apa({ authors: [], kind: 'report' })).toBe('The axis. (2024). ICDS Press.');
    expect(apa({ authors: [], kind: 'dataset' })).toBe('The axis [Data set]. (2024). ICDS Press.');
    expect(apa({ kind: 'chapter', container: 'A book' })).toContain('The axis. In A book. ICDS Press.');
    expect(apa({ title: 'Why?', url: 'https://example.org/a' })).toMatch(/ Why\? ICDS Press\. https:\S+\/a$/);
  });

  it('orders by author, year and title, and tells those of one year apart', () => {
    const items = [
      item({ authors: ['Baker, Bob'], title: 'Zeta' }),
      item({ authors: ['Able, Ann'], title: 'Beta', kind: 'book' }),
      item({ authors: ['Able, Ann'], title: 'Alpha', kind: 'book' }),
      item({ authors: [], title: 'Area' }),
    ];
    expect(formatApa(items).split('\n')).toEqual([
      'Able, A. (2024a). Alpha. ICDS Press.',
      'Able, A. (2024b). Beta. ICDS Press.',
      'Area. (2024, May 29). ICDS Press.',
      'Baker, B. (2024, May 29). Zeta. ICDS Press.',
    ]);
  });
});

describe('formatChicago', () => {
  it('turns the first name around, and names seven of many', () => {
    expect(chicago({})).toBe('Able, Ann, and Bob Baker. “The axis.” ICDS Press, May 29, 2024.');
    const many = Array.from({ length: 11 }, (_, index) => `Able${String.fromCharCode(97 + index)}, Ann`);
    expect(chicago({ authors: many })).toMatch(/Ann Ableg, et al\. “The axis\.”/);
  });

  it('quotes parts and not whole works, and ends each sentence once', () => {
    expect(chicago({ kind: 'report', authors: [] })).toBe('The axis. ICDS Press, May 29, 2024.');
    expect(chicago({ title: 'A “b” c?' })).toContain('“A ‘b’ c?” ICDS');
    expect(chicago({ kind: 'article-magazine', container: 'Big Journal' })).toContain(
      '“The axis.” Big Journal, May',
    );
  });
});
