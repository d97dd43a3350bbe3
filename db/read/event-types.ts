import { eventTypes } from '#db/schema/schema-names.ts';
import type { Database } from '#db/store/open-database.ts';
import { prepared, withStorageErrors } from '#db/store/run-query.ts';
import type { EventType } from '#lib/domain/event-type.ts';

const allEventTypes = prepared(({ orm }) =>
  orm
    .select({
      id: eventTypes.id,
      label: eventTypes.label,
      otherNames: eventTypes.otherNames,
      parties: eventTypes.parties,
      hostile: eventTypes.hostile,
      plover: eventTypes.plover,
    })
    .from(eventTypes)
    .orderBy(eventTypes.position, eventTypes.id)
    .prepare(),
);

/** Returns every event type in the order of the data file. */
export async function listEventTypes(database: Database): Promise<EventType[]> {
  return withStorageErrors(database, () => allEventTypes(database).all());
}
