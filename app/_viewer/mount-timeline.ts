import type { DayWindow } from '#lib/timeline/day-window.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { fitWindow } from '#lib/timeline/fit-window.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';
import { panWindow, ZOOM_STEP, zoomWindow } from '#lib/timeline/window-steps.ts';
import type { PageAction } from './keys.ts';
import { listenToKeys } from './listen-to-keys.ts';
import { listenToPointer } from './listen-to-pointer.ts';
import type { Mark } from './mark.ts';
import { createMovement } from './movement.ts';
import { createSelection } from './selection.ts';
import { createStage } from './stage.ts';
import { stopAnimation } from './vis-parts.ts';
import { listenToWheel } from './wheel.ts';

/** What the timeline shows. */
export type TimelineContent = {
  events: readonly DrawnEvent[];
  lanes: readonly Lane[];
  /** Id of the selected event. */
  selected: string | null;
  /** Readers' names of the pairs, for what a screen reader says of an event; a pair without one is said by its codes. */
  pairLabels?: Readonly<Record<string, string>>;
};

/** What `mountTimeline` is given. */
export type TimelineOptions = TimelineContent & {
  window: DayWindow;
  /** The viewer's local day. */
  today: number;
  /** False: no zooming, panning or choosing (`interactive=0`). */
  interactive?: boolean;
  /** `plain`: the wheel zooms over the timeline; `with-key`: only with Ctrl or Meta (embeds in a page that scrolls). */
  wheel?: 'plain' | 'with-key';
  /** A person chose an event, or nothing. */
  onSelect?: (id: string | null) => void;
  /** A person moved the window; `settled` once the gesture is over. Not called for `setWindow` and `select`. */
  onWindowChange?: (window: DayWindow, settled: boolean) => void;
  /** The window moved, whoever moved it, on its way too: for what shows where the timeline is. */
  onWindowShown?: (window: DayWindow) => void;
  /** A key asked for something of the page around: its search, its matrix, its help. */
  onPageAction?: (action: PageAction) => void;
};

/** The mounted timeline. */
export type TimelineHandle = {
  /** Takes any part of the content; what is the same stays as it is on the screen. */
  update: (content: Partial<TimelineContent>) => void;
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
  const { today, interactive = true, onSelect, onWindowChange, onWindowShown } = options;
  const listening = new AbortController();
  const { signal } = listening;
  let { events, lanes, pairLabels = {} } = options;

  element.classList.add('timeline');
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', 'Timeline');
  // The region itself takes the focus, so that its name is said before any key is pressed in it.
  element.tabIndex = 0;
  const stage = createStage(element, today, interactive);
  const { scroller, timeline, marks } = stage;
  const selection = createSelection(marks, options.selected);
  const movement = createMovement(stage, signal, (window, settled) => onWindowChange?.(window, settled));
  const { moveByHand, bringIntoView } = movement;
  timeline.on('rangechange', () => onWindowShown?.(stage.getWindow()));
  // Tab must find an event: the one it stops at may have gone out of view, unless the focus is on it.
  const keepTabStop = () => {
    const first = element.contains(document.activeElement) ? null : stage.firstInView();
    if (first !== null && !selection.isStopIn(stage.getWindow())) selection.setTabStop(first);
  };
  timeline.on('rangechanged', keepTabStop);

  const focusMark = (mark: Mark, byHand: boolean) => {
    selection.setTabStop(mark);
    bringIntoView(mark, byHand, () => mark.item?.box?.focus({ preventScroll: true }));
  };
  const choose = (id: string | null) => {
    if (id === selection.get()) return;
    selection.set(id);
    onSelect?.(id);
  };
  const zoomBy = (factor: number) => moveByHand(zoomWindow(stage.getWindow(), factor));
  const commands = {
    zoomIn: () => zoomBy(1 / ZOOM_STEP),
    zoomOut: () => zoomBy(ZOOM_STEP),
    panBy: (share: number) => moveByHand(panWindow(stage.getWindow(), share)),
    fit: () => moveByHand(fitWindow([...marks.values()].map(({ shape }) => shape))),
  };
  const update = (content: Partial<TimelineContent>) => {
    if (content.selected !== undefined) selection.set(content.selected);
    if (content.events === undefined && content.lanes === undefined) return;
    events = content.events ?? events;
    lanes = content.lanes ?? lanes;
    pairLabels = content.pairLabels ?? pairLabels;
    stage.setContent(events, lanes, pairLabels);
    selection.refresh();
    keepTabStop();
  };

  if (interactive) {
    const stopWheel = listenToWheel(scroller, options.wheel ?? 'plain', {
      bounds: stage.timeBounds,
      zoom: (factor, x) => {
        const window = stage.getWindow();
        const width = window.end - window.start;
        const next = zoomWindow(window, factor, window.start + width * x);
        const isLimit = Math.abs(next.end - next.start - width) < width * 1e-6;
        if (!isLimit) moveByHand(next, false);
        return !isLimit;
      },
      pan: (share) => moveByHand(panWindow(stage.getWindow(), share), false),
    });
    signal.addEventListener('abort', stopWheel);
    listenToKeys(element, signal, {
      ...commands,
      marks: () => [...marks.values()],
      laneIds: stage.laneIds,
      firstInView: stage.firstInView,
      focus: (mark) => focusMark(mark, true),
      clear: () => choose(null),
      askPage: options.onPageAction,
    });
    listenToPointer(scroller, signal, {
      begin: movement.beginByHand,
      choose: (box) => {
        const mark = box === null ? undefined : [...marks.values()].find(({ item }) => item?.box === box);
        if (mark !== undefined) selection.setTabStop(mark);
        choose(mark?.event.id ?? null);
      },
    });
  }

  movement.moveTo(options.window, false);
  update({ events, lanes });
  const resizing = new ResizeObserver(() => {
    stage.layOut();
    timeline.redraw();
  });
  resizing.observe(scroller);
  signal.addEventListener('abort', () => resizing.disconnect());

  return {
    ...commands,
    update,
    setWindow: (window, animate = false) => movement.moveTo(window, animate),
    getWindow: stage.getWindow,
    select: (id) => {
      selection.set(id);
      const mark = id === null ? undefined : selection.markOf(id);
      if (mark === undefined) return;
      selection.setTabStop(mark);
      bringIntoView(mark, false);
    },
    focus: (id) => {
      const mark = id === undefined ? undefined : selection.markOf(id);
      if (mark === undefined) element.focus();
      else focusMark(mark, false);
    },
    destroy: () => {
      listening.abort();
      stopAnimation(timeline);
      try {
        timeline.destroy();
      } catch {
        // A redraw that is still queued finds its parts gone (8.5.4); what is left goes with the element's content.
      }
      element.replaceChildren();
    },
  };
}
