import { create, type Font } from 'fontkit';
import type { Text } from '#lib/picture/shape.ts';
import { chooseFonts } from '../png/choose-fonts.ts';
import type { KnownFont } from '../png/known-font.ts';
import { listLetters } from '../png/list-letters.ts';
import { outlineText } from '../png/outline-text.ts';

/** A line as a path: its commands as SVG has them, where it stands, and how thick its letters are drawn around. */
export type OutlinedLine = {
  path: string;
  matrix: [number, number, number, number, number, number];
  stroke: number;
};

/** Texts as outlines, and the code points among them that no font has. */
export type Outlines = {
  draw: (text: Text, baselines: readonly number[]) => OutlinedLine[];
  missing: readonly number[];
};

const PATH =
  /<path transform="matrix\(([^)]*)\)" fill="[^"]*"(?: stroke="[^"]*" stroke-width="([^"]*)")? d="([^"]*)"\/>/g;

/** Returns how the letters of a text are drawn that Source Sans (its regular and its semibold file) lacks. */
export async function openOutlines(
  text: string,
  files: readonly [Uint8Array, Uint8Array],
  systemFonts: () => Promise<readonly KnownFont[]>,
): Promise<Outlines> {
  const [regular, semibold] = files.map(openFont);
  if (regular === undefined || semibold === undefined) throw new Error('Two fonts are needed.');
  const lacking = listLetters(text).filter((code) => !regular.hasGlyphForCodePoint(code));
  const others = await chooseFonts(lacking, lacking.length === 0 ? [] : await systemFonts());
  const fonts = { own: { 400: regular, 600: semibold }, others };
  return {
    missing: lacking.filter((code) => !others.has(code)),
    draw: (shape, baselines) =>
      [...outlineText(shape, baselines, fonts).matchAll(PATH)].map(
        ([, matrix = '', stroke = '0', path = '']) => {
          const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix.split(' ').map(Number);
          return { path, matrix: [a, b, c, d, e, f], stroke: Number(stroke) };
        },
      ),
  };
}

function openFont(file: Uint8Array): Font {
  const opened = create(Buffer.from(file));
  if ('fonts' in opened)
    throw new Error('The font of documents is a collection; it has to be a single font.');
  return opened;
}
