import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BrushHandle,
  brushLimits,
  centreBrush,
  dragBrush,
  MIN_BRUSH_PX,
  placeBrush,
} from '#lib/overview/overview-brush.ts';
import { brushKey } from '#lib/overview/overview-keys.ts';
import { overviewScale } from '#lib/overview/overview-scale.ts';
import { parseDay } from '#lib/time/day.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { MIN_WINDOW_DAYS } from '#lib/window/window-steps.ts';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const extent = { start: day('1945-01-01'), end: day('2027-01-01'), breakDay: day('2014-01-01') };
const WIDTH = 1000;
const scale = overviewScale(extent, WIDTH);
const widthOf = ({ start, end }: DayWindow) => end - start;

const windows = fc
  .tuple(
    fc.double({ min: extent.start - 20_000, max: extent.end + 20_000, noNaN: true }),
    fc.double({ min: 0, max: 4.5, noNaN: true }),
  )
  .map(([start, power]) => ({ start, end: start + 10 ** power }));
const places = fc.double({ min: -200, max: WIDTH + 200, noNaN: true });
const handles = fc.constantFrom<BrushHandle>('start', 'whole', 'end');

describe('placeBrush', () => {
  it('is always in the strip, and wide enough to take hold of', () => {
    fc.assert(
      fc.property(windows, (window) => {
        const { left, width, trueLeft, trueWidth } = placeBrush(window, scale);
        expect(width).toBeGreaterThanOrEqual(MIN_BRUSH_PX);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(WIDTH + 1e-9);
        // Its true extent is marked inside.
        expect(trueLeft).toBeGreaterThanOrEqual(left - 1e-9);
        expect(trueLeft + trueWidth).toBeLessThanOrEqual(left + width + 1e-9);
      }),
    );
  });

  it('says on which side the window goes on beyond the strip', () => {
    const place = placeBrush({ start: day('2020-01-01'), end: day('2030-01-01') }, scale);
    expect(place).toMatchObject({ beyondStart: false, beyondEnd: true });
  });
});

describe('dragBrush', () => {
  const window = { start: day('2020-01-01'), end: day('2022-01-01') };

  it('keeps the day that was taken hold of under the pointer', () => {
    const [from, to] = [scale.toX(day('2021-01-01')), scale.toX(day('2018-03-01'))];
    const moved = dragBrush('whole', window, [from, to], scale, extent);
    expect(moved.start).toBeCloseTo(window.start + day('2018-03-01') - day('2021-01-01'), 6);
    expect(widthOf(moved)).toBeCloseTo(widthOf(window), 6);
  });

  it('moves the whole without changing its width, and the edges without moving the other one', () => {
    fc.assert(
      fc.property(windows, handles, places, places, (dragged, handle, from, to) => {
        const moved = dragBrush(handle, dragged, [from, to], scale, extent);
        expect(widthOf(moved)).toBeGreaterThanOrEqual(MIN_WINDOW_DAYS - 1e-6);
        if (handle === 'whole') expect(widthOf(moved)).toBeCloseTo(widthOf(dragged), 4);
        else {
          const other = handle === 'start' ? 'end' : 'start';
          expect(moved[other]).toBeCloseTo(dragged[other], 4);
        }
        const limits = brushLimits(extent, dragged);
        expect(moved.start).toBeGreaterThanOrEqual(limits.start - 1e-6);
        expect(moved.end).toBeLessThanOrEqual(limits.end + 1e-6);
      }),
    );
  });

  it('leaves the window as it is when the pointer has not moved', () => {
    fc.assert(
      fc.property(windows, places, (dragged, from) => {
        const moved = dragBrush('whole', dragged, [from, from], scale, extent);
        expect(moved.start).toBeCloseTo(dragged.start, 4);
      }),
    );
  });

  it('crosses the break without a jump of the window', () => {
    const from = scale.toX(day('2021-01-01'));
    let before = window;
    for (let x = from; x >= 0; x -= 1) {
      const moved = dragBrush('whole', window, [from, x], scale, extent);
      expect(moved.start).toBeLessThanOrEqual(before.start);
      before = moved;
    }
    expect(before.start).toBe(extent.start);
  });
});

describe('centreBrush', () => {
  it('puts a day in the middle, or as near as the strip allows', () => {
    const window = { start: day('2020-01-01'), end: day('2020-01-01') + 100 };
    const middle = centreBrush(window, day('1990-06-01'), extent);
    expect((middle.start + middle.end) / 2).toBeCloseTo(day('1990-06-01'), 6);
    expect(centreBrush(window, extent.end, extent).end).toBe(extent.end);
  });
});

describe('brushKey', () => {
  const window = { start: day('2022-01-01'), end: day('2025-04-01') };
  const press = (key: string, handle: BrushHandle = 'whole', shiftKey = false) =>
    brushKey({ key, shiftKey }, handle, window, extent);
  const start = (next: DayWindow | null) => next?.start;
  const end = (next: DayWindow | null) => next?.end;

  it('moves the whole with arrows and brings it to the ends', () => {
    expect(start(press('ArrowLeft'))).toBeLessThan(window.start);
    expect(start(press('ArrowUp'))).toBeGreaterThan(window.start);
    expect(start(press('Home'))).toBe(extent.start);
    expect(end(press('End'))).toBe(extent.end);
    for (const key of ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']) {
      const next = press(key);
      expect(next === null ? Number.NaN : widthOf(next)).toBeCloseTo(widthOf(window), 6);
    }
  });

  it('zooms with + and − on every handle, and widens or narrows the whole with Shift', () => {
    const width = (next: DayWindow | null) => (next === null ? Number.NaN : widthOf(next));
    for (const handle of ['start', 'whole', 'end'] as const) {
      expect(width(press('+', handle))).toBeLessThan(widthOf(window));
      expect(width(press('-', handle))).toBeGreaterThan(widthOf(window));
    }
    expect(width(press('ArrowRight', 'whole', true))).toBeGreaterThan(widthOf(window));
    expect(width(press('ArrowLeft', 'whole', true))).toBeLessThan(widthOf(window));
  });

  it('moves an edge to whole months where the window is wide, to days where it is not', () => {
    expect(start(press('ArrowLeft', 'start'))).toBe(day('2021-12-01'));
    expect(end(press('ArrowRight', 'end'))).toBe(day('2025-05-01'));
    expect(start(press('PageDown', 'start'))).toBe(day('2021-01-01'));
    expect(start(press('Home', 'start'))).toBe(extent.start);
    expect(end(press('End', 'end'))).toBe(extent.end);
    const narrow = { start: day('2024-06-01'), end: day('2024-06-20') };
    expect(brushKey({ key: 'ArrowRight', shiftKey: false }, 'end', narrow, extent)).toEqual({
      start: narrow.start,
      end: narrow.end + 1,
    });
  });

  it('means nothing for other keys', () => {
    expect(press('a')).toBeNull();
    expect(press('Tab')).toBeNull();
    expect(press('toString')).toBeNull();
  });

  it('never makes a window that is none', () => {
    const keys = fc.constantFrom('Home', 'End', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', '+', '-');
    fc.assert(
      fc.property(windows, handles, keys, fc.boolean(), (given, handle, key, shiftKey) => {
        const next = brushKey({ key, shiftKey }, handle, given, extent);
        expect(next === null ? 0 : widthOf(next)).toBeGreaterThanOrEqual(MIN_WINDOW_DAYS - 1e-6);
      }),
    );
  });
});
