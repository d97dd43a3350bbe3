import { FILTER_PARAMETERS, type Filter } from './filter.ts';
import { formatParameters } from './format-parameters.ts';

/** Returns the parameters of a filter as they stand in an address: equal filters give equal strings, the empty one ''. */
export function formatFilter(filter: Filter): URLSearchParams {
  return formatParameters(filter, FILTER_PARAMETERS);
}

/** Returns whether a filter lets every published event through. */
export function isEmptyFilter(filter: Filter): boolean {
  return formatFilter(filter).size === 0;
}
