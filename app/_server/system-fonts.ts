import { readFile } from 'node:fs/promises';
import type { Font } from 'fontkit';
import { type KnownFont, toKnownFonts } from '#lib/exchange/png/known-font.ts';
import { type FontFile, listFontFiles } from './font-files.ts';

let known: Promise<KnownFont[]> | undefined;

/**
 * Returns the fonts of this machine that can be drawn with. They are read once, when a picture first has letters that the
 * packaged font lacks; what is kept of each is which letters it has.
 */
export function readSystemFonts(): Promise<KnownFont[]> {
  known ??= readFonts();
  return known;
}

async function readFonts(): Promise<KnownFont[]> {
  const fonts: KnownFont[] = [];
  for (const file of await listFontFiles()) fonts.push(...(await readFontFile(file)));
  return fonts;
}

/** A file that cannot be read, or not as a font, has no fonts. */
async function readFontFile({ path }: FontFile): Promise<KnownFont[]> {
  const faces = await openFaces(path).catch(() => []);
  return toKnownFonts(faces, async (index) => {
    const again = (await openFaces(path))[index];
    if (again === undefined) throw new Error(`${path} has no font ${index} any more`);
    return again;
  });
}

async function openFaces(path: string): Promise<Font[]> {
  // Only where a picture needs it: it takes a while to begin.
  const { create } = await import('fontkit');
  const opened = create(await readFile(path));
  return 'fonts' in opened ? opened.fonts : [opened];
}
