/** What the formats of records say alike: links, names, quotations, and the days that an event stands at. */
import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { withoutIsolates } from '#lib/isolate.ts';
import { lookUp } from '#lib/look-up.ts';
import { parseDay } from '#lib/time/day.ts';
import { eventPath } from '#lib/urls.ts';
import { formatPlainCitation } from '#lib/wording/plain-citation.ts';
import type { RecordContent } from './record-format.ts';

type Names = Pick<RecordContent, 'actors' | 'types' | 'sources' | 'origin' | 'chronology'>;

/** Returns the address of an event's page; its path where nobody could reach it. */
export function permalink({ origin }: Pick<Names, 'origin'>, id: string): string {
  return `${origin ?? ''}${eventPath(id)}`;
}

/** Returns a name of a record for the whole world that says nothing of where it is kept: `urn:dyadline:some-chronology:an-event`. */
export function recordUrn({ chronology }: Pick<Names, 'chronology'>, id: string): string {
  return `urn:dyadline:${chronology.id}:${id}`;
}

/** Returns what an actor is called; its code where it is not on record. */
export function actorName({ actors }: Pick<Names, 'actors'>, code: string): string {
  return lookUp(actors, code)?.name ?? code;
}

/** Returns what an event type is called; its id where it is not on record. */
export function typeLabel({ types }: Pick<Names, 'types'>, id: string): string {
  return lookUp(types, id)?.label ?? id;
}

/** Returns the codes of those who take part, each once, in the order of the event. */
export function listActors({ participants }: Pick<TimelineEvent, 'participants'>): string[] {
  return [...new Set(participants.map(({ actor }) => actor))];
}

/** Returns a source in one line, "“Title”, A. Author, 29 May 2024, https://…"; its id where it is not on record. */
export function sourceLine({ sources }: Pick<Names, 'sources'>, id: string): string {
  const source = lookUp(sources, id);
  return source === undefined ? id : withoutIsolates(formatPlainCitation(source));
}

/** Returns how a passage says it, in brackets behind its words: "US intelligence, alleged; disputes this event". */
export function attribution({ assertedBy, modality, stance }: Citation): string {
  return `${assertedBy}, ${modality}${stance === 'disputes' ? '; disputes this event' : ''}`;
}

/** Returns the words of a passage in quotation marks with their translation; empty where there are none. */
export function quotation({ excerpt }: Citation): string {
  if (excerpt === null) return '';
  const { exact, translation } = excerpt;
  return `“${exact}”${translation === null ? '' : ` [“${translation.text}”, translated by ${translation.by}]`}`;
}

/** Returns a passage in one line: its words, who says so, and its source. */
export function passageLine(names: Pick<Names, 'sources'>, citation: Citation): string {
  const words = quotation(citation);
  const place = citation.excerpt?.locator ?? null;
  const source = `${sourceLine(names, citation.source)}${place === null ? '' : `, ${place}`}`;
  return `${words}${words === '' ? '' : ' '}(${attribution(citation)}) ${source}`;
}

/** Returns the wording of an event's date, "22–24 October 2024", "as of 29 May 2024". */
export function dateLabel({ date }: Pick<TimelineEvent, 'date'>): string {
  return withoutIsolates(date.label);
}

/** First and last day, as day numbers, inclusive. */
export type EventDays = { first: number; last: number };

/**
 * Returns the days that an event stands at where a format has no open ends: from its first to its last day; at the one that
 * is known where the other is not.
 */
export function eventDays({ date }: Pick<TimelineEvent, 'date'>): EventDays {
  const first = parseDay(date.earliest ?? '');
  const last = parseDay(date.latest ?? '');
  // A date without either is refused when it is stored.
  const known = first ?? last ?? 0;
  return { first: known, last: first === null || last === null ? known : last };
}
