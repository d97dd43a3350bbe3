import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { countEventsByMonth, listEventsOfSpan } from '#db/read/chronicle-rows.ts';
import { listEvents } from '#db/read/events.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { parseGroupKey } from '#lib/query/group-key.ts';
import { CALENDAR } from '#lib/time/calendar-unit.ts';
import { formatDay } from '#lib/time/day.ts';
import { dayInOrder, toSpan } from '#lib/time/span.ts';
import { toResolved } from './expected-events.ts';
import { anyDataSet, anyFilter } from './random-events.ts';
import { NOW } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

const TAKE = 2;
const dayOf = ({ date }: TimelineEvent) => dayInOrder(toSpan(date));
const monthOf = (event: TimelineEvent) =>
  Number.isFinite(dayOf(event)) ? CALENDAR.month.index(dayOf(event)) : null;
const idsOf = (events: readonly TimelineEvent[]) => events.map(({ id }) => id);

describe('rows of a chronicle', () => {
  it('stand in the months, in the order and in the number that a list of all has them in', async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(
        anyDataSet,
        fc.array(anyFilter, { minLength: 10, maxLength: 10 }),
        async (dataSet, filters) => {
          const database = await databases.open();
          await fillDatabase(database, dataSet, NOW);
          for (const one of filters) {
            const filter = { ...toResolved(one, dataSet), only: null };
            const all = (await listEvents(database, filter, { limit: 1000 })).events;
            const byMonth = new Map<number | null, TimelineEvent[]>();
            for (const event of all)
              byMonth.set(monthOf(event), [...(byMonth.get(monthOf(event)) ?? []), event]);
            expect(await countEventsByMonth(database, filter)).toEqual(
              [...byMonth].map(([month, events]) => ({ month, count: events.length })),
            );
            for (const [month, events] of byMonth) {
              const span =
                month === null
                  ? (parseGroupKey('undated') ?? { start: 0, end: 0 })
                  : { start: CALENDAR.month.start(month), end: CALENDAR.month.start(month + 1) };
              for (let skip = 0; skip <= events.length; skip += TAKE) {
                const found = await listEventsOfSpan(database, filter, { span, take: TAKE, skip });
                expect([found.skip, idsOf(found.events)]).toEqual([
                  skip,
                  idsOf(events.slice(skip, skip + TAKE)),
                ]);
              }
              const [first] = events;
              if (month === null || first === undefined) continue;
              const day = dayOf(first);
              const before = events.filter((event) => dayOf(event) < day).length;
              const found = await listEventsOfSpan(database, filter, { span, take: TAKE, skip: 0, day });
              expect(found.skip, formatDay(day)).toBe(Math.floor(before / TAKE) * TAKE);
              asked += 1;
            }
          }
          database.close();
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
    expect(asked).toBeGreaterThan(20);
  });
});
