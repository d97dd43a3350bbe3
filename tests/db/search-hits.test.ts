import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '#db/read/events.ts';
import { listNearestQueries } from '#db/read/nearest-queries.ts';
import { listSearchHits } from '#db/read/search-hits.ts';
import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';
import { actor, citation, event, excerpt, NOW, parties, sampleDataSet, source } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

let database: Database;
beforeAll(async () => {
  database = await databases.open();
  const dataSet = sampleDataSet();
  dataSet.actors.push(actor('LEA', 'League', { aliases: ['Harbour Council'] }));
  dataSet.sources.push(
    source('rivers', '2024-05', [excerpt('rivers-1', 'the harbour was opened to all')]),
    source('later', '2024-12', [excerpt('later-1', 'a lighthouse')], { title: 'Afterwards' }),
  );
  const cited = [citation('rivers', null, '2024')];
  dataSet.events.push(
    event('by-alias', '2024', cited, {
      importance: 5,
      participants: parties('LEA', 'RUS'),
      type: 'statement',
    }),
    event('by-passage', '2024', [citation('rivers', 'rivers-1', '2024')], {
      importance: 4,
      type: 'statement',
    }),
    event('by-title', '2024', [...cited, citation('later', 'later-1', '2024')], {
      title: 'Harbours are closed',
      importance: 1,
      type: 'statement',
    }),
    event('draft', '2024', cited, { title: 'Quagga', status: 'draft' }),
  );
  await fillDatabase(database, dataSet, NOW);
});

const ask = (fields: Partial<Filter>) =>
  resolveFilter({ ...EMPTY_FILTER, ...fields }, { countsAs: new Map() });
const hitsOf = async (fields: Partial<Filter>, limit = 10) => {
  const { hits, total } = await listSearchHits(database, ask(fields), limit);
  return { ids: hits.map(({ id }) => id), found: hits.map(({ found }) => found.join()), total };
};
const nearest = async (q: string, fields: Partial<Filter> = {}) =>
  (await listNearestQueries(database, ask({ ...fields, q }), q)).map((one) => `${one.q} ${one.count}`);

describe('listSearchHits', () => {
  it('has own words before names, whatever their rank, and says where', async () => {
    expect(await hitsOf({ q: 'harbour' })).toEqual({
      ids: ['by-title', 'by-passage', 'by-alias'],
      found: ['title', 'passage', 'name'],
      total: 3,
    });
    expect((await hitsOf({ q: 'harbour' }, 2)).ids).toEqual(['by-title', 'by-passage']);
    expect((await hitsOf({ q: 'council harbour league' })).found).toEqual(['name']);
  });

  it('keeps to the rest of the filter', async () => {
    expect((await hitsOf({ q: 'harbour', importance: 4 })).ids).toEqual(['by-passage', 'by-alias']);
    expect(await hitsOf({ q: 'lighthouse' })).toMatchObject({ ids: ['by-title'], found: ['passage'] });
    expect(await hitsOf({ q: 'lighthouse', asof: '2024-06-01' })).toMatchObject({ ids: [], total: 0 });
    expect(await hitsOf({ q: 'quagga' })).toMatchObject({ total: 0 });
    expect(await hitsOf({})).toMatchObject({ total: 0 });
  });

  it('leaves the order of the list of events as it is, and says there where words were found', async () => {
    const { events, matches } = await listEvents(database, ask({ q: 'harbour' }));
    expect(events.map(({ id }) => id)).toEqual(['by-alias', 'by-passage', 'by-title']);
    expect(matches).toEqual([
      { id: 'by-alias', in: ['name'] },
      { id: 'by-passage', in: ['passage'] },
      { id: 'by-title', in: ['title'] },
    ]);
    expect(await listEvents(database, ask({}))).not.toHaveProperty('matches');
  });
});

describe('listNearestQueries', () => {
  it('puts words in the place of those that find nothing', async () => {
    expect(await nearest('habrour')).toEqual(['harbour 3']);
    expect(await nearest('Leage, harbour')).toEqual(['league, harbour 1']);
    expect(await nearest('habrour coucil')).toEqual(['harbour council 1']);
  });

  it('offers nothing that finds nothing', async () => {
    expect(await nearest('zzzzzz')).toEqual([]);
    expect(await nearest('harbour lighthouse league')).toEqual([]);
    expect(await nearest('quaga')).toEqual([]);
    expect(await nearest('lighthouze')).toEqual(['lighthouse 1']);
    expect(await nearest('lighthouze', { asof: '2024-06-01' })).toEqual([]);
    expect(await nearest('…')).toEqual([]);
  });
});
