import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { requireReadable } from '#db/read/require-readable.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { giveNewName } from '#db/store/restored.ts';
import { emptyLog, leaveDatabase } from '#db/store/served-file.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

/** A database as a server has it: looked at once. */
async function served(): Promise<Database> {
  const database = await databases.open();
  await fillDatabase(database, sampleDataSet(), NOW);
  requireReadable(database);
  emptyLog(database);
  requireReadable(database);
  return database;
}

/** Whole databases of other chronologies, closed. */
async function others(): Promise<string> {
  const database = await databases.open();
  await fillDatabase(database, { ...sampleDataSet(), events: [] }, NOW);
  giveNewName(database);
  database.close();
  return database.file;
}

function putInPlace(other: string, file: string): void {
  copyFileSync(other, `${file}.new`);
  renameSync(`${file}.new`, file);
}

/** The time of a file is as coarse as the clock of the system. */
const untilLater = () => wait(20);

const unavailable = (message: RegExp) =>
  expect.objectContaining({ code: 'storage-unavailable', message: expect.stringMatching(message) });

describe('requireReadable', () => {
  it('goes on through edits of others, what they bring into the file, and moves of pages', async () => {
    const database = await served();
    const writer = openDatabase(`file:${database.file}`);
    for (let round = 0; round < 3; round += 1) {
      writer.sqlite.prepare('UPDATE events SET title = ?').run(`Round ${round}`);
      if (round === 1) writer.sqlite.exec('VACUUM');
      writer.sqlite.pragma('wal_checkpoint(PASSIVE)');
      expect(() => requireReadable(database)).not.toThrow();
      expect(emptyLog(database)).toBe(true);
      expect(() => requireReadable(database)).not.toThrow();
    }
    writer.close();
    leaveDatabase(database);
  });

  it('tells of a file that was deleted, or put in its place, in every way', async () => {
    const other = await others();
    const ways: [(file: string) => void, RegExp][] = [
      [(file) => rmSync(file), /was deleted while it was served/],
      [(file) => renameSync(file, `${file}.away`), /was deleted while it was served/],
      [(file) => putInPlace(other, file), /is another file/],
      [(file) => copyFileSync(`${file}.backup`, file), /is another file|damaged|cannot be read/],
      [(file) => copyFileSync(other, file), /is another file|damaged|cannot be read/],
      [(file) => writeFileSync(file, 'no database'.repeat(500)), /is another file|damaged|not a database/],
    ];
    for (const [change, sentence] of ways) {
      const database = await served();
      copyFileSync(database.file, `${database.file}.backup`);
      await untilLater();
      change(database.file);
      for (let time = 0; time < 2; time += 1)
        expect(() => requireReadable(database)).toThrow(unavailable(sentence));
      leaveDatabase(database);
    }
  });

  it('writes nothing of a database that is gone into the one in its place', async () => {
    const other = await others();
    for (const replace of [
      (file: string) => copyFileSync(other, file),
      (file: string) => putInPlace(other, file),
    ]) {
      const database = await served();
      database.sqlite.exec("UPDATE events SET title = 'In the log'");
      replace(database.file);
      leaveDatabase(database);
      // Elsewhere, as this process still holds what a server that ends lets go of.
      const found = `${database.file}.found`;
      for (const end of ['', '-wal'].filter((end) => existsSync(database.file + end)))
        copyFileSync(database.file + end, found + end);
      const opened = openDatabase(`file:${found}`);
      expect(opened.sqlite.prepare('SELECT count(*) FROM events').pluck().get()).toBe(0);
      expect(opened.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      opened.close();
    }
  });

  it('tells of a table that is missing, when it is, and of a damaged schema', async () => {
    const database = await served();
    database.sqlite.exec('DROP TABLE texts');
    expect(() => requireReadable(database)).toThrow(unavailable(/no such table: texts/));
    const search = await served();
    search.sqlite.exec('DROP TABLE event_search');
    expect(() => requireReadable(search)).toThrow(unavailable(/no such table: event_search/));
    const damaged = await served();
    damaged.sqlite.unsafeMode(true);
    damaged.sqlite.pragma('writable_schema = ON');
    damaged.sqlite.exec(
      "UPDATE sqlite_schema SET sql = 'CREATE TABLE events (nonsense' WHERE name = 'events'",
    );
    damaged.sqlite.pragma('schema_version = 9999');
    damaged.close();
    expect(() => requireReadable(openDatabase(`file:${damaged.file}`))).toThrow(
      unavailable(/damaged|malformed/),
    );
  });
});
