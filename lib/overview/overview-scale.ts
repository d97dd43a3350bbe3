import type { OverviewExtent } from './overview-extent.ts';

/** What the time before a break gets of the strip. */
const EARLIER_SHARE = 0.2;
/** The gap that shows the break, in pixels. */
export const BREAK_PX = 8;

/** A part of the strip in which time is even: days `from` to `to` (exclusive) at `left` to `right`, in pixels. */
export type OverviewSegment = { from: number; to: number; left: number; right: number };

/** Where days lie along the strip. What lies beyond the strip is put at its ends. */
export type OverviewScale = {
  width: number;
  /** One, or two with a break between them. */
  segments: readonly OverviewSegment[];
  toX: (day: number) => number;
  toDay: (x: number) => number;
};

/** Returns the scale of a strip `width` pixels wide. */
export function overviewScale({ start, end, breakDay }: OverviewExtent, width: number): OverviewScale {
  const right: OverviewSegment = { from: breakDay ?? start, to: end, left: 0, right: width };
  if (breakDay === null) return { width, segments: [right], ...evenScale([right]) };
  const split = width * EARLIER_SHARE;
  const segments = [
    { from: start, to: breakDay, left: 0, right: Math.max(split - BREAK_PX, split / 2) },
    { ...right, left: split },
  ];
  return { width, segments, ...evenScale(segments) };
}

/** Returns how many times narrower time is drawn before the break; 1 where there is none. */
export function narrowing({ segments }: OverviewScale): number {
  const [early, late] = segments;
  if (early === undefined || late === undefined) return 1;
  return pixelsPerDay(late) / pixelsPerDay(early);
}

/** Returns the pixels of a day in a segment. */
export function pixelsPerDay({ from, to, left, right }: OverviewSegment): number {
  return (right - left) / (to - from);
}

function evenScale(segments: readonly OverviewSegment[]): Pick<OverviewScale, 'toX' | 'toDay'> {
  const last = segments.at(-1);
  return {
    toX: (day) => {
      const segment = segments.find(({ to }) => day < to) ?? last;
      if (segment === undefined) return 0;
      const { from, to, left, right } = segment;
      return left + clampShare((day - from) / (to - from)) * (right - left);
    },
    toDay: (x) => {
      const segment = segments.find(({ right }) => x < right) ?? last;
      if (segment === undefined) return 0;
      const { from, to, left, right } = segment;
      return from + clampShare((x - left) / (right - left)) * (to - from);
    },
  };
}

function clampShare(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}
