import { parseDay } from '#lib/time/day.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { isDateInWindow } from '#lib/window/is-date-in-window.ts';
import type { WindowAnswer } from './window-answer.ts';

/**
 * Returns whether nothing is drawn in a window: by an answer that reaches over all of it there is no event in it, or only
 * such as lie after `today`, where open ends are not drawn. False where the answer does not know.
 */
export function isWindowEmpty(answer: WindowAnswer, { start, end }: DayWindow, today: number): boolean {
  const [first, last] = answer.window.map(parseDay);
  if (first === undefined || last === undefined || first === null || last === null) return false;
  if (start < first || end > last + 1) return false;
  const drawn = { start, end: Math.min(end, today + 1) };
  const isIn = (date: { earliest: string | null; latest: string | null }) =>
    // What begins after today has an end of its own and is drawn as planned.
    isDateInWindow(date, date.latest === null ? drawn : { start, end });
  return !answer.events.some(({ date }) => isIn(date)) && !answer.clusters.some((cluster) => isIn(cluster));
}
