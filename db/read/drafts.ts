import type { Database } from '#db/store/open-database.ts';
import { prepareStatement, withStorageErrors } from '#db/store/run-query.ts';

/** An event that readers do not see. */
export type Unpublished = {
  id: string;
  title: string;
  status: 'draft' | 'withdrawn';
  /** RFC 3339 instant of its last change. */
  updatedAt: string;
};

const UNPUBLISHED = `SELECT id, title, status, updated_at AS updatedAt FROM events
  WHERE status <> 'published' AND merged_into IS NULL ORDER BY updated_at DESC, id LIMIT ?`;

/** Returns the drafts and the withdrawn events that were not merged into others, the last changed first, at most `limit`. */
export function listUnpublished(database: Database, limit: number): Unpublished[] {
  return withStorageErrors(
    database,
    () => prepareStatement(database, UNPUBLISHED).all(limit) as Unpublished[],
  );
}
