import type { LaneMetrics } from './lay-out-lanes.ts';

/** Up to this width in pixels the labels of lanes lie inside their bands, and the timeline fills the width. */
export const NARROW_WIDTH = 640;
/** Width in pixels of the column of lane labels, where it is not narrow. */
export const LABEL_COLUMN_WIDTH = 168;
/** Height in pixels of the time axis at the foot. */
export const AXIS_HEIGHT = 48;

/** Width in pixels of the word on the axis that says which line is today's. */
export const TODAY_FLAG_WIDTH = 42;

const WIDE: LaneMetrics = {
  rowHeight: 23,
  paddingTop: 5,
  paddingBottom: 5,
  emptyHeight: 34,
  labelWidth: 220,
  minLabelWidth: 130,
  maxLabelWidth: 480,
  smallText: 12,
  text: 14,
};

const NARROW: LaneMetrics = {
  ...WIDE,
  paddingTop: 21,
  emptyHeight: 28,
  labelWidth: 150,
  minLabelWidth: 96,
  maxLabelWidth: 190,
  text: 12,
};

/** Returns the sizes that lanes have on a screen. */
export function laneMetrics(isNarrow: boolean): LaneMetrics {
  return isNarrow ? NARROW : WIDE;
}

/** Returns the width of the time area of a timeline so many pixels wide. */
export function timeWidth(width: number): number {
  return Math.max(width - (width <= NARROW_WIDTH ? 0 : LABEL_COLUMN_WIDTH), 1);
}
