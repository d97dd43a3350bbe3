import type { DayWindow } from '#lib/window/day-window.ts';
import { clampWindow } from '#lib/window/window-steps.ts';

/** What a movement leads to. */
export type MovementTarget = {
  /** Once a frame while the window moves. */
  project: (window: DayWindow) => void;
  /** The window has moved far since the last time, or has come to rest. */
  refresh: () => void;
  /** A movement begins, or is over. */
  setMoving: (isMoving: boolean) => void;
  /** A person moved the window; `settled` once the gesture is over. */
  tell: (window: DayWindow, settled: boolean) => void;
};

/** How the window moves, and which callbacks of `TimelineOptions` hear of it. */
export type Movement = {
  /** Moves without calling `onWindowChange`: the program did it, not a person. */
  moveTo: (window: DayWindow, animate: boolean) => void;
  /** As a person does it. */
  moveByHand: (window: DayWindow | null, animate?: boolean) => void;
  /** Where the window is going, which is where the next step starts from. */
  getTarget: () => DayWindow;
  /** There is more to be drawn: now where the window rests, else when it is time again. */
  refreshSoon: () => void;
  /** While a pointer is down the gesture is not over, however long it rests. */
  grab: (isGrabbed: boolean) => void;
  stop: () => void;
};

const MOVE_MS = 180;
/** A gesture that rests for so long is over. */
const PAUSE_MS = 150;
/** What is drawn is chosen and laid out again after so much movement: this factor of scale, this share of the width. */
const REFRESH_FACTOR = 1.5;
const REFRESH_SHARE = 0.35;
/** And no sooner than so many milliseconds after the last time: marks that come and go cost frames. */
const REFRESH_MS = 500;

/** Moves the window of a timeline, a step a frame. */
export function createMovement(first: DayWindow, target: MovementTarget): Movement {
  let shown = clampWindow(first);
  let to = shown;
  let flight: { from: DayWindow; since: number } | null = null;
  let frame = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let [isByHand, isGrabbed, isMoving] = [false, false, false];
  let refreshed = { window: shown, at: Number.NEGATIVE_INFINITY };

  const refresh = (now: number) => {
    clearTimeout(soon);
    soon = undefined;
    refreshed = { window: shown, at: now };
    target.refresh();
  };
  const refreshIfFar = (now: number) => {
    if (isFar(refreshed.window, shown) && now - refreshed.at > REFRESH_MS) refresh(now);
  };
  const draw = (now: number) => {
    frame = 0;
    const isFlight = flight !== null;
    if (flight === null) shown = to;
    else {
      const progress = Math.min((now - flight.since) / MOVE_MS, 1);
      shown = progress === 1 ? to : between(flight.from, to, 1 - (1 - progress) ** 2);
      if (progress === 1) flight = null;
    }
    target.project(shown);
    if (isByHand) target.tell(shown, false);
    if (flight !== null) frame = requestAnimationFrame(draw);
    else if (isFlight) wait(0);
    else refreshIfFar(now);
  };
  const rest = () => {
    pause = undefined;
    if (frame !== 0 || isGrabbed) {
      if (isGrabbed && isMoving) refresh(performance.now());
      pause = frame === 0 ? undefined : setTimeout(rest, PAUSE_MS);
      return;
    }
    isMoving = false;
    target.setMoving(false);
    refresh(performance.now());
    if (isByHand) target.tell(shown, true);
    isByHand = false;
  };
  const wait = (ms = PAUSE_MS) => {
    clearTimeout(pause);
    pause = setTimeout(rest, ms);
  };
  const move = (window: DayWindow, animate: boolean) => {
    to = clampWindow(window);
    const isAnimated = animate && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    flight = isAnimated ? { from: shown, since: performance.now() } : null;
    if (!isMoving) target.setMoving(true);
    isMoving = true;
    if (frame === 0) frame = requestAnimationFrame(draw);
    wait();
  };

  return {
    moveTo: (window, animate) => {
      isByHand = false;
      if (animate) move(window, true);
      else {
        // The range is set at once, for the caller may measure it; drawing follows in the next frame, as in a gesture.
        shown = to = clampWindow(window);
        flight = null;
        target.project(shown);
        refreshIfFar(performance.now());
        wait();
      }
    },
    moveByHand: (window, animate = true) => {
      if (window === null) return;
      isByHand = true;
      move(window, animate);
    },
    getTarget: () => to,
    refreshSoon: () => {
      const now = performance.now();
      if (!isMoving) refresh(now);
      else soon ??= setTimeout(() => refresh(performance.now()), refreshed.at + REFRESH_MS - now);
    },
    grab: (next) => {
      isGrabbed = next;
      if (!next && isMoving) wait();
    },
    stop: () => {
      cancelAnimationFrame(frame);
      clearTimeout(pause);
      clearTimeout(soon);
    },
  };
}

/** The window on its way: widths by their ratio, so that a zoom is even. */
function between(from: DayWindow, to: DayWindow, progress: number): DayWindow {
  const widths = [from.end - from.start, to.end - to.start] as const;
  const width = widths[0] * (widths[1] / widths[0]) ** progress;
  // The point that stays where it is on the screen, if there is one; else straight across.
  const middles = [(from.start + from.end) / 2, (to.start + to.end) / 2] as const;
  const change = widths[1] - widths[0];
  const share = Math.abs(change) < widths[0] * 1e-6 ? progress : (width - widths[0]) / change;
  const middle = middles[0] + (middles[1] - middles[0]) * share;
  return { start: middle - width / 2, end: middle + width / 2 };
}

function isFar(from: DayWindow, to: DayWindow): boolean {
  const [before, now] = [from.end - from.start, to.end - to.start];
  const factor = now / before;
  if (factor > REFRESH_FACTOR || factor < 1 / REFRESH_FACTOR) return true;
  return Math.abs(to.start + to.end - from.start - from.end) / 2 > now * REFRESH_SHARE;
}
