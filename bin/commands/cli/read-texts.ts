import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startProgress } from './progress.ts';

/** A file that may be the text of a source. */
export type TextFile = { name: string; sha256: string; bytes: Uint8Array };

/** Returns the files of a folder, not of folders in it, with the SHA-256 of their bytes; hidden files are left out. */
export function readTexts(directory: string): TextFile[] {
  const names = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
  const progress = startProgress('Reading texts');
  const files = names.map((name, index) => {
    progress.show(index, names.length);
    const bytes = readFileSync(path.join(directory, name));
    return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  progress.clear();
  return files;
}
