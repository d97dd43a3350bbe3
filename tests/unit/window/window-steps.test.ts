import { describe, expect, it } from 'vitest';
import { holdInWindow } from '#lib/window/window-steps.ts';

const WINDOW = { start: 100, end: 200 };

describe('holdInWindow', () => {
  it('gives back the same window where it holds the span', () => {
    expect(holdInWindow(WINDOW, { start: 100, end: 200 })).toBe(WINDOW);
  });

  it('moves it no farther than needed, with a little room', () => {
    expect(holdInWindow(WINDOW, { start: 50, end: 60 })).toEqual({ start: 45, end: 145 });
    expect(holdInWindow(WINDOW, { start: 240, end: 250 })).toEqual({ start: 155, end: 255 });
  });

  it('widens it where the span is wider', () => {
    const { start, end } = holdInWindow(WINDOW, { start: 0, end: 900 });
    expect(start).toBeLessThan(0);
    expect(end).toBeGreaterThan(900);
    expect(end - start).toBeCloseTo(1000);
  });
});
