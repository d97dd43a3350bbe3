import { DyadlineError } from '#lib/errors.ts';
import type { Issue } from '#lib/issue.ts';
import { FILTER_PARAMETERS, type Filter } from '#lib/query/filter.ts';
import { listNames, type ParameterTable, type ValueOf } from '#lib/query/parameter.ts';
import { parseParameters, unknownParameters } from '#lib/query/parse-parameters.ts';
import { loadVocabulary } from './load-names.ts';

/** Returns the filter that a request to the API asks for; refuses it whole where any parameter is bad or unknown. */
export async function requestFilter(given: URLSearchParams): Promise<Filter> {
  return (await requestParameters(given, { filter: FILTER_PARAMETERS })).filter;
}

/** Returns what a request asks for in the parameters of some tables; refuses it whole where any is bad or unknown. */
export async function requestParameters<Tables extends object>(
  given: URLSearchParams,
  tables: Tables,
): Promise<{ [Name in keyof Tables]: ValueOf<Tables[Name]> }> {
  const asked: [string, ParameterTable<object>][] = Object.entries(tables);
  const vocabulary = await loadVocabulary();
  const read = asked.map(([name, table]) => [name, parseParameters(given, table, vocabulary)] as const);
  const unknown = unknownParameters(
    given,
    asked.flatMap(([, table]) => listNames(table)),
  );
  refuseIssues([...unknown, ...read.flatMap(([, { issues }]) => issues)]);
  return Object.fromEntries(read.map(([name, { value }]) => [name, value])) as {
    [Name in keyof Tables]: ValueOf<Tables[Name]>;
  };
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
