import { DyadlineError } from '#lib/errors.ts';
import type { Issue } from '#lib/issue.ts';
import type { Filter } from '#lib/query/filter.ts';
import { parseFilter } from '#lib/query/parse-filter.ts';
import { unknownParameters } from '#lib/query/read-parameters.ts';
import { loadVocabulary } from './load-names.ts';

/** Returns the filter that a request to the API asks for; refuses it whole where any parameter is bad or unknown. */
export async function requestFilter(given: URLSearchParams, extra: readonly string[] = []): Promise<Filter> {
  const { value, issues } = parseFilter(given, await loadVocabulary());
  refuseIssues([...unknownParameters(given, ['filter'], extra), ...issues]);
  return value;
}

/** Throws `invalid-request` where there are issues: one sentence, and all of them for programs. */
export function refuseIssues(issues: readonly Issue[]): void {
  const [first] = issues;
  if (first === undefined) return;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  throw new DyadlineError('invalid-request', `${first.message}${more}`, {
    details: {
      errors: issues.map(({ code, path, message }) => ({ code, parameter: path, detail: message })),
    },
  });
}

/** Refuses every parameter of a route that takes none. */
export function refuseParameters(given: URLSearchParams): void {
  refuseIssues(unknownParameters(given, []));
}
