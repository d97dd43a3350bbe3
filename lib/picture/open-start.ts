import { type DatedEvent, type DrawShape, drawShape } from '#lib/timeline/draw-shape.ts';
import { moveStops } from '#lib/timeline/ink.ts';
import { scaleShape, type TimeScale } from './time-scale.ts';

/**
 * Returns the part of an event's mark that a picture draws, on its scale; null where nothing is. What has no beginning
 * fades in from the edge of the picture, straight across a break: any other place would look like a date.
 */
export function drawOnScale(event: DatedEvent, today: number, scale: TimeScale): DrawShape | null {
  const shape = drawShape(event, today);
  return event.date.earliest === null && shape.tails.start === 0
    ? fadeFromEdge(shape, scale)
    : scaleShape(shape, scale);
}

function fadeFromEdge(shape: DrawShape, scale: TimeScale): DrawShape | null {
  const edge = scale.window.start;
  const peak = fullest(shape.stops);
  const days = shape.end - shape.start;
  const full = shape.start + (shape.stops[peak]?.at ?? 0) * days;
  // An event that surely held at the edge of the picture does not fade in.
  if (full <= edge) return scaleShape(shape, scale);
  const toShare = (at: number) => (shape.start + at * days - edge) / (shape.end - edge);
  const stops = moveStops(shape.stops.slice(peak), toShare);
  const scaled = scaleShape({ ...shape, start: edge, stops: [{ at: 0, ink: 0 }, ...stops] }, scale);
  if (scaled === null) return null;
  const [first, ...rest] = scaled.stops;
  return first === undefined ? scaled : { ...scaled, stops: [first, ...rest.slice(fullest(rest))] };
}

/** The first place where its ink is at its strongest. */
function fullest(stops: DrawShape['stops']): number {
  const most = Math.max(...stops.map(({ ink }) => ink));
  return stops.findIndex(({ ink }) => ink === most);
}
