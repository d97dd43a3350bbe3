import { type FilterPart, joinFilterParts } from '#lib/query/describe-filter.ts';
import { capitalise } from '#lib/text/capitalise.ts';

/**
 * Returns what stands over a timeline outside the page: the title asked for, else the filter as a sentence, else what
 * the chronology is called.
 */
export function describeTitle(
  asked: string | undefined,
  parts: readonly Pick<FilterPart, 'text'>[],
  { title }: { title: string },
): string {
  return asked ?? (capitalise(joinFilterParts(parts)) || title);
}
