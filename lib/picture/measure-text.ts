import { ARIAL_BOLD, ARIAL_REGULAR } from './arial-widths.ts';
import { SOURCE_SANS_REGULAR } from './source-sans-regular.ts';
import { SOURCE_SANS_SEMIBOLD } from './source-sans-semibold.ts';

/** Advance widths in thousandths of an em, each with the characters that have it. */
export type GlyphWidths = readonly (readonly [width: number, characters: string])[];

/** The weights that pictures use: text, and titles. */
export type Weight = 400 | 600;

/** Returns how wide a line of text is at a type size, in the unit of that size. */
export type MeasureText = (text: string, size: number, weight: Weight) => number;

const FULL_WIDTH = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{1f000}-\u{3ffff}]/u;
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/u;
/** Letters that join or stand close: Hebrew, Arabic, Syriac, Thaana, N'Ko, and the forms of Arabic's presentation. */
const NARROW = /[\u0590-\u07ff\u0860-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
/** Em of such a letter: a little above the average of a line in DejaVu Sans, the widest of the fonts that have them. */
const NARROW_WIDTH = 0.55;
/** Em of a character that no table knows: more than most scripts need, so that a box is rather too wide. */
const UNKNOWN_WIDTH = 0.75;

/** Measures in Source Sans 3, the sans of the pages. Kerning is left out: it makes a line narrower, hardly ever wider. */
export const measureSourceSans: MeasureText = measureWith(SOURCE_SANS_REGULAR, SOURCE_SANS_SEMIBOLD);

/** Measures in Arial, or any font of its metrics; the heavier weight is its bold. */
export const measureArial: MeasureText = measureWith(ARIAL_REGULAR, ARIAL_BOLD);

/** Measures the wider of both: text that has to stay in its place in either. */
export const measureWidest: MeasureText = (text, size, weight) =>
  Math.max(measureSourceSans(text, size, weight), measureArial(text, size, weight));

const SOURCE_SANS_CHARACTERS = toMap(SOURCE_SANS_REGULAR);

/**
 * Returns whether Source Sans 3 has every character of a text, so that its width is known and not estimated. Marks of
 * direction, joiners and the like are drawn by no font, so they are not asked for.
 */
export function hasSourceSans(text: string): boolean {
  return [...text].every((character) => SOURCE_SANS_CHARACTERS.has(character) || isUnseen(character));
}

function isUnseen(character: string): boolean {
  return NO_WIDTH.test(character) && /\p{Default_Ignorable_Code_Point}/u.test(character);
}

function measureWith(regular: GlyphWidths, heavy: GlyphWidths): MeasureText {
  const widths: Record<Weight, ReadonlyMap<string, number>> = { 400: toMap(regular), 600: toMap(heavy) };
  return (text, size, weight) => {
    let em = 0;
    for (const character of text) em += widths[weight].get(character) ?? estimateEm(character);
    return em * size;
  };
}

function toMap(table: GlyphWidths): ReadonlyMap<string, number> {
  return new Map(table.flatMap(([width, characters]) => [...characters].map((one) => [one, width / 1000])));
}

function estimateEm(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  if (NARROW.test(character)) return NARROW_WIDTH;
  return FULL_WIDTH.test(character) ? 1 : UNKNOWN_WIDTH;
}
