/**
 * Where marks stand, in shares of a layer that is many screens wide. A gesture moves and widens the layer alone: the
 * browser then places the marks by itself, and no mark's style changes in each frame, which is what costs most.
 */
import type { DrawShape } from './draw-shape.ts';
import { clipStops, type InkStop, NO_TAILS, type Tails } from './ink.ts';
import { MIN_MARK_WIDTHS } from './mark-extent.ts';
import type { Projection } from './place-mark.ts';

/** A stretch of time: the moment at its left edge, in days, and how many days it has. */
export type TimeLayer = { start: number; days: number };

/** Where a mark stands on a layer, as CSS says it, and its ink as far as it is drawn. */
export type LayerPlace = { left: string; width: string; stops: readonly InkStop[]; tails: Tails };

/** On either side of the screen that the layer is made for. */
const SCREENS_BESIDE = 16;
/** Zoomed in by so much the layer is made anew: browsers cannot draw very wide boxes. */
const MAX_ZOOM = 8;

/** Returns a layer for a screen and the gestures that may follow. */
export function layerAround({ start, pixelsPerDay, width }: Projection): TimeLayer {
  const days = width / pixelsPerDay;
  return { start: start - days * SCREENS_BESIDE, days: days * (2 * SCREENS_BESIDE + 1) };
}

/** Returns whether a layer still serves a screen, with as much again on either side of it. */
export function isLayerFor(layer: TimeLayer, { start, pixelsPerDay, width }: Projection): boolean {
  const days = width / pixelsPerDay;
  const isHeld = start - days >= layer.start && start + 2 * days <= layer.start + layer.days;
  return isHeld && layer.days <= days * (2 * SCREENS_BESIDE + 1) * MAX_ZOOM;
}

/** Returns where a moment (in days) is on a layer, as a share of its width for CSS. */
export function shareOnLayer({ start, days }: TimeLayer, moment: number): string {
  return toPercent((moment - start) / days);
}

/**
 * Returns where a mark stands on a layer: around its middle, as wide as its days but no narrower than a mark must be. Of
 * one that leaves the layer the part on it is drawn, with its softness at the right place.
 */
export function placeOnLayer({ start, end, stops, look, tails }: DrawShape, layer: TimeLayer): LayerPlace {
  const [from, to] = [layer.start, layer.start + layer.days];
  const isCut = (start < from || end > to) && start < to && end > from;
  if (isCut) {
    const [left, right] = [Math.max(start, from), Math.min(end, to)];
    return {
      left: shareOnLayer(layer, left),
      width: toPercent((right - left) / layer.days),
      stops: clipStops(stops, (left - start) / (end - start), (right - start) / (end - start)),
      tails: NO_TAILS,
    };
  }
  const width = `max(${toPercent((end - start) / layer.days)}, ${MIN_MARK_WIDTHS[look]}px)`;
  const middle = shareOnLayer(layer, (start + end) / 2);
  const all = tails.start + tails.end;
  return {
    left: `calc(${middle} - ${width} / 2${tails.start === 0 ? '' : ` - ${tails.start}px`})`,
    width: all === 0 ? width : `calc(${width} + ${all}px)`,
    stops,
    tails,
  };
}

/** Of half a million pixels a hundredth of one. */
function toPercent(share: number): string {
  return `${(share * 100).toFixed(6)}%`;
}
