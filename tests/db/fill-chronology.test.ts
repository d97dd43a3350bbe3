import { afterAll, describe, expect, it } from 'vitest';
import { readChronology } from '#db/read/chronology.ts';
import { contentHash } from '#db/store/canonical-json.ts';
import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { chronology, LATER, NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

async function filledDatabase(): Promise<Database> {
  const database = await databases.open();
  await fillDatabase(database, sampleDataSet(), NOW);
  return database;
}

describe('fillDatabase, of who the chronology is about', () => {
  it('brings in whom the chronology is about, in a database of before as well, and keeps an edit of it', async () => {
    const database = await databases.open();
    expect(await readChronology(database)).toMatchObject({ title: 'A chronology', focal: [] });
    expect((await fillDatabase(database, sampleDataSet(), NOW)).kept).toEqual([]);
    expect(await readChronology(database)).toEqual(sampleDataSet().chronology);
    const about = (...focal: string[]) => ({ ...sampleDataSet(), chronology: chronology(...focal) });
    await fillDatabase(
      database,
      { ...about('USA', 'RUS'), chronology: { ...chronology('USA', 'RUS'), id: 'other' } },
      LATER,
    );
    expect(await readChronology(database)).toMatchObject({ id: 'other', focal: ['USA', 'RUS'] });
    database.sqlite.exec(`UPDATE chronology SET content = json_set(content, '$.title', 'Mine')`);
    const { kept } = await fillDatabase(database, about('IRN', 'RUS'), LATER);
    expect(kept).toEqual([{ kind: 'chronology', id: 'chronology', why: 'it was edited here' }]);
    expect(await readChronology(database)).toMatchObject({ title: 'Mine', focal: ['USA', 'RUS'] });
  });

  it('brings an actor up to date that was filled when it still said whether it is focal', async () => {
    const database = await filledDatabase();
    const [first, ...others] = sampleDataSet().actors;
    if (first === undefined) throw new Error('no actor');
    const before = contentHash({ ...first, focal: true });
    const remember = database.sqlite.prepare(
      "UPDATE fills SET file_hash = ?, stored_hash = ? WHERE kind = 'actor' AND id = ?",
    );
    remember.run(before, before, first.code);
    const named = { ...sampleDataSet(), actors: [{ ...first, name: 'Named anew' }, ...others] };
    expect(await fillDatabase(database, named, LATER)).toMatchObject({ updated: 1, kept: [] });
  });
});
