import BetterSqlite from 'better-sqlite3';
import { DyadlineError } from '#lib/errors.ts';

/** What SQLite's result codes mean to a person; extended codes (SQLITE_IOERR_WRITE) begin with the plain one. */
const MEANINGS: readonly (readonly [code: string, say: (file: string) => string])[] = [
  ['SQLITE_NOTADB', (file) => `${file} is not a database. Move it away, or give DATABASE_URL another file.`],
  [
    'SQLITE_CORRUPT',
    (file) =>
      `${file} is damaged. Put a backup in its place with npm run restore, or delete it to start anew.`,
  ],
  [
    'SQLITE_CANTOPEN',
    (file) =>
      `${file} cannot be opened or created. Check that its folder exists and that you may write there.`,
  ],
  [
    'SQLITE_READONLY',
    (file) => `${file} cannot be written. Check the permissions of the file and of its folder.`,
  ],
  ['SQLITE_PERM', (file) => `${file} may not be used. Check the permissions of the file and of its folder.`],
  ['SQLITE_FULL', (file) => `The disk that holds ${file} is full. Free some space; nothing was stored.`],
  ['SQLITE_IOERR', (file) => `${file} could not be read or written. Check the disk that it is on.`],
];

/**
 * Returns the failure that an error of SQLite is to a person: `busy`, or `storage-unavailable` with one sentence.
 * Any other error is returned as it is.
 */
export function toStorageError(error: unknown, file: string): unknown {
  if (!(error instanceof BetterSqlite.SqliteError)) return error;
  if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) {
    return new DyadlineError('busy', `${file} is being written by another process. Try again in a moment.`, {
      cause: error,
    });
  }
  const meaning = MEANINGS.find(([code]) => error.code.startsWith(code));
  return meaning === undefined
    ? error
    : new DyadlineError('storage-unavailable', meaning[1](file), { cause: error });
}
