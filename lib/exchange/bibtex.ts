/**
 * Sources as BibTeX. What is decided here: the address stands in `url` alone, which is read verbatim, and never in
 * `howpublished`, where its signs would have to be commands; a month is one of BibTeX's own names, with the day beside
 * it; a date of several months, or one that is not certain, gives what is, and stands whole in the note.
 */
import type { PersonName } from '#lib/domain/person-name.ts';
import type { Source } from '#lib/domain/source.ts';
import { toCslItem } from './csl-json.ts';

const TYPES: { [kind in Source['kind']]?: string } = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  manuscript: 'unpublished',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  report: 'techreport',
};
/** What the container of an entry, and who published it, are called by its type. */
const CONTAINERS: Readonly<Record<string, string>> = { article: 'journal', misc: 'howpublished' };
const PUBLISHERS: Readonly<Record<string, string>> = { techreport: 'institution', misc: 'organization' };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Returns sources as BibTeX entries in their order, each by its id; the empty text for none. Every script is kept. */
export function formatBibtex(sources: readonly Source[]): string {
  return sources.map(formatEntry).join('\n\n');
}

function formatEntry(source: Source): string {
  const {
    id,
    type,
    title,
    author = [],
    publisher,
    'container-title': container,
    URL: url,
  } = toCslItem(source);
  const entry = TYPES[type] ?? 'misc';
  const fields: [name: string, value: string | undefined][] = [
    ['author', author.length === 0 ? undefined : braced(author.map(formatName).join(' and '))],
    ['title', braced(escapeTex(title))],
    [CONTAINERS[entry] ?? 'booktitle', container && braced(escapeTex(container))],
    [PUBLISHERS[entry] ?? 'publisher', publisher && braced(escapeTex(publisher))],
    ...formatDate(source),
    ['url', url && braced(encodeAddress(url))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@${entry}{${id},\n${lines.join('')}}`;
}

/** BibTeX has one year and month and no "about": a range gives what its ends share, and the note says the whole. */
function formatDate(source: Source): [name: string, value: string | undefined][] {
  const { issued } = toCslItem(source);
  const note = braced(escapeTex(`Published ${source.published.label}`));
  if (!('date-parts' in issued)) return [['note', note]];
  const { 'date-parts': parts, circa, season } = issued;
  const [first, last = first] = parts;
  const differs = first.findIndex((part, index) => part !== last[index]);
  const [year, month, day] = differs === -1 ? first : first.slice(0, differs);
  const isWhole = first.length === last.length && differs === -1 && !circa && season === undefined;
  return [
    ['year', year === undefined ? undefined : braced(year < 0 ? `${-year} BC` : String(year))],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : braced(String(day))],
    ['note', isWhole ? undefined : note],
  ];
}

/** What is no family and given name stands in braces, or BibTeX would take it apart. */
function formatName(name: PersonName): string {
  return 'literal' in name
    ? braced(escapeTex(name.literal))
    : `${escapeTex(name.family)}, ${escapeTex(name.given)}`;
}

/** An address is read sign by sign, but braces are counted and a backslash begins a command. */
function encodeAddress(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}

const TEX_COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX_COMMANDS[sign] ?? `\\${sign}`);
}

function braced(text: string): string {
  return `{${text}}`;
}
