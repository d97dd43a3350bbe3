import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readOverview } from '#db/read/overview.ts';
import { listFocalPairs, listPairs } from '#db/read/pairs.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { toBand } from '#lib/overview/overview-density.ts';
import { eventAsOf } from '#lib/query/event-as-of.ts';
import { matchesFilter } from '#lib/query/matches-filter.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import { parseDay, toCalendarDay } from '#lib/time/day.ts';
import { FOCAL_PAIRS } from '../focal.ts';
import { toAnchors, toContext, toResolved, toTimelineEvents } from './expected-events.ts';
import { anyDataSet, anyFilter } from './random-events.ts';
import { NOW } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

function matching(dataSet: DataSet, filter: ResolvedFilter) {
  const context = toContext(dataSet);
  return toTimelineEvents(dataSet, NOW)
    .filter((event) => matchesFilter(event, filter, context))
    .flatMap((event) =>
      filter.asof === null
        ? event
        : (eventAsOf(event, filter.asof, context.published, toAnchors(dataSet)) ?? []),
    );
}

/** The days of ISO dates in order of time. */
const inTime = (days: readonly string[]) => [...days].sort((a, b) => (parseDay(a) ?? 0) - (parseDay(b) ?? 0));

async function onRandomData(
  check: (
    dataSet: DataSet,
    filter: ResolvedFilter,
    ask: Awaited<ReturnType<typeof databases.open>>,
  ) => Promise<void>,
) {
  await fc.assert(
    fc.asyncProperty(
      anyDataSet,
      fc.array(anyFilter, { minLength: 25, maxLength: 25 }),
      async (dataSet, filters) => {
        const database = await databases.open();
        await fillDatabase(database, dataSet, NOW);
        for (const filter of filters) await check(dataSet, toResolved(filter, dataSet), database);
        database.close();
      },
    ),
    { numRuns: 12, endOnFailure: true },
  );
}

describe('readOverview', () => {
  it('counts every event with an earliest day once, in its month or year and band', async () => {
    let found = 0;
    await onRandomData(async (dataSet, filter, database) => {
      const { unit, first, last, counts, held } = await readOverview(database, filter, FOCAL_PAIRS);
      const begun = matching(dataSet, filter).filter(({ date }) => date.earliest !== null);
      const days = inTime(begun.map(({ date }) => date.earliest ?? ''));
      expect([first, last]).toEqual([days[0] ?? null, days.at(-1) ?? null]);
      const expected = new Map<string, number>();
      const expectedHeld = new Map<string, number>();
      for (const { date, dateSense, pairs } of begun) {
        const { year, month } = toCalendarDay(parseDay(date.earliest ?? '') ?? 0);
        // Several pairs that are all not focal are one lane, and so one band.
        const focal = pairs.filter((pair) => FOCAL_PAIRS.some((one) => one === pair));
        const band = toBand(focal.length === pairs.length ? pairs : [...focal, 'other'], FOCAL_PAIRS);
        const key = `${band} ${unit === 'month' ? year * 12 + month - 1 : year}`;
        expected.set(key, (expected.get(key) ?? 0) + 1);
        if (dateSense === 'held') expectedHeld.set(key, (expectedHeld.get(key) ?? 0) + 1);
      }
      const listed = (given: typeof counts) =>
        Object.entries(given).flatMap(([band, list]) =>
          list.map(([index, count]) => [`${band} ${index}`, count] as const),
        );
      expect(new Map(listed(counts)), JSON.stringify(filter)).toEqual(expected);
      expect(new Map(listed(held)), JSON.stringify(filter)).toEqual(expectedHeld);
      for (const list of Object.values(counts)) {
        const indexes = list.map(([index]) => index);
        expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
      }
      found += begun.length;
    });
    expect(found).toBeGreaterThan(12 * 25);
  }, 60_000);
});

describe('listFocalPairs', () => {
  it('gives what the events say: how many, from when to when, and how many a year', async () => {
    let found = 0;
    await onRandomData(async (dataSet, filter, database) => {
      const events = matching(dataSet, filter);
      const expected = FOCAL_PAIRS.map((pair) => {
        const held = events.filter(({ pairs }) => pairs.includes(pair));
        const firsts = held.map(({ date }) => date.earliest);
        const lasts = held.map(({ date }) => date.latest);
        const years: Record<string, number> = {};
        for (const day of firsts)
          if (day !== null) years[day.slice(0, -6)] = (years[day.slice(0, -6)] ?? 0) + 1;
        const days = (list: (string | null)[]) =>
          list.includes(null) ? [] : inTime(list.flatMap((day) => day ?? []));
        found += held.length;
        return {
          pair,
          count: held.length,
          held: held.filter(({ dateSense }) => dateSense === 'held').length,
          earliest: days(firsts)[0] ?? null,
          latest: days(lasts).at(-1) ?? null,
          years,
        };
      });
      expect(await listFocalPairs(database, filter, FOCAL_PAIRS), JSON.stringify(filter)).toEqual(expected);
      expect((await listPairs(database, filter, FOCAL_PAIRS)).slice(0, 6)).toEqual(expected);
    });
    expect(found).toBeGreaterThan(50);
  }, 60_000);
});
