import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#db/store/open-database.ts';
import { dataVersion } from '#db/store/status.ts';
import { type LoadBatch, loadEvents } from '#db/write/bulk-load.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { saveEvent } from '#db/write/save-event.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { anyDataSet } from './random-events.ts';
import { citation, event, LATER, NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

/** Everything that a load writes or derives. `number` is left out: it may be given in any order. */
const CONTENT = {
  event_types: '*',
  actors: '*',
  sources: '*',
  excerpts: 'source_id, id, exact, prefix, suffix, "start", "end", locator, translation_text, translation_by',
  events:
    'id, title, summary, date, earliest_day, latest_day, date_note, type, importance, place_name, place_latitude, place_longitude, part_of, plover, status, contested, source_count, lane_mask, modality, attested_day, known_from_day, known_whole_day, stated_earliest_day, stated_latest_day, revision, updated_at',
  participants: '*',
  citations: '*',
  event_pairs: '*',
  event_revisions: '*',
} as const;
const WORDS = ['troops', 'arms', 'treaty', 'договор', 'Kremlin', 'Moscow', '2015'];

function readContent({ sqlite }: Database): Record<string, unknown[]> {
  const tables = Object.entries(CONTENT).map(([table, columns]): [string, unknown[]] => {
    const rows = sqlite.prepare(`SELECT ${columns} FROM "${table}"`).raw().all();
    return [table, rows.map((row) => JSON.stringify(row)).sort()];
  });
  const search = WORDS.map((word) =>
    sqlite
      .prepare(
        `SELECT id FROM events WHERE number IN (SELECT rowid FROM event_search WHERE event_search MATCH ?)
          UNION ALL SELECT source_id || '/' || id FROM excerpts
          WHERE number IN (SELECT rowid FROM excerpt_search WHERE excerpt_search MATCH ?) ORDER BY 1`,
      )
      .all(`"${word}"`, `"${word}"`),
  );
  // Triggers leave a tile that was emptied; it says the same as none.
  const tiles = sqlite.prepare('SELECT * FROM event_tiles WHERE began <> 0 OR ended <> 0').raw().all();
  return { ...Object.fromEntries(tables), search, tiles: tiles.map((row) => JSON.stringify(row)).sort() };
}

function readSchema({ sqlite }: Database): unknown[] {
  const query =
    "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name";
  return sqlite.prepare(query).all();
}

/** The parts in batches, events one by one. */
function* inBatches({ events, ...parts }: DataSet): Generator<LoadBatch> {
  yield parts;
  for (const one of events) yield { events: [one] };
}

const FULL_READING = {
  timeExpression: 'June 2024',
  resolution: { kind: 'anchored', anchor: 'event:troops', note: 'after it' },
  modality: 'denied',
  stance: 'disputes',
} as const;
const FULL_CITATION = citation('early', 'early-treaty', '2024-06', FULL_READING);

describe('loadEvents', () => {
  it('stores what filling stores, for any data set', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataSet, async (dataSet) => {
        const [loaded, filled] = [await databases.open(), await databases.open()];
        expect(await loadEvents(loaded, inBatches(dataSet), NOW)).toEqual({ events: dataSet.events.length });
        await fillDatabase(filled, dataSet, NOW);
        expect(readContent(loaded)).toEqual(readContent(filled));
      }),
      { numRuns: 12 },
    );
  });

  it('leaves triggers, indexes and foreign keys as they were', async () => {
    const database = await databases.open();
    const before = readSchema(database);
    await loadEvents(database, [sampleDataSet()], NOW);
    expect(readSchema(database)).toEqual(before);
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  it('adds to what is here, and raises the version', async () => {
    const [database, whole] = [await databases.open(), await databases.open()];
    const { events, ...parts } = sampleDataSet();
    const later = event('later', '2025', [citation('late', 'late-treaty', '2025')]);
    await fillDatabase(database, { ...parts, events }, NOW);
    const version = await dataVersion(database);
    await loadEvents(database, [{ events: [later] }], NOW);
    expect(await dataVersion(database)).not.toBe(version);
    await fillDatabase(whole, { ...parts, events: [...events, later] }, NOW);
    expect(readContent(database)).toEqual(readContent(whole));
  });

  it('keeps the first revision, so that saving the same again is no change', async () => {
    const database = await databases.open();
    const dataSet = sampleDataSet();
    const full = event('full', '2024-06', [FULL_CITATION, citation('late', null, '2024', FULL_READING)], {
      ...{ dateNote: 'public record', partOf: 'troops', status: 'draft' },
      place: { name: 'Pyongyang', latitude: 39, longitude: 125 },
      plover: { event: 'AGREE', mode: null, contexts: ['military'] },
    });
    const events = [...dataSet.events, full];
    await loadEvents(database, [{ ...dataSet, events }], NOW);
    for (const record of events) {
      const { revision, updatedAt } = await saveEvent(database, record, LATER);
      expect({ revision, updatedAt }).toEqual({ revision: 1, updatedAt: NOW });
    }
  });

  it('takes an event that is part of a later one', async () => {
    const database = await databases.open();
    const { events, ...parts } = sampleDataSet();
    await loadEvents(database, [parts, ...events.toReversed().map((one) => ({ events: [one] }))], NOW);
    expect(readContent(database).events).toHaveLength(3);
  });
});

describe('loadEvents that fails', () => {
  let database: Database;
  let before: unknown;
  beforeAll(async () => {
    database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    before = [readContent(database), readSchema(database)];
  });
  const cited = [citation('early', 'early-treaty', '2024-06')];
  const good = event('good', '2024-06', cited);

  /** More than a load holds back, so that some of them are in the tables when it ends. */
  const MANY = Array.from({ length: 1200 }, (_, index) => ({ ...good, id: `good-${index}` }));

  it.each([
    ['event good', [good]],
    ['event treaty-signed', [event('treaty-signed', '2024', cited)]],
    ['event type nonsense', [event('new', '2024', cited, { type: 'nonsense' })]],
    ['actor FRA', [event('new', '2024', cited, { participants: [{ actor: 'FRA', role: 'party' }] })]],
    ['source nowhere', [event('new', '2024', [citation('nowhere', null, '2024')])]],
    ['excerpt early/none', [event('new', '2024', [citation('early', 'none', '2024')])]],
    ['event none', [event('new', '2024', cited, { partOf: 'none' })]],
    ['2024-13', [event('new', '2024-13', cited)]],
    ['event new', [event('new', '2024', cited, { importance: 9 })]],
  ])('names %s and stores nothing', async (what, events) => {
    const attempt = loadEvents(database, [{ events: [good] }, { events }], NOW);
    await expect(attempt).rejects.toMatchObject({
      code: 'dataset-invalid',
      message: expect.stringContaining(what),
    });
    expect([readContent(database), readSchema(database)]).toEqual(before);
  });

  it('refuses parts that are here already', async () => {
    const { events: _, ...parts } = sampleDataSet();
    const attempt = loadEvents(database, [{ sources: parts.sources.slice(0, 1) }], NOW);
    await expect(attempt).rejects.toThrow('The source early is here already.');
    expect([readContent(database), readSchema(database)]).toEqual(before);
  });

  it('stores nothing where the stream breaks off', async () => {
    function* broken(): Generator<LoadBatch> {
      yield { events: MANY };
      throw new Error('the file ends here');
    }
    await expect(loadEvents(database, broken(), NOW)).rejects.toThrow('the file ends here');
    expect([readContent(database), readSchema(database)]).toEqual(before);
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('leaves the database as it was where the process is killed', () => {
    const code = `
      import { loadEvents } from '#db/write/bulk-load.ts';
      import { openDatabase } from '#db/store/open-database.ts';
      function* batches() {
        const good = ${JSON.stringify(good)};
        yield { events: Array.from({ length: ${MANY.length} }, (_, index) => ({ ...good, id: 'good-' + index })) };
        process.kill(process.pid, 'SIGKILL');
      }
      await loadEvents(openDatabase('file:' + process.argv[1]), batches(), '${NOW}');`;
    const words = ['--import', 'tsx', '--input-type=module', '--eval', code, database.file];
    const { signal, stderr } = spawnSync(process.execPath, words, {
      cwd: join(import.meta.dirname, '..', '..'),
      encoding: 'utf8',
    });
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    expect([readContent(database), readSchema(database)]).toEqual(before);
  });
});
