import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRows, type Placeable, placeInLane } from '#lib/timeline/place-in-lane.ts';

const room = { rows: 4, labelWidth: 220, minLabelWidth: 120, maxLabelWidth: 480, today: 100_000 };

const mark = (id: string, left: number, given: Partial<Placeable> = {}): Placeable => ({
  id,
  importance: 3,
  sources: 1,
  lanes: 1,
  left,
  right: left + 10,
  labelWidth: 100,
  ...given,
});

const arbitraryMarks = fc
  .array(
    fc.record({
      left: fc.integer({ min: 0, max: 1500 }),
      width: fc.oneof(fc.constant(10), fc.integer({ min: 10, max: 900 })),
      labelWidth: fc.integer({ min: 40, max: 500 }),
      importance: fc.integer({ min: 1, max: 5 }),
      sources: fc.integer({ min: 1, max: 4 }),
      lanes: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(
      ({ left, width, ...rest }, index): Placeable => ({
        id: `e${index}`,
        left,
        right: left + width,
        ...rest,
      }),
    ),
  );

describe('placeInLane', () => {
  it('puts a label to the right of its mark, in the top row', () => {
    expect(placeInLane([mark('a', 0)], room).get('a')).toEqual({
      row: 0,
      stratum: null,
      label: 'right',
      room: 100,
    });
  });

  it('puts a label into a bar that has room for it', () => {
    expect(placeInLane([mark('a', 0, { right: 300 })], room).get('a')?.label).toBe('inside');
  });

  it('puts no label onto a mark that is no band', () => {
    const labelOn = (right: number) =>
      placeInLane([mark('a', 0, { right, labelWidth: 30 })], room).get('a')?.label;
    expect([labelOn(40), labelOn(50)]).toEqual(['right', 'inside']);
  });

  it('puts a label to the left where it would reach beyond today', () => {
    expect(placeInLane([mark('a', 400)], { ...room, today: 450 }).get('a')?.label).toBe('left');
  });

  it('gives the most important event its label first, then the one with more sources', () => {
    const events = [
      ...Array.from({ length: 30 }, (_, index) => mark(`low${index}`, index)),
      mark('important', 15, { importance: 5 }),
      mark('corroborated', 15, { sources: 4 }),
    ];
    const placed = placeInLane(events, { ...room, rows: 3 });
    expect(placed.get('important')).toMatchObject({ row: 0, label: 'right' });
    expect(placed.get('corroborated')?.label).not.toBe('none');
    expect([...placed.values()].filter(({ label }) => label === 'none').length).toBeGreaterThan(20);
  });

  it('gives what happened a label before what lasted, and the opened one before all', () => {
    const events = [
      mark('long', 0, { right: 700, importance: 5, isLong: true }),
      mark('short', 300, { importance: 1 }),
      mark('opened', 300, { right: 900, importance: 1, isLong: true, isOpened: true }),
    ];
    const rowOf = (id: string) => placeInLane(events, room).get(id)?.row;
    expect(['opened', 'short', 'long'].map(rowOf)).toEqual([0, 1, 2]);
  });

  it('tries whole labels first where it may, in any row', () => {
    const events = [mark('a', 0, { labelWidth: 400 }), mark('b', 300, { labelWidth: 400 })];
    const rooms = [...placeInLane(events, { ...room, firstLabelWidth: 480 }).values()];
    expect(rooms).toMatchObject([
      { row: 0, room: 400 },
      { row: 1, room: 400 },
    ]);
  });

  it('keeps marks in the rows that they had at another zoom, where those are free', () => {
    fc.assert(
      fc.property(arbitraryMarks, fc.double({ min: 1, max: 3, noNaN: true }), (marks, factor) => {
        const before = placeInLane(marks, room);
        const nearer = marks.map((one) => ({
          ...one,
          left: one.left * factor,
          right: one.left * factor + (one.right - one.left),
        }));
        const after = placeInLane(nearer, { ...room, before });
        // Nearer by, what had a label has more room for it.
        if ([...before.values()].some(({ label }) => label === 'none')) return;
        for (const [id, { row }] of before) expect(after.get(id)?.row, id).toBe(row);
      }),
    );
  });

  it("lets a lane's own events come before those of many lanes", () => {
    const events = [mark('shared', 0, { importance: 5, lanes: 6 }), mark('own', 0, { importance: 4 })];
    expect(placeInLane(events, room).get('own')?.row).toBe(0);
  });

  it('cuts a long label off for others, and gives it what is left over', () => {
    const long = mark('long', 0, { labelWidth: 400 });
    expect(placeInLane([long], room).get('long')?.room).toBe(400);
    const beside = placeInLane([long, mark('next', 300)], { ...room, rows: 1 });
    expect(beside.get('long')?.room).toBe(300 - 10 - 8);
    expect(beside.get('next')?.label).toBe('right');
  });

  it('puts bars that find no room for their label into strata', () => {
    const bars = Array.from({ length: 8 }, (_, index) => mark(`bar${index}`, 0, { right: 900 }));
    const placed = placeInLane(bars, room);
    // No mark alone needs the row that is kept for them.
    expect([...placed.values()].filter(({ label }) => label === 'inside')).toHaveLength(4);
    expect([...placed.values()].map(({ stratum }) => stratum).filter((stratum) => stratum !== null)).toEqual([
      0, 1, 2, 3,
    ]);
    expect(countRows(placed)).toEqual({ rows: 4, strata: 4 });
  });

  it('places every event, and no label over anything else', () => {
    fc.assert(
      fc.property(arbitraryMarks, (events) => {
        const placed = placeInLane(events, room);
        expect(placed.size).toBe(events.length);
        const extents = events.flatMap((event) => {
          const at = placed.get(event.id);
          if (at === undefined || at.stratum !== null) return [];
          const left = at.label === 'left' ? event.left - at.room : event.left;
          const right = at.label === 'right' ? event.right + at.room : event.right;
          return [{ row: at.row, label: at.label, left, right }];
        });
        for (const [index, a] of extents.entries()) {
          for (const b of extents.slice(index + 1)) {
            if (a.row !== b.row || (a.label === 'none' && b.label === 'none')) continue;
            expect(a.right <= b.left || b.right <= a.left).toBe(true);
          }
        }
      }),
    );
  });

  it('does not depend on the order in which events are given', () => {
    fc.assert(
      fc.property(arbitraryMarks, (events) => {
        expect(new Map([...placeInLane([...events].reverse(), room)].sort())).toEqual(
          new Map([...placeInLane(events, room)].sort()),
        );
      }),
    );
  });

  it('does not depend on where the origin is', () => {
    fc.assert(
      fc.property(arbitraryMarks, fc.integer({ min: -50_000, max: 50_000 }), (events, shift) => {
        const moved = events.map((event) => ({
          ...event,
          left: event.left + shift,
          right: event.right + shift,
        }));
        expect(placeInLane(moved, { ...room, today: room.today + shift })).toEqual(placeInLane(events, room));
      }),
    );
  });
});

describe('countRows', () => {
  it('gives an empty lane one row', () => {
    expect(countRows(new Map())).toEqual({ rows: 1, strata: 0 });
  });

  it('leaves those where they are that stand somewhere already, and labels nobody over them', () => {
    fc.assert(
      fc.property(arbitraryMarks, fc.nat(60), (marks, count) => {
        const first = placeInLane(marks.slice(0, count), room);
        const then = placeInLane(marks, { ...room, settled: first });
        expect(then.size).toBe(marks.length);
        for (const [id, { row, stratum, label }] of first)
          expect(then.get(id)).toMatchObject({ row, stratum, label });
        const newcomers = marks.slice(count).filter(({ id }) => then.get(id)?.label === 'right');
        for (const { id, right } of newcomers) {
          const { row, room: width } = then.get(id) ?? { row: -1, room: 0 };
          const covered = marks.slice(0, count).filter((other) => {
            const placed = first.get(other.id);
            return placed?.row === row && placed.stratum === null;
          });
          for (const other of covered) expect(other.right <= right || other.left >= right + width).toBe(true);
        }
      }),
    );
  });
});
