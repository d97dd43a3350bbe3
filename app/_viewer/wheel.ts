/** What the wheel does, in the timeline's terms. */
export type WheelTarget = {
  /** The box of the time area, without the lane labels. */
  bounds: () => DOMRect;
  /** Returns false at the zoom limit. `x` is the pointer's place as a share of the time area's width. */
  zoom: (factor: number, x: number) => boolean;
  pan: (share: number) => void;
};

const LINE_PX = 40;
const PAGE_PX = 800;
/** One notch of a mouse wheel, 100 px, makes 1.28. */
const ZOOM_PER_PX = 0.0025;
/** A pinch on a trackpad comes as a wheel with Ctrl, in smaller steps than a wheel makes. */
const PINCH_ZOOM_PER_PX = 0.01;
const PINCH_PX = 40;
/** A scroll of the page that passes over the timeline goes on for as long as its events follow one another. */
const SCROLL_PAUSE_MS = 180;

/** What a wheel does that turns up or down: `plain` zooms; with the others only Ctrl or Meta zoom, and the page scrolls. */
export type WheelMode = 'plain' | 'sideways' | 'with-key';

/**
 * Makes the wheel zoom where the pointer is, and sideways or with Shift move time. The page is never trapped: a
 * scroll that began outside goes on, so does one at the zoom limit, and over the lane labels the wheel scrolls.
 * `with-key` leaves sideways to the page as well. Returns what undoes it.
 */
export function listenToWheel(area: HTMLElement, mode: WheelMode, target: WheelTarget): () => void {
  let pageScrolledAt = Number.NEGATIVE_INFINITY;

  const onAnyWheel = (event: WheelEvent) => {
    const isOutside = event.target instanceof Node && !area.contains(event.target);
    if (isOutside) pageScrolledAt = event.timeStamp;
  };

  const onWheel = (event: WheelEvent) => {
    // vis-timeline listens too, with other ideas.
    event.stopPropagation();
    const { left, right, width } = target.bounds();
    if (event.clientX < left || event.clientX > right || width === 0) return;
    const isPinch = event.ctrlKey || event.metaKey;
    if (mode === 'plain' && !isPinch && event.timeStamp - pageScrolledAt < SCROLL_PAUSE_MS) {
      pageScrolledAt = event.timeStamp;
      return;
    }
    if (mode === 'with-key' && !isPinch) return;
    const unit = [1, LINE_PX, PAGE_PX][event.deltaMode] ?? 1;
    const [deltaX, deltaY] = [event.deltaX * unit, event.deltaY * unit];
    if (!isPinch && (event.shiftKey || Math.abs(deltaX) > Math.abs(deltaY))) {
      target.pan((deltaX || deltaY) / width);
      event.preventDefault();
      return;
    }
    if (mode === 'sideways' && !isPinch) return;
    const perPx = isPinch && Math.abs(deltaY) < PINCH_PX ? PINCH_ZOOM_PER_PX : ZOOM_PER_PX;
    const factor = Math.exp(deltaY * perPx);
    // With a key the browser would zoom the page instead, even at our limit.
    if (target.zoom(factor, (event.clientX - left) / width) || isPinch) event.preventDefault();
  };

  area.addEventListener('wheel', onWheel, { capture: true, passive: false });
  window.addEventListener('wheel', onAnyWheel, { capture: true, passive: true });
  return () => {
    area.removeEventListener('wheel', onWheel, { capture: true });
    window.removeEventListener('wheel', onAnyWheel, { capture: true });
  };
}
