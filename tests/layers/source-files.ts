import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A file of source code: its path from the root, with forward slashes, and its text. */
export type SourceFile = { name: string; text: string };

/** Returns the source files of folders, in the order of their paths; style sheets only where they are asked for. */
export function readSourceFiles(
  root: string,
  folders: readonly string[],
  kinds = /\.(ts|tsx|mjs)$/,
): SourceFile[] {
  const names = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(folder, name),
    ),
  );
  return names
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => kinds.test(name) && statSync(path.join(root, name)).isFile())
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));
}

/** Returns the text of a file without its comments, line for line. */
function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(?<=^|\s)\/\/[^\n]*/g, blank);
}

/** Migrations of before chronologies were data, which nobody changes any more. */
const MAY_NAME = /^db\/migrations\/000\d_\w+\.sql$/;
/** How a parameter is written is shown by an example. */
const EXAMPLE = /^ +(allowed|example): '/;

/** Returns the lines that name an actor by its code or by a name; what a chronology is about stands in its data alone. */
export function findNamedActors(
  files: readonly SourceFile[],
  actors: readonly { code: string; name: string }[],
): string[] {
  const named = new RegExp(actors.map(({ code, name }) => `\\b${code}\\b|${name}`).join('|'));
  return files
    .filter(({ name }) => !MAY_NAME.test(name))
    .flatMap(({ name, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          named.test(line) && !(name.startsWith('lib/query/') && EXAMPLE.test(line))
            ? [`${name}:${index + 1}`]
            : [],
        ),
    );
}

const VAGUE_NAMES = /(^|\/)(utils?|helpers?|common|misc|types?|index)\.(ts|tsx|mjs)$/;
const KEBAB_NAME = /(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.(client|config|test|d))?\.(ts|tsx|mjs)$/;

/** Returns files whose name says nothing, or is not written in kebab case; Next's own names and folders are free. */
export function findBadNames(files: readonly SourceFile[]): string[] {
  return files.map(({ name }) => name).filter((name) => VAGUE_NAMES.test(name) || !KEBAB_NAME.test(name));
}

/** Returns files that say 'use client' and are not called `.client.tsx`, or the reverse. */
export function findBadClients(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      ({ name, text }) =>
        /^\s*['"]use client['"]/.test(withoutComments(text)) !== name.endsWith('.client.tsx'),
    )
    .map(({ name }) => name);
}

const REACHES_OUT: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the environment', /\bprocess\./],
  ['the clock', /\bDate\.now\(|\bperformance\.|\bset(Timeout|Interval)\(/],
  ['chance', /\bMath\.random\(|\bcrypto\./],
  ['the network', /\bfetch\(/],
  ['the console', /\bconsole\./],
];

/** Returns lines of `lib` that reach out of it, as `file:line: what`; a `Date` may be made in `lib/time` alone. */
export function findImpurities(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ name }) => name.startsWith('lib/'))
    .flatMap(({ name, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line, index) => {
          const found = REACHES_OUT.filter(([, pattern]) => pattern.test(line)).map(([what]) => what);
          if (/\bnew (UTC)?Date\(/.test(line) && !name.startsWith('lib/time/'))
            found.push('a Date outside lib/time');
          return found.map((what) => `${name}:${index + 1}: ${what}`);
        }),
    );
}

/**
 * Returns lines that pass on the exports of another file of ours, as `file:line`. Next's routes are free to: a handler
 * has to be exported from the route's own file. A file may adapt a package and pass on its names.
 */
export function findReExports(files: readonly SourceFile[]): string[] {
  const routes = /^app\/(.*\/)?route\.ts$/;
  return files
    .filter(({ name }) => !routes.test(name))
    .flatMap(({ name, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line, index) => (RE_EXPORT.test(line) ? [`${name}:${index + 1}`] : [])),
    );
}

const RE_EXPORT = /^export\s+(type\s+)?(\*|\{[^}]*\})[^;]*\bfrom\s+['"][.#]/;

/** Returns exports of `lib` and `db` without a comment that says what they are, as `file:line`. */
export function findUndocumented(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ name }) => /^(lib|db)\//.test(name))
    .flatMap(({ name, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, index) => {
        const isExport =
          /^export (declare )?(async )?(abstract )?(const|function|class|type|interface)\b/.test(line);
        const isDocumented = /\*\/\s*$/.test(lines[index - 1] ?? '');
        return isExport && !isDocumented ? [`${name}:${index + 1}`] : [];
      });
    });
}

/** Returns files with more lines than can be taken in at once, as `file: lines`. */
export function findLongFiles(files: readonly SourceFile[], mostLines: number): string[] {
  return files
    .map(({ name, text }) => ({ name, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > mostLines)
    .map(({ name, lines }) => `${name}: ${lines}`);
}

/** Returns folders that hold more files of their own than a listing should, as `folder: files`. */
export function findFullFolders(files: readonly SourceFile[], mostFiles: number): string[] {
  const counts = new Map<string, number>();
  for (const { name } of files) {
    const folder = path.posix.dirname(name);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > mostFiles).map(([name, count]) => `${name}: ${count}`);
}
