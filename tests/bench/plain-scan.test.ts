import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { assertSameWindow, windowAsker } from './ask-window.ts';
import { loadGenerated, passingDatabase } from './bench-database.ts';
import { scanWindow } from './plain-scan.ts';
import { FILTER_NAMES, listQuestions, WIDTH_NAMES } from './window-questions.ts';

const EVENTS = 600;
const WINDOWS = 6;

describe('scanWindow', () => {
  const { file, remove } = passingDatabase('scan-test');
  let database: Database;
  let plain: BetterSqlite.Database;

  beforeAll(async () => {
    await loadGenerated(file, EVENTS);
    database = openDatabase(`file:${file}`, { readonly: true });
    plain = new BetterSqlite(file, { readonly: true });
  });

  afterAll(() => {
    database.close();
    plain.close();
    remove();
  });

  it.each(FILTER_NAMES)('finds what the function finds: %s', async (name) => {
    const { ask, resolve } = await windowAsker(database);
    let found = 0;
    for (const width of WIDTH_NAMES) {
      for (const question of listQuestions(name, width, WINDOWS, 3)) {
        const scanned = scanWindow(plain, resolve(question.filter), question.window);
        assertSameWindow(question, await ask(question), scanned);
        found += scanned.total;
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});
