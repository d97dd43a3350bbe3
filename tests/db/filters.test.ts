import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { listEvents } from '#db/read/events.ts';
import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { eventAsOf } from '#lib/query/event-as-of.ts';
import { findTextParts, listEventTexts } from '#lib/query/event-texts.ts';
import { matchesFilter } from '#lib/query/matches-filter.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import { toSpan } from '#lib/time/span.ts';
import { toAnchors, toContext, toResolved, toTimelineEvents } from './expected-events.ts';
import { anyDataSet, anyFilter } from './random-events.ts';
import { NOW } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

const RUNS = 40;
const FILTERS_PER_RUN = 40;

/** What a filter means, by the oracle: its events as they are asked for, in the order of time or of `only`. */
function expectedEvents(dataSet: DataSet, filter: ResolvedFilter): TimelineEvent[] {
  const context = toContext(dataSet);
  const events = toTimelineEvents(dataSet, NOW)
    .filter((event) => matchesFilter(event, filter, context))
    .flatMap((event) =>
      filter.asof === null
        ? event
        : (eventAsOf(event, filter.asof, context.published, toAnchors(dataSet)) ?? []),
    );
  const { only } = filter;
  if (only !== null) return only.flatMap((id) => events.find((event) => event.id === id) ?? []);
  return events.sort(inTime);
}

function toMatches(dataSet: DataSet, { text }: ResolvedFilter, events: readonly TimelineEvent[]) {
  return text === null
    ? undefined
    : events.map((event) => ({
        id: event.id,
        in: findTextParts(text, listEventTexts(event, toContext(dataSet))),
      }));
}

function inTime(a: TimelineEvent, b: TimelineEvent): number {
  const [first, second] = [a, b].map(({ date: { earliest, latest } }) => {
    const day = earliest ?? latest;
    return day === null ? Number.POSITIVE_INFINITY : toSpan({ earliest: day, latest: day }).earliest;
  });
  if (first !== second) return (first ?? 0) < (second ?? 0) ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

async function onRandomData(
  check: (database: Database, dataSet: DataSet, filter: ResolvedFilter) => Promise<void>,
  runs = RUNS,
): Promise<void> {
  const filters = fc.array(anyFilter, { minLength: FILTERS_PER_RUN, maxLength: FILTERS_PER_RUN });
  await fc.assert(
    fc.asyncProperty(anyDataSet, filters, async (dataSet, asked) => {
      const database = await databases.open();
      const { kept } = await fillDatabase(database, dataSet, NOW);
      expect(kept).toEqual([]);
      for (const filter of asked) await check(database, dataSet, toResolved(filter, dataSet));
      database.close();
    }),
    // Shrinking would need a new database for each step, and says little of data that are this small.
    { numRuns: runs, endOnFailure: true },
  );
}

describe('listEvents, for any filter', () => {
  it('lets the events through that matchesFilter lets through, as they were known and in order', async () => {
    let found = 0;
    await onRandomData(async (database, dataSet, filter) => {
      const expected = expectedEvents(dataSet, filter);
      const { events, total, next, matches } = await listEvents(database, filter);
      const ids = (list: readonly TimelineEvent[]) => list.map(({ id }) => id);
      expect(ids(events), JSON.stringify(filter)).toEqual(ids(expected));
      expect(events).toEqual(expected);
      expect([total, next]).toEqual([expected.length, null]);
      expect(matches).toEqual(toMatches(dataSet, filter, expected));
      found += total;
    });
    // Most filters have to find something, or the test says nothing.
    expect(found).toBeGreaterThan(RUNS * FILTERS_PER_RUN);
  }, 60_000);
});
