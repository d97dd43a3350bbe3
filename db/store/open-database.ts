import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { DyadlineError } from '#lib/errors.ts';
import { toDatabasePath } from './database-path.ts';
import { toStorageError } from './storage-error.ts';

/** An open database. What is in it is the business of `db` alone; others hold it, hand it on and close it. */
export type Database = {
  /** Absolute path of the file, or `:memory:`. */
  readonly file: string;
  readonly sqlite: BetterSqlite.Database;
  readonly orm: BetterSQLite3Database;
  close(): void;
};

/** How a database is opened. */
export type OpenOptions = {
  /** Refuse every write and a file that does not exist; default false. */
  readonly?: boolean;
  /** How long a statement waits for another connection's write, in milliseconds; default 5000. */
  busyTimeoutMs?: number;
};

/** Up to this size a file is checked as a whole when it is opened (about 0.1 s); above it, its header and schema only. */
const MAX_CHECKED_BYTES = 32 * 1024 * 1024;

/**
 * Returns the database that `url` (see `toDatabasePath`) names; a missing file is created, with its folder, but no
 * tables: see `migrateDatabase`. Throws `storage-unavailable` with one plain sentence where the folder cannot be
 * written, the file is damaged or is no database, and `busy` where another process keeps it locked.
 */
export function openDatabase(url: string, options: OpenOptions = {}): Database {
  const path = toDatabasePath(url);
  const file = path === ':memory:' ? path : resolve(path);
  const readonly = options.readonly ?? false;
  if (file !== ':memory:') checkPlace(file, readonly);
  let sqlite: BetterSqlite.Database | undefined;
  try {
    sqlite = new BetterSqlite(file, { readonly, timeout: options.busyTimeoutMs ?? 5000 });
    setUp(sqlite, readonly);
    if (file !== ':memory:') checkFile(sqlite, file);
  } catch (error) {
    sqlite?.close();
    throw toStorageError(error, file);
  }
  const opened = sqlite;
  return { file, sqlite: opened, orm: drizzle(opened), close: () => opened.close() };
}

/**
 * Pages kept in memory, at most, in KiB: of a million events those that windows are answered from take 380 MB. What the
 * system keeps of a file may be gone when it is asked for next, and then each page is a look at the disk.
 */
const CACHE_KIB = 512 * 1024;

function setUp(sqlite: BetterSqlite.Database, readonly: boolean): void {
  if (!readonly) sqlite.pragma('journal_mode = WAL');
  // What was acknowledged is on the disk: with NORMAL the last commits may be gone when the power fails.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma(`cache_size = ${-CACHE_KIB}`);
  sqlite.pragma('foreign_keys = ON');
  // With this, INSERT OR REPLACE fires the delete triggers too, so that the search index stays in step.
  sqlite.pragma('recursive_triggers = ON');
}

function checkPlace(file: string, readonly: boolean): void {
  const folder = dirname(file);
  if (existsSync(file)) {
    if (statSync(file).isDirectory()) throw unavailable(`${file} is a folder, not a database file.`);
    return;
  }
  if (readonly) throw unavailable(`There is no database at ${file}.`);
  try {
    makeFolder(folder);
  } catch (cause) {
    throw unavailable(`The folder ${folder} cannot be made, so the database cannot be stored there.`, cause);
  }
}

/** Step by step: with `recursive`, Node tries for ever where a folder can never be made (under /proc, say). */
function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (parent !== folder && !existsSync(parent)) makeFolder(parent);
  if (!existsSync(folder)) mkdirSync(folder);
}

/** Reads the schema, and a small file as a whole: a damaged page is found now rather than in the middle of an answer. */
function checkFile(sqlite: BetterSqlite.Database, file: string): void {
  sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
  if (statSync(file).size > MAX_CHECKED_BYTES) return;
  const [finding] = sqlite.prepare<[], { quick_check: string }>('PRAGMA quick_check(1)').all();
  if (finding !== undefined && finding.quick_check !== 'ok') {
    throw unavailable(
      `${file} is damaged (${finding.quick_check}). Put a backup in its place with npm run restore, or delete it to start anew.`,
    );
  }
}

function unavailable(message: string, cause?: unknown): DyadlineError {
  return new DyadlineError('storage-unavailable', message, { cause });
}
