import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ERROR_CODES } from '#lib/errors.ts';
import { PARAMETERS } from '#lib/query/parameters.ts';
import { formatDocs, loadCommands } from '../../bin/commands/docs.ts';
import { findDeadLinks, toAnchor } from './find-dead-links.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const PAGES = [
  'README.md',
  'data/README.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map(
    (name) => `docs/${name}`,
  ),
];

describe('formatDocs', async () => {
  const pages = await formatDocs();

  it.each(Object.entries(pages))('is what docs/%s holds; else run npm run docs', (name, text) => {
    expect(readFileSync(path.join(ROOT, 'docs', name), 'utf8')).toBe(text);
  });

  it('tells of every parameter, error, script and command', async () => {
    for (const { name } of PARAMETERS) expect(pages['parameters.md']).toContain(`| \`${name}\` |`);
    for (const code of ERROR_CODES) expect(pages['errors.md']).toContain(`| \`${code}\` |`);
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: object;
    };
    const table = pages['commands.md']?.split('\n## ')[0];
    for (const name of Object.keys(scripts))
      expect(table).toMatch(new RegExp(`\\| \`npm (run )?${name}[\` ]`));
    const files = readdirSync(path.join(ROOT, 'bin', 'commands')).filter((name) => name.endsWith('.ts'));
    expect((await loadCommands()).map(({ file }) => `${file}.ts`)).toEqual(files.sort());
  });

  it('tells of every route of the API, in words', () => {
    const routes = readdirSync(path.join(ROOT, 'app', 'api'), { recursive: true, encoding: 'utf8' });
    const rows = pages['api.md']?.match(/^\| `[A-Z]+ \/api\/.*$/gm) ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(routes.filter((name) => /^[^.]*route\.ts$/.test(name)).length);
    for (const row of rows) expect(row).toMatch(/^\| `[A-Z]+ \/api\/\S+` \| \p{L}.* \|$/u);
  });
});

describe('findDeadLinks', () => {
  it.each(PAGES.filter((name) => name.endsWith('.md')))('finds none in %s', (name) => {
    expect(existsSync(path.join(ROOT, name))).toBe(true);
    expect(findDeadLinks(path.join(ROOT, name))).toEqual([]);
  });

  it('would find each kind', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'dyadline-docs-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const lines = [
      "# It's a page",
      '[self](page.md), [heading](#its-a-page), [web](https://example.org/gone), [mail](mailto:a@example.org)',
      '[gone](gone.md) and ![picture](gone.png "title")',
      '[no heading](page.md#none) <img alt="" src="gone.svg">',
      '`[code](gone.md)`',
      '```',
      '[block](gone.md)',
      '```',
    ];
    writeFileSync(path.join(folder, 'page.md'), lines.join('\n'));
    expect(findDeadLinks(path.join(folder, 'page.md'))).toEqual([
      '3: gone.md',
      '3: gone.png',
      '4: page.md#none',
      '4: gone.svg',
    ]);
  });
});

describe('toAnchor', () => {
  it('does as GitHub does', () => {
    expect(toAnchor('What `data:check` does, and why')).toBe('what-datacheck-does-and-why');
  });
});
