import Link from 'next/link';
import type { Filter } from '#lib/query/filter.ts';
import { toggleValue } from '#lib/query/toggle-value.ts';
import { filterAddress } from './filter-address.ts';
import { type Choice, ChoiceCount } from './filter-choices.tsx';
import type { NamedChoice } from './filter-find.client.tsx';
import { FilterChoiceMenu, FilterFindMenu } from './filter-menu.client.tsx';
import { FilterPeriod } from './filter-period.tsx';
import type { FilterState } from './filter-state.ts';
import { type FilterChoiceNames, mostChosen, toActorChoices } from './to-filter-choices.ts';

/** The importance of what turned the course of things. */
const TURNING_POINT = 5;

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
      count: countOf(facets.types, id),
      href: filterAddress(toggleValue(filter, 'types', id), view),
      chosen: filter.types.includes(id),
    }),
  );
  const sources = Object.values(names.sources).map(
    ({ id, title }): NamedChoice => ({
      value: id,
      label: names.labels.sources.get(id) ?? title,
      aliases: [],
      count: countOf(facets.sources, id),
      href: filterAddress(toggleValue(filter, 'sources', id), view),
      chosen: filter.sources.includes(id),
    }),
  );
  const importance = IMPORTANCES.map(
    ([least, label]): Choice => ({
      value: String(least),
      label,
      count: facets.importance === null ? null : (facets.importance.get(least) ?? 0),
      href: address({ importance: least }),
      chosen: filter.importance === least,
    }),
  );
  const actors = toActorChoices(state, names.actors);
  return (
    <div className="filter-menus">
      <FilterPeriod filter={filter} view={view} refused={state.refused} />
      <FilterFindMenu
        label="Actor"
        value={describeChosen(filter.actors)}
        choices={mostChosen(actors)}
        of={actors.length}
        name="Actors"
        noun="an actor"
      />
      <FilterChoiceMenu label="Type" value={describeChosen(filter.types)} choices={types} name="Types" />
      <FilterChoiceMenu
        label="Importance"
        value={filter.importance > 1 ? `${filter.importance}+` : undefined}
        choices={importance}
        name="Least importance"
      />
      <FilterFindMenu
        label="Source"
        value={describeChosen(filter.sources)}
        choices={mostChosen(sources)}
        of={sources.length}
        name="Sources"
        noun="a source"
      />
      {view.layout === 'chronicle' && (
        <Link
          className="button"
          href={address({ importance: filter.importance === TURNING_POINT ? 1 : TURNING_POINT })}
          scroll={false}
          prefetch={false}
          aria-current={filter.importance === TURNING_POINT || undefined}
        >
          Turning points
          <ChoiceCount
            count={facets.importance === null ? null : (facets.importance.get(TURNING_POINT) ?? 0)}
          />
        </Link>
      )}
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

function countOf(counts: ReadonlyMap<string, number> | null, value: string): number | null {
  return counts === null ? null : (counts.get(value) ?? 0);
}

function describeChosen(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : String(values.length);
}
