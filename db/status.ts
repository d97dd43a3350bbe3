import { sql } from 'drizzle-orm';
import type { Database } from './open-database.ts';
import { selectRows } from './run-query.ts';

/** Returns the number of published events. */
export async function countEvents(database: Database): Promise<number> {
  const [row] = selectRows<{ count: number }>(
    database,
    sql`SELECT count(*) AS count FROM events WHERE events.status = 'published'`,
  );
  return row?.count ?? 0;
}

/**
 * Returns a short text that changes with every write to this database, whoever makes it, and differs between databases:
 * what is read at the same version is the same. It fits into an ETag.
 */
export async function dataVersion(database: Database): Promise<string> {
  const [row] = selectRows<{ database: string; version: number }>(
    database,
    sql`SELECT database, version FROM data_version`,
  );
  return `${row?.database ?? ''}-${row?.version ?? 0}`;
}
