import type { Source } from '#lib/domain/source.ts';

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
  const names = describeNames(source.authors);
  // A container often carries its publisher's name already.
  const isNamed = source.publisher !== null && (source.container ?? '').includes(source.publisher);
  const parts = [names, source.container, isNamed ? null : source.publisher];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

/** Returns names as a list for a reader: "A, B and C". */
export function describeNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Returns a number with its noun: "1 quotation", "1,204 quotations". */
export function describeCount(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}
