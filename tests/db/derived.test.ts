import { afterAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#db/store/run-query.ts';
import { rebuildDerived, suspendDerived } from '#db/write/derived.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

describe('suspendDerived', () => {
  it('is refused outside a transaction, and rebuildDerived without it', async () => {
    const database = await databases.open();
    expect(() => suspendDerived(database)).toThrow(/outside a transaction/);
    expect(() => rebuildDerived(database)).toThrow(/without suspendDerived/);
  });

  it('leaves everything in place where the transaction is undone, and brings all back where it is not', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    const schema = () =>
      JSON.stringify(
        database.sqlite.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all(),
      );
    const before = schema();
    expect(() =>
      inTransaction(database, () => {
        suspendDerived(database);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(schema()).toBe(before);
    const found = () =>
      database.sqlite
        .prepare("SELECT count(*) FROM event_search WHERE event_search MATCH 'ratified'")
        .pluck()
        .get();
    inTransaction(database, () => {
      suspendDerived(database);
      database.sqlite.exec("UPDATE events SET title = 'ratified ratified' WHERE id = 'troops'");
      expect(found()).toBe(1);
      rebuildDerived(database);
    });
    expect(found()).toBe(2);
    expect(schema()).toBe(before);
  });
});
