import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportAssets } from '#lib/exchange/export-writers.ts';
import { readSystemFonts } from './system-fonts.ts';

const PACKAGES = join(process.cwd(), 'node_modules');
const WEB_FONT = join(PACKAGES, '@fontsource-variable', 'source-sans-3');
// The renderer of pixels reads no variable fonts and does not look for letters in a second file of the same font, so
// it gets the two weights as whole files of their own.
const FONT_FILES = join(PACKAGES, '@expo-google-fonts', 'source-sans-3');

/** The packaged files that downloads are made with, read when they are needed. */
export const EXPORT_ASSETS: ExportAssets = {
  wasm: () => readFile(join(PACKAGES, '@resvg', 'resvg-wasm', 'index_bg.wasm')),
  fonts: () =>
    Promise.all([
      readFile(join(FONT_FILES, '400Regular', 'SourceSans3_400Regular.ttf')),
      readFile(join(FONT_FILES, '600SemiBold', 'SourceSans3_600SemiBold.ttf')),
    ]),
  systemFonts: readSystemFonts,
  webFonts: async () => {
    const ranges = JSON.parse(await readFile(join(WEB_FONT, 'unicode.json'), 'utf8')) as Record<
      string,
      string
    >;
    return Promise.all(
      Object.entries(ranges).map(async ([subset, unicodeRange]) => ({
        unicodeRange,
        base64: await readFile(
          join(WEB_FONT, 'files', `source-sans-3-${subset}-wght-normal.woff2`),
          'base64',
        ),
      })),
    );
  },
};
