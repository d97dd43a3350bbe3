/**
 * The meaning of a filter. `db/filter-to-sql.ts` asks SQLite the same, and a property test holds the two together.
 */
import type { Actor } from '#lib/domain/actor.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { type CountsAs, countAs, toPair } from '#lib/domain/pair.ts';
import { parsePeriod } from '#lib/time/parse-period.ts';
import { type DaySpan, overlaps, toSpan, within } from '#lib/time/span.ts';
import { eventAsOf, type PublicationDates } from './event-as-of.ts';
import type { Filter } from './filter.ts';
import { matchesText } from './matches-text.ts';
import { parseTextQuery } from './parse-text-query.ts';

/** What a filter needs to know beside the event. */
export type FilterContext = {
  /** By code. Names and aliases are searched, `countsAs` decides about pairs and actors. */
  actors: ReadonlyMap<string, Actor>;
  published: PublicationDates;
};

/**
 * Returns whether the filter lets a published event through; drafts and withdrawn events never pass. With `asof` it is
 * the event as of that day that is asked about, in every respect but title, summary and participants.
 *
 * @internal
 */
export function matchesFilter(event: TimelineEvent, filter: Filter, context: FilterContext): boolean {
  if (event.status !== 'published') return false;
  const known = filter.asof === undefined ? event : eventAsOf(event, filter.asof, context.published);
  if (known === null) return false;
  const countsAs = toCountsAs(context.actors);
  return (
    hasAnyPair(known, filter, countsAs) &&
    hasAllActors(known, filter, countsAs) &&
    isAnyOf(known.type, filter.types) &&
    (filter.sources.length === 0 || known.citations.some(({ source }) => filter.sources.includes(source))) &&
    isInPeriod(known, filter) &&
    known.importance >= filter.importance &&
    (!filter.contested || known.contested) &&
    isAnyOf(known.id, filter.only) &&
    hasWords(known, filter, context)
  );
}

/** Returns which codes count as another, from the actors. */
export function toCountsAs(actors: ReadonlyMap<string, Pick<Actor, 'countsAs'>>): CountsAs {
  return new Map(
    [...actors].flatMap(([code, { countsAs }]) => (countsAs === null ? [] : [[code, countsAs]])),
  );
}

/** Returns the period of a filter in day numbers, each side to its full extent; null where a side is not given. */
export function toPeriodSpan({ from, to }: Pick<Filter, 'from' | 'to'>): DaySpan {
  return {
    earliest: (from === undefined ? null : parsePeriod(from, 'from').value?.earliest) ?? null,
    latest: (to === undefined ? null : parsePeriod(to, 'to').value?.latest) ?? null,
  };
}

/** Returns the pairs of a filter after `countsAs`, in alphabetical order within; a pair of one actor with itself drops out. */
export function toAskedPairs(pairs: readonly string[], countsAs: CountsAs): string[] {
  return pairs.flatMap((pair) => {
    const [a = '', b = ''] = pair.split('-');
    return toPair(a, b, countsAs) ?? [];
  });
}

function isAnyOf(value: string, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

function hasAnyPair({ pairs }: TimelineEvent, filter: Filter, countsAs: CountsAs): boolean {
  if (filter.pairs.length === 0) return true;
  const asked = toAskedPairs(filter.pairs, countsAs);
  return pairs.some((pair) => asked.includes(pair));
}

function hasAllActors({ participants }: TimelineEvent, filter: Filter, countsAs: CountsAs): boolean {
  const taking = participants
    .filter(({ role }) => role !== 'mentioned')
    .map(({ actor }) => countAs(actor, countsAs));
  return filter.actors.every((code) => taking.includes(countAs(code, countsAs)));
}

function isInPeriod({ date }: TimelineEvent, filter: Filter): boolean {
  const test = filter.match === 'within' ? within : overlaps;
  return test(toSpan(date), toPeriodSpan(filter));
}

function hasWords(event: TimelineEvent, { q }: Filter, { actors }: FilterContext): boolean {
  const query = q === undefined ? null : parseTextQuery(q).value;
  // A text without a word is refused where it is read (`parseFilter`); here it narrows nothing.
  if (query === null) return true;
  const excerpts = event.citations.flatMap(({ excerpt }) =>
    excerpt === null ? [] : [excerpt.exact, excerpt.translation?.text ?? ''],
  );
  const names = event.participants.flatMap(({ actor }) => {
    const known = actors.get(actor);
    return known === undefined ? [] : [known.name, ...known.aliases];
  });
  return matchesText(query, [event.title, event.summary, ...excerpts, ...names]);
}
