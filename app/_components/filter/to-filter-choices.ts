import type { Actor } from '#lib/domain/actor.ts';
import { countAs } from '#lib/domain/pair.ts';
import type { PairNames } from '#lib/query/describe-pair.ts';
import { toCountsAs } from '#lib/query/matches-filter.ts';
import { toggleValue } from '#lib/query/toggle-value.ts';
import { filterAddress } from './filter-address.ts';
import type { NamedChoice } from './filter-find.client.tsx';
import type { FilterState } from './filter-state.ts';

/** Names of what can be filtered by. */
export type FilterChoiceNames = {
  /** What pairs are named by. */
  labels: PairNames & { sources: ReadonlyMap<string, string> };
  actors: Readonly<Record<string, Actor>>;
  types: Readonly<Record<string, { id: string; label: string }>>;
  sources: Readonly<Record<string, { id: string; title: string }>>;
};

/** Most choices of a menu; more are neither read through nor quick to send. */
const MAX_CHOICES = 100;

/**
 * Returns the choices that a menu has room for: those with most events and all that are chosen, in the order of
 * `choices`.
 */
export function mostChosen(choices: readonly NamedChoice[]): NamedChoice[] {
  if (choices.length <= MAX_CHOICES) return [...choices];
  const ranked = choices.toSorted(
    (a, b) => Number(b.chosen) - Number(a.chosen) || (b.count ?? 0) - (a.count ?? 0),
  );
  const kept = new Set(ranked.slice(0, MAX_CHOICES));
  return choices.filter((choice) => kept.has(choice));
}

/**
 * Returns the actors who take part in an event of the filter (where that was not counted: all actors), and the actors
 * of the filter itself.
 */
export function toActorChoices(
  { filter, view, facets }: FilterState,
  actors: FilterChoiceNames['actors'],
): NamedChoice[] {
  const countsAs = toCountsAs(new Map(Object.entries(actors)));
  return Object.values(actors).flatMap(({ code, name, aliases }): NamedChoice[] => {
    const chosen = filter.actors.includes(code);
    const count = facets.actors === null ? null : (facets.actors.get(code) ?? 0);
    if (countAs(code, countsAs) !== code || (count === 0 && !chosen)) return [];
    const also = Object.values(actors).filter((other) => other.countsAs === code);
    return [
      {
        value: code,
        label: name,
        aliases: [...aliases, ...also.flatMap((other) => [other.name, ...other.aliases])],
        count,
        href: filterAddress(toggleValue(filter, 'actors', code), view),
        chosen,
      },
    ];
  });
}
