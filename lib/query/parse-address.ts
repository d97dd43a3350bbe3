import type { Issue } from '#lib/issue.ts';
import type { Filter } from './filter.ts';
import { parseFilter, type Vocabulary } from './parse-filter.ts';
import { parseView } from './parse-view.ts';
import { unknownParameters } from './read-parameters.ts';
import type { View } from './view.ts';

/** Parameters that other sites add to links; dropped without a word. */
const TRACKERS = /^(?:utm_.*|fbclid|gclid)$/;

/** What the address of a page asks for: its valid part, and what was ignored. */
export type ParsedAddress = { filter: Filter; view: View; ignored: Issue[] };

/**
 * Returns the filter and the view that a page's address asks for. Pages use what is valid and show what they ignored,
 * where machines are refused; empty parameters and those of `TRACKERS` are ignored in silence.
 */
export function parseAddress(given: URLSearchParams, vocabulary: Vocabulary): ParsedAddress {
  const { value: filter, issues: filterIssues } = parseFilter(given, vocabulary);
  const { value: view, issues: viewIssues } = parseView(given);
  const issues = [...unknownParameters(given, ['filter', 'view']), ...filterIssues, ...viewIssues];
  const ignored = issues.filter(({ code, path }) => code !== 'empty' && !TRACKERS.test(path));
  return { filter, view, ignored };
}
