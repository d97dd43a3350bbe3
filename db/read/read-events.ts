import { sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { listOf, selectRows } from '#db/store/run-query.ts';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { eventAsOf } from '#lib/query/event-as-of.ts';
import {
  readDate,
  readNumberedEvents,
  readStoredEvents,
  type StoredEvent,
  toAnchors,
  toTimelineEvent,
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

/** Returns when the sources of some events were published, by source id. */
export function readPublished(database: Database, events: readonly TimelineEvent[]): Map<string, DateValue> {
  const ids = [...new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)))];
  if (ids.length === 0) return new Map();
  const query = sql`SELECT id, published FROM sources WHERE id IN ${listOf(ids)}`;
  const rows = selectRows<{ id: string; published: string }>(database, query);
  return new Map(rows.map(({ id, published }) => [id, readDate(published)]));
}

function asKnown(database: Database, stored: readonly StoredEvent[], asof: number | null): TimelineEvent[] {
  const events = stored.map(toTimelineEvent);
  if (asof === null) return events;
  const published = readPublished(database, events);
  const anchors = toAnchors(stored.flatMap(({ anchors }) => anchors));
  return events.flatMap((event) => eventAsOf(event, asof, published, anchors) ?? []);
}
