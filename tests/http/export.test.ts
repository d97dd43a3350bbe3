import { describe, expect, inject, it } from 'vitest';
import { EXPORT_FORMATS } from '#lib/exchange/export-formats.ts';
import { findAll, parseXml } from '../unit/exchange/parse-xml.ts';
import { pixelAt, readPng } from '../unit/exchange/png/read-png.ts';
import { readPptx } from '../unit/exchange/pptx/read-pptx.ts';

const base = inject('baseUrl');
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers });
const bytes = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
const QUERY = 'pair=PRK-RUS&from=2022&to=2024';

describe('GET /api/export/{format}', () => {
  it('answers each format as a file with a speaking name, for any page and for caches that ask again', async () => {
    for (const { id, mediaType, extension } of EXPORT_FORMATS.filter(
      ({ id }) => id === 'pptx' || id === 'svg',
    )) {
      const response = await get(`/api/export/${id}?${QUERY}&width=640&height=480`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(mediaType);
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="dyadline-[a-z0-9-]*2022[a-z0-9-]*\\.${extension}"`),
      );
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('cache-control')).toBe('public, no-cache');
      const tag = response.headers.get('etag') ?? '';
      const path = `/api/export/${id}?${QUERY}&width=640&height=480`;
      expect((await get(path, { 'If-None-Match': tag })).status).toBe(304);
      const other = await get(`${path}&theme=dark`, { 'If-None-Match': tag });
      expect(other.status).toBe(200);
      await other.arrayBuffer();
      await response.arrayBuffer();
    }
  });

  it('draws the events of the filter, in the view that was asked for', async () => {
    const { events, total } = (await (await get(`/api/events?${QUERY}&limit=1000`)).json()) as {
      events: { id: string; title: string }[];
      total: number;
    };
    const svg = parseXml(await (await get(`/api/export/svg?${QUERY}&lanes=type&title=Two%20states`)).text());
    const drawn = new Set(findAll(svg, 'g').map(({ attributes }) => attributes['data-event-id']));
    expect(drawn).toEqual(new Set(events.map(({ id }) => id)));
    expect(svg.children[0]?.text).toBe('Two states');
    expect(findAll(svg, 'desc')[0]?.text).toContain(`${total} events`);
  });

  it('has no address of this machine in any file, and says no title twice', async () => {
    const { host } = new URL(base);
    const path = `${QUERY}&title=Two%20states`;
    const svg = await (await get(`/api/export/svg?${path}`)).text();
    const html = await (await get(`/api/export/html?${path}`)).text();
    const { parts } = await readPptx(await bytes(`/api/export/pptx?${path}`));
    const written = [...parts.values()].map((root) => JSON.stringify(root));
    for (const text of [svg, html, ...written]) {
      expect(text).not.toContain(host);
      expect(text).not.toContain('title=Two');
    }
  });

  it('draws what is in the window, and says how much of the filter that is', async () => {
    const svg = parseXml(await (await get(`/api/export/svg?${QUERY}&window=2024-06/2024-07`)).text());
    const drawn = new Set(findAll(svg, 'g').map(({ attributes }) => attributes['data-event-id']));
    const { total } = (await (await get(`/api/events?${QUERY}`)).json()) as { total: number };
    expect(drawn.size).toBeLessThan(total);
    expect(findAll(svg, 'desc')[0]?.text).toContain(`${drawn.size} of ${total} events shown`);
  });

  it('makes pixels of the size and theme that were asked for', async () => {
    const pixels = readPng(await bytes(`/api/export/png?${QUERY}&width=500&height=400&theme=dark`));
    expect([pixels.width, pixels.height]).toEqual([500, 400]);
    expect(pixelAt(pixels, 1, 1)).toBe('#141413');
  });

  it('says in a header which letters of a picture no font has, each time it is asked for', async () => {
    // A code point that is assigned to nothing, so that no machine has it.
    const path = `/api/export/png?${QUERY}&width=640&height=480&title=${encodeURIComponent('Talks \u0378')}`;
    for (const response of [await get(path), await get(path)]) {
      expect(response.status).toBe(200);
      expect(response.headers.get('x-dyadline-missing-characters')).toBe('U+0378');
      expect(response.headers.get('access-control-expose-headers')).toContain(
        'X-Dyadline-Missing-Characters',
      );
      await response.arrayBuffer();
    }
    const marks = await get(path.replace('%CD%B8', '%E2%81%A8here%E2%81%A9'));
    expect(marks.status).toBe(200);
    expect(marks.headers.get('x-dyadline-missing-characters')).toBeNull();
    await marks.arrayBuffer();
  });

  it('makes pictures that are read from a distance, at the size of what they are for', async () => {
    for (const [parameters, size] of [
      ['for=report', [1890, 1418]],
      ['for=report&dpi=150', [945, 709]],
      ['for=slide&width=960', [960, 540]],
    ] as const) {
      const svg = parseXml(await (await get(`/api/export/svg?${QUERY}&${parameters}`)).text());
      expect([svg.attributes.width, svg.attributes.height].map(Number)).toEqual(size);
      expect(findAll(svg, 'desc')[0]?.text).toMatch(/\d+ of \d+ events shown/);
    }
    expect((await get('/api/export/svg?for=poster')).status).toBe(400);
  });

  it('makes a deck with a slide for each event, or for each period', async () => {
    const { events } = (await (await get(`/api/events?${QUERY}&limit=1000`)).json()) as {
      events: { title: string }[];
    };
    const byEvent = await readPptx(await bytes(`/api/export/pptx?${QUERY}`));
    expect(byEvent.slides.length).toBeGreaterThanOrEqual(events.length + 2);
    const byPeriod = await readPptx(
      await bytes(`/api/export/pptx?${QUERY}&slides=period&width=960&height=720`),
    );
    expect(byPeriod.slides.length).toBeLessThan(byEvent.slides.length);
  });

  it('makes a document on paper, of the kind and on the paper that is asked for', async () => {
    const read = async (more: string) =>
      Buffer.from(await bytes(`/api/export/pdf?${QUERY}${more}`)).toString('latin1');
    const [handout, chronology] = [await read(''), await read('&document=chronology&paper=Letter')];
    expect(handout.slice(0, 5)).toBe('%PDF-');
    expect(handout.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(handout).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(chronology.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
    expect(chronology).toContain('/MediaBox [0 0 612 792]');
    expect((await get(`/api/export/pdf?${QUERY}&width=640`)).status).toBe(400);
  });

  it('draws an empty timeline where nothing matches', async () => {
    const svg = parseXml(await (await get('/api/export/svg?actor=NOBODY')).text());
    expect(findAll(svg, 'desc')[0]?.text).toContain('No event matches');
    expect((await readPptx(await bytes('/api/export/pptx?actor=NOBODY'))).slides).toHaveLength(1);
  });

  it('refuses an unknown format, and bad or unknown parameters with what is allowed', async () => {
    const unknown = await get('/api/export/doc');
    expect(unknown.status).toBe(404);
    expect(((await unknown.json()) as { detail: string }).detail).toContain('pptx, svg, png, pdf');
    for (const [query, allowed] of [
      ['width=319', 'whole pixels from 320 to 7680'],
      ['height=7681', 'whole pixels from 320 to 7680'],
      ['theme=blue', 'light or dark'],
      ['slides=week', 'event, period, overview'],
      ['pair=RUS-RUS', 'two different actor codes'],
      ['limit=3', 'pair, actor, type'],
    ]) {
      const response = await get(`/api/export/pptx?${query}`);
      expect(response.status, query).toBe(400);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.text(), query).toContain(allowed);
    }
    const band = await get('/api/export/pptx?width=2000&height=500');
    expect(band.status).toBe(400);
    expect(await band.text()).toContain('at most 2.5 times the other');
    const tooMany = await get('/api/export/png?width=7680&height=4321');
    expect(tooMany.status).toBe(400);
    expect(await tooMany.text()).toContain('at most 33,177,600, such as 7680 by 4320');
    expect((await get('/api/export/svg?slides=event')).status).toBe(400);
    expect((await fetch(`${base}/api/export/svg`, { method: 'POST' })).status).toBe(405);
  });

  it('makes so many at once, asks others to come again, and answers everything else meanwhile', async () => {
    let isMaking = true;
    const asked = Array.from({ length: 14 }, (_, index) =>
      get(`/api/export/png?${QUERY}&width=${1600 + index}`),
    );
    const all = Promise.all(asked.map(async (one) => (await one).arrayBuffer())).finally(() => {
      isMaking = false;
    });
    await Promise.race(asked);
    const health = await get('/api/health');
    expect(health.status).toBe(200);
    expect(isMaking).toBe(true);
    await all;
    const answers = await Promise.all(asked);
    const busy = answers.filter(({ status }) => status === 503);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
    expect(answers.length - busy.length).toBeGreaterThanOrEqual(10);
    for (const { headers } of busy) expect(headers.get('retry-after')).toBe('2');
  });
});
