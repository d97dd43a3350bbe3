import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Source } from '#lib/domain/source.ts';
import { formatBibtex } from '#lib/exchange/bibtex.ts';
import { toCslItem } from '#lib/exchange/csl-json.ts';
import { formatPlainCitation } from '#lib/wording/plain-citation.ts';
import { CHICAGO_STYLE } from './chicago-style.ts';

/** Sources as a bibliography in each of the styles that the page offers. */
export type Bibliographies = { plain: string; apa: string; chicago: string; bibtex: string; csl: string };

plugins.config.get('@csl').styles.add('chicago', CHICAGO_STYLE);

/** Returns the sources in every style; plain and CSL-JSON keep their order, the others sort as the style says. */
export function formatCitations(sources: readonly Source[]): Bibliographies {
  const items = sources.map(toCslItem);
  const write = (style: string) =>
    new Cite(items).format('bibliography', { style, lang: 'en-US', format: 'text' }).trim();
  return {
    plain: sources.map(formatPlainCitation).join('\n'),
    apa: write('apa'),
    // A title that we gave a document is a description, which takes no quotation marks.
    chicago: write('chicago').replace(/“(\[[^“”]*\])(\.?)”/g, '$1$2'),
    bibtex: formatBibtex(sources),
    csl: JSON.stringify(items, null, 2),
  };
}
