import type { LaneMetrics } from './lay-out-lanes.ts';

/** Up to this width in pixels the labels of lanes lie inside their bands, and the timeline fills the width. */
const NARROW_WIDTH = 640;
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
  firstLabelWidth: 720,
  labelWidth: 220,
  minLabelWidth: 130,
  maxLabelWidth: 720,
  smallText: 12,
  text: 14,
};

const NARROW: LaneMetrics = {
  ...WIDE,
  paddingTop: 21,
  emptyHeight: 28,
  firstLabelWidth: 190,
  labelWidth: 150,
  minLabelWidth: 96,
  maxLabelWidth: 190,
  text: 12,
};

/** One lane above a list, whose name is that of the page. */
const STRIP: LaneMetrics = {
  ...WIDE,
  rowHeight: 20,
  paddingTop: 4,
  paddingBottom: 4,
  fits: true,
  text: 12,
};

/** How lanes stand: beside their labels, over them, or as one without a label. */
export type LaneForm = 'wide' | 'narrow' | 'strip';

/** Returns how the lanes of a timeline so many pixels wide stand. */
export function laneForm(width: number, isStrip: boolean): LaneForm {
  return isStrip ? 'strip' : width <= NARROW_WIDTH ? 'narrow' : 'wide';
}

/** Returns the sizes that lanes have on a screen. */
export function laneMetrics(form: LaneForm): LaneMetrics {
  return { wide: WIDE, narrow: NARROW, strip: STRIP }[form];
}

/** Returns the width of the time area of a timeline so many pixels wide. */
export function timeWidth(width: number, form: LaneForm): number {
  return Math.max(width - (form === 'wide' ? LABEL_COLUMN_WIDTH : 0), 1);
}
