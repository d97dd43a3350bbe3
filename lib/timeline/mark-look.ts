/**
 * What the element of a mark carries for the style sheet: attributes, custom properties, and what a screen reader says.
 * The server writes them into its first picture and the viewer sets them on the elements it keeps, so that one looks
 * like the other.
 */
import { isolate, isolateWithin } from '#lib/isolate.ts';
import type { DrawShape } from './draw-shape.ts';
import type { DrawnEvent } from './drawn-event.ts';
import { type InkStop, placeStops } from './ink.ts';
import type { LaidOutMark } from './lay-out-lanes.ts';

/** What a mark's look depends on. */
export type MarkFacts = {
  event: DrawnEvent;
  lane: string;
  laneLabel: string;
  /** Readers' names of the event's pairs. */
  pairNames: readonly string[];
  /** Of the event, and those of its pairs where it has several; see `toEventColor` and `toStripe`. */
  color: string;
  stripe: readonly string[];
  laid: LaidOutMark;
  shape: Pick<DrawShape, 'look'>;
};

/** Attributes, null where the element must not have it, and custom properties. */
export type MarkLook = {
  attributes: Readonly<Record<string, string | null>>;
  /** From the top of its lane, in pixels. */
  top: number;
  /** Of the body inside the mark: what moves in each frame is to carry little. */
  properties: Readonly<Record<string, string>>;
};

/** Pixels of a stripe that each pair gets: it is a badge of set length, for along a bar its colours would look like phases. */
const STRIPE_STEP = 5;
const SURE_INK = 0.7;

/** Returns the look of a mark, but for where it lies in time and its ink. */
export function markLook(facts: MarkFacts): MarkLook {
  const { event, lane, laid, shape, stripe } = facts;
  return {
    attributes: {
      class: 'event',
      'data-event-id': event.id,
      'data-lane': lane,
      'data-modality': event.modality,
      'data-weight': toWeight(event.importance),
      'data-label': laid.label,
      'data-crisp': flag(shape.look === 'day'),
      'data-soft': flag(shape.look === 'soft'),
      'data-held': flag(shape.look === 'held'),
      'data-stratum': flag(laid.stratum !== null),
      'data-contested': flag(event.contested),
      'data-stripe': flag(stripe.length > 0),
      'aria-label': describeMark(facts),
    },
    top: laid.top,
    properties: {
      '--event-color': facts.color,
      '--event-label-width': `${Math.floor(laid.room)}px`,
      '--event-stripe': stripe.length === 0 ? 'none' : toGradient(stripe),
      '--event-stripe-width': `${stripe.length * STRIPE_STEP}px`,
    },
  };
}

/**
 * Returns the custom properties of a mark's softness along its length: the gradients of its colour and of its band, none
 * where it is not soft. Gradients, for a mask would be a layer of its own in each frame.
 */
export function markInk(
  { look, tails }: Pick<DrawShape, 'look' | 'tails'>,
  stops: readonly InkStop[],
): Readonly<Record<'--ink-full' | '--ink-band' | '--event-sure', string>> {
  const gradient = (color: string) => {
    if (!hasInk(look)) return 'none';
    const steps = placeStops(stops, tails).map(
      ({ ink, place }) =>
        `color-mix(in srgb, var(${color}) ${(ink * 100).toFixed(1)}%, transparent) ${place}`,
    );
    return `linear-gradient(to right, ${steps.join(', ')})`;
  };
  // Badges stand where it is sure, so that they make no crisp edge of a soft start.
  const sure = stops.find(({ ink }) => ink >= SURE_INK)?.at ?? 0;
  const place = sure === 0 ? `${tails.start}px` : `${(sure * 100).toFixed(2)}%`;
  return {
    '--ink-full': gradient('--event-color'),
    '--ink-band': gradient('--event-band'),
    '--event-sure': place,
  };
}

/** Returns a mark's softness as a mask, for those who draw it once and in one colour; none where it is not soft. */
export function inkMask(
  { look, tails }: Pick<DrawShape, 'look' | 'tails'>,
  stops: readonly InkStop[],
): string {
  if (!hasInk(look)) return 'none';
  const steps = placeStops(stops, tails).map(({ ink, place }) => `rgb(0 0 0 / ${ink.toFixed(3)}) ${place}`);
  return `linear-gradient(to right, ${steps.join(', ')})`;
}

function hasInk(look: DrawShape['look']): boolean {
  return look === 'soft' || look === 'held';
}

/** Three steps are enough for the eye. */
function toWeight(importance: number): 'low' | 'middle' | 'high' {
  if (importance >= 4) return 'high';
  return importance === 3 ? 'middle' : 'low';
}

function toGradient(colors: readonly string[]): string {
  const share = 100 / colors.length;
  const steps = colors.map(
    (color, index) => `${color} ${(index * share).toFixed(2)}% ${((index + 1) * share).toFixed(2)}%`,
  );
  return `linear-gradient(to right, ${steps.join(', ')})`;
}

/** Title, date, pairs, the lane where that is none of them, and the signs, which the style sheet paints. */
function describeMark({
  event,
  lane,
  laneLabel,
  pairNames,
}: Pick<MarkFacts, 'event' | 'lane' | 'laneLabel' | 'pairNames'>): string {
  const isSaid = lane === 'all' || event.pairs.includes(lane);
  const notes = [
    isolate(event.title),
    isolateWithin(event.date.label),
    ...pairNames,
    isSaid ? '' : isolate(laneLabel),
    event.modality === 'asserted' ? '' : event.modality,
    event.contested ? 'contested' : '',
    event.sources === 1 ? '1 source' : `${event.sources} sources`,
  ];
  return notes.filter((note) => note !== '').join(', ');
}

function flag(isSet: boolean): string | null {
  return isSet ? '' : null;
}
