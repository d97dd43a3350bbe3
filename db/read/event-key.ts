import { type SQL, sql } from 'drizzle-orm';
import type { EventRecord } from '#lib/domain/event.ts';

/**
 * How an event is found again: `number` is its row in the table; its importance and its earliest day are its place in the
 * index `events_drawn`.
 */
export type EventKey = Pick<EventRecord, 'id' | 'importance'> & { number: number; day: number | null };

/** What is selected of `events` as its key; all of it stands in the indexes that windows are answered from. */
export const EVENT_KEY: SQL = sql.raw(
  'events.number, events.id, events.importance, events.earliest_day AS day',
);
