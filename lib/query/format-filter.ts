import { EMPTY_FILTER, type Filter } from './filter.ts';

/**
 * Returns the parameters of a filter as they stand in an address, without defaults, names in the order of the parameter
 * table and lists sorted (except `only`): equal filters give equal strings. `pair=PRK-RUS&from=2022`.
 */
export function formatFilter(filter: Filter): URLSearchParams {
  const parameters = new URLSearchParams();
  const many = (name: string, values: readonly string[]) => {
    for (const value of new Set(values)) parameters.append(name, value);
  };
  const one = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') parameters.append(name, value);
  };
  many('pair', [...filter.pairs].sort());
  many('actor', [...filter.actors].sort());
  many('type', [...filter.types].sort());
  many('source', [...filter.sources].sort());
  one('from', filter.from);
  one('to', filter.to);
  one('match', filter.match === EMPTY_FILTER.match ? undefined : filter.match);
  one('q', filter.q);
  one('importance', filter.importance === EMPTY_FILTER.importance ? undefined : String(filter.importance));
  one('asof', filter.asof);
  one('contested', filter.contested ? '1' : undefined);
  many('only', filter.only);
  return parameters;
}

/** Returns whether a filter lets every published event through. */
export function isEmptyFilter(filter: Filter): boolean {
  return formatFilter(filter).size === 0;
}
