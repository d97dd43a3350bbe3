/**
 * What a migration of a large database takes care of: that there is room for it, that the file of before is kept beside it
 * until the new one has answered, and that the room it took is given back.
 */
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { DyadlineError } from '#lib/errors.ts';
import type { Database } from './open-database.ts';

/** The copy of the file, the write-ahead log with every page that is written, and the file that grows by as much. */
const ROOM_NEEDED = 3;

/** Returns the bytes of a database's file; 0 for one in memory. */
export function sizeOf({ file }: Database): number {
  return file === ':memory:' ? 0 : statSync(file).size;
}

/** Throws `storage-unavailable`, in a sentence with both numbers, where a large migration has too little room. */
export function requireRoom(database: Database): void {
  const { bavail, bsize } = statfsSync(dirname(database.file));
  const [needed, free] = [ROOM_NEEDED * sizeOf(database), bavail * bsize];
  if (free >= needed) return;
  throw new DyadlineError(
    'storage-unavailable',
    `To bring ${database.file} to this version takes ${inMegabytes(needed)} of free space in its folder, and there are ${inMegabytes(free)}: free some space and start again. Nothing was changed.`,
  );
}

/**
 * Returns the path of a copy of the file as it is committed, `<file>.before-<first>.bak`, where `first` is the number of
 * the first migration to come. It has its name only once it is whole. A connection of its own makes it, so that the
 * caller may hold the lock.
 */
export function keepBackup({ file }: Database, first: number): string {
  const backup = `${file}.before-${first}.bak`;
  const part = `${backup}.part`;
  rmSync(part, { force: true });
  const reader = new BetterSqlite(file, { readonly: true });
  try {
    reader.prepare('VACUUM INTO ?').run(part);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    reader.close();
  }
  const written = openSync(part, 'r+');
  fsyncSync(written);
  closeSync(written);
  renameSync(part, backup);
  return backup;
}

/** Returns nothing; removes the copies that migrations left, once the database has answered as it is now. */
export function forgetBackup({ file }: Pick<Database, 'file'>): void {
  if (file === ':memory:') return;
  const begin = `${basename(file)}.before-`;
  for (const name of readdirSync(dirname(file)))
    if (name.startsWith(begin) && /^\d+\.bak(\.part)?$/.test(name.slice(begin.length)))
      rmSync(join(dirname(file), name), { force: true });
}

/** Returns nothing; gives free pages back to the disk where they are more than so many bytes. What hinders it may go on. */
export function giveBackRoom({ sqlite }: Database, bytes: number): void {
  const read = (name: string) => Number(sqlite.pragma(name, { simple: true }));
  if (read('freelist_count') * read('page_size') <= bytes) return;
  try {
    sqlite.exec('VACUUM');
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // Another process reads, or the disk is full by now: the pages are used again as the database grows.
    if (!(error instanceof BetterSqlite.SqliteError)) throw error;
  }
}

/** Returns bytes in words, such as `1,234 MB`. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20).toLocaleString('en')} MB`;
}
