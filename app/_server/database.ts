import { type Database, openDatabase } from '#db/store/open-database.ts';

const DEFAULT_DATABASE_URL = 'file:data/timeline.db';

// On the global object because the development server loads this module anew with every change.
const shared = globalThis as typeof globalThis & { dyadlineDatabase?: Database };

/** Returns the one open connection of this process; opened at the first question, so that the build opens none. */
export function openedDatabase(): Database {
  const known = shared.dyadlineDatabase;
  if (known !== undefined) return known;
  const database = openDatabase(process.env.DATABASE_URL || DEFAULT_DATABASE_URL);
  shared.dyadlineDatabase = database;
  return database;
}
