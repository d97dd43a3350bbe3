/**
 * The layouts of a deck: which there are, and where each has a place for its title, its body, what stands at the foot and
 * the rest. A template gives places of its own under the same names.
 */
import type { Box } from '#lib/picture/shape.ts';

/** The layouts of a deck, in the order in which programs list them. */
export const LAYOUT_NAMES = ['title', 'overview', 'event', 'dispute', 'period', 'sources'] as const;
/** The name of a layout. */
export type LayoutName = (typeof LAYOUT_NAMES)[number];

/** Where a layout has what, in pixels of 1/96 inch; null where it has no place for it. */
export type Layout = {
  title: Box;
  /** All that is neither title nor foot. */
  body: Box;
  date: Box | null;
  footer: Box | null;
  number: Box | null;
  /** Whether a title keeps to its box; ours moves what is below it. */
  isFixed: boolean;
};

/** Every layout by its name. */
export type Layouts = Readonly<Record<LayoutName, Layout>>;

/** Pixels of a point. */
export const POINT = 96 / 72;
/** Type of the line above a title. */
export const DATE_SIZE = 18 * POINT;
/** Type of titles. */
export const TITLE_SIZE = 28 * POINT;
/** Type of what stands at the foot of slides. */
export const FOOT_SIZE = 14 * POINT;
/** Height of a line of a title, in type sizes. */
export const TITLE_LINE = 1.18;
/** Between a title and what is below it. */
export const TITLE_GAP = 18;

const FOOT_LINE = 1.3;
const NUMBER_WIDTH = 72;
/** From this width on there is more room at the sides. */
const WIDE = 1000;

/** The margin of slides of this width. */
function marginOf(width: number): number {
  return width > WIDE ? 64 : 48;
}

/** Returns our own layouts for slides of this size. */
export function standardLayouts(width: number, height: number): Layouts {
  const margin = marginOf(width);
  const inner = width - 2 * margin;
  const footHeight = FOOT_SIZE * FOOT_LINE;
  const footTop = height - margin / 3 - footHeight;
  const top = margin * 0.55;
  const footer = { x: margin, y: footTop, width: inner - NUMBER_WIDTH, height: footHeight };
  const number = { x: width - margin - NUMBER_WIDTH, y: footTop, width: NUMBER_WIDTH, height: footHeight };
  const make = (hasDate: boolean, lines: number): Layout => {
    const date = { x: margin, y: top, width: inner, height: DATE_SIZE * 1.25 };
    const titleTop = hasDate ? date.y + date.height + 2 : top;
    const title = { x: margin, y: titleTop, width: inner, height: lines * TITLE_SIZE * TITLE_LINE };
    const bodyTop = title.y + title.height + TITLE_GAP;
    const body = { x: margin, y: bodyTop, width: inner, height: footTop - 8 - bodyTop };
    return { title, body, date: hasDate ? date : null, footer, number, isFixed: false };
  };
  return {
    title: make(false, 3),
    overview: make(false, 1),
    event: make(true, 2),
    dispute: make(true, 2),
    period: make(false, 1),
    sources: make(false, 1),
  };
}

/** Returns two boxes beside each other, for the sides of what is contested. */
export function splitBox({ x, y, width, height }: Box, gap: number): [Box, Box] {
  const half = (width - gap) / 2;
  return [
    { x, y, width: half, height },
    { x: x + half + gap, y, width: half, height },
  ];
}
