import { cache } from 'react';
import type { EventArticleProps } from '#app/_components/event-article.tsx';
import type { RelatedEvent } from '#app/_components/event-parts.tsx';
import { openedDatabase } from '#app/_server/database.ts';
import { loadNames } from '#app/_server/load-names.ts';
import { findNeighbours, getEvent, listEvents } from '#db/events.ts';
import { listParts } from '#db/parts.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { DyadlineError } from '#lib/errors.ts';
import { relatedIds } from '#lib/present/related-ids.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';

/** What an event's page shows. */
export type EventPageData =
  | { state: 'missing' }
  | { state: 'withdrawn'; reason: string }
  | {
      state: 'ready';
      article: Omit<EventArticleProps, 'headingLevel'>;
      previous: RelatedEvent | null;
      next: RelatedEvent | null;
    };

/** Returns what an event's page shows; asked for twice in a request (for the head and for the body), it reads once. */
export const loadEventPage = cache(async (id: string): Promise<EventPageData> => {
  const found = await findPublished(id);
  if (found.state !== 'ready') return found;
  const { event } = found;
  const database = openedDatabase();
  const [{ sources, actors, types }, related, parts, { previous, next }] = await Promise.all([
    loadNames(),
    listRelated(event),
    listParts(database, id),
    findNeighbours(database, EMPTY_FILTER, id),
  ]);
  return {
    state: 'ready',
    article: {
      event,
      sources,
      actors,
      types,
      parts,
      partOf: related.find((other) => other.id === event.partOf),
      anchors: Object.fromEntries(related.map((other) => [other.id, other.title])),
    },
    previous,
    next,
  };
});

/** A page answers in words where an API answers with a problem, so what the database refuses becomes a state here. */
async function findPublished(
  id: string,
): Promise<Exclude<EventPageData, { state: 'ready' }> | { state: 'ready'; event: TimelineEvent }> {
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
  const { events } = await listEvents(
    openedDatabase(),
    { ...EMPTY_FILTER, only: ids },
    { limit: ids.length },
  );
  return events.map(({ id, title, date }) => ({ id, title, date }));
}
