import { sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot, selectRows } from '#db/store/run-query.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Neighbour } from './events.ts';
import { readEvents } from './read-events.ts';

/** Returns the published events that are part of an event, in the order of lists (`dayInOrder`); none where it has no parts. */
export async function listParts(database: Database, id: string): Promise<Neighbour[]> {
  return inSnapshot(database, () => {
    const rows = selectRows<{ id: string }>(
      database,
      sql`SELECT id FROM events WHERE part_of = ${id} AND status = 'published' ORDER BY coalesce(earliest_day, latest_day) NULLS LAST, id`,
    );
    return readEvents(
      database,
      rows.map((row) => row.id),
    ).map(({ id, title, date, dateSense }: TimelineEvent) => ({ id, title, date, dateSense }));
  });
}
