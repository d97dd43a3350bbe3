import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBibtex } from '#lib/exchange/bibtex.ts';
import { date, source } from '../any-event.ts';

const published = (edtf: string) => formatBibtex([source({ published: date(edtf) })]);

/** The fields of an entry as BibTeX reads them: what stands in braces, or a name of its own. */
function readFields(entry: string): Record<string, string> {
  return Object.fromEntries(
    [...entry.matchAll(/^ {2}(\w+) = (?:\{(.*)\}|(\w+)),$/gm)].map(([, name = '', braced, bare]) => [
      name,
      braced ?? bare ?? '',
    ]),
  );
}

describe('formatBibtex', () => {
  it('gives the address to url alone, where its signs are not commands', () => {
    const url = 'https://example.org/a_b?x=1&y=50%25#part_2';
    const entry = formatBibtex([source({ kind: 'webpage', url, container: 'A_Site' })]);
    expect(readFields(entry)).toMatchObject({ url, howpublished: 'A\\_Site' });
    expect(formatBibtex([source({ url: 'https://example.org/a{b' })])).toContain(
      'url = {https://example.org/a%7Bb}',
    );
  });

  it.each([
    ['2024-05-29', { year: '2024', month: 'may', day: '29', note: undefined }],
    ['2024-03', { year: '2024', month: 'mar', day: undefined, note: undefined }],
    ['2024', { year: '2024', month: undefined, note: undefined }],
    [
      '2024-05-01/2024-05-29',
      { year: '2024', month: 'may', day: undefined, note: 'Published 1–29 May 2024' },
    ],
    ['2024-05-30/2024-06-02', { year: '2024', month: undefined, note: 'Published 30 May – 2 June 2024' }],
    [
      '2024-05/2024-05-29',
      { year: '2024', month: 'may', day: undefined, note: 'Published May 2024 – 29 May 2024' },
    ],
    ['2022-02~', { year: '2022', month: 'feb', note: 'Published about February 2022' }],
    ['2024-22', { year: '2024', month: undefined, note: 'Published summer 2024' }],
    ['196X', { year: undefined, month: undefined, note: 'Published 1960s' }],
    ['-0043-03', { year: '44 BC', month: 'mar' }],
  ])('writes the date %s with no more than is certain', (edtf, fields) => {
    const read = readFields(published(edtf));
    for (const [name, value] of Object.entries(fields)) expect(read[name], name).toBe(value);
  });

  it('writes a month as a name that BibTeX knows', () => {
    expect(published('2024-05-29')).toContain('  month = may,\n  day = {29},');
  });

  it('calls what a source stands in by the kind of entry', () => {
    const of = (kind: 'report' | 'chapter' | 'article-journal') =>
      readFields(formatBibtex([source({ kind, container: 'C', publisher: 'P' })]));
    expect(of('report')).toMatchObject({ booktitle: 'C', institution: 'P' });
    expect(of('chapter')).toMatchObject({ booktitle: 'C', publisher: 'P' });
    expect(of('article-journal')).toMatchObject({ journal: 'C', publisher: 'P' });
  });

  it('balances its braces whatever a title holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '\\', '%', '~', 'a', '"', '@', ' ') }),
        (text) => {
          const entry = formatBibtex([source({ title: `T${text}`, authors: [`A${text}`] })]);
          const bare = entry.replace(/\\[{}\\]/g, '');
          let depth = 0;
          for (const sign of bare) {
            depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        },
      ),
    );
  });
});
