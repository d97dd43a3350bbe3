import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '#lib/time/day.ts';
import { isDrawnWhole, planAhead, planWindow } from '#lib/timeline/window-plan.ts';

const MANY = [{ total: 1_000_000 }];
const toDays = ([first, last]: readonly [string, string]) => ({
  start: parseDay(first) ?? Number.NaN,
  end: (parseDay(last) ?? Number.NaN) + 1,
});
const windows = fc.record({
  start: fc.double({ min: -200_000, max: 200_000, noNaN: true }),
  days: fc.double({ min: 1, max: 400_000, noNaN: true }),
});

describe('planWindow', () => {
  it('asks for the window with room on both sides, and for no more than four times its width', () => {
    fc.assert(
      fc.property(windows, ({ start, days }) => {
        const asked = toDays(planWindow({ start, end: start + days }, 1200, MANY).window);
        expect(asked.start).toBeLessThanOrEqual(start);
        expect(asked.end).toBeGreaterThanOrEqual(start + days);
        expect(asked.end - asked.start).toBeLessThanOrEqual(Math.max(days * 4, 4) + 1);
      }),
    );
  });

  it('asks the same again after a small move', () => {
    const asked = new Set(
      Array.from({ length: 50 }, (_, index) =>
        planWindow({ start: 19_000 + index, end: 20_000 + index }, 1200, MANY).window.join('/'),
      ),
    );
    expect(asked.size).toBeLessThanOrEqual(2);
  });

  it('asks for everything where everything can be drawn', () => {
    const few = [{ total: 96 }, { total: 80 }];
    expect(isDrawnWhole(few)).toBe(true);
    expect(planWindow({ start: 0, end: 1 }, 1200, few).window).toEqual(['-9999-01-01', '9999-12-31']);
    expect(planAhead({ start: 0, end: 1 }, 1200, few)).toEqual([]);
  });

  it('stays within what a request may ask for', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 9000 }), ({ start, days }, width) => {
        const { width: asked, limit } = planWindow({ start, end: start + days }, width, MANY);
        expect(asked).toBeGreaterThanOrEqual(100);
        expect(asked).toBeLessThanOrEqual(7680);
        expect(limit).toBeGreaterThanOrEqual(1);
        expect(limit).toBeLessThanOrEqual(300);
      }),
    );
  });
});

describe('planAhead', () => {
  it('asks for both sides, and nearer and farther', () => {
    const window = { start: 19_000, end: 19_700 };
    const asked = planAhead(window, 1200, MANY).map((request) => toDays(request.window));
    expect(asked.some(({ end }) => end >= window.end + 600)).toBe(true);
    expect(asked.some(({ start }) => start <= window.start - 600)).toBe(true);
    expect(asked.some(({ start, end }) => end - start < 1400)).toBe(true);
    expect(asked.some(({ start, end }) => end - start >= 4000)).toBe(true);
  });
});
