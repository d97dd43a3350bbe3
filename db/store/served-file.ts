/**
 * Whether the file of an open database is still the one that was opened. Somebody may put another in its place, delete it,
 * or copy one over it; what is read then is half of one and half of the other.
 */
import { closeSync, openSync, readSync, rmSync, type Stats, statSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { DyadlineError } from '#lib/errors.ts';
import type { Database } from './open-database.ts';

type Served = {
  device: number;
  inode: number;
  /** When the file was last written, and its size. */
  written: string;
  /** What `stampOf` gave when nothing was left in the log, and when the file was written then; null where that was not so yet. */
  emptied: { stamp: string; written: string } | null;
  /** The inode of the log. */
  log: number | null;
};

const servedOf = new WeakMap<Database, Served>();

/** How much of a file is looked through for the name of its database; it stands near the beginning of all but old ones. */
const MOST_SEARCHED = 64 * 1024 * 1024;

/** Throws `storage-unavailable` where the file of a database was deleted or is another than when this was first asked. */
export function requireSameFile(database: Database): void {
  if (database.file === ':memory:') return;
  const now = find(database.file);
  if (now === null)
    throw unavailable(
      `${database.file} was deleted while it was served. Start again; a backup comes back with npm run restore.`,
    );
  const known = servedOf.get(database);
  if (known === undefined) {
    const log = find(`${database.file}-wal`)?.ino ?? null;
    servedOf.set(database, { device: now.dev, inode: now.ino, written: writtenOf(now), emptied: null, log });
    return;
  }
  const isSame =
    now.dev === known.device &&
    now.ino === known.inode &&
    (writtenOf(now) === known.written || isWrittenBySqlite(database, known));
  if (!isSame)
    throw unavailable(
      `${database.file} is another file than the one that was opened. Start again; to put a backup in its place while it is served, use npm run restore.`,
    );
  known.written = writtenOf(now);
}

/** What stands in the log comes into the file. With nothing in it, and nothing added since, somebody else wrote. */
function isWrittenBySqlite(database: Database, { emptied }: Served): boolean {
  return emptied?.stamp !== stampOf(database) && holdsItsName(database);
}

/** Another text after each change, by whatever connection. */
function stampOf({ sqlite }: Database): string {
  const read = (name: string) => sqlite.pragma(name, { simple: true });
  const own = sqlite.prepare('SELECT total_changes()').pluck().get();
  return `${read('data_version')} ${read('schema_version')} ${own}`;
}

/**
 * Closes a database for good. Where its file is another by now, what is left in the log beside it is of a database that is
 * gone, and would be written into the new one: it is removed.
 */
export function leaveDatabase(database: Database): void {
  const known = servedOf.get(database);
  try {
    requireSameFile(database);
    database.close();
  } catch {
    const log = `${database.file}-wal`;
    if (known === undefined || find(log)?.ino !== known.log) return;
    for (const file of [log, `${database.file}-shm`]) rmSync(file, { force: true });
  }
}

/**
 * Brings what stands in the log into the file, unless somebody is in the way: a file that is copied or moved without its
 * log is then whole. Returns whether that was so.
 */
export function emptyLog(database: Database): boolean {
  const { file, sqlite } = database;
  if (file === ':memory:') return true;
  const known = servedOf.get(database);
  const isEmpty = (find(`${file}-wal`)?.size ?? 0) === 0;
  if (isEmpty && known !== undefined && known.emptied?.written === known.written) return true;
  const timeout = sqlite.pragma('busy_timeout', { simple: true });
  sqlite.pragma('busy_timeout = 0');
  try {
    const [result] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (result?.busy !== 0) return false;
    const now = find(file);
    if (known === undefined || now === null) return true;
    known.written = writtenOf(now);
    known.emptied = { stamp: stampOf(database), written: known.written };
    return true;
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError) return false;
    throw error;
  } finally {
    sqlite.pragma(`busy_timeout = ${Number(timeout)}`);
  }
}

function writtenOf({ mtimeMs, size }: Stats): string {
  return `${mtimeMs} ${size}`;
}

function find(file: string): Stats | null {
  return statSync(file, { throwIfNoEntry: false }) ?? null;
}

/** Whether the file itself, without its log, has the random name of this database in it. */
function holdsItsName({ file, sqlite }: Database): boolean {
  const name = sqlite.prepare('SELECT database FROM data_version').pluck().get();
  if (typeof name !== 'string') return true;
  const handle = openSync(file, 'r');
  try {
    const part = Buffer.alloc(1024 * 1024);
    for (let at = 0; at < MOST_SEARCHED; at += part.length - name.length) {
      const length = readSync(handle, part, 0, part.length, at);
      if (part.subarray(0, length).includes(name)) return true;
      if (length < part.length) return false;
    }
    return true;
  } finally {
    closeSync(handle);
  }
}

function unavailable(message: string): DyadlineError {
  return new DyadlineError('storage-unavailable', message);
}
