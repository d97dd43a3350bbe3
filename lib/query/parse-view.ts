import type { Issue } from '#lib/issue.ts';
import { formatParameters } from './format-parameters.ts';
import { parseParameters } from './parse-parameters.ts';
import { VIEW_PARAMETERS, type View } from './view.ts';

/** Returns the view that the parameters of an address ask for, and what is wrong with them; the view holds the valid part. */
export function parseView(given: URLSearchParams): { value: View; issues: Issue[] } {
  return parseParameters(given, VIEW_PARAMETERS);
}

/** Returns the parameters of a view as they stand in an address: equal views give equal strings, the default one ''. */
export function formatView(view: View): URLSearchParams {
  return formatParameters(view, VIEW_PARAMETERS);
}
