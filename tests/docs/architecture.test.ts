import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceFiles } from '../layers/source-files.ts';
import { findMissingFolders, findUnnamedImports, listNamedPaths } from './architecture.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const text = readFileSync(path.join(ROOT, 'docs', 'architecture.md'), 'utf8');
const files = readSourceFiles(ROOT, ['app', 'bin', 'db', 'lib', 'tests'], /\.(ts|tsx|mjs|css|sql|json)$/);

describe('findMissingFolders', () => {
  it('finds none in docs/architecture.md', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(findMissingFolders(text, files)).toEqual([]);
  });

  it('would find one, also where only a file of it is named', () => {
    const held = [{ name: 'lib/a/b.ts', text: '' }];
    expect(findMissingFolders('`lib/a` holds a.', held)).toEqual([]);
    expect(findMissingFolders('`lib/a/b.ts` and lib/a', held)).toEqual(['lib/a']);
  });
});

describe('findUnnamedImports', () => {
  it('finds none in docs/architecture.md', () => expect(findUnnamedImports(text, files)).toEqual([]));

  it('would find one, and lets pass what is named, the folder itself and lib', () => {
    const table = '| `lib/a` | a. | `lib/b` |';
    const of = (specifier: string) => [{ name: 'lib/a/c.ts', text: `import { d } from '${specifier}';` }];
    expect(findUnnamedImports(table, of('#lib/e/d.ts'))).toEqual(['lib/a → lib/e']);
    for (const specifier of ['#lib/b/d.ts', './d.ts', '#lib/d.ts', '../d.ts', 'zod'])
      expect(findUnnamedImports(table, of(specifier)), specifier).toEqual([]);
  });
});

describe('listNamedPaths', () => {
  it('names only what is there', () => {
    const named = listNamedPaths(text);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  });

  it('takes paths out of code, and no commands, routes or identifiers', () => {
    const words =
      'See `lib/a.ts`, `proxy.ts`, `app → db`, `npm run fill`, `/present`, `toReceipt`, `app/x/[id]`.';
    expect(listNamedPaths(words)).toEqual(['lib/a.ts', 'app/x/[id]']);
  });
});
