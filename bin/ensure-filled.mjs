/** Migrates and fills the database when the data files, the migrations or the database changed since it was filled. */
import { tsImport } from 'tsx/esm/api';
import { numberOf, PlainFailure, runCommand } from './prepare.mjs';

/** What the command ends with where it filled nothing, and what is in the database can be served. */
const IS_WHOLE = 3;

/** Runs the fill command unless the database says that it was filled from these very files. */
export async function ensureFilled() {
  const stamp = numberOf(['data', 'db', 'lib/domain', 'bin/commands/fill.ts', 'bin/read-data-set.ts']);
  if (Math.abs(await readStamp()) === stamp) return;
  const code = runCommand('fill', ['--stamp', String(stamp)]);
  if (code !== 0 && code !== IS_WHOLE) {
    throw new PlainFailure(
      'The database was not filled, and nothing in it was changed: see the message above.',
    );
  }
}

async function readStamp() {
  const { readFillStamp } = await tsImport('../db/write/fill-stamp.ts', import.meta.url);
  try {
    return readFillStamp(process.env.DATABASE_URL || 'file:data/timeline.db');
  } catch (error) {
    throw new PlainFailure(error.message);
  }
}
