import { describe, expect, it } from 'vitest';
import { formatCitations } from '#app/events/[id]/citations/format-citations.ts';
import { date, source } from '../any-event.ts';

const talk = source({
  id: 'kendall-taylor-2024',
  kind: 'article-magazine',
  title: 'The Axis of Upheaval',
  authors: ['Andrea Kendall-Taylor'],
  container: 'ICDS Diplomaatia',
  publisher: 'ICDS',
  published: date('2024-05-29'),
  url: 'https://example.org/a_b?c=%20&d',
});

describe('formatCitations', () => {
  it('gives a source in every style', () => {
    const { plain, apa, chicago, bibtex, csl } = formatCitations([talk]);
    expect(plain).toBe(
      '“The Axis of Upheaval”, Andrea Kendall-Taylor, ICDS Diplomaatia, 29 May 2024, https://example.org/a_b?c=%20&d',
    );
    expect(apa).toBe(
      'Andrea Kendall-Taylor. (2024, May 29). The Axis of Upheaval. ICDS Diplomaatia. https://example.org/a_b?c=%20&d',
    );
    expect(chicago).toBe(
      'Andrea Kendall-Taylor. “The Axis of Upheaval.” ICDS Diplomaatia, May 29, 2024. https://example.org/a_b?c=%20&d.',
    );
    expect(bibtex).toMatch(/^@article\{kendall-taylor-2024,/);
    expect(bibtex).toContain('author = {{Andrea Kendall-Taylor}}');
    expect(JSON.parse(csl)).toMatchObject([
      { id: 'kendall-taylor-2024', issued: { 'date-parts': [[2024, 5, 29]] } },
    ]);
  });

  it('takes a name apart only where it is given as family and given name', () => {
    const { apa, chicago, bibtex } = formatCitations([{ ...talk, authors: ['Kim, Jong Un', 'Kim Jong Un'] }]);
    expect(apa).toMatch(/^Kim, J\. U\.,? & Kim Jong Un/);
    expect(chicago).toMatch(/^Kim, Jong Un,? and Kim Jong Un/);
    expect(bibtex).toContain('author = {Kim, Jong Un and {Kim Jong Un}}');
  });

  it('never makes a date finer than it is', () => {
    const period = formatCitations([source({ published: date('2024-10-30/2024-11-06') })]);
    expect(period.plain).toContain('30 October – 6 November 2024');
    expect(period.chicago).toContain('October 30–November 6, 2024');
    expect(period.bibtex).toContain('year = {2024}');
    expect(period.bibtex).not.toContain('month');
    expect(period.bibtex).toContain('note = {Published 30 October – 6 November 2024}');
    const about = formatCitations([source({ published: date('2022-02~') })]);
    expect(about.apa).toContain('(ca. 2022');
    expect(about.chicago).toContain('c. February 2022');
    expect(about.bibtex).toContain('note = {Published about February 2022}');
    const open = formatCitations([source({ published: date('1999/..') })]);
    for (const text of [open.plain, open.apa, open.chicago, open.bibtex, open.csl])
      expect(text).toContain('since 1999');
  });

  it('keeps a title of ours in its brackets, without quotation marks', () => {
    const { plain, apa, chicago } = formatCitations([{ ...talk, title: '[Untitled talk]' }]);
    for (const text of [plain, apa, chicago]) {
      expect(text).toContain('[Untitled talk]');
      expect(text).not.toContain('“[');
    }
  });

  it('keeps every script, and what TeX would read as its own', () => {
    const { bibtex } = formatCitations([
      { ...talk, title: '北京 و 50% of $1 & {more}_#1', authors: ['新华社', 'A_B'] },
    ]);
    expect(bibtex).toContain('北京 و 50\\% of \\$1 \\& \\{more\\}\\_\\#1');
    expect(bibtex).toContain('author = {{新华社} and {A\\_B}}');
    expect(bibtex).toContain('url = {https://example.org/a_b?c=%20&d}');
  });

  it('has nothing to say of no sources', () => {
    expect(formatCitations([])).toEqual({ plain: '', apa: '', chicago: '', bibtex: '', csl: '[]' });
  });
});
