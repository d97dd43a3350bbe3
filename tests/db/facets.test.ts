import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { countEventsOf, listFacets, MAX_COUNTED_DAYS } from '#db/read/facets.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { matchesFilter } from '#lib/query/matches-filter.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';
import { toContext, toResolved, toTimelineEvents } from './expected-events.ts';
import { anyDataSet, anyFilter } from './random-events.ts';
import { NOW, sampleDataSet, source } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

async function filled(dataSet = sampleDataSet()) {
  const database = await databases.open();
  await fillDatabase(database, dataSet, NOW);
  return database;
}

describe('listFacets', () => {
  it('counts what each choice would give under the rest of the filter, as matchesFilter has it', async () => {
    let found = 0;
    const filters = fc.array(anyFilter, { minLength: 15, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(anyDataSet, filters, async (dataSet, asked) => {
        const database = await filled(dataSet);
        const context = toContext(dataSet);
        const events = toTimelineEvents(dataSet, NOW);
        const countOf = (filter: Filter) =>
          events.filter((event) => matchesFilter(event, toResolved(filter, dataSet), context)).length;
        for (const filter of asked) {
          const facets = await listFacets(database, toResolved(filter, dataSet));
          const message = JSON.stringify(filter);
          for (const { code, countsAs } of dataSet.actors) {
            const expected = countOf({ ...filter, actors: [...filter.actors, code] });
            expect(facets.actors.get(countsAs ?? code) ?? 0, `${code} ${message}`).toBe(expected);
            found += expected;
          }
          for (const { id } of dataSet.eventTypes)
            expect(facets.types.get(id) ?? 0, message).toBe(countOf({ ...filter, types: [id] }));
          for (const { id } of dataSet.sources)
            expect(facets.sources.get(id) ?? 0, message).toBe(countOf({ ...filter, sources: [id] }));
          for (const importance of [1, 2, 3, 4, 5])
            expect(facets.importance.get(importance), message).toBe(countOf({ ...filter, importance }));
          expect(facets.contested, message).toBe(countOf({ ...filter, contested: true }));
          const { asof: _, ...timeless } = filter;
          expect(facets.now, message).toBe(countOf(timeless));
          for (const { day, count } of facets.days)
            expect(count, `${day} ${message}`).toBe(countOf({ ...filter, asof: day }));
          expect(await countEventsOf(database, [toResolved(filter, dataSet), EVERY_EVENT])).toEqual([
            countOf(filter),
            countOf(EMPTY_FILTER),
          ]);
        }
        database.close();
      }),
      { numRuns: 20, endOnFailure: true },
    );
    // Most choices have to give something, or the test says nothing.
    expect(found).toBeGreaterThan(20 * 15);
  }, 60_000);

  it('names each last day of publication once, in order of time', async () => {
    const { days } = await listFacets(await filled(), EVERY_EVENT);
    expect(days.map(({ day }) => day)).toEqual(['2024-07-01', '2024-11-30']);
  });

  it('does not count where there are very many days', async () => {
    const dataSet = sampleDataSet();
    const many = Array.from({ length: MAX_COUNTED_DAYS }, (_, index) =>
      source(`more-${index}`, String(1900 + index)),
    );
    const database = await filled({ ...dataSet, sources: [...dataSet.sources, ...many] });
    const { days } = await listFacets(database, EVERY_EVENT);
    expect(days).toHaveLength(MAX_COUNTED_DAYS + 2);
    expect(days.every(({ count }) => count === null)).toBe(true);
  });
});
