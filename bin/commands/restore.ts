import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { toDatabasePath } from '#db/store/database-path.ts';
import { migrateDatabase } from '#db/store/migrate.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { checkWhole, giveNewName } from '#db/store/restored.ts';
import { DyadlineError } from '#lib/errors.ts';
import { defineCommand } from './cli/command.ts';
import { copyDatabase } from './cli/copy-database.ts';
import { databaseUrl } from './cli/database-url.ts';
import { runIfMain } from './cli/run-command.ts';

/** What SQLite writes beside a database that is open. */
const LOG_ENDS = ['-wal', '-shm'];

/** Puts a backup in the place of the database. */
export const restore = defineCommand({
  script: 'restore',
  file: 'restore',
  summary:
    'Puts a backup in the place of the database, which may be served meanwhile, and keeps what was there.',
  details: [
    'The backup is looked through and brought to this version first; with anything wrong nothing is changed. What was there is kept beside the database as <file>.before-restore-<number>.bak. The database is the one that DATABASE_URL names; file:data/timeline.db unless set.',
    'To copy a file over a database by hand leaves what stands in the log beside it, which is then written into the new one.',
  ],
  operands: [{ name: 'FILE', meaning: 'the backup, such as backups/2026-01-31.db' }],
  options: {},
  async run({ operands, output }) {
    const backup = path.resolve(operands[0] ?? '');
    const file = path.resolve(toDatabasePath(databaseUrl()));
    if (backup === file)
      throw new DyadlineError(
        'conflict',
        `${file} is the database itself: name the backup to put in its place.`,
      );
    const ready = `${file}.restoring`;
    removeWithLog(ready);
    try {
      await copyWhole(backup, ready);
      await withDatabase(ready, {}, async (database) => {
        await migrateDatabase(database);
        giveNewName(database);
      });
      const kept = await replace(file, ready);
      output.print(
        `Put ${backup} in the place of ${file}.${kept === null ? '' : ` What was there is kept as ${kept}.`}`,
      );
    } finally {
      removeWithLog(ready);
    }
    return 0;
  },
});

/** Copies a backup that is whole; nothing is left beside it. */
async function copyWhole(backup: string, copy: string): Promise<void> {
  const made = LOG_ENDS.map((end) => backup + end).filter((file) => !existsSync(file));
  try {
    await withDatabase(backup, { readonly: true }, async (database) => {
      checkWhole(database);
      await copyDatabase(database, copy);
    });
  } finally {
    for (const file of made) rmSync(file, { force: true });
  }
}

/** Returns where what was there is kept; null where nothing was there. */
async function replace(file: string, ready: string): Promise<string | null> {
  if (!existsSync(file)) {
    renameSync(ready, file);
    return null;
  }
  const kept = freeName(file);
  if (await copySound(file, kept)) {
    await withDatabase(ready, { readonly: true }, (database) => copyDatabase(database, file));
    return kept;
  }
  // What is no sound database cannot be written as one: whoever serves it is told that it is another file now.
  renameSync(file, kept);
  for (const end of LOG_ENDS) if (existsSync(file + end)) renameSync(file + end, kept + end);
  renameSync(ready, file);
  return kept;
}

/** Copies a database, its log included; false where it is too damaged for that. */
async function copySound(file: string, copy: string): Promise<boolean> {
  try {
    await withDatabase(file, {}, (database) => copyDatabase(database, copy));
    return true;
  } catch (error) {
    if (error instanceof DyadlineError && error.code === 'busy') throw error;
    return false;
  }
}

function freeName(file: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${file}.before-restore-${number}.bak`;
    if (!existsSync(name)) return name;
  }
}

async function withDatabase<Result>(
  file: string,
  options: { readonly?: boolean },
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase(file, options);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function removeWithLog(file: string): void {
  for (const end of ['', ...LOG_ENDS]) rmSync(file + end, { force: true });
}

runIfMain(import.meta, restore);
