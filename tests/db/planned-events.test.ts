import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRevisions } from '#db/read/event-history.ts';
import { getEvent, listEvents } from '#db/read/events.ts';
import { readWindow } from '#db/read/window.ts';
import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { readDataSet } from '#lib/exchange/data-set-events.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';
import { saveEvent } from '../save-event.ts';
import { citation, event, LATER, NOW, sampleDataSet, source } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

/** Each event with the date that its sources give it, and the words for it. */
const TOLD = [
  ['later-than-all', '2028/..', ['early', 'late'], 'from 2028 on'],
  ['later-than-one', '2024-08/..', ['early', 'late'], 'since August 2024'],
  ['later-than-it', '2024-08/..', ['early'], 'from August 2024 on'],
  ['within-the-year', '2024-08/..', ['year'], 'since August 2024'],
  ['of-no-date', '2028/..', ['undated'], 'since 2028'],
  ['one-day', '2028-05', ['early'], 'May 2028'],
] as const;

let database: Database;
const dataSet = sampleDataSet();
dataSet.sources.push(source('year', '2024'), source('undated', '2024/..'));
const records = TOLD.map(([id, date, sources]) =>
  event(
    id,
    date,
    sources.map((name) => citation(name, null, date)),
  ),
);
dataSet.events.push(...records);
beforeAll(async () => {
  database = await databases.open();
  await fillDatabase(database, dataSet, NOW);
});

const ask = (asof?: string) =>
  resolveFilter(
    { ...EMPTY_FILTER, only: TOLD.map(([id]) => id), ...(asof === undefined ? {} : { asof }) },
    {
      countsAs: new Map(),
    },
  );
const told = (events: readonly { id: string; date: { label: string } }[]) =>
  Object.fromEntries(events.map(({ id, date }) => [id, date.label]));
const EXPECTED = Object.fromEntries(TOLD.map(([id, , , label]) => [id, label]));

describe('what had not begun when its sources were written', () => {
  it('is told as a plan, whoever tells it', async () => {
    const { events } = await listEvents(database, ask(), { limit: 100 });
    expect(told(events)).toEqual(EXPECTED);
    const names = { focal: [], actors: new Map(), types: new Map(), sources: new Map() };
    const answer = await readWindow(database, ask(), {
      ...{ request: { window: ['2020-01-01', '2030-12-31'], width: 1200, limit: 100 }, lanes: 'none', names },
      focalPairs: [],
    });
    expect(told(answer.events)).toEqual(EXPECTED);
    for (const [id, , , label] of TOLD) expect((await getEvent(database, id)).date.label).toBe(label);
    expect(told(readDataSet(dataSet).events)).toMatchObject(EXPECTED);
  });

  it('is told so of each passage by its own source, and as of a day by those of then', async () => {
    const { citations } = await getEvent(database, 'later-than-one');
    expect(citations.map(({ statedDate }) => statedDate.label)).toEqual([
      'from August 2024 on',
      'since August 2024',
    ]);
    const { events } = await listEvents(database, ask('2024-10-01'), { limit: 100 });
    expect(told(events)).toMatchObject({ 'later-than-one': 'from August 2024 on' });
  });

  it('is told so of what it was before a correction', async () => {
    const [record] = records;
    if (record === undefined) throw new Error('There is no such event.');
    const saved = await saveEvent(database, { ...record, date: '2029/..', dateNote: 'put off' }, LATER);
    expect(saved.date.label).toBe('from 2029 on');
    const labels = (await listRevisions(database, record.id)).map((one) => one.event.date.label);
    expect(labels).toEqual(['from 2028 on', 'from 2029 on']);
  });
});
