import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cruiseTree, listRules, listViolations, ROOT, type RuleFile } from './cruise-tree.ts';

/** For every rule, files that break it and nothing else, and the violation that is expected. */
type BadTree = { rule: string; files: Record<string, string>; violation: string };

const LAYERS: BadTree[] = [
  {
    rule: 'no-circles',
    files: { 'lib/a.ts': `export { b } from './b.ts';`, 'lib/b.ts': `import './a.ts'; export const b = 1;` },
    violation: 'lib/a.ts → lib/b.ts',
  },
  {
    rule: 'no-orphans',
    files: { 'lib/lonely.ts': 'export const a = 1;' },
    violation: 'lib/lonely.ts → lib/lonely.ts',
  },
  {
    rule: 'resolvable',
    files: { 'lib/a.ts': `import '#lib/gone.ts';` },
    violation: 'lib/a.ts → #lib/gone.ts',
  },
  {
    rule: 'lib-is-pure',
    files: {
      'lib/a.ts': `import type { A } from '#db/a.ts'; export type B = A;`,
      'db/a.ts': 'export type A = 1;',
    },
    violation: 'lib/a.ts → db/a.ts',
  },
  { rule: 'lib-has-no-io', files: { 'lib/a.ts': `import 'node:fs';` }, violation: 'lib/a.ts → fs' },
  { rule: 'lib-has-no-framework', files: { 'lib/a.ts': `import 'react';` }, violation: 'lib/a.ts → react' },
  {
    rule: 'db-below-app',
    files: { 'db/a.ts': `import '#app/b.ts';`, 'app/b.ts': '' },
    violation: 'db/a.ts → app/b.ts',
  },
  {
    rule: 'app-below-bin',
    files: { 'app/a.ts': `import '../bin/b.ts';`, 'bin/b.ts': '' },
    violation: 'app/a.ts → bin/b.ts',
  },
  {
    rule: 'bin-beside-app',
    files: { 'bin/a.ts': `import '#app/b.ts';`, 'app/b.ts': '' },
    violation: 'bin/a.ts → app/b.ts',
  },
  {
    rule: 'sqlite-in-db',
    files: { 'app/a.ts': `import 'better-sqlite3';` },
    violation: 'app/a.ts → better-sqlite3',
  },
  { rule: 'files-below-app', files: { 'app/page.tsx': `import 'node:fs';` }, violation: 'app/page.tsx → fs' },
  {
    rule: 'viewer-stands-alone',
    files: { 'app/_viewer/a.ts': `import 'react';` },
    violation: 'app/_viewer/a.ts → react',
  },
  {
    rule: 'one-viewer',
    files: { 'app/page.tsx': `import 'vis-timeline';` },
    violation: 'app/page.tsx → vis-timeline',
  },
  {
    rule: 'client-without-db',
    files: {
      'app/a.client.tsx': `import type { A } from '#db/a.ts'; export type B = A;`,
      'db/a.ts': 'export type A = 1;',
    },
    violation: 'app/a.client.tsx → db/a.ts',
  },
  {
    rule: 'no-development-packages',
    files: { 'lib/a.ts': `import 'fast-check';` },
    violation: 'lib/a.ts → fast-check',
  },
];

const VIA = `import './via.ts';`;
const RUNTIME: BadTree[] = [
  {
    rule: 'client-reaches-db',
    files: { 'app/a.client.tsx': VIA, 'app/via.ts': `import '#db/b.ts';`, 'db/b.ts': '' },
    violation: 'app/a.client.tsx → db/b.ts',
  },
  {
    rule: 'client-reaches-server-packages',
    files: { 'app/a.client.tsx': VIA, 'app/via.ts': `import '#lib/b.ts';`, 'lib/b.ts': `import 'zod';` },
    violation: 'app/a.client.tsx → zod',
  },
  {
    rule: 'client-reaches-filter-table',
    files: {
      'app/a.client.tsx': VIA,
      'app/via.ts': `import '#lib/query/filter.ts';`,
      'lib/query/filter.ts': '',
    },
    violation: 'app/a.client.tsx → lib/query/filter.ts',
  },
  {
    rule: 'client-reaches-server',
    files: { 'app/a.client.tsx': VIA, 'app/via.ts': `import './_server/b.ts';`, 'app/_server/b.ts': '' },
    violation: 'app/a.client.tsx → app/_server/b.ts',
  },
  {
    rule: 'viewer-reaches-framework',
    files: { 'app/_viewer/a.ts': VIA, 'app/_viewer/via.ts': `import 'react';` },
    violation: 'app/_viewer/a.ts → react',
  },
];

describe.each([
  ['.dependency-cruiser.cjs', LAYERS],
  ['.dependency-cruiser.runtime.cjs', RUNTIME],
] as const)('%s', (ruleFile, badTrees) => {
  it('has a bad tree here for each of its rules', () => {
    expect(badTrees.map(({ rule }) => rule)).toEqual(listRules(ruleFile));
  });

  it.each(badTrees)('catches $rule', async ({ rule, files, violation }) => {
    expect(await violationsOf(files, ruleFile)).toContain(`${rule}: ${violation}`);
  });
});

describe('.dependency-cruiser.runtime.cjs', () => {
  it('lets types pass that are gone in the browser', async () => {
    const files = {
      'app/a.client.tsx': `import type { A } from '#lib/a.ts'; export const b: A = 1;`,
      'lib/a.ts': `import { z } from 'zod'; export const a = z.int(); export type A = number;`,
    };
    expect(await violationsOf(files, '.dependency-cruiser.runtime.cjs')).toEqual([]);
  });
});

/** Violations in a tree of these files, with packages by their name alone. */
async function violationsOf(files: Record<string, string>, ruleFile: RuleFile): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dyadline-layers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['app', 'bin', 'db', 'lib']) mkdirSync(path.join(folder, name));
  for (const name of ['package.json', 'node_modules'])
    symlinkSync(path.join(ROOT, name), path.join(folder, name));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), `${text}\nexport {};\n`);
  }
  const violations = listViolations(await cruiseTree(folder, ruleFile));
  return violations.map((violation) => violation.replace(/\S*node_modules\/([^/]+)\/\S*/g, '$1'));
}
