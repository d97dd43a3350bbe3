import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { getEvent } from '#db/read/events.ts';
import { listMergedEvents } from '#db/read/merged-events.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { anyDataSet } from './random-events.ts';
import { citation, event, LATER, NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

const reason = { statusReason: 'It told the signing once more.', mergedInto: 'treaty-signed' } as const;
const twice = event('told-twice', '2024-06', [citation('early', 'early-treaty', '2024-06')]);
const withTwice = (fields: Partial<EventRecord>) => {
  const files = sampleDataSet();
  return { ...files, events: [{ ...twice, ...fields }, ...files.events] };
};

/** Where a merged event leads, step by step. */
function follow(events: readonly EventRecord[], id: string): string | null {
  const found = events.find((one) => one.id === id);
  if (found?.status === 'published') return found.id;
  return found?.mergedInto == null ? null : follow(events, found.mergedInto);
}

describe('listMergedEvents', () => {
  it('leads from every merged event to the published one that is left, over others', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(anyDataSet, async (dataSet) => {
        const database = await databases.open();
        await fillDatabase(database, dataSet, NOW);
        const expected = dataSet.events.flatMap(({ id, mergedInto }) => {
          const survivor = mergedInto === null ? null : follow(dataSet.events, id);
          return survivor === null ? [] : [[id, survivor] as const];
        });
        found += expected.length;
        expect([...(await listMergedEvents(database))].sort()).toEqual([...expected].sort());
        database.close();
      }),
      { numRuns: 20, endOnFailure: true },
    );
    expect(found).toBeGreaterThan(5);
  });

  it('leads nowhere from a circle that plain SQL made', async () => {
    const database = await databases.open();
    await fillDatabase(database, withTwice({ status: 'withdrawn', ...reason }), NOW);
    database.sqlite.exec(
      "UPDATE events SET status = 'withdrawn', merged_into = 'told-twice' WHERE id = 'treaty-signed'",
    );
    expect(await listMergedEvents(database)).toEqual(new Map());
  });
});

describe('fillDatabase, of a merged event', () => {
  it('withdraws it with the reason, and knows where it leads', async () => {
    const database = await databases.open();
    await fillDatabase(database, withTwice({}), NOW);
    const { kept } = await fillDatabase(database, withTwice({ status: 'withdrawn', ...reason }), LATER);
    expect(kept).toEqual([]);
    expect(await listMergedEvents(database)).toEqual(new Map([['told-twice', 'treaty-signed']]));
    await expect(getEvent(database, 'told-twice')).rejects.toMatchObject({
      code: 'withdrawn',
      details: { reason: reason.statusReason },
    });
  });

  it('keeps the edit of a person, and lists it', async () => {
    const database = await databases.open();
    await fillDatabase(database, withTwice({}), NOW);
    database.sqlite.exec("UPDATE events SET title = 'Mine' WHERE id = 'told-twice'");
    const { kept } = await fillDatabase(database, withTwice({ status: 'withdrawn', ...reason }), LATER);
    expect(kept).toEqual([{ kind: 'event', id: 'told-twice', why: 'it was edited here' }]);
    expect(await getEvent(database, 'told-twice')).toMatchObject({ title: 'Mine', status: 'published' });
    expect(await listMergedEvents(database)).toEqual(new Map());
  });
});

describe('getEvent, of an event that is gone', () => {
  it('says that it was removed, where readers could see it', async () => {
    const database = await databases.open();
    await fillDatabase(database, withTwice({}), NOW);
    await fillDatabase(database, sampleDataSet(), LATER);
    await expect(getEvent(database, 'told-twice')).rejects.toMatchObject({
      code: 'withdrawn',
      details: { reason: 'It was removed from here.' },
    });
    await expect(getEvent(database, 'never')).rejects.toMatchObject({ code: 'not-found' });
  });
});
