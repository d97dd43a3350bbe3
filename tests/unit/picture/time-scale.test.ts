import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleDay, scaledWindow, scaleShape, straightScale, toTimeScale } from '#lib/picture/time-scale.ts';
import { toDay } from '#lib/time/day.ts';
import type { DrawShape } from '#lib/timeline/draw-shape.ts';
import { NO_TAILS } from '#lib/timeline/ink.ts';

const whole = { start: toDay(1940, 1, 1), end: toDay(2027, 1, 1) };
const broken = toTimeScale(whole, { start: toDay(2014, 6, 1), end: whole.end });

/** The ink of a mark at a day; 0 outside it. */
function inkAt(shape: DrawShape | null, day: number): number {
  if (shape === null || day < shape.start || day > shape.end) return 0;
  const at = (day - shape.start) / (shape.end - shape.start);
  const after = shape.stops.findIndex((stop) => stop.at >= at);
  const [left, right] = [shape.stops[Math.max(after - 1, 0)], shape.stops[after]];
  if (left === undefined || right === undefined || left === right) return right?.ink ?? 0;
  return left.ink + ((at - left.at) / (right.at - left.at)) * (right.ink - left.ink);
}

describe('toTimeScale', () => {
  it('breaks at the beginning of the year where the bulk begins, and gives a fifth to what lies before', () => {
    expect(broken.breakDay).toBe(toDay(2014, 1, 1));
    const { start, end } = scaledWindow(broken);
    expect((toDay(2014, 1, 1) - start) / (end - start)).toBeCloseTo(0.2);
  });

  it('stays straight where little would be gained', () => {
    const bulk = { start: toDay(1950, 1, 1), end: whole.end };
    expect(toTimeScale(whole, bulk)).toEqual(straightScale(whole));
    expect(toTimeScale(whole, { start: toDay(2030, 1, 1), end: toDay(2031, 1, 1) }).breakDay).toBeNull();
  });

  it('keeps the order of days', () => {
    const days = fc.integer({ min: whole.start, max: whole.end });
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(scaleDay(a, broken) - scaleDay(b, broken))).toBe(Math.sign(a - b));
      }),
    );
  });
});

describe('scaleShape', () => {
  it('keeps the ink of every day where the scale puts it', () => {
    const stops = [
      { at: 0, ink: 0 },
      { at: 0.35, ink: 1 },
      { at: 0.65, ink: 1 },
      { at: 1, ink: 0 },
    ];
    const days = fc.integer({ min: whole.start + 1, max: whole.end - 2 });
    fc.assert(
      fc.property(days, days, days, (a, b, day) => {
        const shape: DrawShape = {
          start: Math.min(a, b),
          end: Math.max(a, b) + 1,
          stops,
          look: 'soft',
          tails: NO_TAILS,
        };
        const scaled = scaleShape(shape, broken);
        expect(inkAt(scaled, scaleDay(day, broken))).toBeCloseTo(inkAt(shape, day), 5);
      }),
    );
  });

  it('leaves out what the picture does not show', () => {
    const before: DrawShape = { start: 0, end: 1, stops: [], look: 'day', tails: NO_TAILS };
    expect(scaleShape(before, straightScale({ start: 10, end: 20 }))).toBeNull();
    const crossing = scaleShape({ ...before, start: 5, end: 15 }, straightScale({ start: 10, end: 20 }));
    expect(crossing).toMatchObject({ start: 10, end: 15 });
  });
});
