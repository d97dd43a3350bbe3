import type { DrawShape } from './draw-shape.ts';

/**
 * Least widths of marks in pixels, without their tails: a certain day is a crisp mark, a coarse date stays a bar however far
 * one zooms out.
 */
export const MIN_MARK_WIDTHS: Record<DrawShape['look'], number> = { day: 8, solid: 11, soft: 16, held: 8 };

/** Returns the pixels from a mark's left end to its right, tails included, counted from day 0. */
export function markExtent(
  { start, end, look, tails }: Pick<DrawShape, 'start' | 'end' | 'look' | 'tails'>,
  pixelsPerDay: number,
): { left: number; right: number } {
  const half = Math.max((end - start) * pixelsPerDay, MIN_MARK_WIDTHS[look]) / 2;
  const middle = ((start + end) / 2) * pixelsPerDay;
  return { left: middle - half - tails.start, right: middle + half + tails.end };
}
