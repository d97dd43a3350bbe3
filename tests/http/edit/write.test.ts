import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedCopy, serveCopy } from '../../serve-copy.ts';
import { type SignedIn, signInAs } from './signed-in.ts';

let server: ServedCopy;
let kim: SignedIn;
let lee: SignedIn;
beforeAll(async () => {
  server = await serveCopy();
  [kim, lee] = [await signInAs(server, 'Kim'), await signInAs(server, 'Lee')];
});
afterAll(() => server?.stop());

type Problem = { type: string; detail: string; errors?: { path: string; message: string }[] } & Record<
  string,
  unknown
>;
const read = async (answer: Response) => (await answer.json()) as Problem;
const asReader = (path: string, init: RequestInit = {}) =>
  fetch(`${server.baseUrl}${path}`, { redirect: 'manual', ...init });

/** An event that rests on the first passage of the shipped set. */
async function anEvent(fields: object = {}) {
  const { events } = (await (await asReader('/api/events?limit=1')).json()) as {
    events: { date: { edtf: string }; citations: Record<string, unknown>[]; participants: object[] }[];
  };
  const [{ date, citations, participants } = { date: { edtf: '' }, citations: [], participants: [] }] =
    events;
  const [citation = {}] = citations;
  const { excerpt, statedDate, ...rest } = citation as {
    excerpt: { id: string };
    statedDate: { edtf: string };
  };
  return {
    title: 'A visit that nobody knew of',
    summary: 'Two delegations met for a day.',
    date: date.edtf,
    type: 'visit',
    importance: 2,
    participants,
    citations: [{ ...rest, excerpt: excerpt.id, statedDate: statedDate.edtf }],
    ...fields,
  };
}

describe('an event', () => {
  it('is added, changed, withdrawn, published again and deleted, and its readers see so', async () => {
    const added = await kim.ask('POST', '/api/events', await anEvent());
    expect([added.status, added.headers.get('location')]).toEqual([
      201,
      '/api/events/a-visit-that-nobody-knew-of',
    ]);
    const path = '/api/events/a-visit-that-nobody-knew-of';
    const seen = await asReader(path);
    expect(await seen.json()).toEqual(await added.json());
    expect(seen.headers.get('etag')).toBe(added.headers.get('etag'));

    const changed = await kim.ask(
      'PATCH',
      `${path}?reason=a%20typo`,
      { title: 'Another title' },
      {
        'If-Match': `W/${seen.headers.get('etag')}`,
      },
    );
    expect([changed.status, await changed.json()]).toMatchObject([
      200,
      { title: 'Another title', revision: 2 },
    ]);
    expect(((await (await asReader(path)).json()) as { title: string }).title).toBe('Another title');

    const withdrawn = await kim.ask(
      'POST',
      `${path}/status`,
      { status: 'withdrawn', reason: 'It was another visit.' },
      { 'If-Match': changed.headers.get('etag') ?? '' },
    );
    expect(withdrawn.status).toBe(200);
    expect([(await asReader(path)).status, await read(await asReader(path))]).toMatchObject([
      410,
      { reason: 'It was another visit.' },
    ]);
    const page = await asReader('/events/a-visit-that-nobody-knew-of');
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('It was another visit.')]);

    const again = await kim.ask(
      'POST',
      `${path}/status`,
      { status: 'published' },
      {
        'If-Match': withdrawn.headers.get('etag') ?? '',
      },
    );
    expect([again.status, (await asReader(path)).status]).toEqual([200, 200]);
    const gone = await kim.ask('DELETE', path, undefined, { 'If-Match': again.headers.get('etag') ?? '' });
    expect([gone.status, (await asReader(path)).status]).toEqual([204, 410]);

    const reused = await kim.ask('POST', '/api/events', await anEvent({ id: 'a-visit-that-nobody-knew-of' }));
    expect([reused.status, (await read(reused)).errors?.[0]?.path]).toEqual([409, 'id']);
    for (let step = 0; step < 5; step += 1) expect((await kim.ask('POST', '/api/undo')).status).toBe(200);
    expect((await kim.ask('POST', '/api/undo')).status).toBe(404);
    const { steps } = (await (
      await kim.ask('GET', '/api/history?event=a-visit-that-nobody-knew-of')
    ).json()) as {
      steps: { verb: string; reason: string | null; editor: string; changes: { fields: object[] }[] }[];
    };
    expect(steps).toHaveLength(10);
    expect(steps.at(-2)).toMatchObject({
      ...{ verb: 'do', editor: 'Kim', reason: 'a typo' },
      changes: [{ fields: [{ field: 'title', from: 'A visit that nobody knew of', to: 'Another title' }] }],
    });
  });

  it('is a draft that no reader sees', async () => {
    const added = await kim.ask('POST', '/api/events', await anEvent({ id: 'a-draft', status: 'draft' }));
    expect(added.status).toBe(201);
    expect((await asReader('/api/events/a-draft')).status).toBe(404);
    expect((await asReader('/events/a-draft')).status).toBe(404);
    expect((await kim.ask('GET', '/api/events/a-draft')).status).toBe(200);
  });

  it('is merged into another, which rests on the passages of both and is where its address leads', async () => {
    await kim.ask('POST', '/api/events', await anEvent({ id: 'one' }));
    await kim.ask('POST', '/api/events', await anEvent({ id: 'two' }));
    const etag = (await asReader('/api/events/two')).headers.get('etag') ?? '';
    const merged = await kim.ask('POST', '/api/events/two/merge', { into: 'one' }, { 'If-Match': etag });
    expect([merged.status, ((await merged.json()) as { id: string }).id]).toEqual([200, 'one']);
    const moved = await asReader('/api/events/two');
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/api/events/one']);
    expect((await asReader('/events/two')).status).toBe(308);
    expect((await kim.ask('POST', '/api/undo')).status).toBe(200);
    expect((await asReader('/api/events/two')).status).toBe(200);
  });

  it.each([
    [{ title: '' }, 'title'],
    [{ date: 'June 2024' }, 'date'],
    [{ importance: 9 }, 'importance'],
    [{ participants: [{ actor: 'NOPE', role: 'party' }] }, 'participants[0].actor'],
    [{ colour: 'red' }, 'colour'],
    [{ id: 'Not A Slug' }, 'id'],
    [{ title: 'half \ud800' }, 'title'],
  ])('is refused with %j, at its field', async (fields, path) => {
    const answer = await kim.ask('POST', '/api/events', await anEvent(fields));
    const problem = await read(answer);
    expect([answer.status, problem.errors?.map((error) => error.path)]).toEqual([422, [path]]);
    expect(problem.type).toBe('/problems/dataset-invalid');
  });

  it('is changed only by who says which revision, and knows the one that stands', async () => {
    await kim.ask('POST', '/api/events', await anEvent({ id: 'both' }));
    const path = '/api/events/both';
    const etag = (await asReader(path)).headers.get('etag') ?? '';
    for (const headers of [{}, { 'If-Match': '*' }])
      expect((await kim.ask('PATCH', path, { title: 'No' }, headers)).status).toBe(428);
    await lee.ask('PATCH', path, { title: 'By Lee', importance: 4 }, { 'If-Match': etag });
    const late = await kim.ask('PATCH', path, { title: 'By Kim' }, { 'If-Match': etag });
    const problem = await read(late);
    expect(late.status).toBe(412);
    expect(problem.fields).toEqual([{ field: 'title', current: 'By Lee', yours: 'By Kim' }]);
    expect(problem.current).toMatchObject({ title: 'By Lee', importance: 4 });
    expect(problem.etag).toBe((await asReader(path)).headers.get('etag'));
  });

  it('is taken back only where nobody else changed it since', async () => {
    await kim.ask('POST', '/api/events', await anEvent({ id: 'contested' }));
    const etag = (await asReader('/api/events/contested')).headers.get('etag') ?? '';
    await lee.ask('PATCH', '/api/events/contested', { importance: 5 }, { 'If-Match': etag });
    const answer = await kim.ask('POST', '/api/undo');
    expect(answer.status).toBe(409);
    expect((await read(answer)).conflicts).toMatchObject([{ id: 'contested', by: 'Lee' }]);
  });
});

describe('a request', () => {
  it('that is sent twice with its key is carried out once', async () => {
    const headers = { 'Idempotency-Key': 'one press' };
    const event = await anEvent({ title: 'Pressed twice' });
    const [first, second] = [
      await kim.ask('POST', '/api/events', event, headers),
      await kim.ask('POST', '/api/events', event, headers),
    ];
    expect([second.status, await second.json()]).toEqual([201, await first.json()]);
    expect(second.headers.get('location')).toBe('/api/events/pressed-twice');
    expect((await asReader('/api/events/pressed-twice-2')).status).toBe(404);
    const other = await kim.ask('POST', '/api/events', { ...event, title: 'Other' }, headers);
    expect(other.status).toBe(409);
  });

  it('from another site is refused', async () => {
    const event = await anEvent({ id: 'foreign' });
    for (const headers of [{ Origin: 'https://elsewhere.example' }, { 'Sec-Fetch-Site': 'cross-site' }])
      expect((await kim.ask('POST', '/api/events', event, headers)).status).toBe(403);
    expect((await asReader('/api/events/foreign')).status).toBe(404);
  });

  it('has to be JSON of a bearable size', async () => {
    const headers = { Cookie: kim.cookie };
    const send = async (body: string, type: string) => {
      const answer = await asReader('/api/events', {
        ...{ method: 'POST', body },
        headers: { ...headers, 'Content-Type': type },
      });
      return answer.status;
    };
    expect(await send('title=A', 'application/x-www-form-urlencoded')).toBe(415);
    expect(await send('{"title": ', 'application/json')).toBe(400);
    expect(await send('{"title": "a", "title": "b"}', 'application/json')).toBe(400);
    expect(await send('[]', 'application/json')).toBe(400);
    expect(await send(JSON.stringify({ title: 'a'.repeat(1_100_000) }), 'application/json')).toBe(413);
  });
});
