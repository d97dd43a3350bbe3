import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { DyadlineError } from '#lib/errors.ts';
import { giveBackRoom, inMegabytes, keepBackup, requireRoom, sizeOf } from './migration-backup.ts';
import type { Database } from './open-database.ts';
import { inTransaction } from './run-query.ts';

/** `DYAD` in ASCII, in the header of the file: tells our databases from those of other programs. */
export const APPLICATION_ID = 0x44594144;

/** How migrations are applied. */
export type MigrateOptions = {
  /** Where they are; those of this version unless given. */
  folder?: string;
  /** What is told, in sentences, while a large database is brought over. */
  say?: (sentence: string) => void;
  /** Size in bytes above which a database is large: copied before it is changed. */
  large?: number;
};

const LARGE = 100 * 2 ** 20;

/**
 * Returns how many migrations were applied, after bringing the tables to what this version of the program expects:
 * all of them or none. A large file is left as it was beside the new one, see `forgetBackup`. Throws
 * `storage-unavailable` where the file belongs to another program or to a newer version, or where there is too little
 * room.
 *
 * Drizzle's migrator turns foreign keys off inside its transaction, where SQLite ignores that, and then a rebuilt
 * parent table empties its children by ON DELETE CASCADE (drizzle-orm #4938). So its files are read and its table of
 * applied migrations is kept, but foreign keys are off from outside, and are checked before anything is committed.
 */
export async function migrateDatabase(
  database: Database,
  { folder = migrationsFolder(), say = () => {}, large = LARGE }: MigrateOptions = {},
): Promise<{ applied: number }> {
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  const { sqlite } = database;
  const first = migrations.length - pendingMigrations(database, migrations).length;
  if (first === migrations.length) return { applied: 0 };
  const isLarge = first > 0 && sizeOf(database) > large;
  if (isLarge) requireRoom(database);
  sqlite.pragma('foreign_keys = OFF');
  // Lets a rebuilt table take its name while views and triggers mention it.
  sqlite.pragma('legacy_alter_table = ON');
  let backup: string | undefined;
  let applied = 0;
  try {
    applied = inTransaction(database, () => {
      // Another process may have migrated while this one waited for the lock.
      const pending = pendingMigrations(database, migrations);
      if (isLarge && pending.length > 0) {
        say(`Copying ${database.file} (${inMegabytes(sizeOf(database))}) before it is changed …`);
        backup = keepBackup(database, migrations.length - pending.length);
      }
      applyAll(database, pending, isLarge ? say : () => {});
      return pending.length;
    });
  } catch (error) {
    if (backup !== undefined) rmSync(backup, { force: true });
    throw error;
  } finally {
    sqlite.pragma('legacy_alter_table = OFF');
    sqlite.pragma('foreign_keys = ON');
  }
  if (backup !== undefined) {
    say(
      `The database is at this version. The file of before is kept as ${backup} until the new one has answered.`,
    );
    giveBackRoom(database, large);
  }
  return { applied };
}

function applyAll(database: Database, pending: MigrationMeta[], say: (sentence: string) => void): void {
  const { sqlite } = database;
  const broken = new Set(listViolations(database));
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  );
  const record = sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
  const steps = pending.reduce((sum, { sql }) => sum + sql.length, 0);
  let step = 0;
  for (const migration of pending) {
    for (const statement of migration.sql) {
      step += 1;
      say(`Bringing the database to this version (step ${step} of ${steps}) …`);
      sqlite.exec(statement);
    }
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
