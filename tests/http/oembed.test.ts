import { extract } from '@extractus/oembed-extractor';
import { describe, expect, inject, it } from 'vitest';
import { readPng } from '../unit/exchange/png/read-png.ts';

const base = inject('baseUrl');
/** Pictures are made, on a machine that may be busy. */
const PICTURES_MS = 60_000;
const TREATY = 'russia-north-korea-treaty-signed-2024';
const ask = (parameters: Record<string, string>) =>
  fetch(`${base}/api/oembed?${new URLSearchParams(parameters)}`);
type Answer = { html: string; width: number; height: number; title: string };
const answerOf = async (parameters: Record<string, string>) =>
  (await (await ask(parameters)).json()) as Answer;

describe('GET /api/oembed', () => {
  it.each(['/?pair=PRK-RUS', '/embed?pair=PRK-RUS', `/events/${TREATY}`])(
    'is found and read by a client: %s',
    async (path) => {
      const found = (await extract(`${base}${path}`, { maxwidth: 500 })) as unknown as Answer & {
        type: string;
        method: string;
      };
      expect(found).toMatchObject({
        type: 'rich',
        version: '1.0',
        provider_name: 'Dyadline',
        provider_url: `${base}/`,
        width: 500,
        height: 450,
      });
      expect(found.html).toContain(`<iframe src="${base}/embed?`);
      expect(found.title).toMatch(path.startsWith('/events') ? /comprehensive/ : /^Russia–North Korea/);
    },
  );

  it('is announced in the head, early', async () => {
    for (const path of ['/', '/?q=%22%3Cb%3E', `/events/${TREATY}`, '/embed']) {
      const page = await (await fetch(`${base}${path}`)).text();
      const place = page.indexOf('application/json+oembed');
      expect(place, path).toBeGreaterThan(0);
      expect(place, path).toBeLessThan(Math.min(page.indexOf('</head>'), 150_000));
    }
  });

  it('keeps to the limits it is given', async () => {
    const url = `${base}/`;
    expect(await answerOf({ url })).toMatchObject({ width: 800, height: 450 });
    expect(await answerOf({ url, maxwidth: '320', maxheight: '240' })).toMatchObject({
      width: 320,
      height: 240,
    });
    expect(await answerOf({ url, maxwidth: '5000', dnt: '1' })).toMatchObject({ width: 800 });
    expect((await ask({ url, maxwidth: 'wide' })).status).toBe(400);
  });

  it(
    'has a picture of each page, event and embed, the one that their heads name',
    async () => {
      for (const path of [
        '/',
        '/?pair=PRK-RUS',
        `/?layout=table&event=${TREATY}`,
        `/events/${TREATY}`,
        '/embed?pair=PRK-RUS',
      ]) {
        const page = (await (await fetch(`${base}${path}`)).text()).replaceAll('&amp;', '&');
        const named = /property="og:image" content="([^"]*)"/.exec(page)?.[1] ?? '';
        const { thumbnail_url: thumbnail, ...size } = (await answerOf({
          url: `${base}${path}`,
        })) as Answer & {
          thumbnail_url: string;
        };
        expect(named, path).toBe(thumbnail);
        expect(size).toMatchObject({ thumbnail_width: 1200, thumbnail_height: 630 });
        const picture = await fetch(named);
        expect(picture.status).toBe(200);
        const { width, height } = readPng(new Uint8Array(await picture.arrayBuffer()));
        expect([width, height]).toEqual([1200, 630]);
      }
    },
    PICTURES_MS,
  );

  it('has a smaller picture where there is less room, and none where there is too little', async () => {
    const url = `${base}/`;
    const small = await answerOf({ url, maxwidth: '800' });
    expect(small).toMatchObject({ thumbnail_width: 800, thumbnail_height: 420 });
    expect(await answerOf({ url, maxwidth: '500' })).not.toHaveProperty('thumbnail_url');
  });

  it('answers for no other address', async () => {
    const { host } = new URL(base);
    for (const url of [
      'https://example.org/',
      `https://${host}/`,
      `${base}.example.org/`,
      `http://user@${host}/`,
      `${base}/sources`,
      `${base}/events/no-such-event`,
      'javascript:alert(1)',
      '/',
    ])
      expect((await ask({ url })).status, url).toBe(404);
    expect((await ask({})).status).toBe(400);
  });

  it('speaks JSON alone', async () => {
    const response = await ask({ url: `${base}/`, format: 'xml' });
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({ type: '/problems/unsupported-format' });
  });

  it('makes no markup of titles', async () => {
    const { html, title } = await answerOf({
      url: `${base}/?title=${encodeURIComponent('"><script>alert(1)</script>')}`,
    });
    expect(title).toBe('"><script>alert(1)</script>');
    expect(html).not.toContain('<script');
    expect(html).toContain('title="&quot;&gt;&lt;script&gt;');
  });

  it('takes only the known parts of an address along', async () => {
    const { html } = await answerOf({ url: `${base}/?pair=RUS-PRK&bogus=1&utm_source=x&window=2022/2024` });
    expect(html).toContain(`src="${base}/embed?pair=PRK-RUS&amp;window=2022/2024&amp;layout=chronicle"`);
  });
});
