import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { toDatabasePath } from '#db/store/database-path.ts';
import { migrateDatabase } from '#db/store/migrate.ts';
import { openDatabase } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

/** The file of a filled database, closed, so that nothing of it is in a write-ahead log. */
async function filledFile(): Promise<string> {
  const database = await databases.open();
  await fillDatabase(database, sampleDataSet(), NOW);
  database.close();
  return database.file;
}

describe('toDatabasePath', () => {
  it.each([
    ['file:data/timeline.db', 'data/timeline.db'],
    ['file:./a%20b.db', './a b.db'],
    ['file:/srv/timeline.db', '/srv/timeline.db'],
    ['file:///srv/a%23b.db', '/srv/a#b.db'],
    ['file://localhost/srv/timeline.db', '/srv/timeline.db'],
    ['data/100%.db', 'data/100%.db'],
    ['file:data/100%.db', 'data/100%.db'],
    ['C:\\data\\timeline.db', 'C:\\data\\timeline.db'],
    [':memory:', ':memory:'],
    ['file::memory:', ':memory:'],
  ])('reads %s as %s', (url, path) => {
    expect(toDatabasePath(url)).toBe(path);
  });

  it.each([
    '',
    '  ',
    'file:',
    'postgres://localhost/x',
    'libsql://x',
    'file://server/x.db',
    'file:x.db?mode=ro',
  ])('refuses %j', (url) => {
    expect(() => toDatabasePath(url)).toThrow(expect.objectContaining({ code: 'storage-unavailable' }));
  });
});

describe('openDatabase', () => {
  it('makes a missing file and its folder', async () => {
    const file = join(databases.folder, 'new', 'folder', 'timeline.db');
    const database = openDatabase(pathToFileURL(file).href);
    await migrateDatabase(database);
    database.close();
    expect(existsSync(file)).toBe(true);
  });

  it('opens a database in memory', async () => {
    const database = openDatabase(':memory:');
    expect((await migrateDatabase(database)).applied).toBeGreaterThan(0);
    expect(await fillDatabase(database, sampleDataSet(), NOW)).toMatchObject({ kept: [] });
    database.close();
  });

  it('reads only, where that is asked for', async () => {
    const file = await filledFile();
    const database = openDatabase(file, { readonly: true });
    await expect(fillDatabase(database, { ...sampleDataSet(), events: [] }, NOW)).rejects.toMatchObject({
      code: 'storage-unavailable',
    });
    database.close();
    const missing = join(databases.folder, 'missing.db');
    expect(() => openDatabase(missing, { readonly: true })).toThrow(/There is no database/);
    expect(existsSync(missing)).toBe(false);
  });

  it('says in a sentence what is wrong with a place', () => {
    const folder = join(databases.folder, 'a-folder');
    mkdirSync(folder);
    expect(() => openDatabase(folder)).toThrow(/is a folder, not a database file/);
    writeFileSync(join(databases.folder, 'a-file'), '');
    expect(() => openDatabase(join(databases.folder, 'a-file', 'x.db'))).toThrow(
      /cannot be opened or created/,
    );
    expect(() => openDatabase('/proc/none/x.db')).toThrow(/The folder \/proc\/none cannot be made/);
  });

  it('says that a file is no database, and does not touch it', () => {
    const file = join(databases.folder, 'notes.txt');
    const text = 'These are my notes, and not a database at all. '.repeat(20);
    writeFileSync(file, text);
    expect(() => openDatabase(file)).toThrow(/is not a database/);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('says that a file is damaged, whether pages are lost or overwritten', async () => {
    const cut = await filledFile();
    truncateSync(cut, Math.floor(statSync(cut).size / 2 / 4096) * 4096);
    expect(() => openDatabase(cut)).toThrow(
      expect.objectContaining({ code: 'storage-unavailable', message: expect.stringMatching(/damaged/) }),
    );

    const scribbled = await filledFile();
    const handle = openSync(scribbled, 'r+');
    for (let page = 2; page < 12; page += 1)
      writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
    closeSync(handle);
    expect(() => openDatabase(scribbled)).toThrow(/damaged/);
  });

  it('gives up as busy where another connection keeps writing', async () => {
    const writer = await databases.open();
    const other = openDatabase(writer.file, { busyTimeoutMs: 20 });
    writer.sqlite.exec('BEGIN IMMEDIATE');
    await expect(fillDatabase(other, sampleDataSet(), NOW)).rejects.toMatchObject({ code: 'busy' });
    writer.sqlite.exec('ROLLBACK');
    expect(await fillDatabase(other, sampleDataSet(), NOW)).toMatchObject({ added: 18 });
    other.close();
  });
});
