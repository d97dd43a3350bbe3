import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '#db/store/migrate.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';

/** A folder for the files of one test file, and databases in it: real files with the real migrations. */
export type TestDatabases = { folder: string; open(): Promise<Database>; removeAll(): void };

export function testDatabases(): TestDatabases {
  const folder = mkdtempSync(join(tmpdir(), 'dyadline-'));
  const template = join(folder, 'template.db');
  const opened: Database[] = [];
  let isMade = false;
  let count = 0;
  return {
    folder,
    async open() {
      if (!isMade) {
        const database = openDatabase(template);
        await migrateDatabase(database);
        database.close();
        isMade = true;
      }
      count += 1;
      const file = join(folder, `${count}.db`);
      copyFileSync(template, file);
      const database = openDatabase(file);
      opened.push(database);
      return database;
    },
    removeAll() {
      for (const database of opened) database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
