import { describe, expect, it } from 'vitest';
import { placeMark } from '#lib/timeline/place-mark.ts';
import { rampOf as shape } from './ramp-of.ts';

const screen = { start: 1000, pixelsPerDay: 1, width: 1000 };
const stretch = { left: -1000, right: 2000 };
const right = { label: 'right', room: 200 } as const;

describe('placeMark', () => {
  it('keeps a day as wide as a mark must be, around its middle', () => {
    const { left, width } = placeMark(shape(1500, 1501, 'day'), right, screen, stretch);
    expect([left, width]).toEqual([496.5, 8]);
  });

  it('draws of a long bar what is near, with its ink at the right place', () => {
    const { left, width, stops } = placeMark(shape(-9000, 11_000), right, screen, stretch);
    expect([left, width]).toEqual([-1000, 3000]);
    expect(stops[0]?.ink).toBeCloseTo(0.45);
    expect(stops.at(-1)?.ink).toBeCloseTo(0.6);
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
