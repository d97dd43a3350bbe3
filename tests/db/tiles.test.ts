import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { rebuildDerived, suspendDerived } from '#db/derived.ts';
import { fillDatabase } from '#db/fill-database.ts';
import type { Database } from '#db/open-database.ts';
import { rebuildTiles } from '#db/rebuild-tiles.ts';
import { inTransaction } from '#db/run-query.ts';
import { saveEvent } from '#db/save-event.ts';
import { TILE_LEVELS, type TileLevel, tileOf } from '#db/tile-levels.ts';
import { type Citation, MODALITIES } from '#lib/domain/citation.ts';
import { FOCAL_PAIRS } from '#lib/domain/pair.ts';
import { FIRST_DAY, LAST_DAY } from '#lib/time/day.ts';
import { toLaneMask } from '#lib/timeline/lane-mask.ts';
import { overallModality } from '#lib/timeline/overall-modality.ts';
import { anyDataSet } from './random-events.ts';
import { LATER, NOW, parties, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

const COLUMNS = 'kind, value, level, tile, mask, began, ended';

/** The tiles as they are kept, without those that came back to nothing. */
function keptTiles({ sqlite }: Database): unknown[] {
  return sqlite
    .prepare(`SELECT ${COLUMNS} FROM event_tiles WHERE began <> 0 OR ended <> 0 ORDER BY 1, 2, 3, 4, 5`)
    .raw()
    .all();
}

/** The tiles as the events of this moment make them. */
function countedTiles({ sqlite }: Database): unknown[] {
  return sqlite
    .prepare(
      `SELECT kind, value, level, tile, mask, sum(began) AS began, sum(ended) AS ended FROM event_tile_parts
        GROUP BY kind, value, level, tile, mask HAVING sum(began) <> 0 OR sum(ended) <> 0 ORDER BY 1, 2, 3, 4, 5`,
    )
    .raw()
    .all();
}

function keptFacts({ sqlite }: Database): unknown[] {
  return sqlite
    .prepare('SELECT id, contested, source_count, lane_mask, modality FROM events ORDER BY id')
    .raw()
    .all();
}

function keptModalities({ sqlite }: Database): unknown[] {
  return sqlite.prepare('SELECT id, modality FROM events ORDER BY id').raw().all();
}

/** The modalities as the citations of this moment make them. */
function foundModalities({ sqlite }: Database): unknown[] {
  const read = sqlite.prepare<[unknown], Pick<Citation, 'modality' | 'stance'>>(
    'SELECT modality, stance FROM citations WHERE event_id = ?',
  );
  const ids = sqlite.prepare('SELECT id FROM events ORDER BY id').pluck().all();
  return ids.map((id) => [id, overallModality(read.all(id))]);
}

const ID = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'new'];
const quoted = (values: readonly string[]) => fc.constantFrom(...values.map((value) => `'${value}'`));
const id = quoted(ID);
const day = fc.constantFrom('NULL', '-805000', '-1', '0', '10', '11', '19000', '19900', '19901');
const pair = quoted(['CHN-RUS', 'PRK-RUS', 'IRN-PRK', 'RUS-TUR', 'CHN-TUR']);
const source = quoted(['s1', 's2', 's3']);
const actor = quoted(['RUS', 'SUN', 'PRK', 'TUR']);
const role = quoted(['party', 'speaker', 'mentioned']);
const position = fc.constantFrom(0, 1, 2, 3, 4).map(String);
const modality = quoted(MODALITIES);
const statusOf = quoted(['published', 'published', 'draft', 'withdrawn']);
const verb = fc.constantFrom('INSERT', 'INSERT OR REPLACE', 'INSERT OR IGNORE');

const fill = (text: string, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((values) => values.reduce((all, value) => all.replace('?', value), text));

/** Edits that a person may make in plain SQL; some are refused, and then nothing of them may stay. */
const anyEdit = fc.oneof(
  fill('UPDATE events SET earliest_day = ? WHERE id = ?', day, id),
  fill('UPDATE events SET latest_day = ?, date = date WHERE id = ?', day, id),
  fill('UPDATE OR IGNORE events SET earliest_day = ?, latest_day = ? WHERE id = ?', day, day, id),
  fill('UPDATE events SET earliest_day = NULL WHERE id IN (?, ?)', id, id),
  fill('UPDATE events SET type = ? WHERE id = ?', quoted(['treaty', 'summit', 'war']), id),
  fill('UPDATE events SET importance = ? WHERE id = ?', fc.constantFrom('1', '3', '5'), id),
  fill('UPDATE events SET status = ? WHERE id = ?', statusOf, id),
  fill('UPDATE OR REPLACE events SET id = ? WHERE id = ?', id, id),
  fill('DELETE FROM events WHERE id = ?', id),
  fill(
    `? INTO events (id, title, summary, date, earliest_day, latest_day, type, importance, status, revision, updated_at)
      VALUES (?, 't', 's', '2024', ?, NULL, 'war', 2, ?, 1, '')`,
    verb,
    id,
    day,
    statusOf,
  ),
  fill('? INTO event_pairs (event_id, pair) VALUES (?, ?)', verb, id, pair),
  fill('UPDATE OR IGNORE event_pairs SET pair = ? WHERE event_id = ? AND pair = ?', pair, id, pair),
  fill('UPDATE OR REPLACE event_pairs SET event_id = ? WHERE event_id = ?', id, id),
  fill('DELETE FROM event_pairs WHERE event_id = ?', id),
  fill(
    '? INTO participants (event_id, position, actor, role) VALUES (?, ?, ?, ?)',
    verb,
    id,
    position,
    actor,
    role,
  ),
  fill('UPDATE participants SET actor = ? WHERE event_id = ? AND position = ?', actor, id, position),
  fill('UPDATE participants SET role = ? WHERE event_id = ?', role, id),
  fill('UPDATE OR IGNORE participants SET event_id = ? WHERE event_id = ?', id, id),
  fill('DELETE FROM participants WHERE event_id = ? AND position = ?', id, position),
  fill(
    `? INTO citations (event_id, position, source_id, stated_date, resolution_kind, resolution_note, asserted_by, modality, stance)
      VALUES (?, ?, ?, '2024', 'absolute', 'n', 'a', ?, ?)`,
    verb,
    id,
    position,
    source,
    modality,
    quoted(['supports', 'disputes']),
  ),
  fill(
    'UPDATE citations SET source_id = ?, excerpt_id = NULL WHERE event_id = ? AND position = ?',
    source,
    id,
    position,
  ),
  fill('UPDATE OR REPLACE citations SET event_id = ? WHERE event_id = ? AND position = ?', id, id, position),
  fill("UPDATE citations SET modality = 'denied' WHERE event_id = ?", id),
  fill('UPDATE citations SET modality = ? WHERE event_id = ? AND position = ?', modality, id, position),
  fill('UPDATE citations SET stance = ? WHERE event_id = ?', quoted(['supports', 'disputes']), id),
  fill('DELETE FROM citations WHERE event_id = ? AND position = ?', id, position),
  fill('UPDATE actors SET counts_as = ? WHERE code = ?', fc.constantFrom('NULL', "'RUS'", "'PRK'"), actor),
  fill(
    "INSERT OR REPLACE INTO actors (code, name, aliases, kind, focal, counts_as) VALUES (?, 'x', '[]', 'state', 0, ?)",
    actor,
    fc.constantFrom('NULL', "'PRK'"),
  ),
);

describe('event_tiles', () => {
  it('stays what the events make of it under random edits in plain SQL', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(
        anyDataSet,
        fc.array(anyEdit, { minLength: 40, maxLength: 40 }),
        async (dataSet, edits) => {
          const database = await databases.open();
          await fillDatabase(database, dataSet, NOW);
          expect(keptTiles(database)).toEqual(countedTiles(database));
          for (const edit of edits) {
            const before = keptTiles(database);
            try {
              done += database.sqlite.prepare(edit).run().changes;
            } catch (error) {
              if (!/constraint|receipt/i.test(String(error))) throw error;
              expect(keptTiles(database), edit).toEqual(before);
            }
            expect(keptTiles(database), edit).toEqual(countedTiles(database));
            expect(keptModalities(database), edit).toEqual(foundModalities(database));
          }
          const facts = keptFacts(database);
          inTransaction(database, () => {
            suspendDerived(database);
            database.sqlite.exec("UPDATE events SET modality = 'planned', source_count = 7, lane_mask = 5");
            rebuildDerived(database);
          });
          expect(keptFacts(database)).toEqual(facts);
          expect(keptTiles(database)).toEqual(countedTiles(database));
          database.close();
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
    // Most edits have to change something, or the test says nothing.
    expect(done).toBeGreaterThan(25 * 10);
  }, 120_000);

  it('follows an event through saving', async () => {
    const database = await databases.open();
    const dataSet = sampleDataSet();
    await fillDatabase(database, dataSet, NOW);
    const [first] = dataSet.events;
    if (first === undefined) throw new Error('no event');
    const change = { date: '-0233-05', importance: 5, participants: parties('CHN', 'IRN', 'RUS') };
    await saveEvent(database, { ...first, ...change }, LATER);
    expect(keptTiles(database)).toEqual(countedTiles(database));
    const mask = database.sqlite.prepare('SELECT lane_mask FROM events WHERE id = ?').pluck().get(first.id);
    expect(mask).toBe(toLaneMask(['CHN-IRN', 'CHN-RUS', 'IRN-RUS']));
    await saveEvent(database, { ...first, ...change, status: 'draft' }, LATER);
    expect(keptTiles(database)).toEqual(countedTiles(database));
  });

  it('counts nothing of drafts', async () => {
    const database = await databases.open();
    const dataSet = sampleDataSet();
    const events = dataSet.events.map((one) => ({ ...one, status: 'draft' as const }));
    await fillDatabase(database, { ...dataSet, events }, NOW);
    expect(keptTiles(database)).toEqual([]);
  });
});

describe('lane_mask', () => {
  it('has the bits of toLaneMask for every pair', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    const { sqlite } = database;
    for (const pairs of [
      ...FOCAL_PAIRS.map((one) => [one]),
      ['CHN-RUS', 'RUS-USA'],
      ['CHN-USA', 'RUS-USA'],
      [],
    ]) {
      sqlite.exec("DELETE FROM event_pairs WHERE event_id = 'troops'");
      const insert = sqlite.prepare("INSERT INTO event_pairs (event_id, pair) VALUES ('troops', ?)");
      for (const one of pairs) insert.run(one);
      const mask = sqlite.prepare("SELECT lane_mask FROM events WHERE id = 'troops'").pluck().get();
      expect(mask, pairs.join()).toBe(toLaneMask(pairs));
    }
  });
});

describe('tileOf', () => {
  it('numbers the tiles of a day as the triggers do', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    const levels: TileLevel[] = ['day', 'dekad', 'month', 'quarter', 'year', 'decade'];
    const read = database.sqlite
      .prepare("SELECT level, tile FROM event_bounds WHERE event_id = 'troops' AND level < 6 ORDER BY level")
      .raw();
    const write = database.sqlite.prepare(
      "UPDATE events SET earliest_day = ?, latest_day = ? WHERE id = 'troops'",
    );
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (at) => {
        write.run(at, at);
        expect(read.all()).toEqual(levels.map((level) => [TILE_LEVELS[level], tileOf(level, at)]));
      }),
      { examples: [[FIRST_DAY], [LAST_DAY], [-719_528], [-1], [0]] },
    );
  });
});

describe('rebuildTiles', () => {
  it('counts what the triggers keep', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataSet, async (dataSet) => {
        const database = await databases.open();
        await fillDatabase(database, dataSet, NOW);
        const kept = keptTiles(database);
        rebuildTiles(database);
        expect(keptTiles(database)).toEqual(kept);
        database.close();
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
