import { requireReadable } from '#db/read/require-readable.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { leaveDatabase } from '#db/store/served-file.ts';

const DEFAULT_DATABASE_URL = 'file:data/timeline.db';

// On the global object because the development server loads this module anew with every change.
const shared = globalThis as typeof globalThis & { dyadlineDatabase?: Database | undefined };

/**
 * Returns the one open connection of this process; opened at the first question, so that the build opens none. Throws
 * `storage-unavailable` where it cannot answer what pages ask.
 */
export function openedDatabase(): Database {
  shared.dyadlineDatabase ??= openDatabase(process.env.DATABASE_URL || DEFAULT_DATABASE_URL);
  requireReadable(shared.dyadlineDatabase);
  return shared.dyadlineDatabase;
}

/** Closes the connection of this process, if there is one: the last thing that it does. */
export function closeDatabase(): void {
  const database = shared.dyadlineDatabase;
  shared.dyadlineDatabase = undefined;
  if (database !== undefined) leaveDatabase(database);
}
