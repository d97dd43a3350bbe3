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
  const { baseUrl, stop } = await serveDatabase(`file:${databasePath}`);
  await untilWarm(baseUrl);
  project.provide('baseUrl', baseUrl);
  project.provide('databasePath', databasePath);
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Serves the built application with a database of the test's own on a free port, with more settings where they are given. */
export async function serveDatabase(
  url: string,
  settings: Record<string, string> = {},
): Promise<{ baseUrl: string; pid: number; stop: () => Promise<void> }> {
  const server = spawn(process.execPath, ['bin/serve.mjs'], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: url,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await listeningPort(server);
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  };
  return { baseUrl: `http://localhost:${port}`, pid: server.pid ?? 0, stop };
}

/** Resolves when a server answers its first page: on a busy machine that is late, and whoever asks is told to come again. */
export async function untilWarm(baseUrl: string): Promise<void> {
  const end = performance.now() + START_MS;
  while ((await fetch(baseUrl)).status === 503)
    if (performance.now() > end) throw new Error('The server did not come to answer its first page.');
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
