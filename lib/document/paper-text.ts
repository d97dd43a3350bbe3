/** Texts of a document on paper, in the sizes that print is read in. */
import { wrapText } from '#lib/picture/fit-text.ts';
import { measureSourceSans, type Weight } from '#lib/picture/measure-text.ts';
import { type Text, text } from '#lib/picture/shape.ts';
import type { PaperText, TextRole } from './paper.ts';

/** Where a column of text stands. */
export type Column = { x: number; width: number };

/** How a paragraph of paper looks. */
export type PaperType = { size: number; weight: Weight; color: string };

const LINE = 1.32;

/** Returns a paragraph at the top of a column. */
export function paperText(
  words: string,
  { x, width }: Column,
  type: PaperType,
  role: TextRole,
  more: Partial<Text> & { bookmark?: string } = {},
): PaperText {
  const { bookmark, ...rest } = more;
  const lines = wrapText(words, width, type, measureSourceSans);
  const written = text(lines, { x, y: 0, width }, type, { lineHeight: type.size * LINE, ...rest });
  return { text: written, role, ...(bookmark === undefined ? {} : { bookmark }) };
}

/** Returns texts one below the other, from `top` on. */
export function stackTexts(texts: readonly PaperText[], top: number, gap: number): PaperText[] {
  let y = top;
  return texts.map((one) => {
    const placed = { ...one, text: { ...one.text, y } };
    y += one.text.height + gap;
    return placed;
  });
}

/** Returns how high texts are one below the other. */
export function heightOfTexts(texts: readonly PaperText[], gap: number): number {
  return texts.reduce((sum, { text }) => sum + text.height + gap, 0) - (texts.length > 0 ? gap : 0);
}
