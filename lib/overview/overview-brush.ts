import type { DayWindow } from '#lib/window/day-window.ts';
import { clampWindow, MIN_WINDOW_DAYS } from '#lib/window/window-steps.ts';
import type { OverviewScale } from './overview-scale.ts';

/**
 * A brush is at least so wide, so that it can be taken hold of (WCAG 2.2, 2.5.8).
 *
 * @internal
 */
export const MIN_BRUSH_PX = 24;

/** Where the brush is drawn, in pixels. */
export type BrushPlace = {
  left: number;
  width: number;
  /** The true extent of the window, where the brush is wider than that. */
  trueLeft: number;
  trueWidth: number;
  /** The window goes on beyond that end of the strip. */
  beyondStart: boolean;
  beyondEnd: boolean;
};

/** What of the brush is moved. */
export type BrushHandle = 'start' | 'whole' | 'end';

/** Returns where the brush of a window is drawn; a window that lies beyond the strip has its brush at that end. */
export function placeBrush(window: DayWindow, scale: OverviewScale): BrushPlace {
  const trueLeft = scale.toX(window.start);
  const trueWidth = scale.toX(window.end) - trueLeft;
  const width = Math.min(Math.max(trueWidth, MIN_BRUSH_PX), scale.width);
  const left = Math.min(Math.max(trueLeft - (width - trueWidth) / 2, 0), scale.width - width);
  const first = scale.segments[0]?.from ?? window.start;
  const last = scale.segments.at(-1)?.to ?? window.end;
  return {
    left,
    width,
    trueLeft,
    trueWidth,
    beyondStart: window.start < first,
    beyondEnd: window.end > last,
  };
}

/** Returns the extent widened to hold a window that reaches beyond it: as far as its brush may go. */
export function brushLimits(extent: DayWindow, window: DayWindow): DayWindow {
  return { start: Math.min(extent.start, window.start), end: Math.max(extent.end, window.end) };
}

/** Returns the window moved, as wide as it is, to begin at `start` or as near to it as the limits allow. */
export function moveBrush(window: DayWindow, start: number, limits: DayWindow): DayWindow {
  const width = window.end - window.start;
  const begun = Math.max(Math.min(start, limits.end - width), limits.start);
  return clampWindow({ start: begun, end: begun + width });
}

/** Returns the window moved to have `day` in its middle, or as near to it as the limits allow. */
export function centreBrush(window: DayWindow, day: number, limits: DayWindow): DayWindow {
  return moveBrush(window, day - (window.end - window.start) / 2, limits);
}

/** Returns the window with one edge at `day`, or as near to it as the limits and the other edge allow. */
export function resizeBrush(
  window: DayWindow,
  edge: 'start' | 'end',
  day: number,
  limits: DayWindow,
): DayWindow {
  if (edge === 'start') {
    const start = Math.max(Math.min(day, window.end - MIN_WINDOW_DAYS), limits.start);
    return clampWindow({ start, end: window.end });
  }
  const end = Math.min(Math.max(day, window.start + MIN_WINDOW_DAYS), limits.end);
  return clampWindow({ start: window.start, end });
}

/**
 * Returns the window that a drag of a handle of the brush leads to: `from` and `to` are places on the strip in pixels,
 * `window` is what it was when the drag began. The day that was taken hold of stays under the pointer.
 */
export function dragBrush(
  handle: BrushHandle,
  window: DayWindow,
  [from, to]: readonly [number, number],
  scale: OverviewScale,
  extent: DayWindow,
): DayWindow {
  const limits = brushLimits(extent, window);
  if (handle === 'whole')
    return moveBrush(window, window.start + scale.toDay(to) - scale.toDay(from), limits);
  const x = scale.toX(window[handle]) + to - from;
  if (x <= 0 && handle === 'start') return resizeBrush(window, handle, limits.start, limits);
  if (x >= scale.width && handle === 'end') return resizeBrush(window, handle, limits.end, limits);
  return resizeBrush(window, handle, scale.toDay(x), limits);
}
