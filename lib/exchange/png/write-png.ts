import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Font } from 'fontkit';
import { listLines } from '#lib/picture/list-lines.ts';
import { hasSourceSans } from '#lib/picture/measure-text.ts';
import type { Picture, Text } from '#lib/picture/shape.ts';
import { type SvgOptions, writeSvg } from '../svg.ts';
import { chooseFonts } from './choose-fonts.ts';
import { describeMissing } from './describe-missing.ts';
import type { KnownFont } from './known-font.ts';
import { listLetters } from './list-letters.ts';

/** The files that pixels are made with. */
export type PngAssets = {
  /** The renderer's own code. */
  wasm: () => Promise<Uint8Array>;
  /** Source Sans 3 as whole font files: its regular weight, then its semibold. */
  fonts: () => Promise<readonly [regular: Uint8Array, semibold: Uint8Array]>;
  /** Fonts of this machine for the letters that it lacks. */
  systemFonts: () => Promise<readonly KnownFont[]>;
};

/** A picture, and the code points in it that no font has, in ascending order: it has boxes for them. */
export type MadePng = { bytes: Uint8Array; missing: readonly number[] };

let started: Promise<void> | undefined;

/**
 * Returns a picture as PNG, at its own size in pixels. No browser and no font but those given takes part. `draw` is given
 * what the picture has to say of its letters, which is nothing where all have a font.
 */
export async function writePng(draw: (notice: string) => Picture, assets: PngAssets): Promise<MadePng> {
  started ??= assets.wasm().then((wasm) => initWasm(wasm));
  await started;
  const files = await assets.fonts();
  const { picture, outline, missing } = await withFonts(draw, files, assets);
  const renderer = new Resvg(writeSvg(picture, { outline }), {
    fitTo: { mode: 'width', value: Math.round(picture.width * picture.scale) },
    font: { fontBuffers: [...files], defaultFontFamily: 'Source Sans 3', loadSystemFonts: false },
  });
  const image = renderer.render();
  const bytes = image.asPng();
  image.free();
  renderer.free();
  return { bytes, missing };
}

/** The picture with a font for each letter that has one. What it says of the others takes room, so it is drawn again. */
async function withFonts(
  draw: (notice: string) => Picture,
  [regular, semibold]: readonly [Uint8Array, Uint8Array],
  { systemFonts }: PngAssets,
): Promise<{ picture: Picture; outline: SvgOptions['outline']; missing: readonly number[] }> {
  let picture = draw('');
  if (listLines(picture.shapes).every(hasSourceSans)) return { picture, outline: undefined, missing: [] };
  // What other letters are drawn with takes longer to begin than most pictures take.
  const { outlineText } = await import('./outline-text.ts');
  const own = { 400: await openFont(regular), 600: await openFont(semibold) };
  const others = new Map<number, Font>();
  const without = new Set<number>();
  for (let notice = ''; ; ) {
    const letters = listLetters(listLines(picture.shapes).join(''));
    const asked = letters.filter(
      (code) => !own[400].hasGlyphForCodePoint(code) && !others.has(code) && !without.has(code),
    );
    const chosen = await chooseFonts(asked, asked.length === 0 ? [] : await systemFonts());
    for (const code of asked) {
      const font = chosen.get(code);
      if (font === undefined) without.add(code);
      else others.set(code, font);
    }
    const said = describeMissing([...without]);
    if (said === notice) {
      const outline = (text: Text, baselines: readonly number[]) =>
        text.lines.every(hasSourceSans) ? null : outlineText(text, baselines, { own, others });
      return { picture, outline, missing: letters.filter((code) => without.has(code)) };
    }
    notice = said;
    picture = draw(notice);
  }
}

async function openFont(file: Uint8Array): Promise<Font> {
  const { create } = await import('fontkit');
  const opened = create(Buffer.from(file));
  if ('fonts' in opened) throw new Error('The font of pictures is a collection; it has to be a single font.');
  return opened;
}
