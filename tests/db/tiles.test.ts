import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction } from '#db/store/run-query.ts';
import { rebuildTiles } from '#db/tiles/rebuild-tiles.ts';
import { TILE_LEVELS, type TileLevel, tileOf } from '#db/tiles/tile-levels.ts';
import { rebuildDerived, suspendDerived } from '#db/write/derived.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { saveEvent } from '#db/write/save-event.ts';
import { FIRST_DAY, LAST_DAY } from '#lib/time/day.ts';
import { toLaneMask } from '#lib/timeline/lane-mask.ts';
import { FOCAL_PAIRS } from '../focal.ts';
import { foundReadings, keptFacts, keptReadings } from './event-readings.ts';
import { anyEdit } from './random-edits.ts';
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
            expect(keptReadings(database), edit).toEqual(foundReadings(database));
          }
          const facts = keptFacts(database);
          inTransaction(database, () => {
            suspendDerived(database);
            database.sqlite.exec(
              "UPDATE events SET modality = 'planned', source_count = 7, lane_mask = 5, attested_day = 3, known_whole_day = 4",
            );
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
