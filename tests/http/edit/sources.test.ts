import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedCopy, serveCopy } from '../../serve-copy.ts';
import { type SignedIn, signInAs } from './signed-in.ts';

let server: ServedCopy;
let kim: SignedIn;
beforeAll(async () => {
  server = await serveCopy();
  kim = await signInAs(server, 'Kim');
});
afterAll(() => server?.stop());

type Problem = { type: string; detail: string; errors?: { path: string; message: string }[] } & Record<
  string,
  unknown
>;
const read = async (answer: Response) => (await answer.json()) as Problem;
const asReader = (path: string, init: RequestInit = {}) =>
  fetch(`${server.baseUrl}${path}`, { redirect: 'manual', ...init });

describe('sources, excerpts and actors', () => {
  it('are added from a pasted text; words that are not in it are refused with the nearest', async () => {
    const text = 'On Monday the ministers met. They signed an accord on 3 May 2021, and left.';
    const source = await kim.ask('POST', '/api/sources', {
      ...{ kind: 'article-newspaper', title: 'Ministers meet', authors: [], published: '2021-05-04' },
      ...{ publishedNote: 'printed on it', language: 'en', text },
    });
    expect([source.status, await source.json()]).toMatchObject([201, { id: 'ministers-meet', length: 75 }]);
    const wrong = await kim.ask('POST', '/api/sources/ministers-meet/excerpts', {
      exact: 'signed the acord',
    });
    expect([wrong.status, (await read(wrong)).errors?.[0]]).toMatchObject([
      422,
      { path: 'exact', message: expect.stringContaining('signed an accord') },
    ]);
    const right = await kim.ask('POST', '/api/sources/ministers-meet/excerpts', {
      exact: 'signed an accord on 3 May 2021',
    });
    expect([right.status, await right.json()]).toMatchObject([
      201,
      { start: 34, end: 64, prefix: 'They ', suffix: ', and left.', events: [] },
    ]);
    const excerpt = right.headers.get('location') ?? '';
    // Nothing that is published rests on it yet.
    expect((await asReader('/api/sources/ministers-meet')).status).toBe(404);
    const { headers } = await kim.ask('GET', '/api/sources/ministers-meet');
    const removal = { 'If-Match': headers.get('etag') ?? '' };
    expect((await kim.ask('DELETE', '/api/sources/ministers-meet', undefined, removal)).status).toBe(204);
    expect((await kim.ask('GET', excerpt)).status).toBe(404);
    expect((await kim.ask('POST', '/api/undo')).status).toBe(200);
    expect((await kim.ask('GET', excerpt)).status).toBe(200);
  });

  it('cannot go while something names them', async () => {
    const path = '/api/actors/RUS';
    const etag = (await asReader(path)).headers.get('etag') ?? '';
    const answer = await kim.ask('DELETE', path, undefined, { 'If-Match': etag });
    expect(answer.status).toBeGreaterThanOrEqual(409);
    expect((await asReader(path)).status).toBe(200);
  });
});
