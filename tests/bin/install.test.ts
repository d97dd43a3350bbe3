import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

const PREPARE = join(import.meta.dirname, '../../bin/prepare.mjs');
/** Notes how it was called; `install` puts a package in place that is not compiled, `rebuild` compiles it if it can. */
const NPM = `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
const [command] = process.argv.slice(2);
appendFileSync('calls', command + ' ');
mkdirSync('node_modules/better-sqlite3', { recursive: true });
writeFileSync('node_modules/better-sqlite3/index.js', \`
  if (!require('node:fs').existsSync(__dirname + '/compiled')) throw new Error('Could not locate the bindings file.');
  module.exports = class { close() {} };\`);
if (command === process.env.STOPS_AT) process.kill(process.ppid, 'SIGKILL');
if (command === process.env.COMPILES_AT) writeFileSync('node_modules/better-sqlite3/compiled', '');
if (command === 'rebuild' && process.env.COMPILES_AT === undefined) {
  console.error('gyp ERR! not ok');
  process.exit(1);
}`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dyadline-install-'));
  mkdirSync(join(folder, 'bin'));
  copyFileSync(PREPARE, join(folder, 'bin', 'prepare.mjs'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  writeFileSync(join(folder, 'npm.cjs'), NPM);
  return () => rmSync(folder, { recursive: true, force: true });
});

/** Starts, and returns what was said and which commands of npm were run. */
function start(environment: Record<string, string>) {
  writeFileSync(join(folder, 'calls'), '');
  const script = `import { ensureInstalled, tellingFailures } from './bin/prepare.mjs';
    await tellingFailures(ensureInstalled);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    env: { ...process.env, npm_execpath: join(folder, 'npm.cjs'), ...environment },
    encoding: 'utf8',
  });
  const calls = readFileSync(join(folder, 'calls'), 'utf8').trim();
  return { status, said: `${stdout}${stderr}`, calls };
}

describe('installing', () => {
  it('is done once', () => {
    expect(start({ COMPILES_AT: 'install' })).toMatchObject({ status: 0, calls: 'install' });
    expect(start({})).toMatchObject({ status: 0, calls: '' });
  });

  it('compiles what was left uncompiled, before it counts as installed', () => {
    expect(start({ COMPILES_AT: 'rebuild' })).toMatchObject({ status: 0, calls: 'install rebuild' });
    expect(start({})).toMatchObject({ status: 0, calls: '' });
  });

  it('mends what counts as installed and does not load', () => {
    start({ COMPILES_AT: 'install' });
    rmSync(join(folder, 'node_modules', 'better-sqlite3', 'compiled'));
    expect(start({ COMPILES_AT: 'rebuild' })).toMatchObject({ status: 0, calls: 'rebuild' });
  });

  it('says in a sentence what to do where it cannot be compiled, and does not count as done', () => {
    for (let time = 0; time < 2; time += 1) {
      const { status, said, calls } = start({});
      expect({ status, calls }).toEqual({ status: 1, calls: 'install rebuild' });
      expect(said).toMatch(/install python3, make and g\+\+/);
      expect(said).not.toMatch(/^\s+at /m);
    }
  });

  it('begins again where it was stopped in the middle', () => {
    expect(start({ STOPS_AT: 'install' }).status).toBeNull();
    const left = join(folder, 'node_modules', 'half-a-package');
    mkdirSync(left);
    expect(start({ COMPILES_AT: 'install' })).toMatchObject({ status: 0, calls: 'install' });
    expect(existsSync(left)).toBe(false);
  });
});
