import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A font file of this machine, and its size in bytes. */
export type FontFile = { path: string; size: number };

/** Where systems keep their fonts: those of fontconfig, macOS and Windows. */
const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  ...(process.env.XDG_DATA_DIRS ?? '').split(delimiter).flatMap((folder) => folder && join(folder, 'fonts')),
  join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'fonts'),
  join(homedir(), '.fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(homedir(), 'Library', 'Fonts'),
  join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts'),
  ...(process.env.LOCALAPPDATA ? [join(process.env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')] : []),
];
const FONT = /\.(?:ttf|otf|ttc|otc)$/i;
/** Folders within folders, which may lead back to where they are. */
const MAX_DEPTH = 5;
const MAX_FILES = 3000;
/** Larger ones hold pictures of emoji, which are not drawn. */
const MAX_BYTES = 64 * 1024 * 1024;

let listed: Promise<FontFile[]> | undefined;
let version: Promise<string> | undefined;

/** Returns the font files of this machine in order of path, as they were when they were first asked for. */
export function listFontFiles(): Promise<FontFile[]> {
  listed ??= findFonts();
  return listed;
}

/** Returns what changes when other fonts are there: the server sees them when it is started again. */
export function fontsVersion(): Promise<string> {
  version ??= listFontFiles().then((files) =>
    createHash('sha256').update(JSON.stringify(files)).digest('base64url').slice(0, 12),
  );
  return version;
}

async function findFonts(): Promise<FontFile[]> {
  const found = new Map<string, FontFile>();
  for (const folder of new Set(FOLDERS.filter((one) => one !== ''))) await addFonts(folder, MAX_DEPTH, found);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function addFonts(folder: string, depth: number, found: Map<string, FontFile>): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.sort()) {
    if (found.size >= MAX_FILES) return;
    const path = join(folder, name);
    // What a link leads to, which is how some packages put their fonts there.
    const known = await stat(path).catch(() => null);
    if (known?.isDirectory() && depth > 0) await addFonts(path, depth - 1, found);
    if (known?.isFile() && FONT.test(name) && known.size <= MAX_BYTES)
      found.set(path, { path, size: known.size });
  }
}
