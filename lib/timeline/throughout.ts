/** What goes on through a whole window says nothing of when in it: it is named under the lane's name and not drawn. */
import { isolate } from '#lib/isolate.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import type { DrawShape } from './draw-shape.ts';

/** A mark over more of the window than this is not drawn in it. */
const WHOLE_SHARE = 0.9;

/** Returns whether a mark covers nearly all of a window, and is more than what happened within it. */
export function isThroughout(
  { start, end, look }: Pick<DrawShape, 'start' | 'end' | 'look'>,
  window: DayWindow,
): boolean {
  if (look === 'day' || (start >= window.start && end <= window.end)) return false;
  const covered = Math.min(end, window.end) - Math.max(start, window.start);
  return covered > (window.end - window.start) * WHOLE_SHARE;
}

/** Returns the line of a lane: the title that comes first, and how many there are besides. */
export function throughoutLine(titles: readonly string[]): { title: string; more: string } {
  const others = titles.length - 1;
  return { title: `Throughout: ${titles[0] ?? ''}`, more: others === 0 ? '' : `${others} more` };
}

/** Returns the line as a screen reader says it: "Throughout this window: 5 events, Upham–Downham; choose one from a list". */
export function describeThroughout(count: number, laneLabel: string): string {
  const events = count === 1 ? '1 event' : `${count} events`;
  return `Throughout this window: ${events}, ${isolate(laneLabel)}; choose one from a list`;
}
