import type { DayWindow } from './day-window.ts';
import { parseWindow } from './format-window.ts';
import { clampWindow } from './window-steps.ts';

/** Left of the period, so that its first day does not stick to the edge. */
const PADDING = 0.02;
/** Right of it, since labels stand to the right of their marks. */
const LABEL_PADDING = 0.12;

/**
 * Returns the window that shows a filter's whole period with room around it; null where it has no first or no last day.
 */
export function periodWindow(from: string | null, to: string | null): DayWindow | null {
  const period = from === null || to === null ? null : parseWindow([from, to]);
  if (period === null) return null;
  const width = period.end - period.start;
  return clampWindow({ start: period.start - width * PADDING, end: period.end + width * LABEL_PADDING });
}
