import { METHODS, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { platform } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedCopy, serveCopy } from '../serve-copy.ts';
import { untilWarm } from '../served-application.ts';
import { countOpen } from './count-open.ts';

// A server of its own, because what it holds open is counted.
let base = '';
let port = '';
let served: ServedCopy;
beforeAll(async () => {
  served = await serveCopy();
  base = served.baseUrl;
  ({ port } = new URL(base));
  await untilWarm(base);
});
afterAll(() => served.stop());

/** Sends a request as it is written and returns the status of the answer; 0 where the connection is closed without one. */
function statusOf(method: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', () => resolve(0))
      .on('connect', (_, socket: Socket) => socket.destroy())
      .end();
  });
}

/** Opens a connection, writes bytes, and resolves with the socket once something came back or it was closed. */
function send(bytes: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes));
    for (const event of ['data', 'end', 'close', 'error']) socket.once(event, () => resolve(socket));
  });
}

describe('requests that nobody means well with', () => {
  it('get no fault of the server, whatever the method and the target', async () => {
    const targets = ['*', '/', '/icon.svg', '/embed', '/robots.txt', '/api/events', '/api/nowhere', '//'];
    const others = [
      '/nowhere',
      '/built/none.js',
      '/_next/static/none.js',
      '/_next/image?url=%2Ficon.svg&w=64',
    ];
    others.push(
      '/\\',
      '/events/constructor',
      '/sources/__proto__',
      `${base}/api/health`,
      '/?%00=%00',
      '?q=1',
    );
    for (const target of others)
      expect([target, await statusOf('GET', target)]).toSatisfy(
        ([, status]) => status >= 200 && status < 500,
      );
    for (const method of METHODS.filter((method) => method !== 'CONNECT'))
      for (const target of targets) {
        const status = await statusOf(method, target);
        expect([method, target, status], 'no answer, or a fault').toSatisfy(
          ([, , status]) => status >= 200 && status < 500,
        );
      }
  });

  it('answer OPTIONS with what may be done, on files and for the server as a whole', async () => {
    for (const path of ['*', '/icon.svg', '/', '/nowhere', '/api/events', '/api/nowhere'])
      expect([path, await statusOf('OPTIONS', path)]).toEqual([path, 204]);
    expect(await statusOf('GET', '*')).toBe(400);
  });

  it('take the whole address as a target, as proxies write it', async () => {
    expect(await statusOf('GET', `${base}/api/health`)).toBe(200);
    expect(await statusOf('GET', 'http://elsewhere.example/nowhere')).toBe(404);
  });

  it('scale no pictures', async () => {
    expect(await statusOf('GET', '/_next/image?url=%2Fapple-touch-icon.png&w=64&q=75')).toBe(404);
  });

  it('are told that a state of the router is none', async () => {
    for (const state of ['%', 'null', '[]', '{"a":1}', `[${'"a",'.repeat(50)}1]`, '%5B%22%22%2C7%5D'])
      expect([
        state,
        await statusOf('GET', '/', { rsc: '1', 'next-router-state-tree': state }),
        await statusOf('GET', '/sources', { rsc: '1', 'next-router-state-tree': state, cookie: 'a=b' }),
      ]).toEqual([state, 400, 400]);
    expect(await statusOf('GET', '/', { rsc: '1' })).toBeLessThan(400);
  });

  it('are sent with a port that there is none of', async () => {
    for (const host of ['localhost:99999', '127.999.0.1', 'localhost:', '[::1', 'a b'])
      for (const path of ['/', '/embed', '/api/oembed?url=x', '/robots.txt', '/sitemap.xml'])
        expect([host, path, await statusOf('GET', path, { host })]).toSatisfy(([, , status]) => status < 500);
  });

  it.runIf(platform() === 'linux')(
    'hold no connection that asks for another protocol or speaks none',
    async () => {
      const before = countOpen(served.pid);
      const upgrade = (path: string) =>
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
      const bytes = [upgrade('/nope'), upgrade('/_next/webpack-hmr'), upgrade('/'), 'rubbish\r\n\r\n'];
      const sockets = await Promise.all(
        Array.from({ length: 60 }, (_, index) => send(bytes[index % 4] ?? '')),
      );
      try {
        await expect.poll(() => countOpen(served.pid), { timeout: 4000 }).toBeLessThan(before + 10);
      } finally {
        for (const socket of sockets) socket.destroy();
      }
      expect(await statusOf('GET', '/api/health', { connection: 'Upgrade', upgrade: 'h2c' })).toBe(200);
    },
  );

  it('get answers of which no browser guesses the kind', async () => {
    const paths = [
      '/',
      '/embed',
      '/nowhere',
      '/api/events?limit=1',
      '/api/health',
      '/api/nowhere',
      '/icon.svg',
    ];
    paths.push('/api/events?x=1', '/events/%ff', '/robots.txt', '/api/export/svg?actor=NOBODY', '/sources');
    for (const path of paths) {
      const answer = await fetch(`${base}${path}`);
      await answer.arrayBuffer();
      expect([path, answer.headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    }
  });
});
