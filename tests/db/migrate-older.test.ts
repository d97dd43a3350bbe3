import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statfsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listRevisions } from '#db/read/event-history.ts';
import { listEvents } from '#db/read/events.ts';
import { readEvents } from '#db/read/read-events.ts';
import { contentHash } from '#db/store/canonical-json.ts';
import { migrateDatabase } from '#db/store/migrate.ts';
import { forgetBackup } from '#db/store/migration-backup.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { saveEvent } from '../save-event.ts';
import { dumpTables, readSchema } from './dump-tables.ts';
import { toResolved } from './expected-events.ts';
import { keepCurrentRevisions, OLDER_VERSIONS, olderDatabase } from './older-database.ts';
import { anyDataSet } from './random-events.ts';
import { citation, event, LATER, NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  return { ...fs, statfsSync: vi.fn(fs.statfsSync) };
});

const databases = testDatabases();
afterAll(() => databases.removeAll());

/** The sample, edited by the program and in plain SQL: revisions, a draft, withdrawn and deleted events, a full text. */
let reference: Database;
beforeAll(async () => {
  reference = await databases.open();
  const { sqlite } = reference;
  await fillDatabase(reference, sampleDataSet(), NOW);
  const visit = event('visit', '2023-07', [
    citation('early', 'early-treaty', '2023-07', { timeExpression: 'July' }),
  ]);
  await saveEvent(reference, visit, NOW);
  await saveEvent(reference, { ...visit, title: 'Another title', place: { name: 'Pyongyang' } }, LATER);
  await saveEvent(reference, { ...visit, importance: 5, citations: [citation('late', null, '2023')] }, LATER);
  await saveEvent(reference, event('draft', '2020', visit.citations, { status: 'draft' }), NOW);
  await saveEvent(reference, event('gone', '2020', visit.citations), NOW);
  await saveEvent(reference, event('mistake', '1950~', visit.citations, { partOf: 'troops' }), NOW);
  keepCurrentRevisions(reference);
  sqlite.exec(`
    DELETE FROM events WHERE id = 'gone';
    UPDATE events SET status = 'withdrawn', status_reason = 'not so' WHERE id = 'mistake';
    UPDATE events SET title = 'Edited in plain SQL' WHERE id = 'troops';
    UPDATE event_types SET parties = 'together';
    INSERT INTO texts VALUES ('early', '${'0'.repeat(64)}', 'the whole text', '${NOW}');
    DELETE FROM chronology`);
});

/** What a reader may see of every event there is or was, and all that is stored but numbers and what counts changes. */
async function tell(database: Database): Promise<unknown> {
  const { sqlite } = database;
  const ids = sqlite
    .prepare<[], string>('SELECT id FROM events UNION SELECT event_id FROM event_revisions ORDER BY 1')
    .pluck()
    .all();
  const events = await Promise.all(
    ids.map(async (id) => [id, readEvents(database, [id])[0], await listRevisions(database, id)]),
  );
  const { changes: _, chronology: __, fills, ...tables } = dumpTables(database);
  const search = await Promise.all(
    ['treaty', 'договор', 'Kremlin', 'edited'].map(
      async (q) => (await listEvents(database, toResolved({ ...EMPTY_FILTER, q }, { actors: [] }))).events,
    ),
  );
  return {
    events,
    tables,
    search,
    fills: fills?.filter((row) => !JSON.stringify(row).includes('chronology')),
  };
}

const tellFile = async (file: string) => {
  const database = openDatabase(file);
  try {
    return await tell(database);
  } finally {
    database.close();
  }
};

const backupsOf = (file: string) =>
  readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.before-`));

describe('migrateDatabase, of a database of before', () => {
  it.each(Array.from({ length: OLDER_VERSIONS }, (_, index) => index + 1))(
    'brings over all that a database of %i migrations holds',
    async (count) => {
      const file = await olderDatabase(reference, join(databases.folder, `older-${count}.db`), count);
      const database = openDatabase(file);
      const { applied } = await migrateDatabase(database);
      expect(applied).toBeGreaterThanOrEqual(2);
      expect(await tell(database)).toEqual(await tell(reference));
      expect(readSchema(database)).toEqual(readSchema(reference));
      expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
      expect(backupsOf(file)).toEqual([]);
      database.close();
    },
  );

  it('brings over any events', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataSet, async (dataSet) => {
        const like = await databases.open();
        // A version of before could not say more of a date, nor other names of a type.
        const events = dataSet.events.map(
          (one) => ({ ...one, dateSense: 'occurred', shortName: null, mergedInto: null }) as const,
        );
        const eventTypes = dataSet.eventTypes.map((one) => ({ ...one, otherNames: [] }));
        await fillDatabase(like, { ...dataSet, eventTypes, events }, NOW);
        const file = await olderDatabase(like, `${like.file}.older`, OLDER_VERSIONS);
        const database = openDatabase(file);
        await migrateDatabase(database);
        expect(await tell(database)).toEqual(await tell(like));
        database.close();
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});

describe('fillDatabase, of a database of before', () => {
  it('takes what was filled for what it was: nothing was edited, nothing is another revision', async () => {
    const like = await databases.open();
    const files = sampleDataSet();
    await fillDatabase(like, files, NOW);
    const plain = ({ id, label, plover }: EventType, position: number) => ({ id, label, plover, position });
    const write = like.sqlite.prepare(
      'UPDATE fills SET file_hash = $hash, stored_hash = $hash WHERE id = $id',
    );
    for (const [position, type] of files.eventTypes.entries())
      write.run({ hash: contentHash(plain(type, position)), id: type.id });
    for (const { dateSense: _, shortName: __, statusReason: ___, mergedInto: ____, ...told } of files.events)
      write.run({ hash: contentHash(told), id: told.id });
    like.sqlite.exec("UPDATE event_types SET parties = 'together'");
    const file = await olderDatabase(like, `${like.file}.older`, OLDER_VERSIONS);
    const database = openDatabase(file);
    await migrateDatabase(database);
    const report = await fillDatabase(database, files, LATER);
    expect(report.kept).toEqual([]);
    expect(database.sqlite.prepare('SELECT DISTINCT revision FROM events').pluck().all()).toEqual([1]);
    expect(report.updated).toBe(1);
    database.close();
  });
});

describe('migrateDatabase, of a large database', () => {
  it('says what it does, and leaves the file of before until that is forgotten', async () => {
    const file = await olderDatabase(reference, join(databases.folder, 'large.db'), OLDER_VERSIONS);
    const database = openDatabase(file);
    const said: string[] = [];
    await migrateDatabase(database, { large: 0, say: (sentence) => said.push(sentence) });
    expect(said[0]).toMatch(/^Copying .*large\.db \(\d MB\) before it is changed …$/);
    expect(said[1]).toMatch(/^Bringing the database to this version \(step 1 of \d+\) …$/);
    expect(said.at(-1)).toMatch(/kept as .*large\.db\.before-11\.bak until/);
    expect(backupsOf(file)).toEqual(['large.db.before-11.bak']);
    const before = openDatabase(`${file}.before-11.bak`);
    expect((await migrateDatabase(before)).applied).toBeGreaterThanOrEqual(2);
    expect(await tell(before)).toEqual(await tell(reference));
    before.close();
    expect(Number(database.sqlite.pragma('freelist_count', { simple: true }))).toBe(0);
    forgetBackup(database);
    expect(backupsOf(file)).toEqual([]);
    expect(existsSync(file)).toBe(true);
    database.close();
  });

  it('changes nothing where there is too little room', async () => {
    const file = await olderDatabase(reference, join(databases.folder, 'tight.db'), OLDER_VERSIONS);
    const database = openDatabase(file);
    const before = readSchema(database);
    vi.mocked(statfsSync).mockReturnValueOnce({ bavail: 1, bsize: 4096 } as ReturnType<typeof statfsSync>);
    await expect(migrateDatabase(database, { large: 0 })).rejects.toMatchObject({
      code: 'storage-unavailable',
      message: expect.stringMatching(
        /takes \d MB of free space in its folder, and there are 1 MB: .* Nothing was changed\.$/,
      ),
    });
    expect(readSchema(database)).toEqual(before);
    expect(backupsOf(file)).toEqual([]);
    database.close();
  });

  it.each(['Copying', '(step 1 of', '(step 20 of', '(step 60 of', 'at this version. The'])(
    'is whole after a process that was killed at "%s"',
    async (moment) => {
      const name = `killed-${moment.replace(/\W/g, '')}.db`;
      const file = await olderDatabase(reference, join(databases.folder, name), OLDER_VERSIONS);
      const code = `
        import { migrateDatabase } from '#db/store/migrate.ts';
        import { openDatabase } from '#db/store/open-database.ts';
        await migrateDatabase(openDatabase(process.argv[1]), {
          large: 0,
          say: (sentence) => { if (sentence.includes(${JSON.stringify(moment)})) process.kill(process.pid, 'SIGKILL'); },
        });`;
      const words = ['--import', 'tsx', '--input-type=module', '--eval', code, file];
      const { signal, stderr } = spawnSync(process.execPath, words, {
        cwd: join(import.meta.dirname, '..', '..'),
        encoding: 'utf8',
      });
      expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
      const again = openDatabase(file);
      const { applied } = await migrateDatabase(again, { large: 0 });
      expect(applied > 0).toBe(!moment.startsWith('at'));
      again.close();
      expect(await tellFile(file)).toEqual(await tell(reference));
      expect(backupsOf(file)).toEqual([`${name}.before-11.bak`]);
    },
  );
});
