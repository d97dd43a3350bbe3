import type { Database } from '#db/store/open-database.ts';
import { prepareStatement, withStorageErrors } from '#db/store/run-query.ts';

/** From event to event; a circle, which only plain SQL could make, leads to no published event. */
const MERGED = `
  WITH RECURSIVE way (id, into_id) AS (
    SELECT id, merged_into FROM events WHERE merged_into IS NOT NULL
    UNION
    SELECT way.id, events.merged_into FROM way JOIN events ON events.id = way.into_id
      WHERE events.merged_into IS NOT NULL
  )
  SELECT way.id, way.into_id FROM way JOIN events ON events.id = way.into_id WHERE events.status = 'published'`;

/** Returns where merged events lead, by id: the published event that is left of them in the end. */
export async function listMergedEvents(database: Database): Promise<ReadonlyMap<string, string>> {
  return withStorageErrors(
    database,
    () => new Map(prepareStatement(database, MERGED, 'array').all() as [string, string][]),
  );
}
