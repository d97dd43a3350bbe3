import { describe, expect, inject, it } from 'vitest';

const base = inject('baseUrl');
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers });
const json = async (path: string) => (await get(path)).json();

type Listed = {
  events: { id: string; date: { earliest: string }; citations: { excerpt: { exact: string } | null }[] }[];
  total: number;
  next: string | null;
};

describe('GET /api/events', () => {
  it('answers the question of the first user: North Korea and Russia in 2024', async () => {
    const { events, total } = (await json('/api/events?pair=PRK-RUS&from=2024&to=2024')) as Listed;
    expect(total).toBe(events.length);
    const types = new Set(
      (
        (await json('/api/events?pair=PRK-RUS&from=2024&to=2024')) as { events: { type: string }[] }
      ).events.map(({ type }) => type),
    );
    expect(types).toContain('treaty');
    expect(types).toContain('troop-deployment');
    for (const event of events) {
      expect(event.citations.length).toBeGreaterThan(0);
      for (const citation of event.citations) expect(citation.excerpt?.exact).toBeTruthy();
    }
  });

  it('walks the whole set once by its cursors, in order of time', async () => {
    const all = (await json('/api/events?limit=1000')) as Listed;
    const walked: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Listed = (await json(
        `/api/events?limit=7${next === '' ? '' : `&cursor=${next}`}`,
      )) as Listed;
      expect(page.total).toBe(all.total);
      walked.push(...page.events.map(({ id }) => id));
      next = page.next;
    }
    expect(walked).toEqual(all.events.map(({ id }) => id));
    expect(new Set(walked).size).toBe(all.total);
  });

  it('takes a pair in either order and finds nothing for actors that do not exist', async () => {
    const [one, other] = [await json('/api/events?pair=PRK-RUS'), await json('/api/events?pair=RUS-PRK')];
    expect(one).toEqual(other);
    expect(await json('/api/events?actor=ZZZ')).toEqual({ events: [], total: 0, next: null });
  });

  it.each([
    ['pair=RUS-RUS', 'pair'],
    ['type=nonsense', 'type'],
    ['from=last%20year', 'from'],
    ['from=2024&to=2023', 'to'],
    ['colour=red', 'colour'],
    ['lanes=pair', 'lanes'],
    ['limit=1001', 'limit'],
    ['limit=0', 'limit'],
    ['cursor=%22', 'cursor'],
    ['cursor=AAAA', 'cursor'],
    ['importance=9', 'importance'],
    ['asof=2024', 'asof'],
  ])('refuses %s with a problem that names the parameter', async (query, parameter) => {
    const response = await get(`/api/events?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await response.json()) as {
      type: string;
      title: string;
      status: number;
      detail: string;
      errors: { parameter: string; detail: string }[];
    };
    expect(problem).toMatchObject({
      type: '/problems/invalid-request',
      status: 400,
      title: expect.any(String),
    });
    expect(problem.errors.map((error) => error.parameter)).toContain(parameter);
    expect(problem.detail).toContain(parameter);
  });

  it('has an ETag that saves the second answer, and may be read from any page', async () => {
    const first = await get('/api/events?limit=1');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    for (const asked of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const second = await get('/api/events?limit=1', { 'If-None-Match': asked });
      expect(second.status).toBe(304);
      expect(await second.text()).toBe('');
    }
    expect((await get('/api/events?limit=1', { 'If-None-Match': '"other"' })).status).toBe(200);
  });
});

describe('GET /api/events/{id}', () => {
  it('gives one event as the list gives it', async () => {
    const { events } = (await json('/api/events?limit=1')) as Listed;
    expect(await json(`/api/events/${events[0]?.id}`)).toEqual(events[0]);
  });

  it.each(['no-such-event', '%00', '..%2f..%2fetc', "'%20OR%201=1--"])('answers 404 for %s', async (id) => {
    const response = await get(`/api/events/${id}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: '/problems/not-found', status: 404 });
  });
});

describe('GET /api/pairs', () => {
  it('gives the six focal pairs first, in their order, also where they have no event', async () => {
    const { pairs } = (await json('/api/pairs?actor=ZZZ')) as { pairs: { pair: string; count: number }[] };
    expect(pairs.map(({ pair, count }) => [pair, count])).toEqual(
      ['CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK'].map((pair) => [pair, 0]),
    );
  });

  it('counts as the list of events does', async () => {
    const { pairs } = (await json('/api/pairs')) as { pairs: { pair: string; count: number }[] };
    for (const { pair, count } of pairs) {
      expect([pair, ((await json(`/api/events?pair=${pair}`)) as Listed).total]).toEqual([pair, count]);
    }
  });
});

describe('GET /api/actors, /api/sources, /api/sources/{id}, /api/health', () => {
  it('lists the actors, the focal states among them', async () => {
    const { actors } = (await json('/api/actors')) as { actors: { code: string; focal: boolean }[] };
    expect(
      actors
        .filter(({ focal }) => focal)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['CHN', 'IRN', 'PRK', 'RUS']);
  });

  it('leads from every excerpt of a source to its events and back', async () => {
    const { sources } = (await json('/api/sources')) as { sources: { id: string }[] };
    expect(sources).toHaveLength(5);
    for (const { id } of sources) {
      const { excerpts } = (await json(`/api/sources/${id}`)) as {
        excerpts: { id: string; start: number; events: string[] }[];
      };
      expect(excerpts.map(({ start }) => start)).toEqual(
        excerpts.map(({ start }) => start).sort((a, b) => a - b),
      );
      for (const excerpt of excerpts) {
        expect(excerpt.events.length).toBeGreaterThan(0);
        const event = (await json(`/api/events/${excerpt.events[0]}`)) as {
          citations: { excerpt: { id: string } }[];
        };
        expect(event.citations.map((citation) => citation.excerpt.id)).toContain(excerpt.id);
      }
    }
  });

  it('says that it is well and how many events it holds', async () => {
    const { total } = (await json('/api/events?limit=1')) as Listed;
    expect(await json('/api/health')).toEqual({ status: 'ok', ready: true, events: total, loaded: total });
  });

  it('refuses parameters that a route does not take and answers 404 in the same shape elsewhere', async () => {
    expect((await get('/api/actors?pair=PRK-RUS')).status).toBe(400);
    const response = await get('/api/nowhere');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('answers HEAD and OPTIONS, and refuses what would change something', async () => {
    const head = await fetch(`${base}/api/events?limit=1`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBeTruthy();
    const options = await fetch(`${base}/api/events`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS, POST']);
    expect(options.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect((await fetch(`${base}/api/events`, { method: 'PUT' })).status).toBe(405);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await fetch(`${base}/api/window`, { method });
      expect([method, response.status, response.headers.get('allow')]).toEqual([
        method,
        405,
        'GET, HEAD, OPTIONS',
      ]);
      expect(await response.json()).toMatchObject({ type: '/problems/method-not-allowed' });
    }
  });
});
