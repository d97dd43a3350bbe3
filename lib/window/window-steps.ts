import { FIRST_DAY, LAST_DAY } from '#lib/time/day.ts';
import type { DayWindow } from './day-window.ts';

/** The narrowest window: one day, for no date here is finer. */
export const MIN_WINDOW_DAYS = 1;
/**
 * The widest window: 10,000 years.
 *
 * @internal
 */
export const MAX_WINDOW_DAYS = 3_652_425;
/** What one press of a zoom button or key does to the width of the window. */
export const ZOOM_STEP = 1.6;
/** What one press of a pan key moves, as a share of the window's width. */
export const PAN_STEP = 0.25;

/** Returns the nearest window of an allowed width, kept around the same middle and within the years that dates can name. */
export function clampWindow({ start, end }: DayWindow): DayWindow {
  const width = Math.min(Math.max(end - start, MIN_WINDOW_DAYS), MAX_WINDOW_DAYS);
  const middle = (start + end) / 2;
  const first = Math.min(Math.max(middle - width / 2, FIRST_DAY), LAST_DAY + 1 - width);
  return { start: first, end: first + width };
}

/**
 * Returns the window `factor` times as wide (below 1 zooms in), with `anchor` staying where it is on the screen.
 * At the zoom limit the window stays as it is.
 */
export function zoomWindow(
  window: DayWindow,
  factor: number,
  anchor = (window.start + window.end) / 2,
): DayWindow {
  const width = window.end - window.start;
  const wanted = Math.min(Math.max(width * factor, MIN_WINDOW_DAYS), MAX_WINDOW_DAYS);
  const share = (anchor - window.start) / width;
  const start = anchor - share * wanted;
  return clampWindow({ start, end: start + wanted });
}

/** Returns the window moved by a share of its own width; negative is earlier. */
export function panWindow(window: DayWindow, share: number): DayWindow {
  const distance = (window.end - window.start) * share;
  return clampWindow({ start: window.start + distance, end: window.end + distance });
}

/** Whether a day number lies in the window, at least `margin` (a share of its width) from either side. */
export function isInWindow(window: DayWindow, day: number, margin = 0): boolean {
  const inset = (window.end - window.start) * margin;
  return day >= window.start + inset && day < window.end - inset;
}

/** Room beside what is held, as a share of the window. */
const HELD_MARGIN = 0.05;

/** Returns the window moved, and widened where it must be, so that it holds a span of days; the same object where it does. */
export function holdInWindow(window: DayWindow, span: DayWindow): DayWindow {
  if (span.start >= window.start && span.end <= window.end) return window;
  const width = Math.max(window.end - window.start, (span.end - span.start) / (1 - 2 * HELD_MARGIN));
  const start =
    span.start < window.start ? span.start - width * HELD_MARGIN : span.end - width * (1 - HELD_MARGIN);
  return clampWindow({ start, end: start + width });
}
