import { axisScale } from '#lib/window/axis-scale.ts';
import type { Projection } from './place-mark.ts';

/**
 * Where the end of today is on a screen, in pixels from its left edge, and on which side of it the word "Today" stands;
 * null where there is no room for the word.
 */
export type TodayPlace = { at: number; side: 'left' | 'right' | null };

/**
 * Returns the place of today; null where it is not on the screen. The word takes `flagWidth` pixels. Where the axis
 * has days it stands in the column of today, never below tomorrow; where it is coarser, right of the line if it can.
 */
export function placeToday(
  today: number,
  { start, pixelsPerDay, width }: Projection,
  flagWidth: number,
): TodayPlace | null {
  const at = (today + 1 - start) * pixelsPerDay;
  if (at < 0 || at > width) return null;
  const hasDays = axisScale(pixelsPerDay).scale === 'day';
  if (!hasDays && at + flagWidth <= width) return { at, side: 'right' };
  return { at, side: at >= flagWidth ? 'left' : null };
}
