import type { DayWindow } from '#lib/window/day-window.ts';
import { isInWindow } from '#lib/window/window-steps.ts';
import type { Mark } from './mark.ts';

const SCROLL_MARGIN_PX = 8;

/** Returns the window moved so that the mark is in it; null where it is in view already. */
export function windowWith(
  { shape: { start, end } }: Pick<Mark, 'shape'>,
  window: DayWindow,
): DayWindow | null {
  const width = window.end - window.start;
  const isLong = end - start > width / 2;
  const isShown = isLong
    ? start < window.end - width * 0.05 && end > window.start + width * 0.05
    : isInWindow(window, (start + end) / 2, 0.01);
  if (isShown) return null;
  const anchor = isLong ? start : (start + end) / 2;
  return { start: anchor - width * 0.4, end: anchor + width * 0.6 };
}

/** Scrolls the lanes, and the page where it scrolls, no more than needed for a mark to be wholly in view. */
export function scrollToMark(scroller: HTMLElement, box: HTMLElement): void {
  if (!box.isConnected) return;
  const room = scroller.getBoundingClientRect();
  const place = box.getBoundingClientRect();
  const axis = Number.parseFloat(getComputedStyle(scroller).getPropertyValue('--axis-height')) || 0;
  const foot = room.bottom - axis;
  if (place.top - SCROLL_MARGIN_PX < room.top) {
    scroller.scrollTop -= room.top - place.top + SCROLL_MARGIN_PX;
  } else if (place.bottom + SCROLL_MARGIN_PX > foot) {
    scroller.scrollTop += place.bottom - foot + SCROLL_MARGIN_PX;
  }
  const now = box.getBoundingClientRect();
  const below = now.bottom + axis + SCROLL_MARGIN_PX - innerHeight;
  if (now.top < SCROLL_MARGIN_PX) scrollBy({ top: now.top - SCROLL_MARGIN_PX, behavior: 'instant' });
  else if (below > 0) scrollBy({ top: below, behavior: 'instant' });
}
