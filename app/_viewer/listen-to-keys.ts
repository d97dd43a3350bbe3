import { PAN_STEP } from '#lib/window/window-steps.ts';
import { isPageAction, type KeyAction, type PageAction, toKeyAction } from './keys.ts';
import type { Mark } from './mark.ts';
import { nextMark } from './roving-focus.ts';

/** What the keys act on. */
export type KeyTarget = {
  marks: () => readonly Mark[];
  laneIds: () => readonly string[];
  firstInView: () => Mark | null;
  focus: (mark: Mark) => void;
  clear: () => void;
  zoomIn: () => void;
  zoomOut: () => void;
  fit: () => void;
  panBy: (share: number) => void;
  /** What the page around the timeline does; without one such keys are left to the browser. */
  askPage?: ((action: PageAction) => void) | undefined;
};

const PAGE_STEP = 0.9;

const COMMANDS: Partial<Record<KeyAction, (target: KeyTarget) => void>> = {
  'zoom-in': (target) => target.zoomIn(),
  'zoom-out': (target) => target.zoomOut(),
  fit: (target) => target.fit(),
  earlier: (target) => target.panBy(-PAN_STEP),
  later: (target) => target.panBy(PAN_STEP),
  'page-earlier': (target) => target.panBy(-PAGE_STEP),
  'page-later': (target) => target.panBy(PAGE_STEP),
};

/** Makes the keys of `TIMELINE_KEYS` work while the focus is inside `area`. */
export function listenToKeys(area: HTMLElement, signal: AbortSignal, target: KeyTarget): void {
  const onKey = (press: KeyboardEvent) => {
    const focused =
      target.marks().find(({ item }) => item?.box !== null && item?.box === press.target) ?? null;
    const action = toKeyAction(press, focused !== null);
    // Enter and Space on a mark are a click, which the browser makes of them.
    if (action === null || action === 'open') return;
    if (action === 'clear') {
      // Others may close something with Escape as well, so it goes on.
      target.clear();
      return;
    }
    if (isPageAction(action)) {
      if (target.askPage === undefined) return;
      press.preventDefault();
      target.askPage(action);
      return;
    }
    press.preventDefault();
    const command = COMMANDS[action];
    if (command !== undefined) {
      command(target);
      return;
    }
    const next = nextMark(action, target.marks(), target.laneIds(), focused, target.firstInView());
    if (next !== null) target.focus(next);
  };
  area.addEventListener('keydown', onKey, { signal });
}
