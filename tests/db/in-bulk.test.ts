import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fillIndex } from '#db/search/fill-index.ts';
import type { Database } from '#db/store/open-database.ts';
import { dataVersion } from '#db/store/status.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { inBulk } from '#db/write/in-bulk.ts';
import { writeEvents } from '#db/write/write-events.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { saveEvent } from '../save-event.ts';
import { dumpTables, readSchema } from './dump-tables.ts';
import { anyDataSet } from './random-events.ts';
import { citation, event, LATER, NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

const cited = [citation('early', 'early-treaty', '2024-06')];
/** More than are filled one by one. */
const MANY = Array.from({ length: 2100 }, (_, index) => event(`many-${index}`, '2024-06', cited));
const WORDS = ['troops', 'arms', 'treaty', 'договор', '签署', 'ايران', '2015'];

/** What the search index finds, and all of its words. */
async function search(database: Database): Promise<unknown[]> {
  await fillIndex(database);
  const { sqlite } = database;
  const query = sqlite.prepare(
    'SELECT id FROM events WHERE number IN (SELECT rowid FROM event_search WHERE event_search MATCH ?) ORDER BY id',
  );
  return [
    ...WORDS.map((word) => query.pluck().all(`"${word}"`)),
    sqlite.prepare('SELECT word, stem FROM search_words ORDER BY word').all(),
    sqlite.prepare('SELECT count(*) FROM search_due').pluck().get(),
  ];
}

function load(database: Database, { events, ...parts }: DataSet): Promise<unknown> {
  return fillDatabase(database, { ...parts, events: [] }, NOW).then(() =>
    inBulk(database, () => writeEvents(database, events, NOW)),
  );
}

describe('inBulk', () => {
  it('stores what filling stores, for any data set', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataSet, async (any) => {
        // Events are written in the order given, so none is merged into one that comes later.
        const dataSet = { ...any, events: any.events.map((event) => ({ ...event, mergedInto: null })) };
        const [loaded, filled] = [await databases.open(), await databases.open()];
        await load(loaded, dataSet);
        await fillDatabase(filled, dataSet, NOW);
        const content = ({ fills: _, changes: __, ...tables }: Record<string, unknown>) => tables;
        expect(content(dumpTables(loaded))).toEqual(content(dumpTables(filled)));
        expect(await search(loaded)).toEqual(await search(filled));
      }),
      { numRuns: 12 },
    );
  });

  it('leaves triggers, indexes and foreign keys as they were, and tells readers', async () => {
    const database = await databases.open();
    const [schema, version] = [readSchema(database), await dataVersion(database)];
    await load(database, sampleDataSet());
    expect(readSchema(database)).toEqual(schema);
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(await dataVersion(database)).not.toBe(version);
  });

  it('is how a large data set fills an empty database', async () => {
    const database = await databases.open();
    const { events, ...parts } = sampleDataSet();
    const whole = { ...parts, events: [...events, ...MANY] };
    expect(await fillDatabase(database, whole, NOW)).toMatchObject({ added: 2118, kept: [] });
    expect(database.sqlite.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(1);
    expect(await fillDatabase(database, whole, LATER)).toMatchObject({ unchanged: 2118 });
    const [first] = MANY;
    if (first === undefined) throw new Error('no event');
    expect(await saveEvent(database, first, LATER)).toMatchObject({ revision: 1, updatedAt: NOW });
  });

  it('stores nothing where it fails', async () => {
    const database = await databases.open();
    await fillDatabase(database, { ...sampleDataSet(), events: [] }, NOW);
    const before = [dumpTables(database), readSchema(database)];
    function* broken() {
      yield* MANY;
      throw new Error('the file ends here');
    }
    expect(() => inBulk(database, () => writeEvents(database, broken(), NOW))).toThrow('the file ends here');
    expect([dumpTables(database), readSchema(database)]).toEqual(before);
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('leaves the database as it was where the process is killed', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    const before = [dumpTables(database), readSchema(database)];
    const code = `
      import { openDatabase } from '#db/store/open-database.ts';
      import { inBulk } from '#db/write/in-bulk.ts';
      import { writeEvents } from '#db/write/write-events.ts';
      const database = openDatabase('file:' + process.argv[1]);
      const event = ${JSON.stringify(MANY[0])};
      inBulk(database, () => {
        writeEvents(database, Array.from({ length: 5000 }, (_, index) => ({ ...event, id: 'good-' + index })), '${NOW}');
        process.kill(process.pid, 'SIGKILL');
      });`;
    const words = ['--import', 'tsx', '--input-type=module', '--eval', code, database.file];
    const { signal, stderr } = spawnSync(process.execPath, words, {
      cwd: join(import.meta.dirname, '..', '..'),
      encoding: 'utf8',
    });
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    expect([dumpTables(database), readSchema(database)]).toEqual(before);
  });
});
