/**
 * The meaning of a filter. `lib/columns` asks the same of all events at once, and a property test holds the two together.
 */

import type { Actor } from '#lib/domain/actor.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { PublicationDates } from '#lib/domain/event-dates.ts';
import type { CountsAs } from '#lib/domain/pair.ts';
import { isBounded, overlaps, toSpan, within } from '#lib/time/span.ts';
import { eventAsOf } from './event-as-of.ts';
import { listEventTexts, type SearchedNames } from './event-texts.ts';
import { matchesText } from './matches-text.ts';
import type { ResolvedFilter } from './resolve-filter.ts';

/** What a filter needs to know beside the event. */
export type FilterContext = Omit<SearchedNames, 'actors'> & {
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
export function matchesFilter(event: TimelineEvent, filter: ResolvedFilter, context: FilterContext): boolean {
  if (event.status !== 'published') return false;
  const { pairs, actors, types, sources, span, match, text, importance, asof, contested, only, ...unread } =
    filter;
  // A new part of a filter does not compile until it means something here.
  unread satisfies Record<string, never>;
  const known = asof === null ? event : eventAsOf(event, asof, context.published);
  if (known === null) return false;
  return (
    hasAnyPair(known, pairs) &&
    hasAllActors(known, actors, context.actors) &&
    (types === null || types.has(known.type)) &&
    (sources === null || known.citations.some(({ source }) => sources.has(source))) &&
    isInPeriod(known, span, match) &&
    known.importance >= importance &&
    (!contested || known.contested) &&
    (only === null || only.includes(known.id)) &&
    hasWords(known, text, context)
  );
}

/** Returns which codes count as another, from the actors. */
export function toCountsAs(actors: ReadonlyMap<string, Pick<Actor, 'countsAs'>>): CountsAs {
  return new Map(
    [...actors].flatMap(([code, { countsAs }]) => (countsAs === null ? [] : [[code, countsAs]])),
  );
}

function hasAnyPair({ pairs }: TimelineEvent, asked: ResolvedFilter['pairs']): boolean {
  return asked === null || pairs.some((pair) => asked.has(pair));
}

function hasAllActors(
  { participants }: TimelineEvent,
  asked: readonly string[],
  actors: FilterContext['actors'],
): boolean {
  const taking = participants
    .filter(({ role }) => role !== 'mentioned')
    .map(({ actor }) => actors.get(actor)?.countsAs ?? actor);
  return asked.every((code) => taking.includes(code));
}

function isInPeriod(
  { date, dateSense }: TimelineEvent,
  span: ResolvedFilter['span'],
  match: ResolvedFilter['match'],
): boolean {
  if (span.earliest !== null && span.latest !== null && span.earliest > span.latest) return false;
  if (match === 'overlaps') return overlaps(toSpan(date), span);
  // Of what held on a day it is not said when it began and ended.
  return dateSense === 'held' ? !isBounded(span) : within(toSpan(date), span);
}

function hasWords(event: TimelineEvent, text: ResolvedFilter['text'], names: SearchedNames): boolean {
  return (
    text === null ||
    matchesText(
      text,
      listEventTexts(event, names).map((one) => one.text),
    )
  );
}
