import { type CountsAs, countAs, toPair } from '#lib/domain/pair.ts';
import { parseDay } from '#lib/time/day.ts';
import { parsePeriod } from '#lib/time/parse-period.ts';
import type { DaySpan } from '#lib/time/span.ts';
import { EMPTY_FILTER, type Filter } from './filter.ts';
import { parseTextQuery, type TextQuery } from './parse-text-query.ts';

/**
 * A filter with every text of it read, once a request. Nothing that answers questions reads a text of the filter again.
 * A set that is null narrows nothing; an empty one lets nothing through.
 */
export type ResolvedFilter = {
  /** Any of these pairs, after `countsAs`. */
  pairs: ReadonlySet<string> | null;
  /** All of these actors, after `countsAs`, each once. */
  actors: readonly string[];
  types: ReadonlySet<string> | null;
  sources: ReadonlySet<string> | null;
  /** The period in day numbers, each side to its full extent; `earliest` after `latest` lets nothing through. */
  span: DaySpan;
  match: Filter['match'];
  /** The words of `q`; null where it has none. */
  text: TextQuery | null;
  importance: number;
  /** The day number as of which is asked. */
  asof: number | null;
  contested: boolean;
  /** Just these events, each once, in this order; null lets all through. */
  only: readonly string[] | null;
};

/** Returns the filter with its texts read; `countsAs` says which historical actors count as others. */
export function resolveFilter(filter: Filter, { countsAs }: { countsAs: CountsAs }): ResolvedFilter {
  const { pairs, actors, types, sources, from, to, match, q, importance, asof, contested, only, ...unread } =
    filter;
  // A new field of a filter does not compile until it is read here.
  unread satisfies Record<string, never>;
  return {
    pairs: pairs.length === 0 ? null : new Set(pairs.flatMap((pair) => toAskedPair(pair, countsAs) ?? [])),
    actors: [...new Set(actors.map((code) => countAs(code, countsAs)))],
    types: toSet(types),
    sources: toSet(sources),
    span: toPeriodSpan({ from, to }),
    match,
    text: q === undefined ? null : parseTextQuery(q).value,
    importance,
    asof: asof === undefined ? null : parseDay(asof),
    contested,
    only: only.length === 0 ? null : [...new Set(only)],
  };
}

/** Lets every published event through. */
export const EVERY_EVENT: ResolvedFilter = resolveFilter(EMPTY_FILTER, { countsAs: new Map() });

/**
 * Returns the period of a filter in day numbers, each side to its full extent; null where a side is not given.
 * @internal
 */
export function toPeriodSpan({
  from,
  to,
}: {
  from?: Filter['from'] | undefined;
  to?: Filter['to'] | undefined;
}): DaySpan {
  return {
    earliest: (from === undefined ? null : parsePeriod(from, 'from').value?.earliest) ?? null,
    latest: (to === undefined ? null : parsePeriod(to, 'to').value?.latest) ?? null,
  };
}

function toSet(values: readonly string[]): ReadonlySet<string> | null {
  return values.length === 0 ? null : new Set(values);
}

/** Null for a pair of one actor with itself. */
function toAskedPair(pair: string, countsAs: CountsAs): string | null {
  const [a = '', b = ''] = pair.split('-');
  return toPair(a, b, countsAs);
}
