import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listActors } from '#db/read/actors.ts';
import { readChronology } from '#db/read/chronology.ts';
import { listEventTypes } from '#db/read/event-types.ts';
import { listEvents } from '#db/read/events.ts';
import { countEvents } from '#db/read/facets.ts';
import { listPairs } from '#db/read/pairs.ts';
import { getSource, listSources } from '#db/read/sources.ts';
import { attachText, findText } from '#db/read/texts.ts';
import { readCountsAs } from '#db/store/counts-as.ts';
import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { FOCAL_PAIRS } from '../focal.ts';
import { toResolved } from './expected-events.ts';
import { anyDataSet, anyFilter } from './random-events.ts';
import { citation, event, excerpt, NOW, parties, sampleDataSet, source } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());
const DOCUMENT = new TextEncoder().encode('\uFEFFNaïve 🂡 text\r\n');
const SHA256 = createHash('sha256').update(DOCUMENT).digest('hex');

let sample: Database;
beforeAll(async () => {
  sample = await databases.open();
  const dataSet = sampleDataSet();
  dataSet.sources.push(source('oldest', '1999/..', [excerpt('unused', 'words')], { sha256: SHA256 }));
  dataSet.events.push(
    event('open', '../1990', [citation('early', null, '../1990')], { participants: parties('RUS', 'USA') }),
    event('ancient', '-0233', [citation('early', 'early-start', '-0233')], {
      participants: parties('RUS', 'USA', 'PRK'),
    }),
    event('draft', '2020', [citation('early', 'early-start', '2020')], {
      status: 'draft',
      participants: parties('CHN', 'IRN'),
    }),
  );
  await fillDatabase(sample, dataSet, NOW);
});

describe('listPairs', () => {
  it('gives the six focal pairs in their order, then the others', async () => {
    expect(await listPairs(sample, EVERY_EVENT, FOCAL_PAIRS)).toEqual([
      { pair: 'CHN-RUS', count: 0, held: 0, earliest: null, latest: null, years: {} },
      { pair: 'IRN-RUS', count: 0, held: 0, earliest: null, latest: null, years: {} },
      {
        pair: 'PRK-RUS',
        count: 4,
        held: 0,
        earliest: '-0233-01-01',
        latest: null,
        years: { '-0233': 1, 1999: 1, 2024: 2 },
      },
      { pair: 'CHN-IRN', count: 0, held: 0, earliest: null, latest: null, years: {} },
      { pair: 'CHN-PRK', count: 0, held: 0, earliest: null, latest: null, years: {} },
      { pair: 'IRN-PRK', count: 0, held: 0, earliest: null, latest: null, years: {} },
      {
        pair: 'PRK-USA',
        count: 1,
        held: 0,
        earliest: '-0233-01-01',
        latest: '-0233-12-31',
        years: { '-0233': 1 },
      },
      { pair: 'RUS-USA', count: 2, held: 0, earliest: null, latest: '1990-12-31', years: { '-0233': 1 } },
    ]);
  });

  it('follows the filter, also as of a day', async () => {
    const count = async (fields: Partial<Filter>) =>
      (await listPairs(sample, toResolved({ ...EMPTY_FILTER, ...fields }, { actors: [] }), FOCAL_PAIRS)).map(
        ({ count }) => count,
      );
    expect(await count({ from: '2024' })).toEqual([0, 0, 3, 0, 0, 0]);
    expect(await count({ from: '2024', asof: '2024-07-01' })).toEqual([0, 0, 2, 0, 0, 0]);
  });

  it('counts what listEvents lists', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDataSet,
        fc.array(anyFilter, { minLength: 10, maxLength: 10 }),
        async (dataSet, filters) => {
          const database = await databases.open();
          await fillDatabase(database, dataSet, NOW);
          for (const asked of filters) {
            const filter = toResolved(asked, dataSet);
            const { events } = await listEvents(database, filter);
            const pairs = await listPairs(database, filter, FOCAL_PAIRS);
            const occurring = [...new Set(events.flatMap((one) => one.pairs))].filter(
              (pair) => !FOCAL_PAIRS.some((focal) => focal === pair),
            );
            expect(pairs.map(({ pair }) => pair)).toEqual([...FOCAL_PAIRS, ...occurring.sort()]);
            for (const { pair, count, years } of pairs) {
              const own = events.filter((one) => one.pairs.includes(pair));
              expect(count).toBe(own.length);
              const dated = own.filter(({ date }) => date.earliest !== null);
              expect(Object.values(years).reduce((sum, n) => sum + n, 0)).toBe(dated.length);
            }
          }
          database.close();
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  });
});

describe('listActors', () => {
  it('gives the focal ones first, in their order, then the others by name', async () => {
    const actors = await listActors(sample, await readChronology(sample));
    expect(actors.map(({ code }) => code)).toEqual(['RUS', 'CHN', 'IRN', 'PRK', 'SUN', 'USA']);
    expect(actors[0]).toEqual({
      code: 'RUS',
      name: 'Russia',
      aliases: ['Moscow', 'Kremlin'],
      kind: 'state',
      countsAs: null,
    });
  });
});

describe('readCountsAs', () => {
  it('maps historical states', () => {
    expect([...readCountsAs(sample)]).toEqual([['SUN', 'RUS']]);
  });
});

describe('listEventTypes', () => {
  it('keeps the order of the data file', async () => {
    expect(await listEventTypes(sample)).toEqual(sampleDataSet().eventTypes);
  });
});

describe('listSources', () => {
  it('lists sources by date of publication with what they hold; drafts do not count', async () => {
    const sources = await listSources(sample);
    expect(sources.map(({ id, excerpts, events }) => [id, excerpts, events])).toEqual([
      ['oldest', 1, 0],
      ['early', 2, 4],
      ['late', 1, 2],
    ]);
    expect(sources[2]?.published).toMatchObject({ edtf: '2024-11', label: 'November 2024' });
  });
});

describe('getSource', () => {
  it('gives the excerpts in the order of the text, each with its published events in order of time', async () => {
    const { excerpts, published } = await getSource(sample, 'early');
    expect(published.earliest).toBe('2024-07-01');
    expect(excerpts.map(({ id, start, events }) => [id, start, events])).toEqual([
      ['early-start', 5, ['ancient', 'troops']],
      ['early-treaty', 40, ['treaty-signed']],
    ]);
  });

  it('throws not-found', async () => {
    await expect(getSource(sample, 'none')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('attachText', () => {
  it('keeps the text of a known file exactly, and none of an unknown one', async () => {
    expect(await attachText(sample, new TextEncoder().encode('unknown'), NOW)).toEqual([]);
    expect(await findText(sample, 'oldest')).toBeUndefined();
    expect(await attachText(sample, DOCUMENT, NOW)).toEqual(['oldest']);
    expect(await attachText(sample, DOCUMENT, NOW)).toEqual(['oldest']);
    expect(await findText(sample, 'oldest')).toBe('\uFEFFNaïve 🂡 text\r\n');
    expect(await findText(sample, 'early')).toBeUndefined();
  });

  it('does not give a text whose source has another file now', async () => {
    await attachText(sample, DOCUMENT, NOW);
    sample.sqlite.exec(`UPDATE sources SET sha256 = '${'1'.repeat(64)}' WHERE id = 'oldest'`);
    expect(await findText(sample, 'oldest')).toBeUndefined();
    sample.sqlite.exec(`UPDATE sources SET sha256 = '${SHA256}' WHERE id = 'oldest'`);
  });
});

describe('countEvents', () => {
  it('counts published events', async () => {
    expect(await countEvents(sample)).toBe(5);
  });
});
