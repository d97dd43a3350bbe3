import type { LaneMetrics } from '#lib/timeline/lay-out-lanes.ts';
import type { MeasureText } from './measure-text.ts';
import type { LabelSizes } from './paint-label.ts';
import type { Palette } from './palette.ts';
import type { TimeScale } from './time-scale.ts';

/** What every part of a picture is drawn by: its size in units, its colours and its types. */
export type Frame = {
  width: number;
  height: number;
  scale: number;
  margin: number;
  /** Narrow pictures have the labels of lanes inside their bands. */
  isNarrow: boolean;
  /** Low pictures do without a legend, and have one line for the title. */
  isLow: boolean;
  labelColumn: number;
  titleSize: number;
  sizes: LabelSizes;
  metrics: LaneMetrics;
  palette: Palette;
  measure: MeasureText;
  time: TimeScale;
  /** A sentence above the foot of the picture, of what it could not show; empty for none. */
  notice: string;
};

/** A picture's size in pixels, how many of them a unit has, what its text is measured by, and what it has to say of itself. */
export type FrameSize = {
  width: number;
  height: number;
  scale: number;
  measure: MeasureText;
  notice?: string;
};

/** The same with several scales to choose from, the best first. */
export type PictureSize = Omit<FrameSize, 'scale'> & { scales: readonly number[] };

const NARROW_WIDTH = 640;
const LOW_HEIGHT = 380;
/** At this size and above, letters grow with the picture: 1920 × 1080 is laid out as 1280 × 720 … */
const BASE_WIDTH = 1280;
const BASE_HEIGHT = 720;
/** … or, with smaller letters, as 1536 × 864, where only so all events fit. */
const SMALLER = 0.8;

const WIDE: LaneMetrics = {
  rowHeight: 23,
  paddingTop: 5,
  paddingBottom: 5,
  emptyHeight: 28,
  labelWidth: 220,
  minLabelWidth: 110,
  maxLabelWidth: 560,
  // A little above what is drawn, because other fonts are wider than Source Sans, which lanes are laid out for.
  smallText: 13,
  text: 15,
};
const NARROW: LaneMetrics = {
  ...WIDE,
  paddingTop: 20,
  paddingBottom: 3,
  emptyHeight: 22,
  labelWidth: 150,
  minLabelWidth: 80,
  maxLabelWidth: 240,
  text: 13,
};

/**
 * Returns how many pixels a unit of a still may have, the best first: letters keep their size on small pictures and grow
 * with large ones.
 */
export function stillScales(width: number, height: number): number[] {
  const scale = Math.min(width / BASE_WIDTH, height / BASE_HEIGHT);
  return [...new Set([scale, scale * SMALLER].map((one) => Math.max(1, one)))];
}

/** Returns the frame of a picture. */
export function toFrame(size: FrameSize, palette: Palette, time: TimeScale): Frame {
  const width = size.width / size.scale;
  const height = size.height / size.scale;
  const isNarrow = width <= NARROW_WIDTH;
  const isLow = height <= LOW_HEIGHT;
  return {
    width,
    height,
    scale: size.scale,
    margin: isNarrow || isLow ? 12 : 28,
    isNarrow,
    isLow,
    labelColumn: isNarrow ? 0 : 152,
    titleSize: isNarrow || isLow ? 15 : 24,
    sizes: isNarrow ? { small: 12, large: 12 } : { small: 12, large: 14 },
    metrics: isNarrow ? NARROW : WIDE,
    palette,
    measure: size.measure,
    time,
    notice: size.notice ?? '',
  };
}
