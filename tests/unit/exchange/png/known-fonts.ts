import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { type KnownFont, toKnownFonts } from '#lib/exchange/png/known-font.ts';
import type { PngAssets } from '#lib/exchange/png/write-png.ts';
import { makeTinyFont, type TinyFont } from './tiny-font.ts';

const PACKAGES = join(import.meta.dirname, '../../../../node_modules');
const FONTS = join(PACKAGES, '@expo-google-fonts/source-sans-3');

/** The font of pictures, in its regular weight and its semibold. */
export const ownFonts = (): Promise<[Uint8Array, Uint8Array]> =>
  Promise.all([
    readFile(join(FONTS, '400Regular/SourceSans3_400Regular.ttf')),
    readFile(join(FONTS, '600SemiBold/SourceSans3_600SemiBold.ttf')),
  ]);

/** The Cyrillic letters of the same in one file of all weights, of which the thinnest comes first. */
export const variableFont = (): Promise<Uint8Array> =>
  readFile(
    join(PACKAGES, '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2'),
  );

/** What pictures are made with, on a machine that has these fonts and no other. */
export const assetsWith = (fonts: readonly KnownFont[]): PngAssets => ({
  wasm: () => readFile(join(PACKAGES, '@resvg/resvg-wasm/index_bg.wasm')),
  fonts: ownFonts,
  systemFonts: async () => fonts,
});

/** A font that was made for a test, or null where it cannot be drawn with. */
export function knownFont(font: TinyFont): KnownFont | null {
  const open = () => openFont(makeTinyFont(font));
  return toKnownFonts([open()], async () => open())[0] ?? null;
}

/** Fonts that were made for a test, all of which can be drawn with. */
export function knownFonts(...fonts: TinyFont[]): KnownFont[] {
  return fonts.map((font) => {
    const known = knownFont(font);
    if (known === null) throw new Error('This font of a test cannot be drawn with.');
    return known;
  });
}

/** A file with one font in it. */
export function openFont(file: Uint8Array): Font {
  const opened = create(Buffer.from(file));
  if ('fonts' in opened) throw new Error('A collection was given where a font was meant.');
  return opened;
}

/** The code points of a text. */
export const codesOf = (text: string): number[] => [...text].map((one) => one.codePointAt(0) ?? 0);
