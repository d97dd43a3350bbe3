import { DyadlineError } from '#lib/errors.ts';
import { APPLICATION_ID } from './migrate.ts';
import type { Database } from './open-database.ts';

/** Throws `storage-unavailable` where a file is no database of this program, or is damaged anywhere. */
export function checkWhole({ file, sqlite }: Database): void {
  if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw unavailable(`${file} is no database of this program: name a file that npm run backup made.`);
  const [finding] = sqlite
    .prepare<[], { integrity_check: string }>('PRAGMA integrity_check(1)')
    .all()
    .map((row) => row.integrity_check);
  if (finding !== 'ok') throw unavailable(`${file} is damaged (${finding}). Name another backup.`);
}

/** Gives a database another random name, so that nothing that was kept of the one it replaces is taken for its own. */
export function giveNewName({ sqlite }: Database): void {
  sqlite.prepare('UPDATE data_version SET database = lower(hex(randomblob(8)))').run();
}

function unavailable(message: string): DyadlineError {
  return new DyadlineError('storage-unavailable', message);
}
