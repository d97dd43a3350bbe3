import { fileURLToPath } from 'node:url';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { DyadlineError } from '#lib/errors.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './run-query.ts';

/** `DYAD` in ASCII, in the header of the file: tells our databases from those of other programs. */
const APPLICATION_ID = 0x44594144;

/**
 * Returns how many migrations were applied, after bringing the tables to what this version of the program expects:
 * all of them or none. Throws `storage-unavailable` where the file belongs to another program or to a newer version.
 *
 * Drizzle's migrator turns foreign keys off inside its transaction, where SQLite ignores that, and then a rebuilt
 * parent table empties its children by ON DELETE CASCADE (drizzle-orm #4938). So its files are read and its table of
 * applied migrations is kept, but foreign keys are off from outside, and are checked before anything is committed.
 */
export async function migrateDatabase(
  database: Database,
  folder = migrationsFolder(),
): Promise<{ applied: number }> {
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  const { sqlite } = database;
  if (pendingMigrations(database, migrations).length === 0) return { applied: 0 };
  sqlite.pragma('foreign_keys = OFF');
  // Lets a rebuilt table take its name while views and triggers mention it.
  sqlite.pragma('legacy_alter_table = ON');
  try {
    return inTransaction(database, () => ({ applied: applyPending(database, migrations) }));
  } finally {
    sqlite.pragma('legacy_alter_table = OFF');
    sqlite.pragma('foreign_keys = ON');
  }
}

/** Runs inside the transaction: another process may have migrated while this one waited for the lock. */
function applyPending(database: Database, migrations: MigrationMeta[]): number {
  const { sqlite } = database;
  const pending = pendingMigrations(database, migrations);
  const broken = new Set(listViolations(database));
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  );
  const record = sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
  for (const migration of pending) {
    for (const statement of migration.sql) sqlite.exec(statement);
    record.run(migration.hash, migration.folderMillis);
  }
  const newlyBroken = listViolations(database).filter((violation) => !broken.has(violation));
  if (newlyBroken.length > 0) {
    const places = newlyBroken.slice(0, 5).join('; ');
    throw unavailable(
      `The update of ${database.file} was undone, because records would have lost what they refer to: ${places}.`,
    );
  }
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  return pending.length;
}

function pendingMigrations(database: Database, migrations: MigrationMeta[]): MigrationMeta[] {
  const applied = lastApplied(database);
  const newest = migrations.at(-1)?.folderMillis ?? 0;
  if (applied !== null && applied > newest) {
    throw unavailable(
      `${database.file} was made by a newer version of this program. Update the program, or use another file.`,
    );
  }
  return migrations.filter(({ folderMillis }) => applied === null || folderMillis > applied);
}

/** When the last applied migration was written, in milliseconds; null where none was applied. */
function lastApplied({ sqlite, file }: Database): number | null {
  const tables = sqlite
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all();
  if (tables.length === 0) return null;
  if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw unavailable(`${file} is a database of another program. Give DATABASE_URL another file.`);
  }
  const query = 'SELECT max(created_at) AS last FROM __drizzle_migrations';
  return sqlite.prepare<[], { last: number | null }>(query).get()?.last ?? null;
}

/** Records whose parent is missing, one line each; a person who works with foreign keys off may have left some. */
function listViolations({ sqlite }: Database): string[] {
  const query = 'SELECT "table" AS child, parent, rowid AS place, fkid FROM pragma_foreign_key_check';
  return sqlite
    .prepare<[], { child: string; parent: string; place: number | null; fkid: number }>(query)
    .all()
    .map(
      ({ child, parent, place, fkid }) =>
        `${child} row ${place ?? '?'} (key ${fkid}) refers to no row of ${parent}`,
    );
}

/** Where the migrations are, beside this file. It runs from source (`bin/`), never from a bundle. */
function migrationsFolder(): string {
  return fileURLToPath(new URL('../migrations', import.meta.url));
}

function unavailable(message: string): DyadlineError {
  return new DyadlineError('storage-unavailable', message);
}
