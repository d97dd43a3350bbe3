import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Picture } from '#lib/picture/shape.ts';
import { writeSvg } from '../svg.ts';
import { drawWithFonts } from './draw-with-fonts.ts';
import type { KnownFont } from './known-font.ts';

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
  const { picture, outline, missing } = await drawWithFonts(draw, files, assets, false);
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

/** Returns a picture as SVG whose letters are outlines: it looks the same wherever it is shown, and has no text to copy. */
export async function writeOutlinedSvg(
  draw: (notice: string) => Picture,
  assets: PngAssets,
): Promise<{ svg: string; missing: readonly number[] }> {
  const { picture, outline, missing } = await drawWithFonts(draw, await assets.fonts(), assets, true);
  return { svg: writeSvg(picture, { outline }), missing };
}
