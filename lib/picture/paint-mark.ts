/**
 * How an event looks in a picture: the same language of marks as on the page (ink, bars on a foot, outlines, stripes,
 * signs), as shapes. What may not be lost in a still is drawn before its label: soft ends first of all.
 */
import type { DrawShape } from '#lib/timeline/draw-shape.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { LaidOutMark } from '#lib/timeline/lay-out-lanes.ts';
import { BAR_WIDTH } from '#lib/timeline/place-in-lane.ts';
import { eventColor, mixColors, type Palette, stripeColors } from './palette.ts';
import { type Box, line, type Primitive, rectangle } from './shape.ts';

/** A mark in its place: the box of its row, and what of its date is inside the picture. */
export type PlacedMark = {
  event: DrawnEvent;
  shape: DrawShape;
  laid: LaidOutMark;
  /** From the first to the last pixel of the mark, and the whole height of its row. */
  row: Box;
};

const FOOT = 3;
const STRIPE_STEP = 5;
const STRIPE_HEIGHT = 4;
const INSIDE_HEIGHT = 20;
const STRATUM_MARK_HEIGHT = 4;
/** Of what held on a date: its point, and the line that fades. */
const HELD_HEIGHT = 8;
const HELD_LINE = 3;
/** Badges stand where a date is sure, so that they make no crisp edge of a soft start. */
const SURE_INK = 0.7;
const OUTLINE = 1.5;

/** Returns the shapes of an event's mark, without its label. */
export function paintMark(mark: PlacedMark, palette: Palette): Primitive[] {
  const { event, shape, row } = mark;
  const color = eventColor(event.pairs, palette);
  if (shape.look === 'held') return paintHeld(mark, color, palette);
  const isBar = row.width >= BAR_WIDTH;
  const height = markHeight(mark, isBar);
  const box = { x: row.x, y: row.y + (row.height - height) / 2, width: row.width, height };
  return [
    ...paintBody(mark, box, isBar, color, palette),
    ...paintStripe(mark, box, isBar, palette),
    ...(event.modality === 'denied' ? [strike(box, palette)] : []),
  ];
}

/** Returns what held on a date: a point, or along a coarser date a thin line, that fades on both sides over the width of its tails. */
export function paintHeld(
  { event, shape, row }: Omit<PlacedMark, 'laid'>,
  color: string,
  palette: Palette,
): Primitive[] {
  const middle = row.y + row.height / 2;
  const width = row.width - shape.tails.start - shape.tails.end;
  const core = { x: row.x + shape.tails.start, y: middle - HELD_HEIGHT / 2, width, height: HELD_HEIGHT };
  const fade = { x: row.x, y: middle - HELD_LINE / 2, width: row.width, height: HELD_LINE };
  const radius = HELD_HEIGHT / 2;
  const isAsserted = event.modality === 'asserted';
  const pairs = stripeColors(event.pairs, palette);
  const step = width / pairs.length;
  const foot = { y: core.y + HELD_HEIGHT - STRIPE_HEIGHT / 2, height: STRIPE_HEIGHT / 2 };
  return [
    rectangle(fade, color, { ink: shape.stops }),
    isAsserted
      ? rectangle(core, color, { radius })
      : rectangle(inset(core, OUTLINE / 2), mixColors(color, 0.08, palette.paper), {
          ...{ radius: radius - OUTLINE / 2, stroke: { color, width: OUTLINE } },
        }),
    ...pairs.map((pair, index) => rectangle({ ...foot, x: core.x + index * step, width: step }, pair)),
    ...(event.modality === 'denied' ? [strike(core, palette)] : []),
  ];
}

/** Returns the height of a mark by the importance of its event, in three steps. */
function markHeight({ event, laid }: PlacedMark, isBar: boolean): number {
  if (laid.stratum !== null) return STRATUM_MARK_HEIGHT;
  if (isBar && laid.label === 'inside') return INSIDE_HEIGHT;
  if (event.importance >= 4) return 15;
  return event.importance === 3 ? 12 : 9;
}

function paintBody(
  { event, shape, laid }: PlacedMark,
  box: Box,
  isBar: boolean,
  color: string,
  palette: Palette,
): Primitive[] {
  const ink = shape.look === 'soft' ? shape.stops : null;
  const radius = shape.look === 'day' ? 2 : 0;
  if (event.modality !== 'asserted') {
    const fill = mixColors(color, 0.08, palette.paper);
    // A frame would draw ends that nobody knows: of what is soft, only the long sides are drawn, and they fade too.
    if (ink === null)
      return [rectangle(inset(box, OUTLINE / 2), fill, { radius, stroke: { color, width: OUTLINE } })];
    const side = { x: box.x, width: box.width, height: OUTLINE };
    return [
      rectangle(box, fill, { ink }),
      rectangle({ ...side, y: box.y }, color, { ink }),
      rectangle({ ...side, y: box.y + box.height - OUTLINE }, color, { ink }),
    ];
  }
  if (laid.stratum !== null) return [rectangle(box, mixColors(color, 0.75, palette.paper), { ink })];
  if (!isBar) return [rectangle(box, color, { ink, radius })];
  const foot = { x: box.x, y: box.y + box.height - FOOT, width: box.width, height: FOOT };
  return [rectangle(box, mixColors(color, 0.28, palette.paper), { ink }), rectangle(foot, color, { ink })];
}

/** Several pairs: a stripe of their colours at the foot; on a bar it is a badge, for along it they would look like phases. */
function paintStripe({ event, shape }: PlacedMark, box: Box, isBar: boolean, palette: Palette): Primitive[] {
  const colors = stripeColors(event.pairs, palette);
  if (colors.length === 0) return [];
  const sure = shape.look === 'soft' ? (shape.stops.find(({ ink }) => ink >= SURE_INK)?.at ?? 0) : 0;
  const width = isBar ? Math.min(colors.length * STRIPE_STEP, box.width * 0.3) : box.width;
  const x = isBar ? Math.min(box.x + box.width * sure, box.x + box.width - width) : box.x;
  const height = Math.min(STRIPE_HEIGHT, box.height);
  const y = box.y + box.height - height;
  const step = width / colors.length;
  return [
    rectangle({ x, y: y - 1, width, height: 1 }, palette.paper),
    ...colors.map((color, index) => rectangle({ x: x + index * step, y, width: step, height }, color)),
  ];
}

/** Returns the frame of the chosen event, around its mark. */
export function paintFrame({ row, laid }: PlacedMark, { ink }: Palette): Primitive {
  const height = laid.stratum === null ? Math.min(row.height - 1, INSIDE_HEIGHT + 2) : row.height;
  const box = { x: row.x - 3, y: row.y + (row.height - height) / 2, width: row.width + 6, height };
  return { ...rectangle(box, ink, { radius: 4, stroke: { color: ink, width: 2 } }), fill: null };
}

function strike(box: Box, { ink }: Palette): Primitive {
  const reach = Math.max(3, (16 - box.width) / 2);
  const y = box.y + box.height / 2;
  return line([box.x - reach, y], [box.x + box.width + reach, y], ink, 2);
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return {
    x: x + by,
    y: y + by,
    width: Math.max(width - 2 * by, 0.5),
    height: Math.max(height - 2 * by, 0.5),
  };
}

/** Diameter of the sign of a contested event. */
export const SIGN_SIZE = 9;

/** Returns the sign of a contested event: a disc in two halves. */
export function paintSplit(x: number, middle: number, palette: Palette): Primitive[] {
  const y = middle - SIGN_SIZE / 2;
  const lean = SIGN_SIZE * 0.21;
  return [
    rectangle({ x, y, width: SIGN_SIZE, height: SIGN_SIZE }, palette.warning, { radius: SIGN_SIZE / 2 }),
    line(
      [x + SIGN_SIZE / 2 + lean, y - 0.3],
      [x + SIGN_SIZE / 2 - lean, y + SIGN_SIZE + 0.3],
      palette.paper,
      1.8,
    ),
  ];
}
