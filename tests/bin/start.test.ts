import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dyadline-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (environment: Record<string, string>, ...parameters: string[]) =>
  spawnSync(process.execPath, ['bin/start.mjs', ...parameters], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', ...environment },
    encoding: 'utf8',
    timeout: 60_000,
  });

/** What a person reads of a failure: no stack, one sentence at the end. */
function expectPlainFailure(result: ReturnType<typeof start>, sentence: RegExp): void {
  const said = `${result.stdout}${result.stderr}`;
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/^\s+at /m);
  expect(result.status).toBe(1);
}

describe('npm start', () => {
  it('says what it does and what can be set', () => {
    const result = start({}, '--help');
    expect(result.status).toBe(0);
    expect(result.stdout).toContain('DATABASE_URL');
  });

  it('names the port that is taken and how to choose another', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      }),
    );
    expectPlainFailure(start({ PORT: String(port) }), new RegExp(`Port ${port} is taken.*PORT=`));
    await new Promise((resolve) => other.close(resolve));
  });

  it.each(['web', '70000', '-1'])('refuses the port %s', (port) => {
    expectPlainFailure(start({ PORT: port }), /PORT is .*number from 0 to 65535/);
  });

  it.each([
    ['PUBLIC_URL', 'nonsense', /PUBLIC_URL is "nonsense"; give the whole address/],
    ['PUBLIC_URL', 'ftp://example.org', /PUBLIC_URL is .*give the whole address/],
    [
      'PUBLIC_URL',
      'https://example.org/timeline',
      /without a path: pages are served at https:\/\/example\.org\//,
    ],
    ['PUBLISH_TEXTS', 'maybe', /PUBLISH_TEXTS is "maybe"; give 1/],
    ['DATABASE_URL', ':memory:', /DATABASE_URL is ":memory:", which is gone/],
    ['DATABASE_URL', 'file::memory:', /DATABASE_URL is "file::memory:"/],
    ['WORKERS', '0', /WORKERS is "0"; give how many/],
  ])('refuses %s=%s', (name, value, sentence) => {
    expectPlainFailure(start({ [name]: value }), sentence);
  });

  it('says so where the database is none, is damaged, or cannot be named', () => {
    const text = join(folder, 'text.db');
    writeFileSync(text, 'This is a letter, not a database, and it is longer than a header.'.repeat(20));
    expectPlainFailure(start({ DATABASE_URL: `file:${text}` }), /text\.db.*not a database/i);
    expectPlainFailure(start({ DATABASE_URL: 'postgres://localhost/x' }), /DATABASE_URL=postgres/);
    expectPlainFailure(start({ DATABASE_URL: 'file:/proc/none/timeline.db' }), /\/proc\/none/);
  });
});
