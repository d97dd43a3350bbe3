/**
 * Which windows are asked for. A screen asks for more than it shows, so that moving and zooming a little needs no answer,
 * and for windows of set widths at set places, so that the same few are asked for again and again and answers can be
 * kept. Of a filter small enough to be drawn whole everything is asked for once.
 */
import { FIRST_DAY, formatDay, LAST_DAY } from '#lib/time/day.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import type { CountedLane } from './to-lanes.ts';
import type { WindowRequest } from './window-answer.ts';

/** Up to so many marks, an event in three lanes being three, a filter is drawn whole. */
const MAX_WHOLE_MARKS = 250;
/** Most events that an answer may have. */
const MAX_EVENTS = 300;
/** Of a filter that is not drawn whole: a mark for so many pixels of the screen's width, in two to four screens. */
const PIXELS_PER_EVENT = 7;
const MIN_EVENTS = 60;
const MAX_CHOSEN_EVENTS = 240;
const MAX_WIDTH = 7680;

/** Returns whether all events of a filter are drawn at once: there is nothing to choose, to count or to fetch again. */
export function isDrawnWhole(lanes: readonly Pick<CountedLane, 'total'>[]): boolean {
  return lanes.reduce((sum, { total }) => sum + total, 0) <= MAX_WHOLE_MARKS;
}

/** Returns what to ask for to show a window `width` pixels wide: two to four times the window, around it. */
export function planWindow(
  window: DayWindow,
  width: number,
  lanes: readonly Pick<CountedLane, 'total'>[],
): WindowRequest {
  if (isDrawnWhole(lanes)) {
    return {
      window: [formatDay(FIRST_DAY), formatDay(LAST_DAY)],
      width: toAskedWidth(width),
      limit: MAX_EVENTS,
    };
  }
  const cell = cellOf(window.end - window.start);
  const middle = (window.start + window.end) / 2;
  return askFor(Math.round((middle - cell) / (cell / 2)), cell, width);
}

/** Returns what may be asked for next: the windows on either side, that of a zoom in and that of a zoom out. */
export function planAhead(
  window: DayWindow,
  width: number,
  lanes: readonly Pick<CountedLane, 'total'>[],
): WindowRequest[] {
  if (isDrawnWhole(lanes)) return [];
  const days = window.end - window.start;
  const middle = (window.start + window.end) / 2;
  const around = (factor: number): DayWindow => ({
    start: middle - (days * factor) / 2,
    end: middle + (days * factor) / 2,
  });
  const beside = (share: number): DayWindow => ({
    start: window.start + days * share,
    end: window.end + days * share,
  });
  return [beside(1), beside(-1), around(0.5), around(2)].map((next) => planWindow(next, width, lanes));
}

/** The least power of two of days that is no narrower than the window; its halves are where windows may begin. */
function cellOf(days: number): number {
  return Math.max(2 ** Math.ceil(Math.log2(days)), 2);
}

function askFor(half: number, cell: number, width: number): WindowRequest {
  const start = Math.floor((half * cell) / 2);
  const first = Math.min(Math.max(start, FIRST_DAY), LAST_DAY);
  const last = Math.max(Math.min(start + 2 * cell - 1, LAST_DAY), first);
  const limit = Math.min(Math.max(Math.round(width / PIXELS_PER_EVENT), MIN_EVENTS), MAX_CHOSEN_EVENTS);
  return { window: [formatDay(first), formatDay(last)], width: toAskedWidth(width), limit };
}

/** So that a screen resized by little asks for the same: its windows are two to four screens wide. */
function toAskedWidth(width: number): number {
  return Math.min(Math.max(Math.ceil((width * 2.6) / 200) * 200, 200), MAX_WIDTH);
}
