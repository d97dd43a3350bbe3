import { describeFilter, joinPhrases } from './describe-filter.ts';
import type { Filter } from './filter.ts';

/** Returns a filter in the words that a file is called by: with codes and ids, since names would need the records. */
export function nameFilter(filter: Filter): string {
  const names = { focal: [], actors: new Map(), types: new Map(), sources: new Map() };
  return joinPhrases(describeFilter(filter, names));
}
