import type { Actor } from '#lib/domain/actor.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { Source } from '#lib/domain/source.ts';
import { hasTerm } from './matches-text.ts';
import type { TextQuery } from './parse-text-query.ts';
import { toWords } from './words.ts';

/** The parts of an event that are searched, in the order in which a match is told of: first its own words, then names. */
export const TEXT_PARTS = ['title', 'summary', 'place', 'passage', 'type', 'name', 'source'] as const;

/** Those that are an event's own words; the others are what its type, its actors and its sources are called. */
export const OWN_PARTS = ['title', 'summary', 'place', 'passage'] as const satisfies readonly TextPart[];

/** A part of an event that is searched; `passage` is an excerpt with its context, or its translation. */
export type TextPart = (typeof TEXT_PARTS)[number];

/** A text of an event that is searched; no phrase runs across two of them. */
export type EventText = { part: TextPart; text: string };

/** Names that an event is searched by: actors by code, types and sources by id. What is not there has no names. */
export type SearchedNames = {
  actors: ReadonlyMap<string, Pick<Actor, 'name' | 'aliases'>>;
  types: ReadonlyMap<string, Pick<EventType, 'label' | 'otherNames'>>;
  sources: ReadonlyMap<string, Pick<Source, 'title' | 'authors' | 'publisher' | 'container'>>;
};

/** Returns every text of an event that is searched, in the order of `TEXT_PARTS`. */
export function listEventTexts(event: TimelineEvent, names: SearchedNames): EventText[] {
  const { title, summary, place, citations, type, participants } = event;
  const excerpts = citations.flatMap(({ excerpt }) => excerpt ?? []);
  const typed = names.types.get(type);
  const texts: Record<TextPart, readonly string[]> = {
    title: [title],
    summary: [summary],
    place: place === null ? [] : [place.name],
    passage: excerpts.flatMap(({ translation, ...excerpt }) => [
      joinPassage(excerpt),
      ...(translation === null ? [] : [translation.text]),
    ]),
    type: typed === undefined ? [] : listTypeNames(typed),
    name: participants.flatMap(({ actor }) => {
      const known = names.actors.get(actor);
      return known === undefined ? [] : listActorNames(known);
    }),
    source: citations.flatMap(({ source }) => {
      const known = names.sources.get(source);
      return known === undefined ? [] : listSourceNames(known);
    }),
  };
  return TEXT_PARTS.flatMap((part) => texts[part].map((text) => ({ part, text })));
}

/** Returns a passage with its context as one text, as it stands in the source. */
export function joinPassage({ prefix, exact, suffix }: Pick<Excerpt, 'prefix' | 'exact' | 'suffix'>): string {
  return prefix + exact + suffix;
}

/** Returns what an actor is found by. */
export function listActorNames({ name, aliases }: Pick<Actor, 'name' | 'aliases'>): string[] {
  return [name, ...aliases];
}

/** Returns what events of a type are found by. */
export function listTypeNames({ label, otherNames }: Pick<EventType, 'label' | 'otherNames'>): string[] {
  return [label, ...otherNames];
}

/** Returns what events that are cited from a source are found by. */
export function listSourceNames({
  title,
  authors,
  publisher,
  container,
}: Pick<Source, 'title' | 'authors' | 'publisher' | 'container'>): string[] {
  return [title, ...authors, ...[publisher, container].filter((name) => name !== null)];
}

/**
 * Returns, for each term of a query, the first part of an event that has it: each part once, in the order of `TEXT_PARTS`.
 *
 * @internal
 */
export function findTextParts({ terms }: TextQuery, texts: readonly EventText[]): TextPart[] {
  const read = texts.map(({ part, text }) => ({ part, words: toWords(text) }));
  const found = new Set(terms.flatMap((term) => read.find(({ words }) => hasTerm(words, term))?.part ?? []));
  return TEXT_PARTS.filter((part) => found.has(part));
}
