import path from 'node:path';
import type { SourceFile } from '../layers/source-files.ts';

/** Returns the folders that hold files and are not named in a text, between backticks and by their whole path. */
export function findMissingFolders(text: string, files: readonly SourceFile[]): string[] {
  const named = new Set(listCode(text));
  const folders = new Set(files.map(({ name }) => path.posix.dirname(name)));
  return [...folders].filter((folder) => !named.has(folder)).sort();
}

/** Returns the paths of files and folders that a text names between backticks, from the root of the repository. */
export function listNamedPaths(text: string): string[] {
  return listCode(text).filter((code) => /^(app|bin|data|db|docs|lib|tests)\/\S+$/.test(code));
}

/** A slash at the end says that it is a folder, and is no part of its path. */
function listCode(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code.replace(/\/$/, ''));
}
