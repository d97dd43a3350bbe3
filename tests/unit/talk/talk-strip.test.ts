import { describe, expect, it } from 'vitest';
import { placeStrip, STRIP_ROWS, stripWindow } from '#lib/talk/talk-strip.ts';
import { parseDay } from '#lib/time/day.ts';
import { drawShape } from '#lib/timeline/draw-shape.ts';
import { date } from '../any-event.ts';

const TODAY = parseDay('2026-11-22') ?? 0;
const shapesOf = (...edtfs: string[]) =>
  edtfs.map((edtf) => drawShape({ date: date(edtf), dateSense: 'occurred', attested: '2025-01-01' }, TODAY));
const dayOf = (iso: string) => parseDay(iso) ?? Number.NaN;

describe('stripWindow', () => {
  const shapes = shapesOf(
    '1950',
    '2022-01',
    '2022-03',
    '2022-06',
    '2023-01',
    '2023-05',
    '2023-06',
    '2024-12',
  );

  it('holds three events on either side, and nothing that is far away', () => {
    const { start, end } = stripWindow(shapes, 4);
    expect(start).toBeGreaterThan(dayOf('2021-01-01'));
    expect(start).toBeLessThan(dayOf('2022-02-01'));
    expect(end).toBeGreaterThan(dayOf('2023-06-30'));
    expect(stripWindow(shapes, 3).start).toBeGreaterThan(dayOf('2021-01-01'));
  });

  it('holds the nearest event on either side, however far', () => {
    expect(stripWindow(shapes, 1).start).toBeLessThan(dayOf('1950-07-01'));
    expect(stripWindow(shapes, 0).end).toBeGreaterThan(dayOf('2022-01-15'));
  });

  it('holds all of a long event', () => {
    const { start, end } = stripWindow(shapesOf('2000/2020', '2010', '2011'), 0);
    expect(start).toBeLessThan(dayOf('2000-01-01'));
    expect(end).toBeGreaterThan(dayOf('2020-12-31'));
  });

  it('is about half a year at least, with a day in its middle', () => {
    const { start, end } = stripWindow(shapesOf('2024-06-19'), 0);
    expect(end - start).toBeGreaterThan(180);
    expect((start + end) / 2).toBeCloseTo(dayOf('2024-06-19') + 0.5);
  });

  it('shows an open end to today, where it has faded', () => {
    const shapes = shapesOf('1999/..', '2024');
    const window = stripWindow(shapes, 0);
    expect(window.end).toBeGreaterThan(TODAY);
    const [mark] = placeStrip(shapes, 0, window);
    expect(mark?.stops.at(-1)?.ink).toBe(0);
    expect((mark?.left ?? 0) + (mark?.width ?? 0)).toBeLessThan(1);
  });
});

describe('placeStrip', () => {
  it('keeps the event in a row of its own, its ends as soft as its date is coarse', () => {
    const shapes = shapesOf('2024-06', '2024-06-19', '2024-07');
    const marks = placeStrip(shapes, 0, stripWindow(shapes, 0));
    expect(marks.filter(({ row }) => row === 0).map(({ index }) => index)).toEqual([0]);
    const soft = marks.find(({ index }) => index === 0);
    expect([soft?.stops[0]?.ink, soft?.stops.at(-1)?.ink]).toEqual([0, 0]);
    const crisp = marks.find(({ index }) => index === 1);
    expect(crisp?.stops.every(({ ink }) => ink === 1)).toBe(true);
  });

  it('puts what overlaps into different rows while there are rows', () => {
    const shapes = shapesOf('2024-06-19', '2024-05', '2024-05', '2024-05', '2024-05');
    const rows = placeStrip(shapes, 0, stripWindow(shapes, 0)).map(({ row }) => row);
    expect(new Set(rows).size).toBe(5);
  });

  it('puts long states into the row below the others', () => {
    const shapes = shapesOf('2024-06-19', '1950/2025', '2024-05');
    const state = placeStrip(shapes, 0, { start: dayOf('2024-01-01'), end: dayOf('2024-12-31') }).find(
      ({ index }) => index === 1,
    );
    expect(state?.row).toBe(STRIP_ROWS + 1);
  });

  it('leaves out what is far from the window, and clips what is far longer', () => {
    const shapes = shapesOf('2024-06-19', '1950', '0001/9999');
    const window = { start: dayOf('2024-01-01'), end: dayOf('2024-12-31') };
    const marks = placeStrip(shapes, 0, window);
    expect(marks.map(({ index }) => index).sort()).toEqual([0, 2]);
    expect(marks.find(({ index }) => index === 2)).toMatchObject({ left: -1, width: 3 });
  });
});
