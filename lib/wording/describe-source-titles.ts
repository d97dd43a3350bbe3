import { readName } from '#lib/domain/person-name.ts';
import type { Source } from '#lib/domain/source.ts';
import { isolate } from '#lib/isolate.ts';
import { describeNames } from './describe-names.ts';

type Named = Pick<Source, 'id' | 'title' | 'authors' | 'publisher' | 'container' | 'published'>;

/** What tells sources of one title apart, what readers know them by first. */
const SIGNS: readonly ((source: Named) => string)[] = [
  ({ authors }) => describeNames(authors.map(readName)),
  ({ container, publisher }) => isolate(container ?? publisher ?? ''),
  ({ published }) => published.label,
];

/**
 * Returns what each source is called by its id: its title, and where others have the same one, also what tells them
 * apart: the authors, else where it stands, else when it was published; several of these where one is not enough, and
 * the id where none is.
 */
export function describeSourceTitles(sources: readonly Named[]): Map<string, string> {
  const byTitle = new Map<string, Named[]>();
  for (const source of sources) {
    const key = toKey(source.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), source]);
  }
  return new Map(
    sources.map((source) => {
      const namesakes = byTitle.get(toKey(source.title)) ?? [];
      return [
        source.id,
        namesakes.length < 2 ? source.title : `${isolate(source.title)} (${tellApart(source, namesakes)})`,
      ];
    }),
  );
}

function tellApart(source: Named, namesakes: readonly Named[]): string {
  const isTelling = (signs: typeof SIGNS) =>
    new Set(namesakes.map((one) => toKey(join(one, signs)))).size === namesakes.length &&
    namesakes.every((one) => signs.some((sign) => sign(one) !== ''));
  const signs = CHOICES.find(isTelling);
  return signs === undefined
    ? [join(source, SIGNS), source.id].filter((part) => part !== '').join(', ')
    : join(source, signs);
}

/** Each sign alone, then more and more of them. */
const CHOICES: readonly (typeof SIGNS)[] = [
  ...SIGNS.map((sign) => [sign]),
  SIGNS.filter((_, index) => index !== 2),
  SIGNS.filter((_, index) => index !== 1),
  SIGNS.filter((_, index) => index !== 0),
  SIGNS,
];

function join(source: Named, signs: typeof SIGNS): string {
  return signs
    .map((sign) => sign(source))
    .filter((part) => part !== '')
    .join(', ');
}

/** What looks the same is the same. */
function toKey(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
