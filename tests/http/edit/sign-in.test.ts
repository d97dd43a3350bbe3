import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedCopy, serveCopy } from '../../serve-copy.ts';
import { makeToken, signInAs } from './signed-in.ts';

let server: ServedCopy;
beforeAll(async () => {
  server = await serveCopy();
});
afterAll(() => server?.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.baseUrl}${path}`, { redirect: 'manual', headers });
const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.baseUrl}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.baseUrl, ...headers },
    body: new URLSearchParams(form),
  });

describe('signing in', () => {
  it('takes one button; looking at the link does not spend it, and pressing does', async () => {
    const token = makeToken(server, 'Kim');
    for (let look = 0; look < 2; look += 1) {
      const page = await get(`/sign-in?token=${token}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('cache-control')).toContain('no-store');
      expect((await page.text()).match(/<button/g)).toHaveLength(1);
    }
    const answer = await post('/sign-in', { token });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^dyadline-session=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
    );
    expect((await get(`/sign-in?token=${token}`)).status).toBe(401);
    expect((await post('/sign-in', { token })).status).toBe(401);
  });

  it('is refused from another site, and leaves the link good', async () => {
    const token = makeToken(server, 'Lee');
    const foreign: Record<string, string>[] = [
      { Origin: 'https://elsewhere.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ];
    for (const headers of foreign) expect((await post('/sign-in', { token }, headers)).status).toBe(403);
    expect((await post('/sign-in', { token })).status).toBe(303);
  });

  it('ends everywhere by signing out', async () => {
    const [here, there] = [await signInAs(server, 'Ada'), await signInAs(server, 'Ada')];
    expect((await there.ask('GET', '/api/history')).status).toBe(200);
    const answer = await here.ask('POST', '/sign-out');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    for (const one of [here, there]) expect((await one.ask('GET', '/api/history')).status).toBe(401);
  });

  it('shows an editor what nobody keeps', async () => {
    const { cookie } = await signInAs(server, 'Eve');
    for (const path of ['/', '/api/events?limit=1', '/sources', '/embed', '/api/export/svg']) {
      const first = await get(path);
      await first.text();
      const answer = await get(path, { Cookie: cookie });
      expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([
        path,
        200,
        'private, no-store',
      ]);
    }
  });
});

describe('a stranger', () => {
  it.each([
    '/edit',
    '/edit/events/new',
    '/edit/events/anything',
    '/edit/sources/anything',
    '/edit/actors/ABC',
    '/edit/event-types/new',
    '/edit/chronology',
    '/history',
    '/new',
    '/import',
    '/review',
  ])('is led from %s to where editors sign in', async (path) => {
    for (const answer of [await get(path), await get(path, { Cookie: 'dyadline-session=a.b' })])
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in']);
  });

  it.each([
    ['POST', '/api/events'],
    ['PATCH', '/api/events/anything'],
    ['DELETE', '/api/events/anything'],
    ['POST', '/api/events/anything/status'],
    ['POST', '/api/events/anything/merge'],
    ['POST', '/api/actors'],
    ['PATCH', '/api/actors/ABC'],
    ['DELETE', '/api/actors/ABC'],
    ['POST', '/api/sources'],
    ['PATCH', '/api/sources/anything'],
    ['DELETE', '/api/sources/anything'],
    ['POST', '/api/sources/anything/excerpts'],
    ['PATCH', '/api/sources/anything/excerpts/one'],
    ['DELETE', '/api/sources/anything/excerpts/one'],
    ['POST', '/api/undo'],
    ['POST', '/api/redo'],
    ['POST', '/api/import'],
    ['POST', '/api/documents'],
    ['GET', '/api/history'],
  ])('gets 401 for %s %s', async (method, path) => {
    const answer = await fetch(`${server.baseUrl}${path}`, { method });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('a guess', () => {
  it('is slowed down', async () => {
    const guesser = await serveCopy();
    try {
      const statuses: number[] = [];
      for (let guess = 0; guess < 12; guess += 1)
        statuses.push((await fetch(`${guesser.baseUrl}/sign-in?token=${guess}`)).status);
      expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
      expect(statuses.slice(10)).toEqual([429, 429]);
      expect((await fetch(`${guesser.baseUrl}/api/events?limit=1`)).status).toBe(200);
    } finally {
      await guesser.stop();
    }
  });

  it('spoils a link after ten', async () => {
    const token = makeToken(server, 'Zoe');
    const { isTokenGood } = await import('#db/write/editors.ts');
    const { openDatabase } = await import('#db/store/open-database.ts');
    const database = openDatabase(`file:${server.file}`);
    const now = new Date().toISOString();
    for (let guess = 0; guess < 10; guess += 1)
      expect(isTokenGood(database, `${token.split('.')[0]}.${guess}`, now)).toBe(false);
    expect(isTokenGood(database, token, now)).toBe(false);
    database.close();
  });
});
