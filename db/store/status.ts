import { sql } from 'drizzle-orm';
import { totalOf } from '#db/tiles/count-window.ts';
import { countOverlapping } from '#db/tiles/tiles.ts';
import type { Database } from './open-database.ts';
import { selectRows } from './run-query.ts';

/** Returns the number of published events. */
export async function countEvents(database: Database): Promise<number> {
  const counts = countOverlapping(database, 'any', [''], { first: null, last: null });
  return totalOf(counts ?? new Map(), { hasMask: () => true });
}

/**
 * Returns a short text that changes with every write to this database, whoever makes it, and differs between databases:
 * what is read at the same version is the same. It fits into an ETag.
 */
export async function dataVersion(database: Database): Promise<string> {
  return readDataVersion(database);
}

/** Returns `dataVersion` at once, for use within a snapshot. */
export function readDataVersion(database: Database): string {
  const [row] = selectRows<{ database: string; version: number }>(
    database,
    sql`SELECT database, version FROM data_version`,
  );
  return `${row?.database ?? ''}-${row?.version ?? 0}`;
}
