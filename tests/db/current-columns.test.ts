import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { askColumns, readFillProgress } from '#db/columns/current-columns.ts';
import { listEvents } from '#db/read/events.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import type { Columns } from '#lib/columns/columns.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { saveEvent } from '../save-event.ts';
import { anyEdit } from './random-edits.ts';
import { anyDataSet } from './random-events.ts';
import { citation, event, NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

/** Everything that columns say, in their order, with names instead of places. */
function listAll({ blocks, names, size }: Columns): unknown {
  const rows = blocks.flatMap((block) =>
    Array.from({ length: block.size }, (_, row) => {
      const cited = { from: block.cited[row], to: block.cited[row + 1] };
      const cast = block.cast[row] ?? 0;
      return [
        ...[block.number[row], block.earliest[row], block.latest[row], block.importance[row]],
        ...[block.contested[row], block.sources[row], block.knownFrom[row], block.knownWhole[row]],
        ...[block.statedEarliest[row], block.statedLatest[row], names.types.values[block.type[row] ?? 0]],
        (names.castPairs[cast] ?? []).map((pair) => names.pairs.values[pair]),
        (names.castActors[cast] ?? []).map((actor) => names.actors.values[actor]),
        [...block.citedSource.slice(cited.from, cited.to)].map((source) => names.sourceIds[source]),
        [...block.citedSaid.slice(cited.from, cited.to)],
      ];
    }),
  );
  return { size, rows };
}

const read = (database: Database) => askColumns(database, listAll);

describe('askColumns', () => {
  it('says after any edit, by whatever connection, what columns say that are filled anew', async () => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(
        anyDataSet,
        fc.array(anyEdit, { minLength: 20, maxLength: 20 }),
        async (dataSet, edits) => {
          const database = await databases.open();
          await fillDatabase(database, dataSet, NOW);
          await read(database);
          const other = openDatabase(database.file);
          for (const [index, edit] of edits.entries()) {
            try {
              (index % 2 === 0 ? database : other).sqlite.exec(edit);
              applied += 1;
            } catch {
              // Refused as a whole: a constraint holds.
            }
            const fresh = openDatabase(database.file);
            expect(await read(database), edit).toEqual(await read(fresh));
            fresh.close();
          }
          other.close();
          database.close();
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
    expect(applied).toBeGreaterThan(12 * 10);
  }, 60_000);

  it('sees ids that are added one behind the other, between others, as lists order them', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    await read(database);
    const ids = [...Array(80).keys()].map((index) => `treaty-${String(index).padStart(3, '0')}`);
    const mixed = ids.map((_, index) => ids[(index * 37) % ids.length] ?? '');
    for (const id of [...mixed, 'treaty-000a', 'treaty-000b', 'treaty']) {
      await saveEvent(
        database,
        event(id, '2024-06-19', [citation('early', 'early-start', '2024-06-19')]),
        NOW,
      );
      const { events } = await listEvents(database, EVERY_EVENT, { limit: 1000 });
      const sameDay = events.filter(({ date }) => date.earliest === '2024-06-19').map((one) => one.id);
      expect(sameDay).toEqual([...sameDay].sort());
    }
  });

  it('fills itself again where it missed changes that are noted no more', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    await read(database);
    database.sqlite.exec(`
      UPDATE events SET importance = 1 WHERE id = 'treaty-signed';
      INSERT INTO changes (version, kind) SELECT max(version) + 100, 'other' FROM changes;
      DELETE FROM changes WHERE version < (SELECT max(version) FROM changes)`);
    const fresh = openDatabase(database.file);
    expect(await read(database)).toEqual(await read(fresh));
    fresh.close();
  });

  it('does not take notice of drafts', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    const version = () => database.sqlite.prepare('SELECT max(version) FROM changes').pluck().get();
    const before = version();
    const draft = event('a-draft', '2024', [citation('early', 'early-start', '2024')], { status: 'draft' });
    await saveEvent(database, draft, NOW);
    await saveEvent(database, { ...draft, title: 'Another title' }, NOW);
    expect(version()).toBe(before);
    await saveEvent(database, { ...draft, status: 'published' }, NOW);
    expect(version()).not.toBe(before);
  });
});

describe('readFillProgress', () => {
  it('throws where the tables cannot be read, and goes on once they can', async () => {
    const database = await databases.open();
    database.sqlite.exec('ALTER TABLE sources RENAME TO elsewhere');
    await expect(askColumns(database, ({ size }) => size)).rejects.toThrow('sources');
    expect(() => readFillProgress(database)).toThrow('sources');
    await setImmediate();
    database.sqlite.exec('ALTER TABLE elsewhere RENAME TO sources');
    expect(await askColumns(database, ({ size }) => size)).toBe(0);
    expect(readFillProgress(database)).toEqual({ ready: true, events: 0, loaded: 0 });
  });

  it('tells how far the columns are, and begins to fill them', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    expect(readFillProgress(database).ready).toBe(false);
    const size = await askColumns(database, (columns) => columns.size);
    expect(readFillProgress(database)).toEqual({ ready: true, events: size, loaded: size });
  });
});
