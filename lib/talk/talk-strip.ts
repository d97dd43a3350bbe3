/**
 * The thin timeline below a slide: which stretch of time it shows around an event, and where every event lies in it.
 * Softness comes from `drawShape`; colours and heights are left to the style sheet.
 */

import type { DrawShape } from '#lib/timeline/draw-shape.ts';
import { clipStops, type InkStop, type Tails } from '#lib/timeline/ink.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { clampWindow } from '#lib/window/window-steps.ts';

/** A mark in the strip, in shares of its width; clipped to a strip's width beyond either side. */
export type StripMark = {
  /** Index of the event in `shapes`. */
  index: number;
  left: number;
  width: number;
  stops: InkStop[];
  /** Pixels beyond `left` and `width`; none where it is clipped. */
  tails: Tails;
  /**
   * 0 is the row of the event that is shown; others lie in rows 1 to `STRIP_ROWS`, long states in the row below those.
   */
  row: number;
};

/**
 * Rows for the events around the one that is shown, beside the row of states.
 *
 * @internal
 */
export const STRIP_ROWS = 4;
/** What fills more of the strip than this is a state that goes on behind all the rest: those share a row. */
const STATE_SHARE = 0.6;
/** The nearest event on either side is in view, and up to so many … */
const NEIGHBOURS = 3;
/** … that are no further than so many times as far: one of long ago does not press all others together. */
const REACH = 3;
/** The strip shows at least about half a year, so that a day is a mark and not a bar. */
const MIN_DAYS = 180;
const PADDING = 0.08;
/** As a mark is never drawn thinner than this, the next one in its row keeps away. */
const MIN_MARK_SHARE = 0.012;

/** Returns the stretch of time around one of the events: all of it, and the middles of its nearest neighbours in time. */
export function stripWindow(shapes: readonly DrawShape[], index: number): DayWindow {
  const current = shapes[index];
  if (current === undefined) return { start: 0, end: MIN_DAYS };
  const middle = middleOf(current);
  const others = shapes.filter((_, other) => other !== index).map(middleOf);
  const before = others.filter((day) => day <= middle).sort((a, b) => b - a);
  const after = others.filter((day) => day > middle).sort((a, b) => a - b);
  const gaps = [before[0], after[0]].map((day) => Math.abs((day ?? middle) - middle));
  const reach = Math.max(...gaps, MIN_DAYS / 2) * REACH;
  const isNear = (day: number, place: number) =>
    place === 0 || (place < NEIGHBOURS && Math.abs(day - middle) <= reach);
  const days = [...before.filter(isNear), ...after.filter(isNear), current.start, current.end];
  const start = Math.min(...days);
  const end = Math.max(...days);
  const width = Math.max(end - start, MIN_DAYS) * (1 + 2 * PADDING);
  return clampWindow({ start: (start + end - width) / 2, end: (start + end + width) / 2 });
}

/** Returns the marks of a window, those within a strip's width of it included so that they can move in; in order of time. */
export function placeStrip(
  shapes: readonly DrawShape[],
  current: number,
  { start, end }: DayWindow,
): StripMark[] {
  const span = end - start;
  const [first, last] = [start - span, end + span];
  const rowEnds = Array.from({ length: STRIP_ROWS }, () => Number.NEGATIVE_INFINITY);
  return shapes
    .map((shape, index) => ({ shape, index }))
    .filter(({ shape }) => shape.end > first && shape.start < last)
    .sort((a, b) => a.shape.start - b.shape.start || a.index - b.index)
    .map(({ shape, index }) => {
      const from = Math.max(shape.start, first);
      const to = Math.min(shape.end, last);
      const length = shape.end - shape.start;
      const left = (from - start) / span;
      const width = (to - from) / span;
      const inView = Math.min(left + width, 1) - Math.max(left, 0);
      const row =
        index === current
          ? 0
          : inView > STATE_SHARE
            ? STRIP_ROWS + 1
            : takeRow(rowEnds, left, Math.max(width, MIN_MARK_SHARE));
      const stops = clipStops(shape.stops, (from - shape.start) / length, (to - shape.start) / length);
      const tails = {
        start: from > shape.start ? 0 : shape.tails.start,
        end: to < shape.end ? 0 : shape.tails.end,
      };
      return { index, left, width, stops, tails, row };
    });
}

/** The first row that is free, else the row that is free soonest. */
function takeRow(rowEnds: number[], left: number, width: number): number {
  const free = rowEnds.findIndex((end) => end <= left);
  const row = free === -1 ? rowEnds.indexOf(Math.min(...rowEnds)) : free;
  rowEnds[row] = Math.max(rowEnds[row] ?? left, left + width);
  return row + 1;
}

function middleOf({ start, end }: DrawShape): number {
  return (start + end) / 2;
}
