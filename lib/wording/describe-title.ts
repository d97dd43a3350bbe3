import { type FilterPart, joinFilterParts } from '#lib/query/describe-filter.ts';
import { capitalise } from '#lib/text/capitalise.ts';

/** What the data set is about, where no filter says it more closely. */
export const SUBJECT = 'Russia, China, Iran and North Korea';

/** Returns what stands over a timeline outside the page: the title asked for, else the filter as a sentence, else the subject. */
export function describeTitle(asked: string | undefined, parts: readonly Pick<FilterPart, 'text'>[]): string {
  return asked ?? (capitalise(joinFilterParts(parts)) || SUBJECT);
}
