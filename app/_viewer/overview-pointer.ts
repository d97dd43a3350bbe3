import type { BrushHandle } from '#lib/overview/overview-brush.ts';

/** What presses on the strip lead to; places are pixels from its left. */
export type OverviewPointerTarget = {
  handleOf: (target: EventTarget | null) => BrushHandle | null;
  /** A press that may become a drag. */
  press: (handle: BrushHandle | null) => void;
  /** A drag, at most once a frame. */
  drag: (handle: BrushHandle | null, from: number, to: number) => void;
  /** The drag is over. */
  drop: () => void;
  /** A press that did not move, on the strip or the whole brush. */
  click: (at: number) => void;
};

/** A press that moves farther is a drag. */
const DRAG_PX = 4;

type Press = { id: number; handle: BrushHandle | null; from: number; to: number; isDrag: boolean };

/** Tells clicks from drags on the strip, by mouse, pen and touch. */
export function listenToOverview(
  strip: HTMLElement,
  signal: AbortSignal,
  target: OverviewPointerTarget,
): void {
  let press: Press | null = null;
  let frame = 0;

  const placeOf = (event: PointerEvent) => event.clientX - strip.getBoundingClientRect().left;
  const dragNow = () => {
    frame = 0;
    if (press?.isDrag) target.drag(press.handle, press.from, press.to);
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || press !== null) return;
    const from = placeOf(event);
    const handle = target.handleOf(event.target);
    press = { id: event.pointerId, handle, from, to: from, isDrag: false };
    target.press(handle);
  };
  const onMove = (event: PointerEvent) => {
    if (press === null || press.id !== event.pointerId) return;
    press.to = placeOf(event);
    if (!press.isDrag && Math.abs(press.to - press.from) < DRAG_PX) return;
    if (!press.isDrag) {
      press.isDrag = true;
      // So that it goes on outside of the browser's window.
      strip.setPointerCapture(event.pointerId);
    }
    if (frame === 0) frame = requestAnimationFrame(dragNow);
  };
  const onEnd = (event: PointerEvent) => {
    if (press === null || press.id !== event.pointerId) return;
    cancelAnimationFrame(frame);
    const ended = press;
    const isTaken = event.type === 'pointercancel';
    if (ended.isDrag && !isTaken) ended.to = placeOf(event);
    dragNow();
    press = null;
    if (ended.isDrag) target.drop();
    else if (!isTaken && ended.handle !== 'start' && ended.handle !== 'end') target.click(ended.from);
  };

  strip.addEventListener('pointerdown', onDown, { signal });
  // On the window, for a press may leave the strip before it is a drag.
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onEnd, { signal });
  window.addEventListener('pointercancel', onEnd, { signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}
