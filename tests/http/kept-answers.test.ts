import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { computeCacheBustingSearchParam } from 'next/dist/shared/lib/router/utils/cache-busting-search-param.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { type ServedCopy, serveCopy } from '../serve-copy.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const CLOCK = join(import.meta.dirname, 'shifted-clock.mjs');

const folder = mkdtempSync(join(tmpdir(), 'dyadline-kept-'));
const shiftFile = join(folder, 'shift');
let server: ServedCopy;
let database: Database;

beforeAll(async () => {
  writeFileSync(shiftFile, '0');
  server = await serveCopy({
    SHIFT_FILE: shiftFile,
    NODE_OPTIONS: `--import=${CLOCK}`,
  });
  database = openDatabase(`file:${server.file}`);
});

afterAll(async () => {
  database.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Answer = { status: number; headers: Record<string, unknown>; body: string };

const HOW = ['date', 'content-length', 'content-encoding', 'transfer-encoding', 'connection', 'keep-alive'];

/** Next names the head of a page by chance in the data of a page, so that it is another one after going elsewhere. */
const OF_ONE_RENDERING = /(\["\$","\$L\w+",")[\w-]{21}([mv]",)/g;

/** Asks, and returns the answer without its nonce and without what says how it came. */
async function ask(path: string, headers: Record<string, string>): Promise<Answer & { isKept: boolean }> {
  const { port } = new URL(server.baseUrl);
  const answer = await new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
        response.on('error', reject);
      })
        .on('error', reject)
        .end();
    },
  );
  const nonce = /'nonce-([^']+)'/.exec(answer.headers['content-security-policy']?.toString() ?? '')?.[1];
  const bare = (text: string) => (nonce === undefined ? text : text.replaceAll(nonce, 'NONCE'));
  const body = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(answer.body) : answer.body;
  const kept = Object.entries(answer.headers).filter(([name]) => !HOW.includes(name));
  return {
    status: answer.status,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, bare(String(value))])),
    body: bare(body.toString('latin1')).replaceAll(OF_ONE_RENDERING, '$1ID$2'),
    isKept: answer.headers['content-length'] !== undefined,
  };
}

/** The same question of somebody with a cookie, for whom Next is asked each time. */
const askNext = (path: string, headers: Record<string, string>) => ask(path, { ...headers, cookie: 'a=1' });

/** Asks after Next did: where the application has to read something, the data of a page comes in another order. */
async function askWarm(path: string, headers: Record<string, string>) {
  await askNext(path, headers);
  return ask(path, headers);
}

const edit = () =>
  database.sqlite.prepare("UPDATE events SET title = 'Once more ' || abs(random() % 1000)").run();

let days = 0;
function passDay() {
  days += 1;
  writeFileSync(shiftFile, String(days * DAY_MS));
}

const ADDRESSES = [
  '/',
  '/?pair=PRK-RUS&importance=4',
  '/?importance=4&pair=PRK-RUS',
  '/?nonsense=1',
  '/embed',
  '/api/window?width=900',
  '/api/events?limit=2&pair=PRK-RUS',
  '/api/events?pair=PRK-RUS&limit=2',
  '/api/events?limit=0',
  '/present',
  '/sources',
  '/sources/silver-2025',
  '/nowhere',
];
/** Only a few at a time, so that each is asked for again and again. */
const few = fc.shuffledSubarray(ADDRESSES, { minLength: 3, maxLength: 3 });
const asker = fc.record({
  host: fc.constantFrom('localhost', '127.0.0.1', 'elsewhere.example'),
  isPhone: fc.boolean(),
  /** HTML, or the data of a page: all of it, or what is fetched before somebody goes there. */
  as: fc.constantFrom('html', 'flight', 'prefetch'),
});
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ which: fc.nat(2), asker }) },
  { weight: 1, arbitrary: fc.constant('edit' as const) },
  { weight: 1, arbitrary: fc.constant('next day' as const) },
);

/** What a browser sends for an address; Next's client names what it asks for in the address as well. */
async function toRequest(
  path: string,
  { host, isPhone, as }: typeof asker extends fc.Arbitrary<infer T> ? T : never,
) {
  const headers: Record<string, string> = {
    host: `${host}:${new URL(server.baseUrl).port}`,
    'user-agent': isPhone ? 'Mozilla/5.0 (Android) Mobile' : 'Mozilla/5.0',
    'accept-encoding': 'gzip',
  };
  if (as === 'html' || path.startsWith('/api/') || path.startsWith('/embed')) return { path, headers };
  const prefetch = as === 'prefetch' ? { 'next-router-prefetch': '1' } : {};
  const mark = await computeCacheBustingSearchParam(
    as === 'prefetch' ? '1' : undefined,
    undefined,
    undefined,
    undefined,
  );
  return {
    path: `${path}${path.includes('?') ? '&' : '?'}_rsc${mark === '' ? '' : `=${mark}`}`,
    headers: { ...headers, rsc: '1', ...prefetch },
  };
}

/** Shows no more of two long bodies than where they part. */
function expectSame(answer: Answer, expected: Answer, asked: string) {
  const { body, ...head } = answer;
  const at = [...body].findIndex((letter, index) => letter !== expected.body[index]);
  const around = (text: string) => (at < 0 ? '' : text.slice(Math.max(0, at - 60), at + 60));
  expect({ ...head, around: around(body), length: body.length }, asked).toEqual({
    status: expected.status,
    headers: expected.headers,
    around: around(expected.body),
    length: expected.body.length,
  });
}

describe('an answer that is kept', () => {
  it('is what Next alone would answer, whoever asked for what before', async () => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(few, fc.array(step, { minLength: 20, maxLength: 20 }), async (addresses, steps) => {
        for (const one of steps) {
          if (one === 'edit') edit();
          else if (one === 'next day') passDay();
          else {
            const { path, headers } = await toRequest(addresses[one.which] ?? '/', one.asker);
            const { isKept, ...answer } = await askWarm(path, headers);
            const { isKept: _, ...expected } = await askNext(path, headers);
            expectSame(answer, expected, `${path} ${JSON.stringify(headers)}`);
            if (isKept) kept += 1;
          }
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect(kept).toBeGreaterThan(40);
  });

  it.each([
    ['a day later', '/present', passDay, {}],
    ['after an edit', '/', edit, {}],
    ['under another name', '/', () => {}, { host: 'localhost:1' }],
    ['on a phone', '/', () => {}, { 'sec-ch-ua-mobile': '?1' }],
    ['as the data of a page', '/?_rsc', () => {}, { rsc: '1' }],
  ])('is another %s', async (_, path, change, headers) => {
    const before = await askWarm(path, {});
    expect((await ask(path, {})).body).toBe(before.body);
    change();
    const { isKept, ...after } = await askWarm(path, headers);
    expect(after.body === before.body).toBe(false);
    const { isKept: _kept, ...expected } = await askNext(path, headers);
    expectSame(after, expected, path);
    expect(isKept).toBe(true);
  });

  it('has a nonce of its own each time, which all its scripts carry', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/embed', '/', '/embed']) {
      const answer = await fetch(`${server.baseUrl}${path}`);
      const [, nonce = ''] =
        /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? [];
      const html = await answer.text();
      for (const [tag] of html.matchAll(/<script\b[^>]*>/g))
        if (!/application\/(?:ld\+)?json/.test(tag)) expect(tag).toContain(`nonce="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
  });

  it('is told to be the same by its ETag, and another after an edit', async () => {
    for (const path of ['/api/events', '/api/window', '/api/export/svg']) {
      const first = await fetch(`${server.baseUrl}${path}`);
      const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
      const again = await fetch(`${server.baseUrl}${path}`, { headers });
      expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
      expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
      edit();
      expect((await fetch(`${server.baseUrl}${path}`, { headers })).status).toBe(200);
    }
  });

  it('is nobody’s who is known or who asks for something else than reading', async () => {
    const path = '/api/events?limit=3';
    expect((await ask(path, {})).isKept).toBe(true);
    expect((await ask(path, { cookie: 'a=1' })).isKept).toBe(false);
    expect((await ask(path, { authorization: 'Bearer a' })).isKept).toBe(false);
    expect((await fetch(`${server.baseUrl}${path}`, { method: 'POST' })).status).toBe(401);
  });
});
