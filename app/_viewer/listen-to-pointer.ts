/** What presses, drags, pinches and clicks lead to. */
export type PointerTarget = {
  /** The box of the time area, without the lane labels. */
  bounds: () => DOMRect;
  /** Something is pressed: marks must be found under it, even while they move. */
  press: () => void;
  /** The gesture has the window, or lets it go. */
  grab: (isGrabbed: boolean) => void;
  /** Moves by a share of the window's width, and the lanes by pixels. */
  drag: (share: number, pixels: number) => void;
  /** `x` is the place that stays, as a share of the time area's width. */
  zoom: (factor: number, x: number) => void;
  /** The element of a mark was clicked, or none. */
  choose: (box: Element | null) => void;
};

/** A press that moves farther is a drag and chooses nothing. */
const CLICK_PX = 6;

type ScreenPoint = { x: number; y: number };

/**
 * Tells clicks from drags inside `area`. A mouse moves time sideways and the lanes up and down; on a touch screen up and
 * down is the page's, which the style sheet says (`touch-action`), and two fingers zoom.
 */
export function listenToPointer(area: HTMLElement, signal: AbortSignal, target: PointerTarget): void {
  const fingers = new Map<number, ScreenPoint>();
  let pressed: ScreenPoint = { x: 0, y: 0 };
  let isDrag = false;

  const onPress = (event: PointerEvent) => {
    target.press();
    if (fingers.size === 0) isDrag = false;
    if (event.button !== 0 || !isInTime(event, target.bounds())) return;
    if (fingers.size === 0) pressed = toPlace(event);
    fingers.set(event.pointerId, toPlace(event));
  };
  const onMove = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const now = toPlace(event);
    if (!isDrag) {
      const [across, along] = [Math.abs(now.x - pressed.x), Math.abs(now.y - pressed.y)];
      if (Math.hypot(across, along) <= CLICK_PX) return;
      // A finger that goes up or down scrolls the page; what it goes sideways with that moves nothing.
      if (event.pointerType === 'touch' && fingers.size === 1 && along >= across) return;
      isDrag = true;
      target.grab(true);
      // So that it goes on outside of the box, and no mark takes the click that ends it.
      area.setPointerCapture(event.pointerId);
    }
    fingers.set(event.pointerId, now);
    const { width, left } = target.bounds();
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) {
      target.drag((before.x - now.x) / width, event.pointerType === 'touch' ? 0 : before.y - now.y);
      return;
    }
    const apart = (place: ScreenPoint) => Math.max(Math.abs(place.x - other.x), 24);
    target.drag((before.x - now.x) / 2 / width, 0);
    target.zoom(apart(before) / apart(now), ((now.x + other.x) / 2 - left) / width);
  };
  const onEnd = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0 || !isDrag) return;
    target.grab(false);
  };
  const onClick = (event: MouseEvent) => {
    // A key press on a mark comes as a click at no place.
    const isKey = event.detail === 0;
    if (!isKey && isDrag) return;
    const clicked = isKey ? event.target : document.elementFromPoint(event.clientX, event.clientY);
    target.choose(clicked instanceof Element ? clicked.closest('.event, .cluster, .throughout') : null);
  };
  area.addEventListener('pointerdown', onPress, { signal });
  area.addEventListener('pointermove', onMove, { signal });
  area.addEventListener('pointerup', onEnd, { signal });
  area.addEventListener('pointercancel', onEnd, { signal });
  area.addEventListener('click', onClick, { signal });
}

function toPlace({ clientX, clientY }: PointerEvent): ScreenPoint {
  return { x: clientX, y: clientY };
}

function isInTime({ clientX }: PointerEvent, { left, right }: DOMRect): boolean {
  return clientX >= left && clientX <= right;
}
