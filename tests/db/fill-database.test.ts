import { afterAll, describe, expect, it } from 'vitest';
import { listRevisions } from '#db/read/event-history.ts';
import { getEvent, listEvents } from '#db/read/events.ts';
import { getSource } from '#db/read/sources.ts';
import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { dumpTables } from './dump-tables.ts';
import { actor, chronology, citation, event, excerpt, LATER, NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

async function filledDatabase(): Promise<Database> {
  const database = await databases.open();
  await fillDatabase(database, sampleDataSet(), NOW);
  return database;
}

/** The sample with one event changed, or without it. */
function withEvent(id: string, change: Partial<EventRecord> | null): DataSet {
  const dataSet = sampleDataSet();
  const changed = (one: EventRecord) =>
    one.id !== id ? [one] : change === null ? [] : [{ ...one, ...change }];
  return { ...dataSet, events: dataSet.events.flatMap(changed) };
}

const without = (id: string) => withEvent(id, null);

const dump = (database: Database) => JSON.stringify(dumpTables(database));

describe('fillDatabase', () => {
  it('brings in every record and says how many', async () => {
    const database = await databases.open();
    expect(await fillDatabase(database, sampleDataSet(), NOW)).toEqual({
      added: 18,
      updated: 0,
      unchanged: 0,
      removed: 0,
      kept: [],
    });
    const { events, total } = await listEvents(database, EVERY_EVENT);
    expect(total).toBe(3);
    expect(events.map(({ id, pairs, revision, updatedAt }) => [id, pairs, revision, updatedAt])).toEqual([
      ['troops', ['PRK-RUS'], 1, NOW],
      ['treaty-signed', ['PRK-RUS'], 1, NOW],
      ['treaty-ratified', ['PRK-RUS'], 1, NOW],
    ]);
  });

  it('writes nothing when nothing changed', async () => {
    const database = await filledDatabase();
    const before = dump(database);
    const report = await fillDatabase(database, sampleDataSet(), LATER);
    expect(report).toEqual({ added: 0, updated: 0, unchanged: 18, removed: 0, kept: [] });
    expect(dump(database)).toBe(before);
  });

  it('brings a changed event in as a new revision', async () => {
    const database = await filledDatabase();
    const report = await fillDatabase(database, withEvent('troops', { title: 'Troops, again' }), LATER);
    expect(report).toMatchObject({ added: 0, updated: 1, unchanged: 17, kept: [] });
    const troops = await getEvent(database, 'troops');
    expect([troops.title, troops.revision, troops.updatedAt]).toEqual(['Troops, again', 2, LATER]);
    expect((await getEvent(database, 'treaty-signed')).updatedAt).toBe(NOW);
  });

  it('gives the events of a changed excerpt, or of an actor that counts as another now, a new revision', async () => {
    const database = await filledDatabase();
    const dataSet = sampleDataSet();
    const [early] = dataSet.sources;
    early?.excerpts.splice(
      0,
      1,
      excerpt('early-treaty', 'signed in June 2024 the treaty', { start: 40, end: 70 }),
    );
    dataSet.actors = dataSet.actors.map((one) => (one.code === 'SUN' ? { ...one, countsAs: null } : one));
    expect(await fillDatabase(database, dataSet, LATER)).toMatchObject({
      updated: 2,
      unchanged: 16,
      kept: [],
    });
    expect((await getEvent(database, 'treaty-signed')).revision).toBe(2);
    expect(await getEvent(database, 'troops')).toMatchObject({ revision: 2, pairs: ['PRK-SUN'] });
    expect((await getEvent(database, 'treaty-ratified')).revision).toBe(1);
    const [signed, troops] = [
      await listRevisions(database, 'treaty-signed'),
      await listRevisions(database, 'troops'),
    ];
    expect(signed.map(({ event: { citations } }) => citations[0]?.excerpt?.exact)).toEqual([
      'signed in June 2024 a treaty',
      'signed in June 2024 the treaty',
    ]);
    expect(troops.map(({ event: { pairs } }) => pairs)).toEqual([['PRK-RUS'], ['PRK-SUN']]);
  });

  it('keeps an event that was edited in plain SQL, whether or not the file changed', async () => {
    const database = await filledDatabase();
    database.sqlite.exec("UPDATE events SET title = 'My title' WHERE id = 'troops'");
    const kept = [{ kind: 'event', id: 'troops', why: 'it was edited here' }];
    expect((await fillDatabase(database, sampleDataSet(), LATER)).kept).toEqual(kept);
    expect((await fillDatabase(database, withEvent('troops', { title: 'Their title' }), LATER)).kept).toEqual(
      kept,
    );
    expect((await getEvent(database, 'troops')).title).toBe('My title');
  });

  it.each([
    "UPDATE citations SET modality = 'alleged' WHERE event_number = (SELECT number FROM events WHERE id = 'troops')",
    "UPDATE participants SET role = 'mentioned' WHERE event_number = (SELECT number FROM events WHERE id = 'troops') AND actor = 'USA'",
    "UPDATE events SET place_name = 'Kursk' WHERE id = 'troops'",
    "UPDATE events SET status = 'withdrawn', status_reason = 'a mistake' WHERE id = 'troops'",
  ])('sees the edit: %s', async (edit) => {
    const database = await filledDatabase();
    database.sqlite.exec(edit);
    const before = dump(database);
    const { kept, updated } = await fillDatabase(database, withEvent('troops', { importance: 1 }), LATER);
    expect(kept).toMatchObject([{ id: 'troops' }]);
    expect(updated).toBe(0);
    expect(dump(database)).toBe(before);
  });

  it('keeps an edited actor, source and excerpt, and brings in the rest', async () => {
    const database = await filledDatabase();
    database.sqlite.exec(`
      UPDATE actors SET aliases = '["Tehran"]' WHERE code = 'IRN';
      UPDATE sources SET title = 'Mine' WHERE id = 'early';
      UPDATE excerpts SET locator = 'p. 4' WHERE id = 'early-start';`);
    const { kept, added } = await fillDatabase(
      database,
      { ...sampleDataSet(), actors: [...sampleDataSet().actors, actor('BLR', 'Belarus')] },
      LATER,
    );
    expect(kept.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'actor IRN',
      'source early',
      'excerpt early/early-start',
    ]);
    expect(added).toBe(1);
    expect((await getSource(database, 'early')).title).toBe('Mine');
  });

  it('does not bring back what was deleted here', async () => {
    const database = await filledDatabase();
    database.sqlite.exec("DELETE FROM events WHERE id = 'troops'");
    for (const dataSet of [
      sampleDataSet(),
      withEvent('troops', { title: 'New' }),
      without('troops'),
      sampleDataSet(),
    ]) {
      await fillDatabase(database, dataSet, LATER);
      await expect(getEvent(database, 'troops')).rejects.toMatchObject({ code: 'not-found' });
    }
    const { kept } = await fillDatabase(database, sampleDataSet(), LATER);
    expect(kept).toEqual([{ kind: 'event', id: 'troops', why: 'it was deleted here' }]);
  });

  it('removes what the files no longer have, except where it was edited or is still referred to', async () => {
    const database = await filledDatabase();
    expect(await fillDatabase(database, without('troops'), LATER)).toMatchObject({ removed: 1, kept: [] });
    await expect(getEvent(database, 'troops')).rejects.toMatchObject({ code: 'withdrawn' });
    const { kept } = await fillDatabase(
      database,
      {
        ...sampleDataSet(),
        events: without('treaty-signed').events.map((one) => ({ ...one, partOf: null })),
      },
      LATER,
    );
    expect(kept).toEqual([]);
    database.sqlite.exec("UPDATE events SET title = 'Mine' WHERE id = 'treaty-ratified'");
    const empty = await fillDatabase(
      database,
      { chronology: chronology('RUS', 'PRK'), eventTypes: [], actors: [], sources: [], events: [] },
      LATER,
    );
    expect(empty.kept.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'event treaty-ratified',
      'excerpt late/late-treaty',
      'source late',
      'actor PRK',
      'actor RUS',
      'event-type treaty',
    ]);
  });

  it('numbers on where an event comes back to the files', async () => {
    const database = await filledDatabase();
    await fillDatabase(database, without('troops'), LATER);
    await fillDatabase(database, sampleDataSet(), LATER);
    expect((await getEvent(database, 'troops')).revision).toBe(1);
    await fillDatabase(database, without('troops'), LATER);
    expect((await listRevisions(database, 'troops')).map(({ savedAt }) => savedAt)).toEqual([NOW]);
    await fillDatabase(database, withEvent('troops', { importance: 1 }), LATER);
    expect((await getEvent(database, 'troops')).revision).toBe(2);
  });

  it('takes a record made here for the one of the file only where it says the same', async () => {
    const database = await databases.open();
    const insert = database.sqlite.prepare(
      "INSERT INTO actors (code, name, aliases, kind) VALUES (?, ?, '[]', 'state')",
    );
    insert.run('CHN', 'China');
    insert.run('IRN', 'Persia');
    const { kept, unchanged } = await fillDatabase(database, sampleDataSet(), NOW);
    expect(kept).toEqual([{ kind: 'actor', id: 'IRN', why: 'another record with this id was made here' }]);
    expect(unchanged).toBe(1);
  });

  it('keeps out an event that refers to what was deleted here, and says so', async () => {
    const database = await filledDatabase();
    database.sqlite.exec("DELETE FROM events WHERE id = 'troops'; DELETE FROM actors WHERE code = 'SUN'");
    const dataSet = sampleDataSet();
    dataSet.events.push(
      event('new-one', '2020', [citation('early', null, '2020')], {
        participants: [{ actor: 'SUN', role: 'party' }],
      }),
    );
    const { kept, added } = await fillDatabase(database, dataSet, LATER);
    expect(added).toBe(0);
    expect(kept.at(-1)).toEqual({
      kind: 'event',
      id: 'new-one',
      why: 'it refers to the actor SUN, which is not here',
    });
  });

  it('accepts an event that is part of a later one of the files', async () => {
    const database = await databases.open();
    const dataSet = sampleDataSet();
    dataSet.events.reverse();
    expect(await fillDatabase(database, dataSet, NOW)).toMatchObject({ added: 18, kept: [] });
  });

  it('leaves the database as it was where it fails in the middle', async () => {
    const database = await filledDatabase();
    const before = dump(database);
    const dataSet = withEvent('troops', { title: 'New title' });
    dataSet.events.push(event('bad', '2024-13', [citation('early', null, '2024')]));
    await expect(fillDatabase(database, dataSet, LATER)).rejects.toMatchObject({ code: 'dataset-invalid' });
    expect(dump(database)).toBe(before);
    const tooLong = withEvent('troops', { title: 'x'.repeat(91) });
    await expect(fillDatabase(database, tooLong, LATER)).rejects.toThrow(/events_title/);
    expect(dump(database)).toBe(before);
  });
});
