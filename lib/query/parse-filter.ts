import type { Issue } from '#lib/issue.ts';
import { FILTER_PARAMETERS, type Filter } from './filter.ts';
import type { Vocabulary } from './parameter.ts';
import { parseParameters } from './parse-parameters.ts';

/**
 * Returns the filter that the parameters of an address ask for, and what is wrong with them. The filter holds the valid
 * part; lists are sorted (except `only`) and free of repeats, so that equal questions give equal filters.
 */
export function parseFilter(
  given: URLSearchParams,
  vocabulary: Vocabulary,
): { value: Filter; issues: Issue[] } {
  return parseParameters(given, FILTER_PARAMETERS, vocabulary);
}
