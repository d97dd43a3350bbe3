import { drawShape } from '#lib/timeline/draw-shape.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { initialWindow } from '#lib/timeline/initial-window.ts';
import { straightScale, type TimeScale, toTimeScale } from './time-scale.ts';

/** Around all there is, as a share of it. */
const PADDING = 0.01;
/** Less than this is shown with about a year around it. */
const MIN_DAYS = 366;

/** Returns the scale for these events: all the time they take, with a break where most of them are late in it. */
export function chooseTime(events: readonly DrawnEvent[], today: number): TimeScale {
  const shapes = events.map((event) => drawShape(event, today));
  const bulk = initialWindow(events, today);
  if (shapes.length === 0) return straightScale(bulk);
  const first = Math.min(...shapes.map(({ start }) => start));
  const last = Math.max(...shapes.map(({ end }) => end));
  if (last - first < MIN_DAYS) return straightScale(bulk);
  const padding = Math.ceil((last - first) * PADDING);
  return toTimeScale({ start: first - padding, end: last + padding }, bulk);
}
