import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listRevisions } from '#db/read/event-history.ts';
import { getEvent } from '#db/read/events.ts';
import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { saveEvent } from '../save-event.ts';
import { citation, event, LATER, NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
let database: Database;
beforeEach(async () => {
  database = await databases.open();
  await fillDatabase(database, sampleDataSet(), NOW);
});
afterAll(() => databases.removeAll());

const visit = event('visit', '2023-07', [
  citation('early', 'early-treaty', '2023-07'),
  citation('late', null, '2023', { timeExpression: 'in 2023' }),
]);

describe('listRevisions', () => {
  it('gives every revision as it was, oldest first, the last being the event of today', async () => {
    const first = await saveEvent(database, visit, NOW);
    const changed = await saveEvent(
      database,
      { ...visit, title: 'Another', citations: visit.citations.slice(1) },
      LATER,
    );
    expect(await listRevisions(database, 'visit')).toEqual([
      { revision: 1, savedAt: NOW, event: first },
      { revision: 2, savedAt: LATER, event: changed },
    ]);
    expect(await getEvent(database, 'visit')).toEqual(changed);
  });

  it('gives back every field that may be empty, filled or not', async () => {
    const full = await saveEvent(
      database,
      {
        ...visit,
        dateNote: 'a communiqué',
        place: { name: 'Pyongyang' },
        plover: { event: 'CONSULT', mode: null, contexts: [] },
      },
      NOW,
    );
    expect((await listRevisions(database, 'visit')).map(({ event }) => event)).toEqual([full]);
  });

  it('gives what was saved where a database of before kept the current revision and it was edited since', async () => {
    const saved = await saveEvent(database, visit, NOW);
    await saveEvent(database, { ...visit, importance: 5 }, LATER);
    database.sqlite.exec("UPDATE events SET title = 'Edited', revision = 1 WHERE id = 'visit'");
    expect(await listRevisions(database, 'visit')).toEqual([{ revision: 1, savedAt: NOW, event: saved }]);
  });

  it('shows nothing of drafts and of what was withdrawn', async () => {
    await saveEvent(database, { ...visit, status: 'draft', title: 'Not yet' }, NOW);
    await saveEvent(database, visit, LATER);
    await saveEvent(database, { ...visit, status: 'withdrawn' }, LATER);
    expect((await listRevisions(database, 'visit')).map(({ revision }) => revision)).toEqual([2]);
  });

  it('is empty where there is no such event', async () => {
    expect(await listRevisions(database, 'none')).toEqual([]);
  });
});
