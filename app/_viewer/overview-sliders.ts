import { type BrushHandle, brushLimits, placeBrush } from '#lib/overview/overview-brush.ts';
import type { OverviewScale } from '#lib/overview/overview-scale.ts';
import { describeBrush } from '#lib/overview/overview-words.ts';
import type { DayWindow } from '#lib/window/day-window.ts';

/** How far an edge's target may reach into a brush that is wide enough, in pixels; the rest of its 24 lies outside. */
const MAX_REACH_IN = 8;
const EDGE_PX = 24;
const MIN_BODY_PX = 24;

const NAMES: Readonly<Record<BrushHandle, string>> = {
  start: 'First day shown',
  whole: 'Period shown',
  end: 'Last day shown',
};

/** The brush: three sliders where it can be used, else a frame. */
export type OverviewSliders = {
  elements: readonly HTMLElement[];
  handleOf: (target: EventTarget | null) => BrushHandle | null;
  focus: (handle: BrushHandle) => void;
  place: (window: DayWindow, scale: OverviewScale, extent: DayWindow) => void;
};

/** Makes the brush, in the order in which Tab goes through it: first day, whole, last day. */
export function createSliders(interactive: boolean): OverviewSliders {
  const rule = document.createElement('div');
  rule.className = 'overview-rule';
  const body = createHandle('whole', interactive);
  if (!interactive) {
    return {
      elements: [body, rule],
      handleOf: () => null,
      focus: () => undefined,
      place: (window, scale) => placeBody(body, rule, window, scale),
    };
  }
  const sliders = { start: createHandle('start', true), whole: body, end: createHandle('end', true) };
  const handles = Object.entries(sliders) as [BrushHandle, HTMLElement][];
  return {
    elements: [sliders.start, body, sliders.end, rule],
    handleOf: (target) => handles.find(([, element]) => element === target)?.[0] ?? null,
    focus: (handle) => sliders[handle].focus({ preventScroll: true }),
    place: (window, scale, extent) => {
      const { left, width } = placeBody(body, rule, window, scale);
      const reachIn = Math.min(Math.max((width - MIN_BODY_PX) / 2, 0), MAX_REACH_IN);
      moveTo(sliders.start, left - EDGE_PX + reachIn, EDGE_PX);
      moveTo(sliders.end, left + width - reachIn, EDGE_PX);
      sliders.start.style.setProperty('--reach-in', `${reachIn}px`);
      sliders.end.style.setProperty('--reach-in', `${reachIn}px`);
      const limits = brushLimits(extent, window);
      setValue(sliders.start, window.start, window, 'start', { start: limits.start, end: window.end });
      const lastStart = limits.end - (window.end - window.start);
      setValue(body, window.start, window, 'whole', { start: limits.start, end: lastStart });
      setValue(sliders.end, window.end, window, 'end', { start: window.start, end: limits.end });
    },
  };
}

function createHandle(handle: BrushHandle, interactive: boolean): HTMLElement {
  const element = document.createElement('div');
  element.className = handle === 'whole' ? 'overview-brush' : 'overview-edge';
  element.dataset.handle = handle;
  if (!interactive) return element;
  element.tabIndex = 0;
  element.setAttribute('role', 'slider');
  element.setAttribute('aria-label', NAMES[handle]);
  element.setAttribute('aria-orientation', 'horizontal');
  return element;
}

function placeBody(body: HTMLElement, rule: HTMLElement, window: DayWindow, scale: OverviewScale) {
  const place = placeBrush(window, scale);
  moveTo(body, place.left, place.width);
  body.toggleAttribute('data-beyond-start', place.beyondStart);
  body.toggleAttribute('data-beyond-end', place.beyondEnd);
  moveTo(rule, Math.min(place.trueLeft, scale.width - 1), Math.max(place.trueWidth, 1));
  return place;
}

function moveTo(element: HTMLElement, left: number, width: number): void {
  element.style.transform = `translateX(${left.toFixed(2)}px)`;
  element.style.width = `${width.toFixed(2)}px`;
}

/** Values are day numbers, which mean nothing to a reader; the text is what is said. */
function setValue(
  slider: HTMLElement,
  day: number,
  window: DayWindow,
  handle: BrushHandle,
  { start, end }: DayWindow,
): void {
  slider.setAttribute('aria-valuemin', String(Math.round(start)));
  slider.setAttribute('aria-valuemax', String(Math.round(end)));
  slider.setAttribute('aria-valuenow', String(Math.round(day)));
  slider.setAttribute('aria-valuetext', describeBrush(window, handle));
}
