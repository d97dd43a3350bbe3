import { existsSync, rmSync, statSync } from 'node:fs';
import type { Database } from '#db/store/open-database.ts';
import { startProgress } from './progress.ts';

/** Between steps others may write; a copy of a few thousand pages takes some milliseconds. */
const PAGES_A_STEP = 2000;

/**
 * Copies a database into a file while both may be in use: whoever has the file open sees all of it change at once. A file
 * that was empty or not there is removed where that fails.
 */
export async function copyDatabase({ sqlite }: Database, file: string): Promise<void> {
  const progress = startProgress('Copying pages');
  const isNew = !existsSync(file) || statSync(file).size === 0;
  try {
    await sqlite.backup(file, {
      progress({ totalPages, remainingPages }) {
        progress.show(totalPages - remainingPages, totalPages);
        return PAGES_A_STEP;
      },
    });
  } catch (error) {
    if (isNew) rmSync(file, { force: true });
    throw error;
  } finally {
    progress.clear();
  }
}
