import Link from 'next/link';
import type { Actor } from '#lib/domain/actor.ts';
import { countAs } from '#lib/domain/pair.ts';
import type { Filter } from '#lib/query/filter.ts';
import { toCountsAs } from '#lib/query/matches-filter.ts';
import { toggleValue } from '#lib/query/toggle-value.ts';
import { type ActorChoice, FilterActors } from './filter-actors.client.tsx';
import { filterAddress } from './filter-address.ts';
import { type Choice, ChoiceCount, FilterChoices } from './filter-choices.tsx';
import { FilterMenu } from './filter-menu.client.tsx';
import type { FilterState } from './filter-state.ts';

/** Names of what can be filtered by. */
export type FilterChoiceNames = {
  actors: Readonly<Record<string, Actor>>;
  types: Readonly<Record<string, { id: string; label: string }>>;
  sources: Readonly<Record<string, { id: string; title: string }>>;
};

const IMPORTANCES = [
  [5, '5, turning points only'],
  [4, '4 or more'],
  [3, '3 or more'],
  [2, '2 or more'],
  [1, 'any'],
] as const;

/** A menu for each kind of choice, with the number of events that each choice would give under the rest of the filter. */
export function FilterMenus({ state, names }: { state: FilterState; names: FilterChoiceNames }) {
  const { filter, view, facets } = state;
  const address = (change: Partial<Filter>) => filterAddress({ ...filter, ...change }, view);
  const types = Object.values(names.types).map(
    ({ id, label }): Choice => ({
      value: id,
      label,
      count: facets.types.get(id) ?? 0,
      href: address({ types: toggleValue(filter.types, id) }),
      chosen: filter.types.includes(id),
    }),
  );
  const sources = Object.values(names.sources).map(
    ({ id, title }): Choice => ({
      value: id,
      label: title,
      count: facets.sources.get(id) ?? 0,
      href: address({ sources: toggleValue(filter.sources, id) }),
      chosen: filter.sources.includes(id),
    }),
  );
  const importance = IMPORTANCES.map(
    ([least, label]): Choice => ({
      value: String(least),
      label,
      count: facets.importance.get(least) ?? 0,
      href: address({ importance: least }),
      chosen: filter.importance === least,
    }),
  );
  return (
    <div className="filter-menus">
      <FilterMenu label="Actor" value={describeChosen(filter.actors)}>
        <FilterActors choices={toActorChoices(state, names.actors)} />
      </FilterMenu>
      <FilterMenu label="Type" value={describeChosen(filter.types)}>
        <FilterChoices choices={types} label="Types" />
      </FilterMenu>
      <FilterMenu label="Importance" value={filter.importance > 1 ? `${filter.importance}+` : undefined}>
        <FilterChoices choices={importance} label="Least importance" />
      </FilterMenu>
      <FilterMenu label="Source" value={describeChosen(filter.sources)}>
        <FilterChoices choices={sources} label="Sources" />
      </FilterMenu>
      <Link
        className="button"
        href={address({ contested: !filter.contested })}
        scroll={false}
        prefetch={false}
        aria-current={filter.contested || undefined}
      >
        Contested
        <ChoiceCount count={facets.contested} />
      </Link>
    </div>
  );
}

/** Those who take part in an event of the filter, and those of the filter itself. */
function toActorChoices(
  { filter, view, facets }: FilterState,
  actors: FilterChoiceNames['actors'],
): ActorChoice[] {
  const countsAs = toCountsAs(new Map(Object.entries(actors)));
  return Object.values(actors).flatMap(({ code, name, aliases }): ActorChoice[] => {
    const chosen = filter.actors.includes(code);
    const count = facets.actors.get(code) ?? 0;
    if (countAs(code, countsAs) !== code || (count === 0 && !chosen)) return [];
    const others = Object.values(actors).filter((other) => other.countsAs === code);
    return [
      {
        value: code,
        label: name,
        aliases: [...aliases, ...others.flatMap((other) => [other.name, ...other.aliases])],
        count,
        href: filterAddress({ ...filter, actors: toggleValue(filter.actors, code) }, view),
        chosen,
      },
    ];
  });
}

function describeChosen(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : String(values.length);
}
