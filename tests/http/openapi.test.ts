import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import { OPERATIONS } from '#lib/openapi/operations.ts';

const base = inject('baseUrl');
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers });
const EVENT = 'russia-north-korea-treaty-signed-2024';

type OpenApi = {
  openapi: string;
  paths: Record<string, { get: { operationId: string; parameters: { name: string; in: string }[] } }>;
  components: { schemas: Record<string, object> };
};

const load = async () => (await (await get('/api/openapi.json')).json()) as OpenApi;

describe('GET /api/openapi.json', () => {
  it('describes every operation, and every answer is as it says', async () => {
    const document = await load();
    expect(document.openapi).toBe('3.1.1');
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema(document, 'api');
    expect(Object.values(document.paths).map(({ get: { operationId } }) => operationId)).toEqual(
      OPERATIONS.map(({ id }) => id),
    );
    for (const { path, examples, answer } of OPERATIONS) {
      const filled = path
        .replace('/events/{id}', `/events/${EVENT}`)
        .replace('/sources/{id}', '/sources/silver-2025')
        .replace('{format}', 'csv');
      for (const example of examples) {
        const query = example.replace('{page}', encodeURIComponent(`${base}/events/${EVENT}`));
        const response = await get(`${filled}?${query}`);
        expect(response.status, `${filled}?${query}`).toBe(200);
        const text = await response.text();
        if (answer === null || query.includes('fields=')) continue;
        const isValid = ajv.validate({ $ref: `api#/components/schemas/${answer}` }, JSON.parse(text));
        expect(isValid, `${filled}?${query}: ${ajv.errorsText()}`).toBe(true);
      }
    }
    const refused = await get('/api/events?colour=red');
    expect(ajv.validate({ $ref: 'api#/components/schemas/Problem' }, await refused.json())).toBe(true);
    expect(ajv.validate({ $ref: 'api#/components/schemas/Event' }, { id: 'An Event' })).toBe(false);
  });

  it('names every parameter that an address takes', async () => {
    const { paths } = await load();
    const names = paths['/api/events']?.get.parameters.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['pair', 'asof', 'q', 'limit', 'cursor', 'fields']));
    expect(new Set(names).size).toBe(names?.length);
  });
});

describe('fields=', () => {
  it('gives those fields alone, and refuses what is none', async () => {
    const { events } = (await (await get('/api/events?limit=2&fields=id,title')).json()) as {
      events: object[];
    };
    expect(events.map(Object.keys)).toEqual([
      ['id', 'title'],
      ['id', 'title'],
    ]);
    const refused = await get('/api/events?fields=id,colour');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('“colour” is not a field');
  });
});

describe('the page /api', () => {
  it('has examples that are answered, without a script', async () => {
    const response = await get('/api');
    expect(response.status).toBe(200);
    const html = await response.text();
    const links = [...html.matchAll(/<a href="(\/api\/[^"]+)"/g)].map(([, path = '']) =>
      path.replaceAll('&amp;', '&'),
    );
    expect(links.length).toBeGreaterThan(OPERATIONS.length);
    for (const link of links) expect((await get(link)).status, link).toBe(200);
  });

  it('leaves other addresses below it to the problem document', async () => {
    const response = await get('/api/nothing');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });
});
