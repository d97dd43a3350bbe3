import { brushLimits, centreBrush, dragBrush } from '#lib/overview/overview-brush.ts';
import type { OverviewCounts } from '#lib/overview/overview-counts.ts';
import { overviewDensity } from '#lib/overview/overview-density.ts';
import { type OverviewExtent, overviewExtent } from '#lib/overview/overview-extent.ts';
import { barsOfCounts, describeCounts, extentOfCounts } from '#lib/overview/overview-from-counts.ts';
import { brushKey } from '#lib/overview/overview-keys.ts';
import { overviewPeriods } from '#lib/overview/overview-periods.ts';
import { overviewScale } from '#lib/overview/overview-scale.ts';
import { describeOverview } from '#lib/overview/overview-words.ts';
import { overviewYears } from '#lib/overview/overview-years.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { drawOverview } from './overview-drawing.ts';
import { listenToOverview } from './overview-pointer.ts';
import { createSliders } from './overview-sliders.ts';

/** How a person moved the brush: `settled` once the gesture is over, `jump` where it did not go there by itself. */
export type OverviewMove = { window: DayWindow; settled: boolean; jump: boolean };

/** What the strip counts: events themselves where they are all at hand, else how many began when. */
export type OverviewContent = { events: readonly DrawnEvent[] } | { counts: OverviewCounts };

/** What `mountOverview` shows and whom it calls back. */
export type OverviewOptions = OverviewContent & {
  /** What the timeline shows. */
  window: DayWindow;
  /** The viewer's local day. */
  today: number;
  /** The pairs that have a colour of their own, in order. */
  focalPairs: readonly string[];
  /** False: the brush is a frame that shows the window. */
  interactive?: boolean;
  /** A person moved the brush; not called for `setWindow`. */
  onMove?: (move: OverviewMove) => void;
};

/** The mounted overview. */
export type OverviewHandle = {
  setContent: (content: OverviewContent) => void;
  /** Puts the brush where the timeline is now. */
  setWindow: (window: DayWindow) => void;
  destroy: () => void;
};

const YEAR_TEXT_PX = 12;
const YEARS_HEIGHT = 16;

/** Mounts the overview strip in `element`, which gives it its size and becomes a group of sliders. */
export function mountOverview(element: HTMLElement, options: OverviewOptions): OverviewHandle {
  const { today, focalPairs, interactive = true, onMove } = options;
  const listening = new AbortController();
  const { signal } = listening;
  let { window } = options;
  let content: OverviewContent = options;
  let extent = extentOf(content, today);
  let scale = overviewScale(extent, 1);
  let pressed = window;

  const ground = create('overview-ground');
  ground.ariaHidden = 'true';
  const strip = create('overview-strip');
  const summary = create('visually-hidden');
  const sliders = createSliders(interactive);
  strip.append(ground, ...sliders.elements);
  element.replaceChildren(strip, summary);
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', 'Overview of all that is found');

  const place = () => sliders.place(window, scale, extent);
  const draw = () => {
    scale = overviewScale(extent, Math.max(strip.clientWidth, 1));
    const periods = overviewPeriods(scale);
    const bars =
      'counts' in content
        ? barsOfCounts(content.counts, periods)
        : overviewDensity(content.events, periods, today, focalPairs);
    const years = overviewYears(scale, YEAR_TEXT_PX);
    drawOverview(ground, {
      scale,
      bars,
      years,
      focalPairs,
      today,
      height: Math.max(strip.clientHeight - YEARS_HEIGHT, 1),
    });
    const words =
      'counts' in content
        ? describeCounts(content.counts, scale)
        : describeOverview(content.events, scale, today);
    if (summary.textContent !== words) summary.textContent = words;
    place();
  };
  const moveByHand = (to: DayWindow, settled: boolean, jump = false) => {
    // A jump is shown by the timeline on its way, which tells where it is.
    if (!jump) window = to;
    place();
    onMove?.({ window: to, settled, jump });
  };

  if (interactive) {
    listenToOverview(strip, signal, {
      handleOf: sliders.handleOf,
      press: () => {
        pressed = window;
      },
      drag: (handle, from, to) => {
        // Beside the brush: it comes to the pointer first.
        const grabbed =
          handle === null ? centreBrush(pressed, scale.toDay(from), brushLimits(extent, pressed)) : pressed;
        moveByHand(dragBrush(handle ?? 'whole', grabbed, [from, to], scale, extent), false);
      },
      drop: () => moveByHand(window, true),
      click: (at) => {
        sliders.focus('whole');
        moveByHand(centreBrush(window, scale.toDay(at), brushLimits(extent, window)), true, true);
      },
    });
    const onKey = (press: KeyboardEvent) => {
      // Those with Ctrl, Alt or Meta belong to the browser.
      if (press.ctrlKey || press.altKey || press.metaKey) return;
      const handle = sliders.handleOf(press.target);
      const next = handle === null ? null : brushKey(press, handle, window, extent);
      if (next === null) return;
      press.preventDefault();
      moveByHand(next, true);
    };
    strip.addEventListener('keydown', onKey, { signal });
  }

  const resizing = new ResizeObserver(draw);
  resizing.observe(strip);
  signal.addEventListener('abort', () => resizing.disconnect());
  draw();

  return {
    setContent: (next) => {
      content = next;
      extent = extentOf(content, today);
      draw();
    },
    setWindow: (next) => {
      window = next;
      place();
    },
    destroy: () => {
      listening.abort();
      element.replaceChildren();
    },
  };
}

function extentOf(content: OverviewContent, today: number): OverviewExtent {
  return 'counts' in content ? extentOfCounts(content.counts, today) : overviewExtent(content.events, today);
}

function create(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}
