/**
 * What of vis-timeline its type declarations leave out. Everything here is checked against 8.5.4, which
 * package.json pins: look again before raising it.
 */
import * as vis from 'vis-timeline/esnext';
import { DAY_MS } from '#lib/time/day.ts';

/** What an item of vis-timeline is to the item set that lays it out. */
export type VisItem<Data> = {
  id: string;
  parent: { dom: { foreground: HTMLElement }; width: number } | null;
  data: Data;
  conversion: { toScreen: (time: number | Date) => number };
  displayed: boolean;
  dirty: boolean;
  left: number | null;
  width: number | null;
  height: number | null;
};

type VisInternals = {
  components: {
    items: { Item: new (data: unknown, conversion: unknown, options: unknown) => VisItem<unknown> };
    ItemSet: { types: Record<string, unknown> };
    TimeAxis: { prototype: { redraw: () => boolean } };
  };
};

const { timeline: internals } = vis as unknown as { timeline: VisInternals };

// It would be drawn once before `openGears` takes it out, with words of moment, which is not there (plain-moment.ts).
internals.components.TimeAxis.prototype.redraw = () => false;

/** The base class of items. */
export const BaseItem = internals.components.items.Item;
export const Timeline = vis.Timeline;
export type { TimelineOptions as VisOptions } from 'vis-timeline/esnext';

/** Makes a class of items known under the name that an item's `type` gives. */
export function registerItemType(name: string, itemClass: unknown): void {
  internals.components.ItemSet.types[name] = itemClass;
}

/**
 * Keeps vis-timeline from fitting its items at the first draw: we say what window it opens on. Giving `start` and
 * `end` instead would leave it invisible for a second.
 */
export function skipInitialFit(timeline: vis.Timeline): void {
  Object.assign(timeline, { initialFitDone: true });
}

/** Ways into a timeline that a gesture needs, so that it moves little and nothing is redrawn that stays as it is. */
export type VisGears = {
  /** Says what window is shown, without drawing anything. */
  setRange: (start: number, end: number) => void;
  /** Draws panels, lanes and items, for new lanes or another size; nothing else draws them. */
  redraw: () => void;
  /** The box of the whole timeline, the box of the lanes, the layer of their items, and the panel at the foot. */
  root: HTMLElement;
  lanes: HTMLElement;
  items: HTMLElement;
  foot: HTMLElement;
};

type VisInsides = {
  range: { start: number; end: number };
  components: unknown[];
  timeAxis: { destroy: () => void };
  dom: { root: HTMLElement; bottom: HTMLElement };
  itemSet: { dom: { frame: HTMLElement; foreground: HTMLElement }; redraw: () => boolean };
  redrawCount: number;
  _redraw: () => void;
  _origRedraw: () => void;
};

/**
 * Opens a timeline for gestures. By itself vis-timeline redraws all of it, measuring as it goes, in each frame of a move
 * and for each change of its items, though items are placed as they are added and know where they stand.
 */
export function openGears(timeline: vis.Timeline): VisGears {
  const insides = timeline as unknown as VisInsides;
  // Its own axis makes all its words anew whenever it draws; ours stands in its place (axis.ts).
  insides.timeAxis.destroy();
  insides.components = insides.components.filter((component) => component !== insides.timeAxis);
  let isOpen = false;
  const drawAll = insides._origRedraw;
  const drawItems = insides.itemSet.redraw.bind(insides.itemSet);
  insides._origRedraw = () => isOpen && drawAll();
  insides._redraw = insides._origRedraw;
  insides.itemSet.redraw = () => isOpen && drawItems();
  return {
    setRange: (start, end) => Object.assign(insides.range, { start, end }),
    redraw: () => {
      // It gives up when a redraw leads to others five times, and counts among them each one while it had no size.
      insides.redrawCount = 0;
      isOpen = true;
      drawAll();
      isOpen = false;
    },
    root: insides.dom.root,
    lanes: insides.itemSet.dom.frame,
    items: insides.itemSet.dom.foreground,
    foot: insides.dom.bottom,
  };
}

export function toInstant(day: number): number {
  return day * DAY_MS;
}
