import { formatBibtex } from '../bibtex.ts';
import { collectSources } from '../collect-sources.ts';
import type { RecordFormat } from '../record-format.ts';

/** The sources of the events, as BibTeX. */
export const BIBTEX: RecordFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  mediaType: 'application/x-bibtex; charset=utf-8',
  extension: 'bib',
  what: 'the sources, for LaTeX and reference managers',
  carries: { sources: true },
  notes: ['It has the sources alone.'],
  most: null,
  async *write(content) {
    yield `${formatBibtex(await collectSources(content))}\n`;
  },
};
