import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/time/day.ts';
import { drawShape } from '#lib/timeline/draw-shape.ts';
import { TAIL_PX } from '#lib/timeline/ink.ts';
import { placeMark } from '#lib/timeline/place-mark.ts';
import { dateOf } from './drawn-events.ts';
import { rampOf as shape } from './ramp-of.ts';

const screen = { start: 1000, pixelsPerDay: 1, width: 1000 };
const stretch = { left: -1000, right: 2000 };
const right = { label: 'right', room: 200 } as const;

describe('placeMark', () => {
  it('keeps a day as wide as a mark must be, around its middle', () => {
    const { left, width } = placeMark(shape(1500, 1501, 'day'), right, screen, stretch);
    expect([left, width]).toEqual([496.5, 8]);
  });

  it('draws of a long bar what is near', () => {
    const { left, width } = placeMark(shape(-9000, 11_000), right, screen, stretch);
    expect([left, width]).toEqual([-1000, 3000]);
  });

  it('gives what held on a day a point and its tails at any zoom, and no band', () => {
    const held = drawShape({ date: dateOf('2024-05-29'), dateSense: 'held', attested: null }, 0);
    const day = toDay(2024, 5, 29);
    for (const pixelsPerDay of [0.1, 3, 400]) {
      const at = { start: day - 100 / pixelsPerDay, pixelsPerDay, width: 1000 };
      const { left, width, isBar } = placeMark(held, right, at, { left: -1e6, right: 1e6 });
      expect(width).toBeCloseTo(8 + 2 * TAIL_PX);
      expect(isBar).toBe(false);
      expect(left + width / 2).toBeCloseTo(100 + pixelsPerDay / 2);
    }
  });

  it('beheads no label: it ends at the edge, and goes where too little of it would be left', () => {
    const roomOf = (start: number, label: 'left' | 'right') =>
      placeMark(shape(start, start + 20), { label, room: 200 }, screen, stretch).labelRoom;
    expect(roomOf(1500, 'left')).toBe(200);
    expect(roomOf(1100, 'left')).toBe(100);
    expect(roomOf(1020, 'left')).toBe(0);
    expect(roomOf(990, 'right')).toBe(200);
    expect(roomOf(900, 'right')).toBe(0);
    expect(roomOf(1850, 'right')).toBe(130);
    expect(roomOf(1950, 'right')).toBe(0);
  });

  it('draws as a band whatever is wide enough, a certain day too', () => {
    const isBar = (days: number, look: 'day' | 'soft') =>
      placeMark(shape(1500, 1500 + days, look), right, screen, stretch).isBar;
    expect([isBar(47, 'day'), isBar(48, 'day'), isBar(48, 'soft')]).toEqual([false, true, true]);
  });

  it('keeps the label of a bar in view', () => {
    const { inset } = placeMark(shape(500, 2500), { label: 'inside', room: 200 }, screen, stretch);
    expect(inset).toBe(500);
  });
});
