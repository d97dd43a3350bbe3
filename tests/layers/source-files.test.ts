import { describe, expect, it } from 'vitest';
import { DATA_DIRECTORY, readDataSet } from '../../bin/read-data-set.ts';
import { ROOT } from './cruise-tree.ts';
import {
  findBadClients,
  findBadNames,
  findFullFolders,
  findImpurities,
  findLongFiles,
  findNamedActors,
  findReExports,
  findUndocumented,
  readSourceFiles,
} from './source-files.ts';

const files = readSourceFiles(ROOT, ['app', 'bin', 'db', 'lib']);
const everything = readSourceFiles(ROOT, ['app', 'bin', 'db', 'lib', 'tests'], /\.(ts|tsx|mjs|css)$/);
const file = (name: string, text = '') => [{ name, text }];

describe('readSourceFiles', () => {
  it('reads every folder of the source', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(new Set(files.map(({ name }) => name.split('/')[0]))).toEqual(
      new Set(['app', 'bin', 'db', 'lib']),
    );
  });
});

describe('findBadNames', () => {
  it('finds none', () => expect(findBadNames(files)).toEqual([]));

  it.each([
    'lib/utils.ts',
    'lib/time/index.ts',
    'db/types.ts',
    'app/_components/helpers.tsx',
    'lib/readFile.ts',
    'lib/a_b.ts',
  ])('would find %s', (name) => expect(findBadNames(file(name))).toEqual([name]));

  it.each([
    'lib/event-type.ts',
    'app/events/[id]/page.tsx',
    'app/_components/event/event-panel.client.tsx',
    'bin/start.mjs',
  ])('lets %s pass', (name) => expect(findBadNames(file(name))).toEqual([]));
});

describe('findBadClients', () => {
  it('finds none', () => expect(findBadClients(files)).toEqual([]));

  it('would find either kind', () => {
    expect(findBadClients(file('app/a.tsx', `/** A. */\n'use client';`))).toEqual(['app/a.tsx']);
    expect(findBadClients(file('app/a.client.tsx', `// 'use client'\nexport const a = 1;`))).toEqual([
      'app/a.client.tsx',
    ]);
    expect(findBadClients(file('app/a.client.tsx', `'use client';\nexport const a = 1;`))).toEqual([]);
  });
});

describe('findImpurities', () => {
  it('finds none', () => expect(findImpurities(files)).toEqual([]));

  it.each([
    ['const a = process.env.A;', 'the environment'],
    ['const a = Date.now();', 'the clock'],
    ['const a = Math.random();', 'chance'],
    ["await fetch('/');", 'the network'],
    ["console.log('a');", 'the console'],
    ['const a = new Date(0);', 'a Date outside lib/time'],
  ])('would find %s', (line, what) => {
    expect(findImpurities(file('lib/a.ts', `/* new Date() */\n${line}`))).toEqual([`lib/a.ts:2: ${what}`]);
    expect(findImpurities(file('db/a.ts', line))).toEqual([]);
  });
});

describe('findNamedActors', () => {
  const { actors = [], chronology } = readDataSet(DATA_DIRECTORY).value?.dataSet ?? {};
  const focal = actors.filter(({ code }) => chronology?.focal.includes(code));

  it('finds none in code, styles and statements', () => {
    const all = readSourceFiles(ROOT, ['app', 'bin', 'db', 'lib'], /\.(ts|tsx|mjs|css|sql)$/);
    expect(all.length).toBeGreaterThan(files.length);
    expect(findNamedActors(all, focal)).toEqual([]);
  });

  it('would find a code, a name and a comment', () => {
    const [first] = focal;
    if (first === undefined) throw new Error('nobody is focal');
    const named = [
      `const a = '${first.code}';`,
      `// such as ${first.name}`,
      `.a[data-b='${first.code}-X'] {`,
    ];
    expect(findNamedActors(file('app/a.ts', named.join('\n')), focal)).toHaveLength(3);
    expect(findNamedActors(file('lib/query/filter.ts', `    example: '${first.code}',`), focal)).toEqual([]);
  });
});

describe('findReExports', () => {
  it('finds none', () => expect(findReExports(files)).toEqual([]));

  it.each([`export * from './a.ts';`, `export { a } from './a.ts';`, `export type { A } from './a.ts';`])(
    'would find %s',
    (line) => expect(findReExports(file('lib/b.ts', line))).toEqual(['lib/b.ts:1']),
  );
});

describe('findUndocumented', () => {
  it('finds none', () => expect(findUndocumented(files)).toEqual([]));

  it('would find one', () => {
    expect(findUndocumented(file('lib/a.ts', '/** A. */\nexport const a = 1;\nexport type B = 1;'))).toEqual([
      'lib/a.ts:3',
    ]);
    expect(findUndocumented(file('app/a.ts', 'export const a = 1;'))).toEqual([]);
  });
});

describe('findLongFiles', () => {
  const MOST_LINES = 250;
  it('finds none, style sheets and tests among them', () => {
    expect(everything.some(({ name }) => name.endsWith('.css'))).toBe(true);
    expect(findLongFiles(everything, MOST_LINES)).toEqual([]);
  });

  it('would find one', () => {
    expect(findLongFiles(file('lib/a.ts', 'line\n'.repeat(MOST_LINES)), MOST_LINES)).toEqual([]);
    expect(findLongFiles(file('lib/a.ts', 'line\n'.repeat(MOST_LINES + 1)), MOST_LINES)).toEqual([
      'lib/a.ts: 251',
    ]);
  });
});

describe('findFullFolders', () => {
  const MOST_FILES = 36;

  it('finds none', () => expect(findFullFolders(everything, MOST_FILES)).toEqual([]));

  it('would find one, and counts the files of each folder apart', () => {
    const inside = Array.from({ length: MOST_FILES + 1 }, (_, index) => ({
      name: `lib/a/${index}.ts`,
      text: '',
    }));
    expect(findFullFolders([...inside, ...file('lib/a/b/c.ts')], MOST_FILES)).toEqual(['lib/a: 37']);
  });
});
