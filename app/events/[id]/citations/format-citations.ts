import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type { Source } from '#lib/domain/source.ts';
import { type CslDate, type CslItem, type CslName, toCslItem } from '#lib/exchange/csl-json.ts';
import { formatPlainCitation } from '#lib/wording/plain-citation.ts';
import { CHICAGO_STYLE } from './chicago-style.ts';

/** Sources as a bibliography in each of the styles that the page offers. */
export type Bibliographies = { plain: string; apa: string; chicago: string; bibtex: string; csl: string };

plugins.config.get('@csl').styles.add('chicago', CHICAGO_STYLE);
const bibtex = plugins.config.get('@bibtex').format;
// By default it drops every character that it has no TeX command for, which is all of Chinese and Arabic; without
// that it escapes nothing either, see `escapeItem`.
bibtex.asciiOnly = false;
bibtex.useIdAsLabel = true;

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
    bibtex: new Cite(sources.map(toBibtexItem)).format('bibtex').trim(),
    csl: JSON.stringify(items, null, 2),
  };
}

type BibtexItem = CslItem & { note?: string };

/** BibTeX has one year and month and no "about": a range gives what its ends share, and the note says the whole. */
function toBibtexItem(source: Source): BibtexItem {
  const { accessed: _, ...item } = toCslItem(source);
  const note = `Published ${source.published.label}`;
  if (!('date-parts' in item.issued)) return escapeItem({ ...item, note });
  const { 'date-parts': parts, circa, season } = item.issued;
  const [first, last = first] = parts;
  const differs = first.findIndex((part, index) => part !== last[index]);
  const shared = differs === -1 ? first : first.slice(0, differs);
  const issued: CslDate = shared.length === 0 ? { literal: note } : { 'date-parts': [shared] };
  const isWhole = shared.length === last.length && !circa && season === undefined;
  return escapeItem({ ...item, issued, ...(isWhole ? {} : { note }) });
}

function escapeItem(item: BibtexItem): BibtexItem {
  const { title, note, publisher, 'container-title': container, author } = item;
  return {
    ...item,
    title: escapeTex(title),
    ...(note === undefined ? {} : { note: escapeTex(note) }),
    ...(publisher === undefined ? {} : { publisher: escapeTex(publisher) }),
    ...(container === undefined ? {} : { 'container-title': escapeTex(container) }),
    ...(author === undefined ? {} : { author: author.map(escapeName) }),
  };
}

function escapeName(name: CslName): CslName {
  return 'literal' in name
    ? { literal: escapeTex(name.literal) }
    : { family: escapeTex(name.family), given: escapeTex(name.given) };
}

const TEX_COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX_COMMANDS[sign] ?? `\\${sign}`);
}
