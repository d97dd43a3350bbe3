import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { listEventRows } from '#db/read/event-rows.ts';
import { listEvents } from '#db/read/events.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { compareRank } from '#lib/timeline/compare-rank.ts';
import { toResolved } from './expected-events.ts';
import { anyDataSet, anyFilter } from './random-events.ts';
import { NOW } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

describe('listEventRows', () => {
  it('says of the first events by rank what the events say, for any filter', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(
        anyDataSet,
        fc.array(anyFilter, { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 1, max: 6 }),
        async (dataSet, filters, limit) => {
          const database = await databases.open();
          await fillDatabase(database, dataSet, NOW);
          for (const asked of filters) {
            const filter = toResolved(asked, dataSet);
            const { events, matches } = await listEvents(database, filter);
            const found = new Map(matches?.map((one) => [one.id, one.in]));
            const ranked = events
              .map((event) => ({
                ...event,
                sources: new Set(event.citations.map(({ source }) => source)).size,
              }))
              .sort(compareRank)
              .map(({ id, title, dateSense, type, importance, date, pairs, sources, contested }) => ({
                ...{ id, title, dateSense, type, importance, pairs, sources, contested },
                date: { edtf: date.edtf, earliest: date.earliest, latest: date.latest, label: date.label },
                ...(matches === undefined ? {} : { found: found.get(id) }),
              }));
            expect(await listEventRows(database, filter, limit)).toEqual(ranked.slice(0, limit));
            seen += ranked.length;
          }
        },
      ),
      { numRuns: 20 },
    );
    expect(seen).toBeGreaterThan(20);
  });
});
