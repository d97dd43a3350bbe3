/**
 * The parts of vis-timeline that its type declarations leave out. Everything here is checked against 8.5.4, which
 * package.json pins: look again before raising it.
 */
import moment from 'moment';
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

type VisParts = {
  components: {
    items: { Item: new (data: unknown, conversion: unknown, options: unknown) => VisItem<unknown> };
    ItemSet: { types: Record<string, unknown> };
  };
};

const { timeline: parts } = vis as unknown as { timeline: VisParts };

/** The base class of items. */
export const BaseItem = parts.components.items.Item;
export const Timeline = vis.Timeline;
export type { TimelineOptions as VisOptions } from 'vis-timeline/esnext';

/** Makes a class of items known under the name that an item's `type` gives. */
export function registerItemType(name: string, itemClass: unknown): void {
  parts.components.ItemSet.types[name] = itemClass;
}

/**
 * Keeps vis-timeline from fitting its items at the first draw: we say what window it opens on. Giving `start` and
 * `end` instead would leave it invisible for a second.
 */
export function skipInitialFit(timeline: vis.Timeline): void {
  Object.assign(timeline, { initialFitDone: true });
}

/** Stops an animated move of the window, which would go on after `destroy` and throw. */
export function stopAnimation(timeline: vis.Timeline): void {
  const { range } = timeline as unknown as { range?: { _cancelAnimation?: () => void; timeoutID?: number } };
  range?._cancelAnimation?.();
  clearTimeout(range?.timeoutID);
}

/** Every instant is read in UTC, so that a view is the same in every time zone. */
export function utcMoment(date: Date | number): ReturnType<typeof moment.utc> {
  return moment.utc(date);
}

export function toInstant(day: number): number {
  return day * DAY_MS;
}

export function toDays(instant: number | Date): number {
  return instant.valueOf() / DAY_MS;
}
