import { afterAll, describe, expect, it } from 'vitest';
import { TILE_KINDS } from '#db/tiles/tiled-filter.ts';
import { warmCache } from '#db/tiles/warm-cache.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

describe('warmCache', () => {
  it('reads the indexes that windows are answered from, piece by piece, and changes nothing', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    const changes = () => database.sqlite.prepare('SELECT total_changes()').pluck().get();
    const before = changes();
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 0);
    await warmCache(database);
    clearInterval(others);
    expect(changes()).toBe(before);
    expect(turns).toBeGreaterThan(0);
    const kinds = database.sqlite.prepare('SELECT DISTINCT kind FROM event_tiles').pluck().all();
    expect(TILE_KINDS).toEqual(expect.arrayContaining(kinds));
  });

  it('ends where the database is closed meanwhile, and says what is wrong with one that has no tables', async () => {
    const closing = await databases.open();
    const warmed = warmCache(closing);
    closing.close();
    await expect(warmed).resolves.toBeUndefined();
    const { openDatabase } = await import('#db/store/open-database.ts');
    const empty = openDatabase(':memory:');
    await expect(warmCache(empty)).rejects.toThrow(/no such table/);
    empty.close();
  });
});
