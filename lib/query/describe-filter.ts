import { toDateValue } from '#lib/time/date-value.ts';
import { describePair } from './describe-pair.ts';
import type { Filter } from './filter.ts';

/** Names for the codes and ids of a filter; what is missing is shown by its code. */
export type FilterNames = {
  actors: ReadonlyMap<string, string>;
  types: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, string>;
};

/** One part of the sentence that describes a filter, with the filter that is left when it is undone. */
export type FilterPart = {
  key: string;
  /** As it stands in the sentence: "with Russia". */
  text: string;
  /** As it is called by itself: "Russia", to go on after "without". */
  name: string;
  without: Filter;
};

/**
 * Returns the parts of the sentence that describes a filter, in the order in which they are read; none for the empty
 * filter. Joined by commas they read "Russia–North Korea, 2022 to October 2024".
 */
export function describeFilter(filter: Filter, names: FilterNames): FilterPart[] {
  const parts: FilterPart[] = [];
  const add = (
    key: string,
    [text, name]: readonly [string, string],
    change: Partial<Filter>,
    drop: readonly (keyof Filter)[] = [],
  ) => {
    const without = { ...filter, ...change };
    for (const dropped of drop) delete without[dropped];
    parts.push({ key, text, name, without });
  };
  const list = (
    key: 'pairs' | 'actors' | 'types' | 'sources',
    say: (value: string) => readonly [string, string],
  ) => {
    for (const value of filter[key])
      add(`${key}:${value}`, say(value), { [key]: filter[key].filter((other) => other !== value) });
  };
  list('pairs', (pair) => same(describePair(pair, names.actors)));
  list('actors', (code) => after('with', names.actors.get(code) ?? code));
  list('types', (type) => {
    const label = (names.types.get(type) ?? type).toLowerCase();
    return [label, `the type ${label}`];
  });
  const period = describeRange(filter.from, filter.to);
  if (period !== '') {
    const isWithin = filter.match === 'within';
    const text = isWithin ? `certainly within ${describeBounds(filter.from, filter.to)}` : period;
    add('period', [text, `the period ${period}`], { match: 'overlaps' }, ['from', 'to']);
  }
  if (filter.importance > 1)
    add('importance', [`importance ${filter.importance} or more`, 'the least importance'], { importance: 1 });
  if (filter.q !== undefined) add('q', same(`“${filter.q}”`), {}, ['q']);
  list('sources', (id) => after('cited from', names.sources.get(id) ?? id));
  if (filter.contested) add('contested', ['contested', 'being contested'], { contested: false });
  if (filter.asof !== undefined) {
    const day = describePeriod(filter.asof);
    add('asof', [`as known on ${day}`, `the day of knowledge ${day}`], {}, ['asof']);
  }
  if (filter.only.length > 0) {
    const count = filter.only.length;
    const text = count === 1 ? 'one chosen event' : `${count} chosen events`;
    add('only', [text, 'the choice of events'], { only: [] });
  }
  return parts;
}

function same(text: string): readonly [string, string] {
  return [text, text];
}

function after(words: string, name: string): readonly [string, string] {
  return [`${words} ${name}`, name];
}

function describeRange(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined)
    return from === to ? describePeriod(from) : `${describePeriod(from)} to ${describePeriod(to)}`;
  if (from !== undefined) return `from ${describePeriod(from)}`;
  return to === undefined ? '' : `until ${describePeriod(to)}`;
}

/** The same after a preposition: "2030 or later". */
function describeBounds(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to === undefined) return `${describePeriod(from)} or later`;
  if (from === undefined && to !== undefined) return `${describePeriod(to)} or earlier`;
  return describeRange(from, to);
}

function describePeriod(text: string): string {
  return toDateValue(text)?.label ?? text;
}

/** Returns the sentence that the parts of a filter make: "Russia–North Korea, 2022 to October 2024"; empty for no part. */
export function joinFilterParts(parts: readonly Pick<FilterPart, 'text'>[]): string {
  return parts.map(({ text }) => text).join(', ');
}
