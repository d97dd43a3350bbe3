import type { PersonName } from '#lib/domain/person-name.ts';
import { formatCitedDate } from './cited-date.ts';
import type { CslItem } from './csl-json.ts';
import { joinSentences } from './join-sentences.ts';

/** What stands by itself and has its title in italics, which plain text has not; other titles stand in quotation marks. */
const WHOLE_WORKS: ReadonlySet<CslItem['type']> = new Set([
  'bill',
  'book',
  'broadcast',
  'dataset',
  'document',
  'legislation',
  'manuscript',
  'motion_picture',
  'pamphlet',
  'regulation',
  'report',
  'standard',
  'treaty',
]);

/** Those that are known by their name, so that nobody asks who publishes them. */
const PERIODICALS: ReadonlySet<CslItem['type']> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'post-weblog',
]);

/** Of more authors than ten, the first seven are named. */
const MOST_AUTHORS = 10;
const NAMED_OF_MANY = 7;

/** Returns items as a bibliography of the Chicago Manual of Style (17th edition, chapter 14), one a line, in its order. */
export function formatChicago(items: readonly CslItem[]): string {
  return items
    .map((item) => ({ item, author: formatAuthors(item.author ?? []) }))
    .sort(
      (a, b) =>
        compare(a.author || a.item.title, b.author || b.item.title) || compare(a.item.title, b.item.title),
    )
    .map(({ item, author }) => formatItem(item, author))
    .join('\n');
}

function formatItem(item: CslItem, author: string): string {
  const { type, publisher = '', 'container-title': container = '', issued, URL: address = '' } = item;
  const place = PERIODICALS.has(type) && container !== '' ? container : joinPlaces(container, publisher);
  const date = `${'circa' in issued ? 'c. ' : ''}${formatCitedDate(issued)}`;
  const where = [place, date].filter((phrase) => phrase !== '').join(', ');
  return joinSentences([author, formatTitle(item), where, address], '');
}

function joinPlaces(container: string, publisher: string): string {
  return [container, publisher].filter((phrase) => phrase !== '').join('. ');
}

/** A title in brackets is a description of ours, which takes no quotation marks. */
function formatTitle({ type, title }: CslItem): string {
  if (WHOLE_WORKS.has(type) || /^\[.*\]$/.test(title)) return title;
  const inner = title.replaceAll('“', '‘').replaceAll('”', '’');
  return `“${inner}${/[.?!…]$/.test(inner) ? '' : '.'}”`;
}

function formatAuthors(authors: readonly PersonName[]): string {
  const [first, ...others] = authors;
  if (first === undefined) return '';
  const names = [
    'literal' in first ? first.literal : `${first.family}, ${first.given}`,
    ...others.map(inOrder),
  ];
  if (names.length > MOST_AUTHORS) return `${names.slice(0, NAMED_OF_MANY).join(', ')}, et al.`;
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')}, and ${last}`;
}

function inOrder(name: PersonName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}
