import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fill } from '../../bin/commands/fill.ts';
import * as reading from '../../bin/read-data-set.ts';
import { fixtureFiles, writeFixture } from './fixture-set.ts';
import { runInTest } from './run-in-test.ts';

let file: string;
beforeEach(() => {
  file = path.join(path.dirname(writeFixture(fixtureFiles()).data), 'timeline.db');
  vi.stubEnv('DATABASE_URL', `file:${file}`);
  return () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  };
});

/** As if a file of `data/` were broken. */
function breakDataFiles() {
  const issue = { code: 'json', path: '', file: 'data/actors.json', line: 3, message: 'a comma is missing' };
  vi.spyOn(reading, 'readDataSet').mockReturnValue({ value: null, issues: [issue] });
}

describe('a start with a broken data file', () => {
  it('serves a database that is whole, and says what is broken', async () => {
    expect((await runInTest(fill, '--stamp', '5')).code).toBe(0);
    breakDataFiles();
    const { code, problems } = await runInTest(fill, '--stamp', '6');
    expect(code).toBe(3);
    expect(problems).toEqual([
      'data/actors.json:3: a comma is missing',
      '1 problem in the data files: the database was left as it was, and is served so.',
    ]);
  });

  it('fails where there is nothing to serve, and makes no database', async () => {
    breakDataFiles();
    expect((await runInTest(fill, '--stamp', '6')).code).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it('is no start where somebody fills the database', async () => {
    expect((await runInTest(fill)).code).toBe(0);
    breakDataFiles();
    expect((await runInTest(fill)).code).toBe(1);
  });
});
