import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '#db/store/open-database.ts';
import { DyadlineError } from '#lib/errors.ts';
import { defineCommand } from './cli/command.ts';
import { copyDatabase } from './cli/copy-database.ts';
import { databaseUrl } from './cli/database-url.ts';
import { runIfMain } from './cli/run-command.ts';

/** Copies the live database. */
export const backup = defineCommand({
  script: 'backup',
  file: 'backup',
  summary: 'Makes a consistent copy of the live database, while it is read and written.',
  details: [
    'The database is the one that DATABASE_URL names; file:data/timeline.db unless set. A file that exists is never overwritten.',
  ],
  operands: [{ name: 'FILE', meaning: 'the copy to make, such as backups/2026-01-31.db' }],
  options: {},
  async run({ operands, output }) {
    const file = path.resolve(operands[0] ?? '');
    const database = openDatabase(databaseUrl(), { readonly: true });
    try {
      reserve(file);
      await copyDatabase(database, file);
    } finally {
      database.close();
    }
    output.print(`Copied ${database.file} to ${file}.`);
    return 0;
  },
});

/** Makes the empty file, or throws where the name is taken: in one step, so that nobody can take it in between. */
function reserve(file: string): void {
  try {
    closeSync(openSync(file, 'wx'));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
    throw new DyadlineError(
      'conflict',
      `${file} exists already, and a backup overwrites nothing: name another file.`,
    );
  }
}

runIfMain(import.meta, backup);
