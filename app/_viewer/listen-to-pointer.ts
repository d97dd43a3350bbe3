/** What a press and a click lead to. */
export type PointerTarget = {
  /** A drag may be about to move the window. */
  begin: () => void;
  /** The element of an event was clicked, or none. */
  choose: (box: Element | null) => void;
};

/** A press that moves farther is a drag and chooses nothing. */
const CLICK_PX = 6;

/** Tells clicks from drags inside `area`. */
export function listenToPointer(area: HTMLElement, signal: AbortSignal, target: PointerTarget): void {
  let pressed = { x: 0, y: 0 };
  const onPress = (event: PointerEvent) => {
    pressed = { x: event.clientX, y: event.clientY };
    target.begin();
  };
  const onClick = (event: MouseEvent) => {
    // A key press on a mark comes as a click at no place.
    const isKey = event.detail === 0;
    if (!isKey && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > CLICK_PX) return;
    target.choose(event.target instanceof Element ? event.target.closest('.event') : null);
  };
  area.addEventListener('pointerdown', onPress, { capture: true, signal });
  area.addEventListener('click', onClick, { signal });
}
