import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, inject, it } from 'vitest';
import { RECORD_FORMATS } from '#lib/exchange/record-formats.ts';

const base = inject('baseUrl');
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers });
const QUERY = 'pair=PRK-RUS&from=2022&to=2024';

describe('GET /api/export/{format} of records', () => {
  it('answers each format as a file named for its filter, and 304 to who has it', async () => {
    for (const { id, mediaType, extension } of RECORD_FORMATS) {
      const response = await get(`/api/export/${id}?${QUERY}`);
      expect(response.status, id).toBe(200);
      expect(response.headers.get('content-type')).toBe(mediaType);
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="dyadline-[a-z0-9-]*2022[a-z0-9-]*\\.${extension}"`),
      );
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
      const tag = response.headers.get('etag') ?? '';
      expect((await get(`/api/export/${id}?${QUERY}`, { 'If-None-Match': tag })).status).toBe(304);
      const other = await get(`/api/export/${id}?pair=PRK-RUS`, { 'If-None-Match': tag });
      expect(other.status).toBe(200);
      await other.arrayBuffer();
    }
  });

  it('has the events of the filter, all of them', async () => {
    for (const filter of [
      QUERY,
      '',
      'q=troops',
      'asof=2024-06-01',
      'only=russia-north-korea-treaty-signed-2024',
    ]) {
      const { events } = (await (await get(`/api/events?limit=1000&${filter}`)).json()) as {
        events: { id: string }[];
      };
      const rows = parse(await (await get(`/api/export/csv?${filter}`)).text(), { columns: true }) as {
        id: string;
      }[];
      expect(rows.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    }
  });

  it('counts what a format cannot hold', async () => {
    const response = await get('/api/export/plover');
    const lines = (await response.text()).trim().split('\n');
    const [, count = '0'] = /^(\d+); /.exec(response.headers.get('x-dyadline-left-out') ?? '') ?? [];
    const { total } = (await (await get('/api/events?limit=1')).json()) as { total: number };
    expect(Number(count)).toBeGreaterThan(0);
    expect(lines.length + Number(count)).toBe(total);
  });

  it('gives a data set whole, with no draft in it', async () => {
    const files = unzipSync(new Uint8Array(await (await get('/api/export/dataset')).arrayBuffer()));
    const { total } = (await (await get('/api/events?limit=1')).json()) as { total: number };
    const events = Object.entries(files)
      .filter(([name]) => name.startsWith('events/'))
      .flatMap(([, bytes]) => JSON.parse(new TextDecoder().decode(bytes)).events);
    expect(events).toHaveLength(total);
    expect(new Set(events.map(({ status }) => status))).toEqual(new Set(['published']));
  });

  it('refuses what is no filter', async () => {
    for (const bad of ['lanes=type', 'pair=RUS-RUS', 'width=3', 'colour=red'])
      expect((await get(`/api/export/csv?${bad}`)).status).toBe(400);
    const unknown = await get('/api/export/doc');
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('csv-citations');
  });

  it('answers HEAD without reading the events', async () => {
    const response = await fetch(`${base}/api/export/csv`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});
