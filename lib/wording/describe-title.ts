import { type FilterPhrase, joinPhrases } from '#lib/query/describe-filter.ts';
import { capitalise } from '#lib/text/capitalise.ts';

/**
 * Returns what stands over a timeline outside the page: the title asked for, else the filter as a sentence, else what
 * the chronology is called.
 */
export function describeTitle(
  asked: string | undefined,
  phrases: readonly Pick<FilterPhrase, 'text'>[],
  { title }: { title: string },
): string {
  return asked ?? (capitalise(joinPhrases(phrases)) || title);
}
