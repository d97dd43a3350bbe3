import { existsSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { toDatabasePath } from '#db/store/database-path.ts';
import type { Database } from '#db/store/open-database.ts';

/** Up to this size a start looks through the whole file: a damaged one is told before it is served. */
const MAX_CHECKED_BYTES = 32 * 1024 * 1024;

/**
 * Returns the stamp that the last fill left in the database that a DATABASE_URL names, 0 where there is none; negative
 * where it was filled from other files. It stands in the file itself (SQLite's `user_version`), so that a restored copy or a new file is noticed.
 */
export function readFillStamp(url: string): number {
  const path = toDatabasePath(url);
  if (!existsSync(path)) return 0;
  try {
    const database = new Sqlite(path, { readonly: true });
    try {
      const [finding] = statSync(path).size > MAX_CHECKED_BYTES ? ['ok'] : readCheck(database);
      return finding === 'ok' ? Number(database.pragma('user_version', { simple: true })) : 0;
    } finally {
      database.close();
    }
  } catch {
    // Whatever is wrong with the file, filling it says so in a sentence.
    return 0;
  }
}

function readCheck(database: Sqlite.Database): string[] {
  return database
    .prepare<[], { quick_check: string }>('PRAGMA quick_check(1)')
    .all()
    .map((row) => row.quick_check);
}

/**
 * Leaves a stamp in the database: a whole number from 0 to 2³¹ − 1; negative where what is in the database is not of the
 * data files that a start looks at.
 */
export function writeFillStamp(database: Database, stamp: number): void {
  database.sqlite.pragma(`user_version = ${Math.trunc(stamp)}`);
}

/** Returns whether the database was filled from other files than those that a start looks at. */
export function isFilledFromElsewhere({ sqlite }: Database): boolean {
  return Number(sqlite.pragma('user_version', { simple: true })) < 0;
}

/** Returns whether there are events in the database. */
export function holdsEvents({ sqlite }: Database): boolean {
  return sqlite.prepare('SELECT 1 FROM events LIMIT 1').get() !== undefined;
}
