import BetterSqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { listEvents } from '#db/read/events.ts';
import { fillIndex, fillWholeIndex } from '#db/search/fill-index.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';
import { anyEdit } from './random-edits.ts';
import { anyDataSet } from './random-events.ts';
import { NOW } from './sample-data.ts';
import { testDatabases } from './test-database.ts';
import { openWith } from './words-event.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

const ask = (fields: Partial<Filter>) =>
  resolveFilter({ ...EMPTY_FILTER, ...fields }, { countsAs: new Map() });

/** Edits of texts in plain SQL. */
const anyTextEdit = fc
  .tuple(
    fc.constantFrom(
      "UPDATE events SET title = ? WHERE id = 'e#'",
      "UPDATE events SET place_name = ?, summary = 'none' WHERE id = 'e#'",
      "UPDATE OR IGNORE events SET number = 9#, title = ? WHERE id = 'e#'",
      'UPDATE excerpts SET exact = ? WHERE number = #',
      "UPDATE excerpts SET translation_text = ?, translation_language = 'en', translation_by = 'us' WHERE number = #",
      'UPDATE OR REPLACE excerpts SET id = id, suffix = ? WHERE source_number = #',
      "DELETE FROM events WHERE id = 'e#'; UPDATE excerpts SET prefix = ?",
    ),
    fc.constantFrom('签署', 'treaties', 'إيران', 'troops arms'),
    fc.integer({ min: 1, max: 8 }),
  )
  .map(([text, words, number]) => text.replace('?', `'${words}'`).replaceAll('#', String(number)));

/** The numbers of what has each of some words, by the index. */
function readIndex({ sqlite }: Database): unknown[] {
  const query = sqlite
    .prepare('SELECT rowid FROM event_search WHERE event_search MATCH ? ORDER BY 1')
    .pluck();
  return ['签署', 'treaties', 'ايران', 'troops', 'arms', 'deployment', 'us'].map((word) =>
    query.all(`"${word}"`),
  );
}

describe('the search index', () => {
  it('is after any edit, by whatever connection, what it is when it is made anew', async () => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(
        anyDataSet,
        fc.array(fc.oneof(anyTextEdit, anyEdit), { minLength: 20, maxLength: 20 }),
        async (dataSet, edits) => {
          const database = await databases.open();
          await fillDatabase(database, dataSet, NOW);
          const other = new BetterSqlite(database.file);
          other.pragma('recursive_triggers = ON');
          for (const edit of edits) {
            try {
              other.exec(edit);
              applied += 1;
            } catch {
              // Refused as a whole: a constraint holds.
            }
          }
          other.close();
          await fillIndex(database);
          const kept = readIndex(database);
          fillWholeIndex(database);
          expect(kept).toEqual(readIndex(database));
          database.close();
        },
      ),
      { numRuns: 20, endOnFailure: true },
    );
    expect(applied).toBeGreaterThan(200);
  }, 30_000);

  it.each([
    ['a title', "UPDATE events SET title = 'Zebra crossing' WHERE id = 'words'"],
    ['a summary', "UPDATE events SET summary = 'a zebra' WHERE id = 'words'"],
    ['an excerpt', "UPDATE excerpts SET exact = 'a zebra' WHERE id = 'words-1'"],
    ['a translation', "UPDATE excerpts SET translation_text = 'the zebra' WHERE id = 'words-2'"],
    ['a context', "UPDATE excerpts SET suffix = ' zebra' WHERE id = 'words-1'"],
    ['a place', "UPDATE events SET place_name = 'Zebra' WHERE id = 'words'"],
    [
      'a type',
      "UPDATE event_types SET label = 'Zebra' WHERE id = 'troop-deployment'; DELETE FROM events WHERE id = 'troops'",
    ],
    ['a source', "UPDATE sources SET title = 'Zebra' WHERE id = 'words'"],
    ["an actor's name", "UPDATE actors SET name = 'Zebra' WHERE code = 'CHN'"],
    ["an actor's aliases", `UPDATE actors SET aliases = '["Zebra"]' WHERE code = 'CHN'`],
    [
      'a participant',
      "INSERT INTO actors (code, name, aliases, kind) VALUES ('ZEB', 'Zebra', '[]', 'other'); UPDATE participants SET actor = 'ZEB' WHERE position = 0 AND event_number = (SELECT number FROM events WHERE id = 'words')",
    ],
    [
      'a citation',
      `INSERT INTO excerpts (number, source_number, id, exact, prefix, suffix, start, "end") SELECT 999, number, 'words-9', 'zebra', '', '', 0, 5 FROM sources WHERE id = 'words';
       UPDATE citations SET excerpt_number = 999 WHERE position = 0 AND event_number = (SELECT number FROM events WHERE id = 'words')`,
    ],
    [
      'a whole event',
      "INSERT OR REPLACE INTO events (number, id, title, summary, date, type, importance, status, revision, updated_at) SELECT number, id, 'Zebra', summary, date, type, importance, 'draft', revision, updated_at FROM events WHERE id = 'words'; UPDATE events SET status = 'published' WHERE id = 'words' AND EXISTS (SELECT 1 FROM citations WHERE event_number = events.number)",
    ],
  ])('follows an edit of %s in plain SQL', async (what, edit) => {
    const { database } = await openWith(databases);
    const count = async (q: string) => (await listEvents(database, ask({ q }))).total;
    expect(await count('zebra')).toBe(0);
    database.sqlite.exec(edit);
    // Replacing an event takes its citations with it, so it stays a draft.
    expect(await count('zebra')).toBe(what === 'a whole event' ? 0 : 1);
    database.sqlite.exec("DELETE FROM events WHERE id = 'words'");
    expect(await count('zebra')).toBe(0);
    database.sqlite.exec("INSERT INTO event_search(event_search) VALUES ('integrity-check')");
  });

  it('is right before it is brought in step, where the database cannot be written', async () => {
    const { database } = await openWith(databases);
    await listEvents(database, ask({ q: 'split' }));
    database.sqlite.exec(
      "UPDATE events SET title = 'Zebra' WHERE id = 'words'; UPDATE excerpts SET exact = 'a quagga' WHERE id = 'words-1'",
    );
    const reader = openDatabase(database.file, { readonly: true });
    const due = () => database.sqlite.prepare('SELECT count(*) FROM search_due').pluck().get();
    for (const [q, total] of [
      ['zebra', 1],
      ['quagga', 1],
      ['quagga China', 1],
      ['split', 0],
      ['Reuters', 0],
    ] as const) {
      expect((await listEvents(reader, ask({ q }))).total, q).toBe(total);
      expect((await listEvents(reader, ask({ q, asof: '2024-12-31' }))).total, q).toBe(total);
    }
    expect(due()).toBe(1);
    reader.close();
    // Another process that writes does not keep readers waiting.
    const writer = openDatabase(database.file);
    writer.sqlite.exec('BEGIN IMMEDIATE');
    const began = performance.now();
    expect((await listEvents(database, ask({ q: 'zebra' }))).total).toBe(1);
    expect(performance.now() - began).toBeLessThan(2500);
    writer.sqlite.exec('ROLLBACK');
    writer.close();
  });

  it('forgets the words that an edit took away', async () => {
    const { database } = await openWith(databases);
    database.sqlite.exec(
      "UPDATE events SET title = 'Zebra' WHERE id = 'words'; UPDATE excerpts SET exact = 'other' WHERE id = 'words-1'",
    );
    for (const q of ['split', 'Reuters']) {
      expect((await listEvents(database, ask({ q }))).total).toBe(0);
      expect((await listEvents(database, ask({ q, asof: '2024-12-31' }))).total).toBe(0);
    }
  });
});
