import { readEvents } from '#db/read/read-events.ts';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction } from '#db/store/run-query.ts';
import type { EventRecord, TimelineEvent } from '#lib/domain/event.ts';
import { DyadlineError } from '#lib/errors.ts';
import { listMissing, referencesOfEvent } from './missing-references.ts';
import { recordRevision, writeEvent } from './write-event.ts';

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
    const missing = listMissing(database, referencesOfEvent(record));
    if (missing.length > 0) {
      const errors = missing.map(({ path, kind, id }) => ({ path, message: `there is no ${kind} ${id}` }));
      const message = `The event ${record.id} names what is not here: ${errors.map((error) => error.message).join(', ')}.`;
      throw new DyadlineError('dataset-invalid', message, { details: { errors } });
    }
    writeEvent(database, record, now);
    recordRevision(database, record.id, now);
    const [event] = readEvents(database, [record.id]);
    if (event === undefined) throw new DyadlineError('internal', `The event ${record.id} was not stored.`);
    return event;
  });
}
