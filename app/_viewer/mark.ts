import { FOCAL_PAIRS } from '#lib/domain/pair.ts';
import type { DrawShape, InkStop } from '#lib/timeline/draw-shape.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { LaidOutMark } from '#lib/timeline/lay-out-lanes.ts';

/** An event's mark in one lane, and all that its painting depends on. */
export type Mark = {
  event: DrawnEvent;
  lane: string;
  laneLabel: string;
  pairNames: readonly string[];
  shape: DrawShape;
  laid: LaidOutMark;
  /** Pixels that mark and label may reach beyond the dates. */
  reach: { left: number; right: number };
  selected: boolean;
  /** Whether the Tab key stops at it: one mark of the timeline at a time. */
  tabStop: boolean;
  /** The item that draws it, once vis-timeline has made one. */
  item: { refresh: () => void; box: HTMLElement | null; displayed: boolean } | null;
};

/** Pixels of a stripe that each pair gets: it is a badge of set length, for along a bar its colours would look like phases. */
const STRIPE_STEP = 5;

/** Brings a mark's element up to date. Titles may be anybody's text, so they are only ever set as text. */
export function paintMark(box: HTMLElement, mark: Mark): void {
  const { event, laid, shape } = mark;
  box.className = 'event';
  Object.assign(box.dataset, {
    eventId: event.id,
    lane: mark.lane,
    modality: event.modality,
    weight: toWeight(event.importance),
    label: laid.label,
  });
  box.toggleAttribute('data-crisp', shape.look === 'day');
  box.toggleAttribute('data-stratum', laid.stratum !== null);
  box.toggleAttribute('data-contested', event.contested);
  box.setAttribute('aria-pressed', String(mark.selected));
  box.setAttribute('aria-label', describeMark(mark));
  box.tabIndex = mark.tabStop ? 0 : -1;
  box.style.setProperty('--event-top', `${laid.top}px`);
  box.style.setProperty('--event-color', toColor(event.pairs));
  box.style.setProperty('--event-label-width', `${laid.room}px`);
  paintParts(box, event);
}

function paintParts(box: HTMLElement, event: DrawnEvent): void {
  part(box, 'mark-ink', () => document.createElement('span'));
  const stripe = part(box, 'mark-stripe', () => document.createElement('span'));
  const colors = toStripe(event.pairs);
  stripe.hidden = colors.length === 0;
  stripe.style.setProperty('--event-stripe', toGradient(colors));
  stripe.style.setProperty('--event-stripe-width', `${colors.length * STRIPE_STEP}px`);
  part(box, 'mark-frame', () => document.createElement('span'));
  part(box, 'mark-split', () => document.createElement('span'));
  const label = part(box, 'mark-label', createLabel);
  label.toggleAttribute('data-several', event.sources > 1);
  label.dataset.sources = String(event.sources);
  setText(label, 'mark-title', event.title);
  setText(label, 'mark-when', event.date.label);
}

function part(box: HTMLElement, className: string, create: () => HTMLElement): HTMLElement {
  const found = box.querySelector<HTMLElement>(`:scope > .${className}`);
  if (found !== null) return found;
  const made = create();
  made.classList.add(className);
  made.ariaHidden = 'true';
  box.append(made);
  return made;
}

/** The signs before the title (contested, number of sources) are painted by the style sheet: its name says them in words. */
function createLabel(): HTMLElement {
  const label = document.createElement('span');
  for (const className of ['mark-title', 'mark-when']) {
    const text = document.createElement('span');
    text.className = className;
    // Titles in any script keep their own direction beside the date.
    text.dir = 'auto';
    label.append(text);
  }
  return label;
}

function setText(label: HTMLElement, className: string, text: string): void {
  const target = label.querySelector(`.${className}`);
  if (target !== null && target.textContent !== text) target.textContent = text;
}

const SURE_INK = 0.7;
const lastInk = new WeakMap<HTMLElement, readonly InkStop[]>();

/** Sets the softness of a mark along its length, unless it has it already: moving a window asks for it every frame. */
export function setInk(box: HTMLElement, mark: Mark, stops: readonly InkStop[]): void {
  if (lastInk.get(box) === stops) return;
  lastInk.set(box, stops);
  const gradient = stops.map(({ at, ink }) => `rgb(0 0 0 / ${ink.toFixed(3)}) ${(at * 100).toFixed(3)}%`);
  // Badges stand where it is sure, so that they make no crisp edge of a soft start.
  const sure = stops.find(({ ink }) => ink >= SURE_INK)?.at ?? 0;
  box.style.setProperty('--event-sure', `${(sure * 100).toFixed(2)}%`);
  box.style.setProperty(
    '--event-ink',
    mark.shape.look !== 'soft' ? 'none' : `linear-gradient(to right, ${gradient.join(', ')})`,
  );
}

/** Three steps are enough for the eye. */
function toWeight(importance: number): 'low' | 'middle' | 'high' {
  if (importance >= 4) return 'high';
  return importance === 3 ? 'middle' : 'low';
}

/** Returns the colour of an event: its focal pair's, a neutral one where it has several pairs, none or another. */
function toColor(pairs: readonly string[]): string {
  const [only] = pairs;
  if (only === undefined) return 'var(--pair-other)';
  return pairs.length > 1 ? 'var(--pair-many)' : toPairColor(only);
}

/** Returns the colour of one pair. */
export function toPairColor(pair: string): string {
  return FOCAL_PAIRS.some((focal) => focal === pair)
    ? `var(--pair-${pair.toLowerCase()})`
    : 'var(--pair-other)';
}

/** The colours of the pairs of an event that has several. */
function toStripe(pairs: readonly string[]): string[] {
  if (pairs.length < 2) return [];
  const colors = FOCAL_PAIRS.filter((pair) => pairs.includes(pair)).map(toPairColor);
  return pairs.length > colors.length ? [...colors, 'var(--pair-other)'] : colors;
}

function toGradient(colors: readonly string[]): string {
  const share = 100 / colors.length;
  const steps = colors.map((color, index) => `${color} ${index * share}% ${(index + 1) * share}%`);
  return `linear-gradient(to right, ${steps.join(', ')})`;
}

/** Returns what a screen reader says of a mark: title, date, pairs, the lane where that is none of them, and the signs. */
function describeMark({ event, lane, laneLabel, pairNames }: Mark): string {
  const isSaid = lane === 'all' || event.pairs.includes(lane);
  const notes = [
    event.title,
    event.date.label,
    ...pairNames,
    isSaid ? '' : laneLabel,
    event.modality === 'asserted' ? '' : event.modality,
    event.contested ? 'contested' : '',
    event.sources === 1 ? '1 source' : `${event.sources} sources`,
  ];
  return notes.filter((note) => note !== '').join(', ');
}
