import type { DayWindow } from '#lib/timeline/day-window.ts';
import { clampWindow, isInWindow } from '#lib/timeline/window-steps.ts';
import type { Mark } from './mark.ts';
import type { Stage } from './stage.ts';
import { toInstant } from './vis-parts.ts';

/** How the window moves, and who is told. */
export type Movement = {
  /** As the program does it: nobody is told. */
  moveTo: (window: DayWindow, animate: boolean) => void;
  /** As a person does it. */
  moveByHand: (window: DayWindow | null, animate?: boolean) => void;
  /** What moves now is moved by a person. */
  beginByHand: () => void;
  /** Moves the window, and scrolls, no more than needed to show a mark; then calls `then`. */
  bringIntoView: (mark: Mark, byHand: boolean, then?: () => void) => void;
};

/** Rows and labels are laid out again when a gesture has changed the scale by this factor, and when it has settled. */
const LAYOUT_FACTOR = 1.12;
const SETTLED_FACTOR = 1.001;
const MOVE_MS = 180;

/** Connects the window of a stage with what depends on it: the layout and the caller. */
export function createMovement(
  stage: Stage,
  signal: AbortSignal,
  tell: (window: DayWindow, settled: boolean) => void,
): Movement {
  const { scroller, timeline } = stage;
  let isQuiet = true;

  timeline.on('rangechange', () => {
    stage.layOutBeyond(LAYOUT_FACTOR);
    if (!isQuiet) tell(stage.getWindow(), false);
  });
  timeline.on('rangechanged', () => {
    stage.layOutBeyond(SETTLED_FACTOR);
    if (!isQuiet) tell(stage.getWindow(), true);
    isQuiet = true;
  });

  const move = (window: DayWindow, animate: boolean) => {
    const { start, end } = clampWindow(window);
    const isAnimated = animate && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const animation = isAnimated ? { duration: MOVE_MS, easingFunction: 'easeOutQuad' as const } : false;
    timeline.setWindow(toInstant(start), toInstant(end), { animation });
  };
  const moveTo = (window: DayWindow, animate: boolean) => {
    isQuiet = true;
    move(window, animate);
  };
  const moveByHand = (window: DayWindow | null, animate = true) => {
    if (window === null) return;
    isQuiet = false;
    move(window, animate);
  };
  const whenDrawn = (then: () => void) => {
    const onDrawn = () => {
      timeline.off('changed', onDrawn);
      if (!signal.aborted) then();
    };
    timeline.on('changed', onDrawn);
    timeline.redraw();
  };

  return {
    moveTo,
    moveByHand,
    beginByHand: () => {
      isQuiet = false;
    },
    bringIntoView: (mark, byHand, then) => {
      const needed = windowFor(mark, stage.getWindow());
      if (needed !== null) (byHand ? moveByHand : moveTo)(needed, false);
      whenDrawn(() => {
        scrollToMark(scroller, mark);
        then?.();
      });
    },
  };
}

/** The window moved so that the mark is in it; null where it is in view already. */
function windowFor({ shape: { start, end } }: Mark, window: DayWindow): DayWindow | null {
  const width = window.end - window.start;
  const isLong = end - start > width / 2;
  const isShown = isLong
    ? start < window.end - width * 0.05 && end > window.start + width * 0.05
    : isInWindow(window, (start + end) / 2, 0.01);
  if (isShown) return null;
  const anchor = isLong ? start : (start + end) / 2;
  return { start: anchor - width * 0.4, end: anchor + width * 0.6 };
}

const SCROLL_MARGIN_PX = 8;

function scrollToMark(scroller: HTMLElement, mark: Mark): void {
  const box = mark.item?.box;
  if (box === null || box === undefined || !box.isConnected) return;
  const room = scroller.getBoundingClientRect();
  const place = box.getBoundingClientRect();
  const foot =
    room.bottom - (Number.parseFloat(getComputedStyle(scroller).getPropertyValue('--axis-height')) || 0);
  if (place.top < room.top) scroller.scrollTop -= room.top - place.top + SCROLL_MARGIN_PX;
  else if (place.bottom > foot) scroller.scrollTop += place.bottom - foot + SCROLL_MARGIN_PX;
}
