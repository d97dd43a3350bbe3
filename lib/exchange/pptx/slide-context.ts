import type { Holder } from '#lib/picture/shape.ts';
import type { ToSchemeColor } from './scheme-colors.ts';

/** English Metric Units in a pixel of 1/96 inch. */
export const EMU_PER_PIXEL = 9525;

/** A place of a layout that a text fills: as its attributes say in both; null where the layout has none for it. */
export type Placeholder = { type: string | null; index: string | null };
/** The places of a layout, the title's among them. */
export type Placeholders = Readonly<Partial<Record<Holder | 'title', Placeholder>>>;

/** What the shapes of a slide are written with. */
export type SlideContext = {
  scale: number;
  /** Counted from 1. */
  number: number;
  color: ToSchemeColor;
  placeholders: Placeholders;
  nextId: () => number;
  /** The id of the relationship to an address, and to the slide of a numbered source, null where there is none. */
  relationOf: (href: string) => string;
  relationOfSource: (number: number) => string | null;
};

/** Returns a length of a picture in English Metric Units. */
export function emu(value: number, scale: number): number {
  return Math.round(value * scale * EMU_PER_PIXEL);
}

/** Returns the element that says which place of its layout a shape fills. */
export function placeholderXml({ type, index }: Placeholder): string {
  const attributes = [type === null ? '' : ` type="${type}"`, index === null ? '' : ` idx="${index}"`].join(
    '',
  );
  return `<p:ph${attributes}/>`;
}
