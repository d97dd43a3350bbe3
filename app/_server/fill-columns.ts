import { askColumns } from '#db/columns/current-columns.ts';
import { forgetBackup } from '#db/store/migration-backup.ts';
import { openedDatabase } from './database.ts';

/**
 * Begins to read the events into memory, so that whoever comes first does not wait for all of it. Once they answer, the
 * copy that a migration left of the database as it was before is removed.
 */
export function fillColumns(): void {
  answerOnce().catch(() => {
    // What is wrong with the database is thrown again by the first question, which has an answer to put it in.
  });
}

async function answerOnce(): Promise<void> {
  const database = openedDatabase();
  await askColumns(database, ({ size }) => size);
  forgetBackup(database);
}
