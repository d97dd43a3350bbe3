import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { migrateDatabase } from '#db/store/migrate.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { MIGRATIONS, migrationsWith } from './older-database.ts';
import { NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

/** The migrations of the program and one more, as a later version would have it. */
function withMigration(name: string, statements: string[]): string {
  const entry = { idx: 99, version: '6', when: 4_000_000_000_000, tag: `9999_${name}`, breakpoints: true };
  const folder = migrationsWith(join(databases.folder, name), (entries) => [...entries, entry]);
  writeFileSync(join(folder, `9999_${name}.sql`), statements.join('\n--> statement-breakpoint\n'));
  return folder;
}

/** What drizzle-kit writes where a table has to be made anew, for events: the parent of three tables. */
function rebuildEvents({ sqlite }: Database): string[] {
  const { sql } = sqlite.prepare("SELECT sql FROM sqlite_schema WHERE name = 'events'").get() as {
    sql: string;
  };
  return [
    'PRAGMA foreign_keys=OFF;',
    sql.replace(/CREATE TABLE ["`]?events["`]?/, 'CREATE TABLE __new_events'),
    'INSERT INTO __new_events SELECT * FROM events;',
    'DROP TABLE events;',
    'ALTER TABLE __new_events RENAME TO events;',
    'PRAGMA foreign_keys=ON;',
    'CREATE UNIQUE INDEX events_id_unique ON events (id);',
  ];
}

const count = ({ sqlite }: Database, table: string) =>
  (sqlite.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

describe('migrateDatabase', () => {
  it('makes every table strict, and applies nothing a second time', async () => {
    const database = await databases.open();
    expect(await migrateDatabase(database)).toEqual({ applied: 0 });
    const loose = database.sqlite
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict")
      .pluck()
      .all();
    expect(loose.sort()).toEqual(['__drizzle_migrations', 'sqlite_schema']);
    expect(database.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('leaves every trigger in place that keeps what is beside the tables in step', async () => {
    const database = await databases.open();
    const triggers = database.sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck()
      .all();
    const noting = [
      'chronology',
      'event_types',
      'sources',
      'texts',
      'actors',
      'excerpts',
      'participants',
      'citations',
    ];
    expect(triggers.sort()).toEqual(
      [
        ...noting.flatMap((table) => ['insert', 'update', 'delete'].map((verb) => `${table}_${verb}`)),
        ...['events_insert', 'events_update', 'events_delete', 'events_update_search'],
        ...['citations_delete_receipt', 'citations_update_receipt'],
        ...['events_insert_receipt', 'events_update_receipt', 'changes_insert', 'fills_insert'],
      ].sort(),
    );
  });

  it('says what the schema says', async () => {
    const { generateSQLiteDrizzleJson, generateSQLiteMigration } = await import('drizzle-kit/api');
    const schema = {
      ...(await import('#db/schema/schema.ts')),
      ...(await import('#db/schema/schema-names.ts')),
      ...(await import('#db/schema/schema-sources.ts')),
      ...(await import('#db/schema/schema-upkeep.ts')),
      ...(await import('#db/schema/schema-edits.ts')),
    };
    const folder = readFileSync(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8');
    const { entries } = JSON.parse(folder) as { entries: { tag: string }[] };
    const last = entries.at(-1)?.tag.slice(0, 4);
    const snapshot = JSON.parse(readFileSync(join(MIGRATIONS, 'meta', `${last}_snapshot.json`), 'utf8'));
    expect(await generateSQLiteMigration(snapshot, await generateSQLiteDrizzleJson(schema))).toEqual([]);
  });

  it('keeps the children of a parent table that is made anew', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    const tables = ['events', 'participants', 'citations'];
    const before = tables.map((table) => count(database, table));
    expect(before).toEqual([3, 7, 4]);
    const folder = withMigration('rebuild', rebuildEvents(database));
    expect(await migrateDatabase(database, { folder })).toEqual({ applied: 1 });
    expect(tables.map((table) => count(database, table))).toEqual(before);
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => database.sqlite.exec('UPDATE participants SET event_number = event_number + 99')).toThrow(
      /FOREIGN KEY/,
    );
  });

  it('undoes all of a migration that loses what records refer to, or that fails', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    const schema = () => JSON.stringify(database.sqlite.prepare('SELECT * FROM sqlite_schema').all());
    const before = schema();
    const lossy = withMigration('lossy', [
      'CREATE TABLE more (id text);',
      'DROP TRIGGER events_delete;',
      'DELETE FROM events;',
    ]);
    await expect(migrateDatabase(database, { folder: lossy })).rejects.toMatchObject({
      code: 'storage-unavailable',
      message: /undone/,
    });
    const failing = withMigration('failing', ['CREATE TABLE more (id text);', 'SELECT nonsense;']);
    await expect(migrateDatabase(database, { folder: failing })).rejects.toThrow(/nonsense/);
    expect(schema()).toBe(before);
    expect(count(database, 'events')).toBe(3);
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(await migrateDatabase(database)).toEqual({ applied: 0 });
  });

  it('minds only what it breaks itself, not what a person left broken', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    database.sqlite.exec(
      "PRAGMA foreign_keys = OFF; DELETE FROM events WHERE id = 'troops'; PRAGMA foreign_keys = ON",
    );
    const folder = withMigration('harmless', ['CREATE TABLE more (id text);']);
    expect(await migrateDatabase(database, { folder })).toEqual({ applied: 1 });
  });

  it('refuses a database of another program or of a newer version, and leaves it alone', async () => {
    const file = join(databases.folder, 'foreign.db');
    const foreign = new BetterSqlite(file);
    foreign.exec('CREATE TABLE bookmarks (id)');
    foreign.close();
    const opened = openDatabase(file);
    await expect(migrateDatabase(opened)).rejects.toMatchObject({
      code: 'storage-unavailable',
      message: /another program/,
    });
    expect(opened.sqlite.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['bookmarks']);
    opened.close();

    const database = await databases.open();
    database.sqlite.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 5000000000000)");
    await expect(migrateDatabase(database)).rejects.toMatchObject({ message: /newer version/ });
  });

  it('makes a database that is whole where two processes start at once', async () => {
    mkdirSync(join(databases.folder, 'twice'));
    const [first, second] = [1, 2].map(() => openDatabase(join(databases.folder, 'twice', 'x.db')));
    if (first === undefined || second === undefined) throw new Error('not opened');
    const applied = await Promise.all([migrateDatabase(first), migrateDatabase(second)]);
    expect(applied.map((one) => one.applied).sort((a, b) => a - b)[0]).toBe(0);
    first.close();
    second.close();
  });
});
