/**
 * What pictures and slides are made of, for every painter alike: rectangles whose ink may fade along them, text in
 * boxes it is known to fit, and lines. Lengths are in the units of the picture (`scale` says how many pixels each has).
 */
import type { InkStop } from '#lib/timeline/ink.ts';
import type { Type } from './fit-text.ts';

/** A place in the picture, from its top left corner. */
export type Box = { x: number; y: number; width: number; height: number };

/** A rectangle. With `ink` its fill is as strong along its width as the stops say. */
export type Rectangle = Box & {
  kind: 'rectangle';
  fill: string | null;
  ink: readonly InkStop[] | null;
  stroke: { color: string; width: number } | null;
  radius: number;
};

/** A straight line. */
export type Line = {
  kind: 'line';
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  color: string;
  width: number;
};

/** Text that fits its box: lines that were broken and measured, of one type and colour. */
export type Text = Box &
  Type & {
    kind: 'text';
    lines: readonly string[];
    lineHeight: number;
    color: string;
    align: 'left' | 'right' | 'center';
    /** The title of the picture or slide: what outlines and screen readers call it. */
    isTitle: boolean;
    /** BCP 47, of a source's own words; null for ours, and where it is not known. */
    language: string | null;
    /** Address that the text leads to. */
    href: string | null;
    /** On a slide: what of its layout the text fills, a paragraph of it; absent where it stands by itself. */
    holder?: Holder;
    /** Colour of a sign before the paragraph. */
    bullet?: string;
    /** Whether numbers in brackets at its end are those of sources. */
    cites?: true;
  };

/** What a layout of slides has a place for, beside the title. */
export type Holder = 'date' | 'body' | 'side1' | 'side2' | 'footer' | 'number';

/** A shape that is no group of other shapes. */
export type Primitive = Rectangle | Line | Text;

/** Shapes that mean something together, with a name for those who do not see them. */
export type Group = { kind: 'group'; name: string; primitives: Primitive[] };

/** An event: its mark and label as one thing, with its name for those who do not see it and its permalink. */
export type EventGroup = {
  kind: 'event';
  id: string;
  lane: string;
  /** Its title, date and signs in words. */
  name: string;
  href: string | null;
  primitives: Primitive[];
};

/** Anything in a picture, painted in order. */
export type Shape = Primitive | EventGroup | Group;

/** A picture: shapes on a ground, at a size in its own units. */
export type Picture = {
  width: number;
  height: number;
  /** Pixels of a unit. */
  scale: number;
  background: string;
  title: string;
  description: string;
  shapes: Shape[];
};

/** Returns a shape's parts: those of a group, else itself alone. */
export function primitivesOf(shape: Shape): Primitive[] {
  return shape.kind === 'event' || shape.kind === 'group' ? shape.primitives : [shape];
}

/** Returns a plain rectangle without a frame. */
export function rectangle(box: Box, fill: string, more: Partial<Rectangle> = {}): Rectangle {
  return { kind: 'rectangle', ...box, fill, ink: null, stroke: null, radius: 0, ...more };
}

/** Returns a line. */
export function line(from: Line['from'], to: Line['to'], color: string, width: number): Line {
  return { kind: 'line', from, to, color, width };
}

/** Space between lines, as a share of the type size. */
const LINE_HEIGHT = 1.25;

/** Returns text at the top left of a box as wide as given and as high as its lines. */
export function text(
  lines: readonly string[],
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  type: Type & { color: string },
  more: Partial<Text> = {},
): Text {
  const lineHeight = more.lineHeight ?? type.size * LINE_HEIGHT;
  return {
    kind: 'text',
    x,
    y,
    width,
    height: lines.length * lineHeight,
    ...type,
    lines,
    lineHeight,
    align: 'left',
    isTitle: false,
    language: null,
    href: null,
    ...more,
  };
}
