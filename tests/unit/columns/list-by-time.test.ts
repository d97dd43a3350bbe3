import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockBuilder } from '#lib/columns/block.ts';
import { ColumnNames } from '#lib/columns/column-names.ts';
import { EventColumns } from '#lib/columns/columns.ts';
import { listByTime } from '#lib/columns/first-rows.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import { OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';

const COUNT = 300;
const anySpan = fc.record({
  earliest: fc.oneof(fc.constant(OPEN_START), fc.integer({ min: 0, max: 30_000 })),
  days: fc.constantFrom(0, 1, 400),
  isOpen: fc.boolean(),
  importance: fc.integer({ min: 1, max: 5 }),
});

describe('listByTime', () => {
  it('finds the first and the last among many, whichever of their ends are open', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { minLength: COUNT, maxLength: COUNT }), (spans) => {
        const columns = new EventColumns(new ColumnNames(new Map()), new Float64Array(COUNT + 1), 8);
        const rows = new BlockBuilder(COUNT);
        const events = spans.map(({ earliest, days, isOpen, importance }, index) => ({
          ...{ number: index + 1, type: 0, importance, held: false, cast: 0, citations: [] },
          ...{ earliest, latest: isOpen ? OPEN_END : Math.max(earliest, 0) + days },
        }));
        for (const event of events) rows.add(event, columns.names.known);
        columns.replace(
          events.map(({ number }) => ({ number, place: number })),
          rows.build(),
        );
        const question = { filter: EVERY_EVENT, lookedUp: { words: null, only: null, seen: new Map() } };
        const matches = matchEvents(columns, question);
        const dayOf = (event: (typeof events)[number]) =>
          event.earliest === OPEN_START ? event.latest : event.earliest;
        const inTime = [...events].sort((a, b) => dayOf(a) - dayOf(b) || a.number - b.number);
        const numbers = (list: { number: number }[]) => list.map(({ number }) => number);
        expect(numbers(listByTime(matches, { limit: 5 }))).toEqual(numbers(inTime.slice(0, 5)));
        const end = { day: OPEN_END, place: COUNT + 1 };
        expect(numbers(listByTime(matches, { before: end, limit: 5 }))).toEqual(
          numbers(inTime.slice(-5).reverse()),
        );
      }),
    );
  });
});
