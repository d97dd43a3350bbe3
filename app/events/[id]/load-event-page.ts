import { cache } from 'react';
import type { EventArticleProps } from '#app/_components/event/event-article.tsx';
import type { RelatedEvent } from '#app/_components/event/related-events.tsx';
import { openedDatabase } from '#app/_server/database.ts';
import { findSurvivor, loadNames } from '#app/_server/load-names.ts';
import { findNeighbours, getEvent, listEvents } from '#db/read/events.ts';
import { listParts } from '#db/read/parts.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { DyadlineError } from '#lib/errors.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { describeInstant } from '#lib/time/describe-instant.ts';
import { relatedIds } from '#lib/wording/related-ids.ts';
import { findRevision, loadCorrections } from './load-event-history.ts';

/** What an event's page shows. */
export type EventPageData =
  | { state: 'missing' }
  | { state: 'withdrawn'; reason: string }
  /** It was merged into the event with this id. */
  | { state: 'merged'; into: string }
  | {
      state: 'ready';
      article: Omit<EventArticleProps, 'headingLevel'>;
      previous: RelatedEvent | null;
      next: RelatedEvent | null;
    }
  | {
      /** What was published before a correction. */
      state: 'earlier';
      article: Omit<EventArticleProps, 'headingLevel'>;
      revision: number;
      /** The day on which it was stored, in words. */
      savedOn: string;
    };

/**
 * Returns what an event's page shows, or with `revision` (as the address writes it) what it showed then; asked for
 * twice in a request (for the head and for the body), it reads once.
 */
export const loadEventPage = cache(async (id: string, revision?: string): Promise<EventPageData> => {
  const into = await findSurvivor(id);
  if (into !== id) {
    // What was cited of it under its own number still stands.
    const earlier = revision === undefined ? null : await loadRevision(id, revision);
    return earlier?.state === 'earlier' ? earlier : { state: 'merged', into };
  }
  const found = await findPublished(id);
  if (found.state !== 'ready') return found;
  const { event } = found;
  if (revision !== undefined && revision !== String(event.revision)) return loadRevision(id, revision);
  const database = openedDatabase();
  const [named, parts, { previous, next }, corrections] = await Promise.all([
    nameEvent(event),
    listParts(database, id),
    findNeighbours(database, EVERY_EVENT, id),
    loadCorrections(id),
  ]);
  return { state: 'ready', article: { ...named, parts, corrections }, previous, next };
});

async function loadRevision(id: string, text: string): Promise<EventPageData> {
  const found = await findRevision(id, text);
  if (found === null) return { state: 'missing' };
  const { revision, savedAt, event } = found;
  return {
    state: 'earlier',
    article: await nameEvent(event),
    revision,
    savedOn: describeInstant(savedAt),
  };
}

/** The event with the names of all that it refers to. */
async function nameEvent(event: TimelineEvent): Promise<Omit<EventArticleProps, 'headingLevel'>> {
  const [{ sources, actors, types }, related] = await Promise.all([loadNames(), listRelated(event)]);
  return {
    event,
    sources,
    actors,
    types,
    partOf: related.find((other) => other.id === event.partOf),
    anchors: Object.fromEntries(related.map((other) => [other.id, other.title])),
  };
}

/** A page answers in words where an API answers with a problem, so what the database refuses becomes a state here. */
async function findPublished(
  id: string,
): Promise<
  Extract<EventPageData, { state: 'missing' | 'withdrawn' }> | { state: 'ready'; event: TimelineEvent }
> {
  try {
    return { state: 'ready', event: await getEvent(openedDatabase(), id) };
  } catch (error) {
    if (!(error instanceof DyadlineError)) throw error;
    if (error.code === 'not-found') return { state: 'missing' };
    if (error.code === 'withdrawn') return { state: 'withdrawn', reason: reasonOf(error) };
    throw error;
  }
}

function reasonOf({ details }: DyadlineError): string {
  return typeof details.reason === 'string' ? details.reason : '';
}

async function listRelated(event: TimelineEvent): Promise<RelatedEvent[]> {
  const ids = relatedIds(event);
  // A filter without `only` would let every event through.
  if (ids.length === 0) return [];
  const { events } = await listEvents(openedDatabase(), { ...EVERY_EVENT, only: ids }, { limit: ids.length });
  return events.map(({ id, title, date, dateSense }) => ({ id, title, date, dateSense }));
}
