import { pillWindow } from '#lib/timeline/cluster-pills.ts';
import { fitWindow } from '#lib/timeline/fit-window.ts';
import { describePile } from '#lib/timeline/pile-up.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { panWindow, ZOOM_STEP, zoomWindow } from '#lib/window/window-steps.ts';
import { scrollToMark, windowWith } from './bring-into-view.ts';
import { createContent, type ViewerContent } from './content.ts';
import type { PageAction } from './keys.ts';
import { listenToKeys } from './listen-to-keys.ts';
import { listenToPointer } from './listen-to-pointer.ts';
import { isReachable, type Mark } from './mark.ts';
import { createMovement } from './movement.ts';
import { createPileList } from './pile-list.ts';
import { createSelection } from './selection.ts';
import { createStage } from './stage.ts';
import { createTip } from './tip.ts';
import { listenToWheel, type WheelMode } from './wheel.ts';

/** What the timeline shows. */
export type TimelineContent = ViewerContent & {
  /** Id of the selected event. */
  selected: string | null;
};

/** What `mountTimeline` shows and whom it calls back. */
export type TimelineOptions = TimelineContent & {
  window: DayWindow;
  /** The viewer's local day. */
  today: number;
  /** False: no zooming, panning or choosing (`interactive=0`). */
  interactive?: boolean;
  /** One lane without a label, above a list (`layout=chronicle`). */
  isStrip?: boolean;
  /** Without one `plain` over a strip, and `sideways` over lanes, which a page scrolls past. */
  wheel?: WheelMode;
  /** The window that "Show all" goes to; without one, that of all events at hand. */
  whole?: DayWindow;
  /** A person chose an event, or nothing. */
  onSelect?: (id: string | null) => void;
  /** A person moved the window; `settled` once the gesture is over. Not called for `setWindow` and `select`. */
  onWindowChange?: (window: DayWindow, settled: boolean) => void;
  /** The window moved, whoever moved it, on its way too: for what shows where the timeline is. */
  onWindowShown?: (window: DayWindow) => void;
  /** A key asked for something of the page around: its search, its matrix, its help. */
  onPageAction?: (action: PageAction) => void;
  /** A window could not be asked for, or null: it could again. What is shown stays; the next move asks again. */
  onLoad?: (error: unknown) => void;
};

/** The mounted timeline. */
export type TimelineHandle = {
  /** Takes any part of the content; what is the same stays as it is on the screen. Another `first` is another filter. */
  update: (content: Partial<TimelineContent> & { whole?: DayWindow }) => void;
  setWindow: (window: DayWindow, animate?: boolean) => void;
  getWindow: () => DayWindow;
  zoomIn: () => void;
  zoomOut: () => void;
  /** Moves by a share of the window's width; negative is earlier. */
  panBy: (share: number) => void;
  /** Shows all events. */
  fit: () => void;
  /** Selects without calling `onSelect`, and brings the event into view. */
  select: (id: string | null) => void;
  /** Moves the keyboard focus to an event's mark, or to the timeline. */
  focus: (id?: string) => void;
  destroy: () => void;
};

/** Mounts the timeline in `element`, which becomes the region named "Timeline" and gives it its size. */
export function mountTimeline(element: HTMLElement, options: TimelineOptions): TimelineHandle {
  const { today, interactive = true, isStrip = false, onSelect, onWindowChange, onWindowShown } = options;
  const listening = new AbortController();
  const { signal } = listening;
  let { whole } = options;

  element.classList.add('timeline');
  element.toggleAttribute('data-static', !interactive);
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', 'Timeline');
  // The region itself takes the focus, so that its name is said before any key is pressed in it.
  element.tabIndex = 0;
  const stage = createStage(element, options.window, { today, interactive, isStrip });
  const { scroller, marks } = stage;
  const selection = createSelection(marks, options.selected, stage.throughout.refresh);
  const markAt = (target: EventTarget | null) =>
    target === null ? undefined : [...marks.values()].find(({ item }) => item?.box === target);
  const list = createPileList(element, (id) => choose(id), signal);
  const tip = createTip(element, scroller, marks, signal);
  const content = createContent(stage, options, today, {
    onChange: () => {
      selection.refresh();
      keepTabStop();
    },
    onAnswer: () => movement.refreshSoon(),
    onLoad: (error) => options.onLoad?.(error),
  });
  // What the keyboard is at stays drawn.
  const keepFocused = ({ type, target }: FocusEvent) => {
    const mark = type === 'focusin' ? markAt(target) : undefined;
    content.hold(mark?.kind === 'event' ? mark.event : null);
  };
  element.addEventListener('focusin', keepFocused, { signal });
  element.addEventListener('focusout', keepFocused, { signal });
  // Tab must find an event: the mark it stopped at may have gone out of view, unless the focus is on it.
  const keepTabStop = () => {
    const first = element.contains(document.activeElement) ? null : stage.firstInView();
    if (first !== null && !selection.isStopIn(stage.getWindow())) selection.setTabStop(first);
  };
  const movement = createMovement(options.window, {
    project: (window) => {
      stage.project(window);
      tip.hide();
      list.close();
      onWindowShown?.(window);
    },
    refresh: () => content.refresh(false),
    setMoving: (isMoving) => stage.setHittable(!isMoving),
    tell: (window, settled) => onWindowChange?.(window, settled),
  });
  const { moveByHand } = movement;

  const focusMark = (mark: Mark, byHand: boolean) => {
    selection.setTabStop(mark);
    const needed = windowWith(mark, stage.getWindow());
    if (needed !== null) {
      movement.moveTo(needed, false);
      if (byHand) moveByHand(needed, false);
    }
    const { box } = marks.get(mark.id)?.item ?? mark.item ?? {};
    if (!(box instanceof HTMLElement)) return;
    scrollToMark(scroller, box);
    box.focus({ preventScroll: true });
  };
  const choose = (id: string | null) => {
    if (id === selection.get()) return;
    selection.set(id);
    onSelect?.(id);
  };
  const zoomBy = (factor: number) => moveByHand(zoomWindow(movement.getTarget(), factor));
  const commands = {
    zoomIn: () => zoomBy(1 / ZOOM_STEP),
    zoomOut: () => zoomBy(ZOOM_STEP),
    panBy: (share: number) => moveByHand(panWindow(movement.getTarget(), share)),
    fit: () => moveByHand(whole ?? fitWindow([...marks.values()].map(({ shape }) => shape))),
  };

  if (interactive) {
    const stopWheel = listenToWheel(scroller, options.wheel ?? (isStrip ? 'plain' : 'sideways'), {
      bounds: stage.timeBounds,
      zoom: (factor, x) => {
        const window = movement.getTarget();
        const width = window.end - window.start;
        const next = zoomWindow(window, factor, window.start + width * x);
        const isLimit = Math.abs(next.end - next.start - width) < width * 1e-6;
        if (!isLimit) moveByHand(next, false);
        return !isLimit;
      },
      pan: (share) => moveByHand(panWindow(movement.getTarget(), share), false),
    });
    signal.addEventListener('abort', stopWheel);
    listenToKeys(element, signal, {
      ...commands,
      marks: () => [...marks.values()].filter(isReachable),
      laneIds: stage.laneIds,
      firstInView: stage.firstInView,
      focus: (mark) => focusMark(mark, true),
      clear: () => choose(null),
      askPage: options.onPageAction,
    });
    listenToPointer(scroller, signal, {
      bounds: stage.timeBounds,
      press: () => stage.setHittable(true),
      grab: movement.grab,
      drag: (share, pixels) => {
        scroller.scrollTop += pixels;
        moveByHand(panWindow(movement.getTarget(), share), false);
      },
      zoom: (factor, x) => {
        const window = movement.getTarget();
        moveByHand(zoomWindow(window, factor, window.start + (window.end - window.start) * x), false);
      },
      choose: (box) => {
        const mark = markAt(box);
        if (mark !== undefined) selection.setTabStop(mark);
        const line = stage.throughout.at(box);
        if (line !== null) list.open(box, line.events, line.name);
        else if (mark?.kind === 'cluster' && 'members' in mark.pill)
          list.open(box, mark.pill.members, describePile(mark.pill, mark.laneLabel));
        else if (mark?.kind === 'cluster') moveByHand(pillWindow(mark.pill, stage.getWindow()));
        else choose(mark?.event.id ?? null);
      },
    });
  }

  const layOut = () => {
    if (!stage.hasRoom()) return;
    stage.layOut();
    content.refresh(true);
  };
  layOut();
  const resizing = new ResizeObserver(layOut);
  resizing.observe(scroller);
  signal.addEventListener('abort', () => resizing.disconnect());
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', stage.repaint, { signal });

  return {
    ...commands,
    update: (next) => {
      if (next.whole !== undefined) whole = next.whole;
      if (next.selected !== undefined) selection.set(next.selected);
      const { selected: _selected, whole: _whole, ...changes } = next;
      if (Object.keys(changes).length > 0) content.set(changes);
    },
    setWindow: (window, animate = false) => movement.moveTo(window, animate),
    getWindow: stage.getWindow,
    select: (id) => {
      selection.set(id);
      const mark = id === null ? undefined : selection.markOf(id);
      if (mark === undefined) return;
      selection.setTabStop(mark);
      const needed = windowWith(mark, stage.getWindow());
      if (needed !== null) movement.moveTo(needed, false);
      const { box } = mark.item ?? {};
      if (box instanceof HTMLElement) scrollToMark(scroller, box);
    },
    focus: (id) => {
      const mark = id === undefined ? undefined : selection.markOf(id);
      if (mark === undefined) element.focus();
      else focusMark(mark, false);
    },
    destroy: () => {
      listening.abort();
      movement.stop();
      stage.stop();
      content.stop();
      try {
        stage.timeline.destroy();
      } catch {
        // vis-timeline's `destroy` throws where a redraw is still queued (8.5.4); what it leaves goes with the element's content.
      }
      element.replaceChildren();
    },
  };
}
