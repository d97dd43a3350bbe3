import type { DrawShape } from './draw-shape.ts';
import { markExtent } from './mark-extent.ts';
import { BAR_WIDTH, type LabelSide } from './place-in-lane.ts';

/** A stretch of time on a screen: the moment at its left edge, in days, the pixels of a day, and its width in pixels. */
export type Projection = { start: number; pixelsPerDay: number; width: number };

/** The stretch of the screen, in its pixels, in which bars are drawn that are wider. */
export type DrawnStretch = { left: number; right: number };

/** Where a mark lies on the screen, in pixels from the left edge of the time area. */
export type PlacedMark = {
  left: number;
  width: number;
  /** Wide enough to be drawn as a band. */
  isBar: boolean;
  /** From its left end to the left edge of the screen: a label inside its bar stays in view as long as the bar does. */
  inset: number;
  /** Pixels that its label has; 0 where hardly any of it would be on the screen and it is not shown. */
  labelRoom: number;
};

/** Of a label at an edge less is not worth reading. */
const MIN_LABEL_ROOM = 56;

/** Returns where a mark lies, as far as it is within the stretch. */
export function placeMark(
  shape: Pick<DrawShape, 'start' | 'end' | 'look' | 'tails'>,
  { label, room }: { label: LabelSide; room: number },
  { start: from, pixelsPerDay, width: screenWidth }: Projection,
  stretch: DrawnStretch,
): PlacedMark {
  const extent = markExtent(shape, pixelsPerDay);
  const [left, right] = [extent.left - from * pixelsPerDay, extent.right - from * pixelsPerDay];
  const [shownLeft, shownRight] = [Math.max(left, stretch.left), Math.min(right, stretch.right)];
  const drawn = shownRight > shownLeft ? { left: shownLeft, right: shownRight } : { left, right };
  return {
    left: drawn.left,
    width: drawn.right - drawn.left,
    isBar: shape.look !== 'held' && right - left >= BAR_WIDTH,
    inset: Math.max(0, Math.round(-drawn.left)),
    labelRoom: toLabelRoom({ label, room }, { left, right }, screenWidth),
  };
}

/** No label is beheaded, and none is cut without a sign: it ends at the edge of the screen, and goes where too little is left. */
function toLabelRoom(
  { label, room }: { label: LabelSide; room: number },
  { left, right }: { left: number; right: number },
  screenWidth: number,
): number {
  // Beside a mark that is gone it goes too.
  if (right < 0 && label !== 'left') return 0;
  const toEdge = { left, right: screenWidth - right, inside: screenWidth - Math.max(left, 0), none: room }[
    label
  ];
  const available = Math.min(room, Math.floor(toEdge));
  return available < MIN_LABEL_ROOM && available < room ? 0 : available;
}
