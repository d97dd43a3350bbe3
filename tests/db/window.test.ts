import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readExtent, readWindow } from '#db/read/window.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { eventAsOf } from '#lib/query/event-as-of.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { matchesFilter, toCountsAs } from '#lib/query/matches-filter.ts';
import { EVERY_EVENT, type ResolvedFilter } from '#lib/query/resolve-filter.ts';
import { LANE_KINDS, type LaneKind } from '#lib/query/view.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { parseDay } from '#lib/time/day.ts';
import { answerWindow } from '#lib/timeline/level-of-detail.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { type LaneNames, toLanes } from '#lib/timeline/to-lanes.ts';
import type { WindowAnswer, WindowRequest } from '#lib/timeline/window-answer.ts';
import { generateChronology } from '../bench/generate-events.ts';
import { FOCAL_PAIRS } from '../focal.ts';
import { toAnchors, toContext, toResolved, toTimelineEvents } from './expected-events.ts';
import { anyDataSet, anyFilter } from './random-events.ts';
import { NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
afterAll(() => databases.removeAll());

const RUNS = 15;
const QUESTIONS = 40;

function namesOf({ chronology, actors, eventTypes, sources }: DataSet): LaneNames {
  return {
    focal: chronology.focal,
    actors: new Map(actors.map(({ code, name }) => [code, name])),
    types: new Map(eventTypes.map(({ id, label }) => [id, label])),
    sources: new Map(sources.map(({ id, title }) => [id, title])),
  };
}

/** What a window means: everything in memory. */
function expectedAnswer(
  dataSet: DataSet,
  filter: ResolvedFilter,
  kind: LaneKind,
  request: WindowRequest,
): WindowAnswer {
  const context = toContext(dataSet);
  const countsAs = toCountsAs(context.actors);
  const events = toTimelineEvents(dataSet, NOW)
    .filter((event) => matchesFilter(event, filter, context))
    .flatMap((event) =>
      filter.asof === null
        ? event
        : (eventAsOf(event, filter.asof, context.published, toAnchors(dataSet)) ?? []),
    );
  const { lanes, lanesOf } = toLanes(kind, events, namesOf(dataSet), countsAs);
  const published = new Map(
    dataSet.sources.map(({ id, published: edtf }) => [id, toDateValue(edtf)?.earliest ?? null]),
  );
  const drawn = events.map((event) => toDrawnEvent(event, lanesOf.get(event.id) ?? [], published));
  return answerWindow(drawn, lanes, request);
}

/** All days that events of a filter name, in order of time. */
function drawnDays(dataSet: DataSet, filter: ResolvedFilter): string[] {
  const context = toContext(dataSet);
  const events = toTimelineEvents(dataSet, NOW)
    .filter((event) => matchesFilter(event, filter, context))
    .flatMap((event) =>
      filter.asof === null
        ? event
        : (eventAsOf(event, filter.asof, context.published, toAnchors(dataSet)) ?? []),
    );
  const days = events.flatMap(({ date }) => [date.earliest ?? [], date.latest ?? []].flat());
  return days.sort((a, b) => (parseDay(a) ?? 0) - (parseDay(b) ?? 0));
}

const anyRequest: fc.Arbitrary<WindowRequest> = fc.record({
  window: fc.constantFrom<WindowRequest['window']>(
    ['2024-01-01', '2024-12-31'],
    ['2024-06-19', '2024-06-19'],
    ['2024-06-20', '2024-07-03'],
    ['-0300-05-17', '2030-02-02'],
    ['1999-01-01', '2023-12-31'],
    ['1950-06-26', '2024-06-19'],
    ['-9999-01-01', '9999-12-31'],
    ['2026-01-01', '2026-03-31'],
    ['1000-01-01', '1900-12-31'],
    ['2022-12-01', '2024-02-29'],
  ),
  width: fc.constantFrom(100, 320, 1200, 7680),
  limit: fc.constantFrom(1, 2, 3, 150, 300),
});

const anyQuestion = fc.tuple(anyFilter, fc.constantFrom(...LANE_KINDS), anyRequest);

describe('readWindow', () => {
  it('answers what answerWindow answers for all events of the filter', async () => {
    let found = 0;
    let clustered = 0;
    await fc.assert(
      fc.asyncProperty(
        anyDataSet,
        fc.array(anyQuestion, { minLength: QUESTIONS, maxLength: QUESTIONS }),
        async (dataSet, questions) => {
          const database = await databases.open();
          await fillDatabase(database, dataSet, NOW);
          const names = namesOf(dataSet);
          for (const [asked, lanes, request] of questions) {
            const filter = toResolved(asked, dataSet);
            const answer = await readWindow(database, filter, {
              ...{ request, lanes, names, focalPairs: FOCAL_PAIRS },
            });
            const expected = expectedAnswer(dataSet, filter, lanes, request);
            expect(answer, JSON.stringify({ asked, lanes, request })).toEqual(expected);
            const days = drawnDays(dataSet, filter);
            expect(await readExtent(database, filter), JSON.stringify(asked)).toEqual(
              days.length === 0 ? null : [days[0], days.at(-1)],
            );
            found += answer.total;
            clustered += answer.clusters.length;
          }
          database.close();
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
    // Most questions have to find something, and some more than is shown, or the test says nothing.
    expect(found).toBeGreaterThan(RUNS * QUESTIONS);
    expect(clustered).toBeGreaterThan(RUNS);
  }, 120_000);
});

describe('readWindow, of many events', () => {
  it('chooses the same events', async () => {
    const { events: generated, ...parts } = generateChronology(1500, 7);
    const dataSet: DataSet = { ...parts, events: [...generated] };
    const database = await databases.open();
    await fillDatabase(database, dataSet, NOW);
    const context = toContext(dataSet);
    const all = toTimelineEvents(dataSet, NOW);
    const published = new Map(
      dataSet.sources.map(({ id, published: edtf }) => [id, toDateValue(edtf)?.earliest ?? null]),
    );
    const names = namesOf(dataSet);
    const codes = dataSet.actors.map(({ code }) => code);
    const filters: Partial<Filter>[] = [
      {},
      { pairs: ['CHN-RUS'] },
      { pairs: ['CHN-RUS', 'IRN-PRK'], from: '1990', to: '2010-05-05' },
      { types: ['summit'] },
      { types: ['summit', 'visit'], importance: 3 },
      { importance: 4 },
      { contested: true },
      { actors: ['RUS'] },
      { actors: codes.slice(-1) },
      { actors: ['RUS', 'CHN'] },
      { sources: dataSet.sources.slice(3, 4).map(({ id }) => id) },
      { from: '2015-03', to: '2016' },
      { from: '1990', to: '1995', match: 'within' },
      { q: 'talks' },
      { q: 'drones', pairs: ['CHN-RUS'] },
      {
        pairs: all
          .flatMap(({ pairs }) => pairs.filter((pair) => !FOCAL_PAIRS.some((one) => one === pair)))
          .slice(0, 1),
      },
    ];
    const windows: WindowRequest['window'][] = [
      ['1946-01-01', '2026-12-31'],
      ['1999-02-03', '2004-05-06'],
      ['2024-02-03', '2024-03-20'],
      ['2025-11-11', '2025-11-11'],
      ['1951-01-01', '1951-06-30'],
    ];
    for (const change of filters) {
      const filter = toResolved({ ...EMPTY_FILTER, ...change }, dataSet);
      const events = all.filter((event) => matchesFilter(event, filter, context));
      expect(events.length, JSON.stringify(change)).toBeGreaterThan(0);
      const { lanes, lanesOf } = toLanes('pair', events, names, toCountsAs(context.actors));
      const drawn = events.map((event) => toDrawnEvent(event, lanesOf.get(event.id) ?? [], published));
      for (const window of windows) {
        for (const limit of [5, 150]) {
          const request = { window, width: 1200, limit };
          const answer = await readWindow(database, filter, {
            ...{ request, lanes: 'pair', names, focalPairs: FOCAL_PAIRS },
          });
          expect(answer, JSON.stringify({ change, window, limit })).toEqual(
            answerWindow(drawn, lanes, request),
          );
        }
      }
    }
  });
});

describe('readExtent', () => {
  it('reaches from the first to the last day that events of the filter name', async () => {
    const database = await databases.open();
    await fillDatabase(database, sampleDataSet(), NOW);
    expect(await readExtent(database, EVERY_EVENT)).toEqual(['1999-01-01', '2024-11-30']);
    expect(await readExtent(database, { ...EVERY_EVENT, types: new Set(['troop-deployment']) })).toEqual([
      '1999-01-01',
      '1999-01-01',
    ]);
    expect(await readExtent(database, { ...EVERY_EVENT, actors: ['IRN'] })).toBeNull();
  });
});
