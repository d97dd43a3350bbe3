import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    baseUrl: string;
    databasePath: string;
  }
}

const ROOT = join(import.meta.dirname, '..');
const START_MS = 60_000;

/** Fills a database of its own with the shipped data and serves the built application on a free port, once for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'dyadline-'));
  const databasePath = join(folder, 'timeline.db');
  const environment = {
    ...process.env,
    DATABASE_URL: `file:${databasePath}`,
    NODE_ENV: 'production' as const,
  };
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'bin/commands/fill.ts'], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const server = spawn(process.execPath, ['bin/serve.mjs'], {
    cwd: ROOT,
    env: { ...environment, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await listeningPort(server);
  project.provide('baseUrl', `http://localhost:${port}`);
  project.provide('databasePath', databasePath);
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

function listeningPort(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`The server ${why}:\n${said}`));
    const timer = setTimeout(() => fail('did not start in time'), START_MS);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const port = /is on http:\/\/[^\s]*:(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => fail(`ended with ${code}`));
  });
}
