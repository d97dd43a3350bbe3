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

/**
 * Returns imports within `lib` from a folder that the table does not name beside the importing one, as `lib/a → lib/b`.
 * Everyone may import the files of `lib` itself.
 */
export function findUnnamedImports(text: string, files: readonly SourceFile[]): string[] {
  const rows = text.matchAll(/^\| `(lib\/[a-z/-]+)` \|[^|]*\|([^|]*)\|$/gm);
  const allowed = new Map(
    [...rows].map(([, folder = '', imports = '']) => [folder, new Set(listCode(imports))]),
  );
  const found = files
    .filter(({ name }) => name.startsWith('lib/') && name.endsWith('.ts'))
    .flatMap(({ name, text: code }) => {
      const folder = path.posix.dirname(name);
      return [...code.matchAll(/from '([^']+)'/g)]
        .map(([, specifier = '']) => toFolder(folder, specifier))
        .filter((other) => other !== null && other !== 'lib' && other !== folder)
        .filter((other) => folder !== 'lib' && !allowed.get(folder)?.has(other ?? ''))
        .map((other) => `${folder} → ${other}`);
    });
  return [...new Set(found)].sort();
}

/** Null for a package. */
function toFolder(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return path.posix.dirname(specifier.slice(1));
  return specifier.startsWith('.') ? path.posix.dirname(path.posix.join(from, specifier)) : null;
}
