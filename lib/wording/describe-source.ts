import { readName } from '#lib/domain/person-name.ts';
import type { Source } from '#lib/domain/source.ts';
import { isolate } from '#lib/isolate.ts';
import { describeNames } from './describe-names.ts';

const KIND_WORDS: Partial<Record<Source['kind'], string>> = {
  'article-journal': 'journal article',
  'article-magazine': 'magazine article',
  'article-newspaper': 'newspaper article',
  legal_case: 'legal case',
  motion_picture: 'film',
  'paper-conference': 'conference paper',
  personal_communication: 'personal communication',
  'post-weblog': 'blog post',
  webpage: 'web page',
};

/** Returns the kind of a source for a reader: "magazine article". */
export function describeSourceKind(kind: Source['kind']): string {
  return KIND_WORDS[kind] ?? kind;
}

/** Returns who wrote a source and where it stands: "Andrea Kendall-Taylor, ICDS Diplomaatia"; empty where neither is known. */
export function describeByline(source: Pick<Source, 'authors' | 'container' | 'publisher'>): string {
  const names = describeNames(source.authors.map(readName));
  // A container often carries its publisher's name already.
  const isNamed = source.publisher !== null && (source.container ?? '').includes(source.publisher);
  const places = [source.container, isNamed ? null : source.publisher].map(
    (place) => place && isolate(place),
  );
  return [names, ...places].filter((phrase) => phrase !== null && phrase !== '').join(', ');
}
