/**
 * How days become places across a picture. A still cannot be zoomed: where most events lie in the last part of a long
 * time, the years before are drawn closer together, at one break that the axis shows and the picture says in words.
 */
import { CALENDAR } from '#lib/time/calendar-unit.ts';
import type { DrawShape } from '#lib/timeline/draw-shape.ts';
import { clipStops, moveStops } from '#lib/timeline/ink.ts';
import type { DayWindow } from '#lib/window/day-window.ts';

/** A scale of time: straight, or with all before `breakDay` pressed together. */
export type TimeScale = {
  /** First and last day that are drawn. */
  window: DayWindow;
  breakDay: number | null;
  /** What a day before the break takes of the room of a day after it; 1 where there is no break. */
  early: number;
};

/** Share of the width that what lies before the break gets. */
const EARLY_SHARE = 0.2;
/** A break is worth its trouble where the time before it would take more than this share of the width. */
const MIN_GAIN = 0.4;

/** Returns a straight scale. */
export function straightScale(window: DayWindow): TimeScale {
  return { window, breakDay: null, early: 1 };
}

/**
 * Returns the scale of a whole chronology: straight, or broken at the beginning of a year where the bulk of the events
 * (`bulk`) begins late in it.
 */
export function toTimeScale(window: DayWindow, bulk: DayWindow): TimeScale {
  const breakDay = CALENDAR.year.floor(Math.floor(bulk.start));
  const before = breakDay - window.start;
  const after = window.end - breakDay;
  if (after <= 0 || before / (before + after) < MIN_GAIN) return straightScale(window);
  return { window, breakDay, early: ((EARLY_SHARE / (1 - EARLY_SHARE)) * after) / before };
}

/** Returns where a day lies on a scale, in days as they are after the break. */
export function scaleDay(day: number, { breakDay, early }: TimeScale): number {
  return breakDay === null || day >= breakDay ? day : breakDay - (breakDay - day) * early;
}

/** Returns the window of a scale, in days as they are after the break. */
export function scaledWindow(scale: TimeScale): DayWindow {
  return { start: scaleDay(scale.window.start, scale), end: scaleDay(scale.window.end, scale) };
}

/** Returns the part of a mark that is drawn, on the scale, with its ink where it belongs; null where nothing is. */
export function scaleShape(shape: DrawShape, scale: TimeScale): DrawShape | null {
  const { window, breakDay } = scale;
  const from = Math.max(shape.start, window.start);
  const to = Math.min(shape.end, window.end);
  if (to <= from) return null;
  const share = (day: number) => (day - shape.start) / (shape.end - shape.start);
  const stops = clipStops(shape.stops, share(from), share(to));
  const [start, end] = [scaleDay(from, scale), scaleDay(to, scale)];
  const crossing =
    breakDay === null || breakDay <= from || breakDay >= to ? null : (breakDay - from) / (to - from);
  const withBreak = crossing === null ? stops : [...addStop(stops, crossing)];
  const toPlace = (at: number) => (scaleDay(from + at * (to - from), scale) - start) / (end - start);
  const scaled = moveStops(withBreak, toPlace);
  const { tails } = shape;
  const shown = { start: from > shape.start ? 0 : tails.start, end: to < shape.end ? 0 : tails.end };
  return { ...shape, start, end, stops: scaled, tails: shown };
}

/** The same ink with one more stop: it stays straight on either side of the break. */
function addStop(stops: DrawShape['stops'], at: number): DrawShape['stops'] {
  const [here] = clipStops(stops, at, 1);
  return here === undefined
    ? stops
    : [...stops.filter((one) => one.at <= at), { at, ink: here.ink }, ...stops.filter((one) => one.at > at)];
}
