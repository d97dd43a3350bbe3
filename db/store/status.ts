import type { Database } from './open-database.ts';
import { prepareStatement, withStorageErrors } from './run-query.ts';

const VERSION = `SELECT database || '-' || (SELECT max(version) FROM changes WHERE seen = 1) FROM data_version`;

/**
 * Returns a short text that changes with every write that readers can see, whoever makes it, and differs between
 * databases: what is read at the same version is the same. It fits into an ETag.
 */
export async function dataVersion(database: Database): Promise<string> {
  return readDataVersion(database);
}

/** Returns `dataVersion` at once. */
export function readDataVersion(database: Database): string {
  return withStorageErrors(
    database,
    () => (prepareStatement(database, VERSION, 'value').get() as string | null) ?? '',
  );
}
