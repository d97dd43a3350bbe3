import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fillDatabase } from '#db/write/fill-database.ts';
import { runCommand } from '../../bin/commands/cli/run-command.ts';
import { exportCommand } from '../../bin/commands/export.ts';
import { readPptx, textBoxesOf } from '../unit/exchange/pptx/read-pptx.ts';
import { NOW, sampleDataSet } from './sample-data.ts';
import { testDatabases } from './test-database.ts';

const databases = testDatabases();
const folder = mkdtempSync(path.join(tmpdir(), 'dyadline-deck-'));
afterAll(() => {
  databases.removeAll();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run export -- --format pptx', { timeout: 60_000 }, () => {
  it('writes a deck, then another in the first as its template, and says what that has not', async () => {
    const database = await databases.open();
    const data = sampleDataSet();
    await fillDatabase(database, data, NOW);
    const told = process.env.DATABASE_URL;
    process.env.DATABASE_URL = `file:${database.file}`;
    const lines: string[] = [];
    const print = (line: string) => lines.push(line);
    const run = (...words: string[]) => runCommand(exportCommand, words, { print, printProblem: print });
    try {
      const [first, second, third] = ['1', '2', '3'].map((name) => path.join(folder, `${name}.pptx`));
      if (first === undefined || second === undefined || third === undefined) throw new Error('No names.');
      expect(await run('--format', 'pptx', '--out', first, 'slides=overview')).toBe(0);
      expect(await run('--format', 'pptx', '--template', first, '--out', second)).toBe(0);
      expect(lines.at(-1)).toMatch(/^Wrote \d+ events on \d+ slides to /);
      const { slides } = await readPptx(readFileSync(second));
      const words = slides.flatMap(({ root }) => textBoxesOf(root).map(({ text }) => text)).join('\n');
      for (const { title, status } of data.events) if (status === 'published') expect(words).toContain(title);
      writeFileSync(third, 'no presentation');
      expect(await run('--format', 'pptx', '--template', third, '--out', `${third}.new`)).toBe(1);
      expect(lines.at(-1)).toContain('The template cannot be used: it is no ZIP archive');
      expect(existsSync(`${third}.new`)).toBe(false);
      expect(await run('--format', 'pptx', 'kind=summit')).toBe(1);
      expect(lines.at(-1)).toContain('kind');
      expect(await run('--format', 'csv', '--template', first)).toBe(1);
    } finally {
      if (told === undefined) delete process.env.DATABASE_URL;
      else process.env.DATABASE_URL = told;
    }
  });
});
