import type { ClusterPill } from '#lib/timeline/cluster-pills.ts';
import { describePill } from '#lib/timeline/cluster-pills.ts';
import type { DrawShape } from '#lib/timeline/draw-shape.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { LaidOutMark } from '#lib/timeline/lay-out-lanes.ts';
import { type MarkFacts, markLook } from '#lib/timeline/mark-look.ts';
import { describePile, type Pile } from '#lib/timeline/pile-up.ts';
import type { DrawnStretch, Projection } from '#lib/timeline/place-mark.ts';
import type { TimeLayer } from '#lib/timeline/time-layer.ts';

/** What the marks of one timeline have in common: where time lies on its screen now, and whether they can be chosen. */
export type Screen = {
  projection: Projection;
  /** What the marks stand on. */
  layer: TimeLayer;
  /** Where its edges are on the screen. */
  stretch: DrawnStretch;
  interactive: boolean;
  /** A mark that has the focus is about to go. */
  takeFocus: () => void;
  /** Id of the mark that stands for the one that had the focus, until it is painted and has it. */
  heir: string | null;
};

type Common = {
  /** Of its item: the lane, and what it is a mark of. */
  id: string;
  /** Of what it is a mark: the event's id, or the cluster's. */
  subject: string;
  lane: string;
  laneLabel: string;
  color: string;
  screen: Screen;
  /** It is, or holds, the event that is chosen. */
  selected: boolean;
  /** Whether the Tab key stops at it: one mark of the timeline at a time. */
  tabStop: boolean;
  /** The item that draws it, once vis-timeline has made one. */
  item: {
    refresh: () => void;
    repositionX: () => void;
    followEdge: () => void;
    box: HTMLElement | null;
  } | null;
};

/** An event's mark in one lane, and all that its painting depends on. */
export type EventMark = Common & {
  kind: 'event';
  event: DrawnEvent;
  pairNames: readonly string[];
  /** The colours of its pairs where it has several. */
  stripe: readonly string[];
  shape: DrawShape;
  laid: LaidOutMark;
  /** In a pile, which stands for it. */
  piled: boolean;
  /** It goes on through the whole window, and is named beside the lane instead of drawn. */
  throughout: boolean;
};

/** The mark of a cluster, or of a pile. */
export type ClusterMark = Common & {
  kind: 'cluster';
  pill: ClusterPill | Pile;
  shape: { start: number; end: number };
};

/** Of a mark that is not laid out yet. */
export const NOWHERE: LaidOutMark = { row: 0, stratum: null, label: 'none', room: 0, top: -1 };

/** What stands in a lane. */
export type Mark = EventMark | ClusterMark;

/** Returns whether a mark is drawn: one that is not is reached by its pile, or by the line under the name of its lane. */
export function isReachable(mark: Mark): boolean {
  return mark.kind === 'cluster' || !(mark.piled || mark.throughout);
}

/** What an element was painted with: attributes that say the same are not written again. */
const painted = new WeakMap<HTMLElement, Map<string, string | null>>();

/** Brings a mark's element up to date, but for its place. Titles may be anybody's text, so they are only ever set as text. */
export function paintMark(box: HTMLElement, mark: Mark): void {
  if (mark.kind === 'cluster') paintCluster(box, mark);
  else paintEvent(box, mark);
  const isStop = mark.tabStop && mark.screen.interactive;
  setAttribute(box, 'tabindex', isStop ? '0' : '-1');
}

function paintEvent(box: HTMLElement, mark: EventMark): void {
  const { attributes, top, properties } = markLook(mark satisfies MarkFacts);
  for (const [name, value] of Object.entries(attributes)) setAttribute(box, name, value);
  setProperty(box, 'top', `${top}px`);
  setAttribute(box, 'aria-pressed', String(mark.selected));
  const body = bodyOf(box);
  for (const [name, value] of Object.entries(properties)) setProperty(body, name, value);
  paintLabel(body, mark);
}

/** Returns the part of a mark that says what it looks like. */
export function bodyOf(box: HTMLElement): HTMLElement {
  const known = box.firstElementChild;
  if (known instanceof HTMLElement) return known;
  const body = document.createElement('span');
  body.className = 'mark-body';
  body.ariaHidden = 'true';
  box.append(body);
  return body;
}

/** The signs before the title (contested, number of sources) are painted by the style sheet: its name says them in words. */
function paintLabel(body: HTMLElement, { event, laid }: EventMark): void {
  const known = body.firstElementChild;
  if (laid.label === 'none') {
    known?.remove();
    return;
  }
  const label = known instanceof HTMLElement ? known : document.createElement('span');
  if (label !== known) {
    label.className = 'mark-label';
    // Titles in any script keep their own direction.
    label.dir = 'auto';
    body.append(label);
  }
  if (label.textContent !== event.title) label.textContent = event.title;
  setAttribute(label, 'data-sources', event.sources > 1 ? String(event.sources) : null);
}

function paintCluster(box: HTMLElement, mark: ClusterMark): void {
  const { pill, lane, laneLabel, color } = mark;
  setAttribute(box, 'class', 'cluster');
  setAttribute(box, 'data-lane', lane);
  setAttribute(box, 'data-cluster-count', String(pill.count));
  const isPile = 'members' in pill;
  setAttribute(box, 'aria-label', isPile ? describePile(pill, laneLabel) : describePill(pill, laneLabel));
  if (isPile) {
    setAttribute(box, 'class', 'cluster pile');
    setAttribute(box, 'data-chosen', mark.selected ? '' : null);
    setAttribute(box, 'data-members', pill.members.map(({ id }) => id).join(' '));
    setProperty(box, 'top', `${pill.top}px`);
  }
  setProperty(box, '--event-color', color);
  setProperty(box, 'width', `${pill.width}px`);
  if (box.textContent !== pill.text) box.textContent = pill.text;
}

/** Sets an attribute, or takes it away, unless the element has it so already. */
export function setAttribute(box: HTMLElement, name: string, value: string | null): void {
  if (!isNew(box, name, value)) return;
  if (value === null) box.removeAttribute(name);
  else box.setAttribute(name, value);
}

/** Sets a style property, unless the element has it so already. */
export function setProperty(box: HTMLElement, name: string, value: string): void {
  if (isNew(box, `style ${name}`, value)) box.style.setProperty(name, value);
}

function isNew(box: HTMLElement, name: string, value: string | null): boolean {
  let known = painted.get(box);
  if (known === undefined) {
    known = new Map();
    painted.set(box, known);
  }
  if ((known.get(name) ?? null) === value) return false;
  known.set(name, value);
  return true;
}
