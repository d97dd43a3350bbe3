import type { PersonName } from '#lib/domain/person-name.ts';
import { formatCitedYears, formatYearFirst } from './cited-date.ts';
import type { CslItem } from './csl-json.ts';
import { joinSentences } from './join-sentences.ts';

/** Kinds that APA dates to the year, because their editions or volumes are. */
const BY_YEAR: ReadonlySet<CslItem['type']> = new Set([
  'article-journal',
  'bill',
  'book',
  'chapter',
  'dataset',
  'legislation',
  'manuscript',
  'regulation',
  'report',
  'standard',
  'thesis',
]);

/** What is said in brackets of a kind that a reader would not expect. */
const DESCRIPTIONS: Partial<Record<CslItem['type'], string>> = {
  broadcast: 'Broadcast',
  dataset: 'Data set',
  interview: 'Interview',
  motion_picture: 'Video',
  personal_communication: 'Letter',
  post: 'Online post',
  speech: 'Speech',
  thesis: 'Thesis',
};

const PERIODICALS: ReadonlySet<CslItem['type']> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
]);

/** With more authors than these, APA leaves out those between the first nineteen and the last. */
const MOST_AUTHORS = 20;

/** Returns items as a reference list of the American Psychological Association (7th edition), one a line, in its order. */
export function formatApa(items: readonly CslItem[]): string {
  const sorted = items
    .map((item) => ({ item, author: formatAuthors(item.author ?? []), date: formatDate(item) }))
    .sort(
      (a, b) =>
        compare(a.author || a.item.title, b.author || b.item.title) ||
        compare(a.date, b.date) ||
        compare(a.item.title, b.item.title),
    );
  return sorted
    .map(({ item, author, date }) => {
      const alike = author === '' ? [] : sorted.filter((one) => one.author === author && one.date === date);
      const letter =
        alike.length > 1 ? String.fromCharCode(97 + alike.findIndex((one) => one.item === item)) : '';
      return formatItem(item, author, date.replace(/^(\D*\d+)/, `$1${letter}`));
    })
    .join('\n');
}

function formatItem(item: CslItem, author: string, date: string): string {
  const description = DESCRIPTIONS[item.type];
  const title =
    description === undefined || item.title.startsWith('[') ? item.title : `${item.title} [${description}]`;
  const head = author === '' ? [title, `(${date})`] : [author, `(${date})`, title];
  return joinSentences([...head, ...listPlaces(item, author)], item.URL ?? '');
}

/** Where it stands and who published it; who is named as the author is not named again. */
function listPlaces({ type, publisher, 'container-title': container }: CslItem, author: string): string[] {
  const place = type === 'chapter' && container !== undefined ? `In ${container}` : (container ?? '');
  const isNamed = publisher === author || (PERIODICALS.has(type) && container !== undefined);
  return [place, isNamed ? '' : (publisher ?? '')];
}

function formatDate({ type, issued }: CslItem): string {
  const text = BY_YEAR.has(type) ? formatCitedYears(issued) : formatYearFirst(issued);
  return 'circa' in issued ? `ca. ${text}` : text;
}

function formatAuthors(authors: readonly PersonName[]): string {
  const names = authors.map(formatName);
  const last = names.at(-1) ?? '';
  if (names.length <= 1) return last;
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

function formatName(name: PersonName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${toInitials(name.given)}`;
}

/** `Jean-Luc` is `J.-L.`; a name of letters without capitals, as in Chinese, stays whole. */
function toInitials(given: string): string {
  return given
    .split(/\s+/)
    .map((part) =>
      part
        .split('-')
        .map((one) => (/^\p{Lu}/u.test(one) ? `${[...one][0]}.` : one))
        .join('-'),
    )
    .join(' ');
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}
