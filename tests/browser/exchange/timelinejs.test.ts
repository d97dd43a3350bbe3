import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openPage, withBrowser } from '../open-page.ts';

withBrowser();

const PACKAGE = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'node_modules',
  '@knight-lab',
  'timelinejs',
  'dist',
);
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};
const PAGE = `<!doctype html><title>TimelineJS</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/css/timeline.css"><div id="timeline" style="width:1200px;height:700px"></div>
<script src="/js/timeline.js"></script>`;

let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    const file = normalize(new URL(url, 'http://localhost').pathname);
    if (file === '/') return response.setHeader('Content-Type', 'text/html').end(PAGE);
    response.setHeader('Content-Type', MEDIA_TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(join(PACKAGE, file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it('TimelineJS, on a page of somebody else, shows every event of its file', async () => {
  const page = await openPage(`${origin}/`);
  const file = `${inject('baseUrl')}/api/export/timelinejs`;
  const ids = (await page.evaluate(`(async () => {
    const data = await (await fetch(${JSON.stringify(file)})).json();
    new TL.Timeline('timeline', data, { script_path: ${JSON.stringify(`${origin}/js/`)}, font: '' });
    return data.events.map((event) => event.unique_id);
  })()`)) as string[];
  expect(ids.length).toBeGreaterThan(50);
  const marks = page.locator('.tl-timemarker');
  await expect.poll(() => marks.count(), { timeout: 20_000 }).toBe(ids.length);
  const shown = await marks.evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(shown)).toEqual(new Set(ids.map((id) => `${id}-marker`)));
});
