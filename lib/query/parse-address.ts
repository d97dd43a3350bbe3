import type { Issue } from '#lib/issue.ts';
import { FILTER_PARAMETERS, type Filter } from './filter.ts';
import { listNames, type ParameterTable, type Vocabulary } from './parameter.ts';
import { parseParameters, unknownParameters } from './parse-parameters.ts';
import { parseView } from './parse-view.ts';
import { VIEW_PARAMETERS, type View } from './view.ts';

/** Parameters that other sites add to links; dropped without a word. */
const TRACKERS = /^(?:utm_.*|fbclid|gclid)$/;

/** The names of all parameters of a page, in the order in which addresses are written. */
export const ADDRESS_NAMES: readonly string[] = [
  ...listNames(FILTER_PARAMETERS),
  ...listNames(VIEW_PARAMETERS),
];

/** What the address of a page asks for: its valid part, and what was ignored. */
export type ParsedAddress = { filter: Filter; view: View; ignored: Issue[] };

/**
 * Returns the filter and the view that a page's address asks for. Pages use what is valid and show what they ignored,
 * where machines are refused; empty parameters and those of `TRACKERS` are ignored in silence. `views` has the defaults of
 * the view: EMBED_VIEW_PARAMETERS for an embed.
 */
export function parseAddress(
  given: URLSearchParams,
  vocabulary: Vocabulary,
  views: ParameterTable<View> = VIEW_PARAMETERS,
): ParsedAddress {
  const { value: filter, issues: filterIssues } = parseParameters(given, FILTER_PARAMETERS, vocabulary);
  const { value: view, issues: viewIssues } = parseView(given, views, vocabulary);
  const unknown = unknownParameters(given, ADDRESS_NAMES);
  const ignored = [...unknown, ...filterIssues, ...viewIssues].filter(
    ({ code, path }) => code !== 'empty' && !TRACKERS.test(path),
  );
  return { filter, view, ignored };
}
