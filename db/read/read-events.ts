import type { Database } from '#db/store/open-database.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { eventAsOf } from '#lib/query/event-as-of.ts';
import { readPublished } from './read-dates.ts';
import {
  readNumberedEvents,
  readStoredEvents,
  type StoredEvent,
  toAnchors,
  toTimelineEvents,
} from './stored-events.ts';

/**
 * Returns the events with these ids, in their order, whatever their status; with `asof` (a day number) as they were known
 * on that day, and those that were not known then are left out.
 */
export function readEvents(
  database: Database,
  ids: readonly string[],
  asof: number | null = null,
): TimelineEvent[] {
  return asKnown(database, readStoredEvents(database, ids), asof);
}

/** Returns the events with these numbers, as `readEvents` does. */
export function readEventsByNumber(
  database: Database,
  numbers: readonly number[],
  asof: number | null = null,
): TimelineEvent[] {
  return asKnown(database, readNumberedEvents(database, numbers), asof);
}

function asKnown(database: Database, stored: readonly StoredEvent[], asof: number | null): TimelineEvent[] {
  const events = toTimelineEvents(database, stored);
  if (asof === null) return events;
  const published = readPublished(database, events);
  const anchors = toAnchors(stored.flatMap(({ anchors }) => anchors));
  return events.flatMap((event) => eventAsOf(event, asof, published, anchors) ?? []);
}
