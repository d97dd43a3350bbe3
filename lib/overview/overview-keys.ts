import type { DayWindow } from '#lib/window/day-window.ts';
import { PAN_STEP, ZOOM_STEP, zoomWindow } from '#lib/window/window-steps.ts';
import { type BrushHandle, brushLimits, moveBrush, resizeBrush } from './overview-brush.ts';
import { nextMonths } from './overview-periods.ts';

/** What one press of a paging key moves the whole brush, as a share of its width. */
const PAGE_STEP = 0.9;
const YEAR_DAYS = 365.2425;

/** Steps of an edge, for windows of at least so many days: small and large, in days, or in whole months. */
const EDGE_STEPS: readonly { from: number; unit: 'days' | 'months'; small: number; large: number }[] = [
  { from: 500 * YEAR_DAYS, unit: 'months', small: 120, large: 1200 },
  { from: 30 * YEAR_DAYS, unit: 'months', small: 12, large: 120 },
  { from: 1.5 * YEAR_DAYS, unit: 'months', small: 1, large: 12 },
  { from: 120, unit: 'days', small: 7, large: 28 },
  { from: 0, unit: 'days', small: 1, large: 7 },
];

/**
 * The keys of the overview, for the page's help; they work while the focus is on its brush.
 *
 * @public
 */
export const OVERVIEW_KEYS: readonly { keys: readonly string[]; label: string }[] = [
  { keys: ['ArrowLeft', 'ArrowRight'], label: 'Move the period, or the edge that has the focus' },
  { keys: ['PageDown', 'PageUp'], label: 'The same in large steps' },
  { keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], label: 'Make the period shorter or longer' },
  { keys: ['+', '-'], label: 'Zoom in, zoom out' },
  { keys: ['Home', 'End'], label: 'Go to the beginning, to the end' },
];

const DIRECTIONS: Readonly<Record<string, -1 | 1>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 1,
};

/**
 * Returns the window that a key leads to on a handle of the brush; null for a key that means nothing there. On every handle
 * `+` and `-` zoom, as in the timeline. On the whole, arrows move it, Page keys move it by nearly its width, with Shift
 * they widen (right, up) or narrow it, Home and End bring it to the ends. On an edge they move that edge, to whole
 * months where the window is wide.
 */
export function brushKey(
  press: { key: string; shiftKey: boolean },
  handle: BrushHandle,
  window: DayWindow,
  extent: DayWindow,
): DayWindow | null {
  const { key, shiftKey } = press;
  if (key === '+' || key === '=') return zoomWindow(window, 1 / ZOOM_STEP);
  if (key === '-' || key === '_') return zoomWindow(window, ZOOM_STEP);
  const limits = brushLimits(extent, window);
  const width = window.end - window.start;
  if (key === 'Home' || key === 'End') {
    const [first, last] = [extent.start, extent.end];
    if (handle === 'whole') return moveBrush(window, key === 'Home' ? first : last - width, limits);
    return resizeBrush(window, handle, key === 'Home' ? first : last, limits);
  }
  const direction = Object.hasOwn(DIRECTIONS, key) ? DIRECTIONS[key] : undefined;
  if (direction === undefined) return null;
  const isLarge = key.startsWith('Page');
  if (handle !== 'whole')
    return resizeBrush(window, handle, stepEdge(window, handle, direction, isLarge), limits);
  if (shiftKey) return zoomWindow(window, direction === 1 ? ZOOM_STEP : 1 / ZOOM_STEP);
  return moveBrush(window, window.start + direction * width * (isLarge ? PAGE_STEP : PAN_STEP), limits);
}

function stepEdge(window: DayWindow, edge: 'start' | 'end', direction: -1 | 1, isLarge: boolean): number {
  const width = window.end - window.start;
  const step = EDGE_STEPS.find(({ from }) => width >= from);
  const size = (isLarge ? step?.large : step?.small) ?? 1;
  if (step?.unit === 'months') return nextMonths(window[edge], size, direction);
  return Math.round(window[edge]) + direction * size;
}
