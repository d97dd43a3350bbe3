import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/store/open-database.ts';
import { dataVersion } from '#db/store/status.ts';
import { type ServedCopy, serveCopy } from '../../serve-copy.ts';
import { signInAs } from './signed-in.ts';

let server: ServedCopy;
beforeAll(async () => {
  server = await serveCopy();
});
afterAll(() => server?.stop());

/** Words that no reader may find: of the draft, its source, its passage, its actor and its type. */
const SECRET = ['Zyxwvut', 'zyxwvut', 'ZYXW'];
/** Every public route, asked so that a draft would have something to say. */
const PATHS = [
  ...[
    '/',
    '/?layout=timeline',
    '/?layout=table',
    '/?lanes=actor',
    '/?lanes=type',
    '/?q=zyxwvus',
    '/?q=zyxwvut',
  ],
  ...[
    '/sources',
    '/embed',
    '/present',
    '/present/notes',
    '/sitemap.xml',
    '/robots.txt',
    '/events/secret-draft',
  ],
  ...['/sources/zyxwvut-source', '/rows?from=2000', '/rows/chronicle', '/hits?q=zyxwvut', '/hits?q=zyxwvus'],
  ...['/api/events?limit=1000', '/api/events?q=zyxwvut', '/api/events/secret-draft', '/api/window?width=900'],
  ...['/api/pairs', '/api/actors', '/api/actors/ZYXW', '/api/sources', '/api/sources/zyxwvut-source'],
  ...['/api/sources/zyxwvut-source/excerpts', '/api/health', '/api/oembed?url=http://localhost/embed'],
  ...['/api/export/svg', '/api/export/html', '/events/secret-draft/panel', '/events/secret-draft/citations'],
];

/** Status, ETag and body without what is drawn at random for each answer. */
async function ask(path: string): Promise<string> {
  const answer = await fetch(`${server.baseUrl}${path}`, { redirect: 'manual' });
  const [, nonce = '-'] = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? [];
  const body = (await answer.text()).replaceAll(nonce, '');
  return `${answer.status} ${answer.headers.get('etag')}\n${body}`;
}

async function askAll(): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const path of PATHS) answers.set(path, await ask(path));
  return answers;
}

function version(): Promise<string> {
  const database = openDatabase(`file:${server.file}`);
  return dataVersion(database).finally(() => database.close());
}

describe('drafts', () => {
  it('change no byte of any public answer, nor the version of what readers see', async () => {
    // Twice, so that what warms up with the first is warm.
    await askAll();
    const before = await askAll();
    const was = await version();
    const kim = await signInAs(server, 'Kim');
    const add = async (path: string, body: object) => {
      const answer = await kim.ask('POST', path, body);
      expect([path, answer.status]).toEqual([path, 201]);
      return answer;
    };
    const text = 'In May 2021 the Zyxwvut league signed a pact with its neighbours, it was said.';
    await add('/api/actors', { code: 'ZYXW', name: 'Zyxwvut', kind: 'other' });
    await add('/api/sources', {
      ...{ id: 'zyxwvut-source', kind: 'article', title: 'Zyxwvut today', authors: ['Zyxwvut'] },
      ...{ published: '2021-06-01', publishedNote: 'printed on it', language: 'en', text },
    });
    const { id } = (await (
      await add('/api/sources/zyxwvut-source/excerpts', { exact: 'the Zyxwvut league signed a pact' })
    ).json()) as { id: string };
    await add('/api/events', {
      ...{ id: 'secret-draft', title: 'The Zyxwvut pact', summary: 'Zyxwvut signs.', date: '2021-05' },
      ...{ type: 'treaty', importance: 5, status: 'draft', participants: [{ actor: 'ZYXW', role: 'party' }] },
      citations: [
        {
          ...{ source: 'zyxwvut-source', excerpt: id, timeExpression: null, statedDate: '2021-05' },
          resolution: { kind: 'absolute', anchor: null, note: 'As it is written.' },
          ...{ assertedBy: 'the author', modality: 'asserted', stance: 'supports' },
        },
      ],
    });
    const after = await askAll();
    for (const path of PATHS) {
      expect(after.get(path), path).toBe(before.get(path));
      // What says that there is no such thing repeats its name.
      if (!path.toLowerCase().includes('yxw'))
        for (const word of SECRET) expect(after.get(path)?.includes(word), path).toBe(false);
    }
    expect(await version()).toBe(was);
    expect((await kim.ask('GET', '/api/events/secret-draft')).status).toBe(200);
    expect((await kim.ask('GET', '/api/sources/zyxwvut-source')).status).toBe(200);
    // Published, all of it is there.
    const etag = (await kim.ask('GET', '/api/events/secret-draft')).headers.get('etag') ?? '';
    await kim.ask('POST', '/api/events/secret-draft/status', { status: 'published' }, { 'If-Match': etag });
    for (const path of [
      '/api/events?q=zyxwvut',
      '/api/actors',
      '/api/sources',
      '/api/sources/zyxwvut-source',
    ])
      expect(await ask(path), path).toContain('Zyxwvut');
  });
});
