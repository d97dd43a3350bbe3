import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseEvents } from '#db/read/choose-events.ts';
import { findNeighbours, getEvent, listEvents } from '#db/read/events.ts';
import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { parseDay } from '#lib/time/day.ts';
import { toResolved } from './expected-events.ts';
import { anyDataSet, anyFilter } from './random-events.ts';
import { citation, event, NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
let sample: Database;
beforeAll(async () => {
  sample = await databases.open();
  const dataSet = sampleDataSet();
  dataSet.events.push(
    event('a-draft', '2024', [citation('early', null, '2024')], { status: 'draft' }),
    event('withdrawn-one', '2024', [citation('early', null, '2024')], { status: 'withdrawn' }),
  );
  await fillDatabase(sample, dataSet, NOW);
  sample.sqlite.exec("UPDATE events SET status_reason = 'It never was.' WHERE id = 'withdrawn-one'");
});
afterAll(() => databases.removeAll());

const filter = (fields: Partial<Filter>) => toResolved({ ...EMPTY_FILTER, ...fields }, sampleDataSet());
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('listEvents', () => {
  it('lists published events by earliest day, then id', async () => {
    const { events, total, next } = await listEvents(sample, EVERY_EVENT);
    expect(idsOf(events)).toEqual(['troops', 'treaty-signed', 'treaty-ratified']);
    expect([total, next]).toEqual([3, null]);
  });

  it('gives the words that an event rests on, and how its dates are worded', async () => {
    const { events } = await listEvents(sample, filter({ only: ['treaty-signed'] }));
    expect(events[0]).toMatchObject({
      date: {
        edtf: '2024-06-19',
        earliest: '2024-06-19',
        latest: '2024-06-19',
        precision: 'day',
        label: '19 June 2024',
      },
      pairs: ['PRK-RUS'],
      contested: false,
      citations: [
        {
          source: 'early',
          excerpt: { id: 'early-treaty', exact: 'signed in June 2024 a treaty' },
          statedDate: { label: 'June 2024' },
        },
        { source: 'late', excerpt: { translation: { text: 'the treaty of 19 June' } } },
      ],
    });
  });

  it('walks every event once, page by page, whatever the filter', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDataSet,
        fc.array(anyFilter, { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 1, max: 5 }),
        async (dataSet, filters, limit) => {
          const database = await databases.open();
          await fillDatabase(database, dataSet, NOW);
          for (const asked of [EMPTY_FILTER, ...filters].map((one) => toResolved(one, dataSet))) {
            const whole = await listEvents(database, asked);
            const walked: string[] = [];
            let cursor: string | null = null;
            do {
              const page = await listEvents(database, asked, {
                limit,
                ...(cursor === null ? {} : { cursor }),
              });
              expect(page.total).toBe(whole.total);
              expect(page.events.length).toBeLessThanOrEqual(limit);
              walked.push(...idsOf(page.events));
              cursor = page.next;
            } while (cursor !== null);
            expect(walked).toEqual(idsOf(whole.events));
          }
          database.close();
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it.each([
    '',
    'abc',
    'WzEsMl0',
    Buffer.from('[1.5,"a"]').toString('base64url'),
    Buffer.from('[1, "a"]').toString('base64url'),
  ])('refuses the cursor %j', async (cursor) => {
    await expect(listEvents(sample, EVERY_EVENT, { cursor })).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });

  it('resolves a date as of a day from what was stated by then', async () => {
    const { events } = await listEvents(sample, filter({ asof: '2024-07-01' }));
    expect(events.map(({ id, date, citations }) => [id, date.edtf, citations.length])).toEqual([
      ['troops', '1999/..', 1],
      ['treaty-signed', '2024-06', 1],
    ]);
    expect((await listEvents(sample, filter({ asof: '2024-06-30' }))).total).toBe(0);
  });

  it('takes the whole stretch where stated dates contradict, open where one is', async () => {
    const database = await databases.open();
    const dataSet = sampleDataSet();
    dataSet.events.push(
      event('apart', '2020', [citation('early', null, '2020'), citation('late', null, '2022/..')]),
      event('apart-before', '2020', [citation('early', null, '../2020'), citation('late', null, '2022')]),
    );
    await fillDatabase(database, dataSet, NOW);
    const asked = { asof: '2024-12-01', only: ['apart', 'apart-before'], contested: true };
    const days = async (fields: Partial<Filter>) =>
      (await listEvents(database, filter({ ...asked, ...fields }))).events.map(({ date }) => [
        date.earliest,
        date.latest,
      ]);
    expect(await days({})).toEqual([
      ['2020-01-01', null],
      [null, '2022-12-31'],
    ]);
    expect(await days({ from: '2030' })).toEqual([['2020-01-01', null]]);
    expect(await days({ to: '1900' })).toEqual([[null, '2022-12-31']]);
  });
});

describe('getEvent', () => {
  it('gives a published event, and the one as of a day', async () => {
    expect((await getEvent(sample, 'treaty-signed')).date.edtf).toBe('2024-06-19');
    const known = await getEvent(sample, 'treaty-signed', { asof: parseDay('2024-10-01') });
    expect(known).toMatchObject({
      date: { edtf: '2024-06' },
      dateNote: null,
      citations: [{ source: 'early' }],
    });
  });

  it('says what is the matter with one that it does not give', async () => {
    await expect(getEvent(sample, 'none')).rejects.toMatchObject({ code: 'not-found' });
    await expect(getEvent(sample, 'a-draft')).rejects.toMatchObject({ code: 'not-found' });
    await expect(getEvent(sample, 'treaty-ratified', { asof: parseDay('2024-10-01') })).rejects.toMatchObject(
      {
        code: 'not-found',
      },
    );
    await expect(getEvent(sample, 'withdrawn-one')).rejects.toMatchObject({
      code: 'withdrawn',
      message: /It never was\./,
    });
  });
});

describe('findNeighbours', () => {
  it('finds the events before and after in time', async () => {
    expect(await findNeighbours(sample, EVERY_EVENT, 'treaty-signed')).toMatchObject({
      previous: { id: 'troops', title: 'Title of troops', date: { label: 'since 1999' } },
      next: { id: 'treaty-ratified' },
    });
    expect(await findNeighbours(sample, EVERY_EVENT, 'troops')).toMatchObject({
      previous: null,
      next: { id: 'treaty-signed' },
    });
    expect(await findNeighbours(sample, EVERY_EVENT, 'none')).toEqual({ previous: null, next: null });
  });

  it('stays within the filter, also around an event outside it', async () => {
    const treaties = filter({ types: ['treaty'] });
    expect(await findNeighbours(sample, treaties, 'treaty-signed')).toMatchObject({
      previous: null,
      next: { id: 'treaty-ratified' },
    });
    expect(await findNeighbours(sample, treaties, 'troops')).toMatchObject({
      previous: null,
      next: { id: 'treaty-signed' },
    });
  });

  it('steps through the whole list in both directions, also among events open to the past', async () => {
    const database = await databases.open();
    const dataSet = sampleDataSet();
    for (const id of ['open-a', 'open-b'])
      dataSet.events.push(event(id, '../1990', [citation('early', null, '../1990')]));
    await fillDatabase(database, dataSet, NOW);
    const order = idsOf((await listEvents(database, EVERY_EVENT)).events);
    expect(order).toEqual(['open-a', 'open-b', 'troops', 'treaty-signed', 'treaty-ratified']);
    for (const [index, id] of order.entries()) {
      const { previous, next } = await findNeighbours(database, EVERY_EVENT, id);
      expect([previous?.id, next?.id]).toEqual([order[index - 1], order[index + 1]]);
    }
  });
});

describe('chooseEvents', () => {
  it('chooses by importance, then number of sources, then time, then id', async () => {
    const database = await databases.open();
    const dataSet = sampleDataSet();
    // Two citations from one source count as one source.
    const twice = [citation('early', null, '1990'), citation('early', 'early-start', '1990')];
    dataSet.events.push(event('b-twice', '1990', twice), event('a-twice', '1990', twice));
    await fillDatabase(database, dataSet, NOW);
    const { events, total, published } = await chooseEvents(database, EVERY_EVENT, 4);
    expect(idsOf(events)).toEqual(['troops', 'treaty-signed', 'a-twice', 'b-twice']);
    expect(total).toBe(5);
    expect([...published.keys()].sort()).toEqual(['early', 'late']);
    const asof = await chooseEvents(database, filter({ asof: '2024-07-01' }), 10);
    expect(idsOf(asof.events)).toEqual(['troops', 'a-twice', 'b-twice', 'treaty-signed']);
  });
});
