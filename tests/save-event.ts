import { readStoredEvents, toTimelineEvents } from '#db/read/stored-events.ts';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction } from '#db/store/run-query.ts';
import { type EventsBefore, listDependents, raiseRevisions, rememberEvents } from '#db/write/revisions.ts';
import { writeEvents } from '#db/write/write-events.ts';
import type { EventRecord, TimelineEvent } from '#lib/domain/event.ts';
import { DyadlineError } from '#lib/errors.ts';

/**
 * Returns the event as it is stored after adding it, or changing the one with its id; whole or not at all. Its revision
 * rises, and `updatedAt` becomes `now` (RFC 3339), only where its content changed. Throws `dataset-invalid` where it
 * names an event type, actor, source, excerpt or event that is not here, or a date that is none.
 */
export async function saveEvent(
  database: Database,
  record: EventRecord,
  now: string,
): Promise<TimelineEvent> {
  return inTransaction(database, () => {
    const before: EventsBefore = new Map();
    rememberEvents(database, [record.id, ...listDependents(database, [record.id])], before);
    writeEvents(database, [record], now);
    raiseRevisions(database, before, now);
    const [stored] = toTimelineEvents(database, readStoredEvents(database, [record.id]));
    if (stored === undefined) throw new DyadlineError('internal', `The event ${record.id} was not stored.`);
    return stored;
  });
}
