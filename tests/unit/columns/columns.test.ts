import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockBuilder, type ColumnEvent } from '#lib/columns/block.ts';
import { ColumnNames } from '#lib/columns/column-names.ts';
import { EventColumns } from '#lib/columns/columns.ts';
import { EventSet } from '#lib/columns/event-set.ts';
import { listByRank, listByTime } from '#lib/columns/first-rows.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import { sortRows } from '#lib/columns/sort-rows.ts';
import { OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';

const NUMBERS = 40;
const anyDay = fc.constantFrom(OPEN_START, -700_000, 0, 1, 2, 20_000);
const anyCitation = fc.record({
  source: fc.integer({ min: 1, max: 3 }),
  earliest: anyDay,
  latest: fc.constantFrom(20_000, 20_001, OPEN_END),
  modality: fc.constantFrom('asserted' as const, 'denied' as const),
  stance: fc.constant('supports' as const),
});
const anyEvent: fc.Arbitrary<ColumnEvent> = fc.record({
  number: fc.integer({ min: 1, max: NUMBERS }),
  earliest: anyDay,
  latest: fc.constantFrom(20_000, OPEN_END),
  type: fc.constant(0),
  importance: fc.integer({ min: 1, max: 5 }),
  held: fc.boolean(),
  cast: fc.constant(0),
  citations: fc.array(anyCitation, { minLength: 1, maxLength: 4 }),
});
const anyChange = fc.tuple(anyEvent, fc.boolean());

/** Places that are not those of the numbers, so that the two cannot be taken for each other. */
const placeOf = (number: number) => (number * 7) % (NUMBERS + 1);
const places = Float64Array.from({ length: NUMBERS + 1 }, (_, number) => placeOf(number));
const inOrderOfId = Uint32Array.from(
  Array.from({ length: NUMBERS }, (_, index) => index + 1).sort((a, b) => placeOf(a) - placeOf(b)),
);

function emptyNames(): ColumnNames {
  const names = new ColumnNames(new Map());
  names.types.add('war');
  names.addCast('', () => []);
  names.changeSources(
    [1, 2, 3].map((number) => ({
      ...{ number, id: `s${number}`, publishedEarliest: number, publishedLatest: number },
    })),
  );
  return names;
}

/** What events with these numbers are now; null where one is not published. */
function replace(
  columns: EventColumns,
  changes: readonly (readonly [number: number, event: ColumnEvent | null])[],
): void {
  const rows = new BlockBuilder(changes.length);
  for (const [, event] of changes) if (event !== null) rows.add(event, columns.names.known);
  columns.replace(
    changes.map(([number]) => ({ number, place: placeOf(number) })),
    rows.build(),
  );
}

const sourcesOf = ({ citations }: ColumnEvent) => new Set(citations.map(({ source }) => source)).size;

function inOrderOfRank(events: readonly ColumnEvent[]): number[] {
  return [...events]
    .sort(
      (a, b) =>
        b.importance - a.importance ||
        sourcesOf(b) - sourcesOf(a) ||
        a.earliest - b.earliest ||
        placeOf(a.number) - placeOf(b.number),
    )
    .map(({ number }) => number);
}

const dayOf = ({ earliest, latest }: ColumnEvent) => (earliest === OPEN_START ? latest : earliest);

const everything = { filter: EVERY_EVENT, lookedUp: { words: null, only: null, seen: new Map() } };

function rankedNumbers(columns: EventColumns): number[] {
  return listByRank(matchEvents(columns, everything), 1000).map(({ number }) => number);
}

describe('EventColumns', () => {
  it('keeps its rows in order of rank through any changes, in blocks that split', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyChange, { maxLength: 12 }), { maxLength: 12 }), (batches) => {
        const columns = new EventColumns(emptyNames(), places.slice(), 3);
        const held = new Map<number, ColumnEvent>();
        for (const batch of batches) {
          const last = new Map(batch.map(([event, isThere]) => [event.number, isThere ? event : null]));
          replace(columns, [...last]);
          for (const [number, event] of last) {
            if (event === null) held.delete(number);
            else held.set(number, event);
          }
          expect(rankedNumbers(columns)).toEqual(inOrderOfRank([...held.values()]));
          expect(columns.size).toBe(held.size);
          expect(Math.max(0, ...columns.blocks.map(({ size }) => size))).toBeLessThanOrEqual(6);
        }
      }),
    );
  });

  it('says of a row from when on its sources are known, also after their days change', () => {
    const names = emptyNames();
    const columns = new EventColumns(names, places.slice(), 3);
    const citation = { ...{ earliest: 0, latest: 1 }, modality: 'asserted', stance: 'supports' } as const;
    const event = { ...{ number: 1, earliest: 0, latest: 1, type: 0, importance: 1, held: false, cast: 0 } };
    const citations = [1, 2].map((source) => ({ ...citation, source }));
    replace(columns, [[1, { ...event, citations }]]);
    const known = () => columns.blocks.map(({ knownFrom, knownWhole }) => [knownFrom[0], knownWhole[0]]);
    expect(known()).toEqual([[1, 2]]);
    names.changeSources([
      { number: 1, id: 's1', publishedEarliest: 1, publishedLatest: null },
      { number: 2, id: 's2', publishedEarliest: 9, publishedLatest: 9 },
    ]);
    columns.refreshKnown(new Set([1, 2]));
    expect(known()).toEqual([[9, OPEN_END]]);
  });
});

describe('matchEvents', () => {
  it('finds events that were looked up, few or many in a block, after any changes', () => {
    const anyNumbers = fc.uniqueArray(fc.integer({ min: 1, max: NUMBERS + 9 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(anyEvent, { selector: ({ number }) => number, minLength: 20 }),
        fc.tuple(anyNumbers, anyNumbers, anyNumbers),
        fc.constantFrom(3, NUMBERS),
        (events, [gone, words, only], blockRows) => {
          const columns = new EventColumns(emptyNames(), places.slice(), blockRows);
          replace(
            columns,
            events.map((event) => [event.number, event]),
          );
          replace(
            columns,
            gone.map((number) => [number, null]),
          );
          const find = (looked: { words: EventSet | null; only: EventSet | null }) =>
            listByRank(
              matchEvents(columns, { filter: EVERY_EVENT, lookedUp: { ...looked, seen: new Map() } }),
              1000,
            ).map(({ number }) => number);
          const expected = (...sets: number[][]) =>
            inOrderOfRank(events.filter(({ number }) => !gone.includes(number))).filter((number) =>
              sets.every((set) => set.includes(number)),
            );
          const set = (numbers: number[]) => new EventSet(numbers, NUMBERS);
          expect(find({ words: set(words), only: null })).toEqual(expected(words));
          expect(find({ words: set(words), only: set(only) })).toEqual(expected(words, only));
        },
      ),
    );
  });
});

describe('EventSet', () => {
  it('lists its numbers, unless there are too many', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 100 })),
        fc.integer({ min: 0, max: 60 }),
        (numbers, most) => {
          const listed = numbers.length > most ? null : [...numbers].sort((a, b) => a - b);
          expect(new EventSet(numbers, 100).list(most)).toEqual(listed);
        },
      ),
    );
  });
});

describe('sortRows', () => {
  it('puts all rows in order of rank', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEvent, { selector: ({ number }) => number }), (events) => {
        const names = emptyNames();
        const rows = new BlockBuilder(1);
        for (const event of events) rows.add(event, names.known);
        const columns = new EventColumns(names, places.slice(), 4);
        for (const _ of sortRows(rows.build(), inOrderOfId, columns));
        expect(rankedNumbers(columns)).toEqual(inOrderOfRank(events));
      }),
    );
  });
});

describe('listByTime', () => {
  it('goes on after any place, and back before it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyEvent, { selector: ({ number }) => number }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(...[-700_000, 0, 1, 2, 20_000], OPEN_END),
        fc.integer({ min: 0, max: NUMBERS }),
        (events, limit, day, place) => {
          const columns = new EventColumns(emptyNames(), places.slice(), 4);
          replace(
            columns,
            events.map((event) => [event.number, event]),
          );
          const matches = matchEvents(columns, everything);
          const inTime = [...events].sort(
            (a, b) => dayOf(a) - dayOf(b) || placeOf(a.number) - placeOf(b.number),
          );
          const isAfter = (event: ColumnEvent) =>
            dayOf(event) > day || (dayOf(event) === day && placeOf(event.number) > place);
          const isBefore = (event: ColumnEvent) =>
            dayOf(event) < day || (dayOf(event) === day && placeOf(event.number) < place);
          const numbers = (list: { number: number }[]) => list.map(({ number }) => number);
          const at = { day, place };
          expect(numbers(listByTime(matches, { after: at, limit }))).toEqual(
            numbers(inTime.filter(isAfter)).slice(0, limit),
          );
          expect(numbers(listByTime(matches, { before: at, limit }))).toEqual(
            numbers(inTime.filter(isBefore)).reverse().slice(0, limit),
          );
        },
      ),
    );
  });
});
