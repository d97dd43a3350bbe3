import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { listLines } from '#lib/picture/list-lines.ts';
import { hasSourceSans } from '#lib/picture/measure-text.ts';
import type { Picture } from '#lib/picture/shape.ts';
import { writeSvg } from './svg.ts';

/** The files that pixels are made with. */
export type PngAssets = {
  /** The renderer's own code. */
  wasm: () => Promise<Uint8Array>;
  /** Source Sans 3 in its two weights, as font files with all scripts. */
  fonts: () => Promise<readonly Uint8Array[]>;
  /** Fonts of this machine for the scripts that it lacks. */
  fallbackFonts: () => Promise<readonly Uint8Array[]>;
};

let started: Promise<void> | undefined;

/** Returns a picture as PNG, at its own size in pixels. No browser and no font but those given takes part. */
export async function writePng(picture: Picture, assets: PngAssets): Promise<Uint8Array> {
  started ??= assets.wasm().then((wasm) => initWasm(wasm));
  await started;
  const own = await assets.fonts();
  const isCovered = listLines(picture.shapes).every(hasSourceSans);
  const fallback = isCovered ? [] : await assets.fallbackFonts();
  const renderer = new Resvg(writeSvg(picture), {
    fitTo: { mode: 'width', value: Math.round(picture.width * picture.scale) },
    font: { fontBuffers: [...own, ...fallback], defaultFontFamily: 'Source Sans 3', loadSystemFonts: false },
  });
  const image = renderer.render();
  const bytes = image.asPng();
  image.free();
  renderer.free();
  return bytes;
}
