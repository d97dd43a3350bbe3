import type { Source } from '#lib/domain/source.ts';
import { formatApa } from '#lib/exchange/apa.ts';
import { formatBibtex } from '#lib/exchange/bibtex.ts';
import { formatChicago } from '#lib/exchange/chicago.ts';
import { toCslItem } from '#lib/exchange/csl-json.ts';
import { formatPlainCitation } from '#lib/wording/plain-citation.ts';

/** Sources as a bibliography in each of the styles that the page offers. */
export type Bibliographies = { plain: string; apa: string; chicago: string; bibtex: string; csl: string };

/** Returns the sources in every style; plain and CSL-JSON keep their order, the others sort as the style says. */
export function formatCitations(sources: readonly Source[]): Bibliographies {
  const items = sources.map(toCslItem);
  return {
    plain: sources.map(formatPlainCitation).join('\n'),
    apa: formatApa(items),
    chicago: formatChicago(items),
    bibtex: formatBibtex(sources),
    csl: JSON.stringify(items, null, 2),
  };
}
