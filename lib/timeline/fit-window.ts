import type { DayWindow } from '#lib/window/day-window.ts';
import { clampWindow } from '#lib/window/window-steps.ts';
import type { DrawShape } from './draw-shape.ts';

/** Wider on the right, where labels stand. */
const LEFT_PADDING = 0.03;
const RIGHT_PADDING = 0.15;
/** Around all there is, at least a month. */
const MIN_FIT_DAYS = 30;

/** Returns the window that shows all of these marks with room around them; null where there are none. */
export function fitWindow(shapes: readonly Pick<DrawShape, 'start' | 'end'>[]): DayWindow | null {
  if (shapes.length === 0) return null;
  const first = Math.min(...shapes.map(({ start }) => start));
  const last = Math.max(...shapes.map(({ end }) => end));
  const width = Math.max(last - first, MIN_FIT_DAYS);
  const middle = (first + last) / 2;
  return clampWindow({
    start: middle - width * (0.5 + LEFT_PADDING),
    end: middle + width * (0.5 + RIGHT_PADDING),
  });
}
