import { type CountsAs, toPair } from '#lib/domain/pair.ts';
import type { Filter } from '#lib/query/filter.ts';

/** Returns the focal actors that a filter asks for: the two of its only pair, or those it names. */
export function listChosenActors(
  { pairs, actors }: Pick<Filter, 'pairs' | 'actors'>,
  focal: readonly string[],
): string[] {
  const [pair, ...others] = pairs;
  const named = pair !== undefined && others.length === 0 && actors.length === 0 ? pair.split('-') : actors;
  return focal.filter((code) => named.includes(code));
}

/**
 * Returns the filter after an actor is chosen, or given up if it was: one actor is all that it did, two are their pair; a
 * third begins anew.
 */
export function toggleActor(
  filter: Filter,
  code: string,
  focal: readonly string[],
  countsAs: CountsAs,
): Filter {
  const chosen = listChosenActors(filter, focal);
  const next = chosen.includes(code)
    ? chosen.filter((other) => other !== code)
    : chosen.length >= 2
      ? [code]
      : [...chosen, code];
  const [first, second] = next;
  const pair = first !== undefined && second !== undefined ? toPair(first, second, countsAs) : null;
  return pair === null ? { ...filter, pairs: [], actors: next } : { ...filter, pairs: [pair], actors: [] };
}
