import { existsSync, readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ExportAssets } from '#lib/exchange/export-writers.ts';

const PACKAGES = join(process.cwd(), 'node_modules');
const WEB_FONT = join(PACKAGES, '@fontsource-variable', 'source-sans-3');
// The renderer of pixels reads no variable fonts and does not look for letters in a second file of the same font, so
// it gets the two weights as whole files of their own.
const FONT_FILES = join(PACKAGES, '@expo-google-fonts', 'source-sans-3');

/** Where systems keep their fonts. */
const FONT_FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts'),
  join(homedir(), '.local', 'share', 'fonts'),
];
/** Fonts of many scripts, the best first, one of a kind; by the beginning of their file's name. */
const FALLBACKS = [
  /^NotoSans(?:-Regular|\[)/,
  /^(?:NotoSansCJK-Regular|NotoSansCJKsc-Regular|PingFang|msyh|DroidSansFallback)/,
  /^(?:NotoSansKR|AppleSDGothicNeo|malgun)/,
  /^(?:DejaVuSans\.|Arial ?Unicode|segoeui\.)/,
];
/** A renderer that loads more fonts needs more memory than a picture is worth. */
const MAX_FALLBACK_BYTES = 60 * 1024 * 1024;

/** The packaged files that downloads are made with, read when they are needed. */
export const EXPORT_ASSETS: ExportAssets = {
  wasm: () => readFile(join(PACKAGES, '@resvg', 'resvg-wasm', 'index_bg.wasm')),
  fonts: () =>
    Promise.all(
      ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map((file) =>
        readFile(join(FONT_FILES, file)),
      ),
    ),
  fallbackFonts: readFallbackFonts,
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

async function readFallbackFonts(): Promise<Uint8Array[]> {
  const files = FONT_FOLDERS.flatMap((folder) => listFonts(folder, 3));
  const chosen = FALLBACKS.flatMap((pattern) => files.find(({ name }) => pattern.test(name)) ?? []);
  const fonts: Uint8Array[] = [];
  let left = MAX_FALLBACK_BYTES;
  for (const { path } of chosen) {
    const { size } = await stat(path);
    if (size > left) continue;
    left -= size;
    fonts.push(await readFile(path));
  }
  return fonts;
}

function listFonts(folder: string, depth: number): { name: string; path: string }[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth > 0 ? listFonts(path, depth - 1) : [];
    return /\.(?:ttf|otf|ttc)$/i.test(entry.name) ? [{ name: entry.name, path }] : [];
  });
}
