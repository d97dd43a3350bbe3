import { describe, expect, inject, it } from 'vitest';
import { serveDatabase } from '../served-application.ts';

const base = inject('baseUrl');
const get = (path: string) => fetch(`${base}${path}`);

describe('GET /embed', () => {
  it('may be framed from anywhere, from a deck on disk too', async () => {
    const { headers } = await get('/embed?pair=PRK-RUS');
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors \* file:$/);
    expect(headers.get('content-security-policy')).toMatch(/script-src 'nonce-[\w-]+';/);
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('gives every answer a nonce of its own', async () => {
    const nonce = async () =>
      /script-src '([^']+)'/.exec((await get('/embed')).headers.get('content-security-policy') ?? '')?.[1];
    expect(await nonce()).not.toBe(await nonce());
  });

  it('alone may be framed', async () => {
    for (const path of ['/', '/sources', '/embedded', '/embed/x']) {
      const { headers } = await get(path);
      expect(headers.get('x-frame-options'), path).toBe('DENY');
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    }
  });

  it('lets frames without an origin have its script, styles and fonts, for good', async () => {
    const page = await (await get('/embed')).text();
    const files = [...page.matchAll(/(?:src|href)="(\/built\/[^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files.map((file) => file.split('.').at(-1))).toEqual(['css', 'js']);
    for (const file of files) {
      const { status, headers } = await get(file);
      expect(status).toBe(200);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cache-control')).toContain('immutable');
    }
  });

  it('sends less than 180 kB of script', async () => {
    const script = /src="(\/built\/[^"]+)"/.exec(await (await get('/embed')).text())?.[1] ?? '';
    const { gzipSync } = await import('node:zlib');
    expect(gzipSync(await (await get(script)).text()).length).toBeLessThan(180_000);
  });

  it('makes no markup of what an address says', async () => {
    const hostile = '</script><script>alert(1)</script>"\'<b>';
    const page = await (
      await get(`/embed?title=${encodeURIComponent(hostile)}&lanes=${encodeURIComponent(hostile)}&q=%3Cb%3E`)
    ).text();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<b>');
    expect(page).toContain('&lt;script&gt;alert(1)');
  });

  it('is one plain line where the database cannot be read, and framable all the same', async () => {
    const { baseUrl, stop } = await serveDatabase('file:/dev/null/timeline.db');
    try {
      const response = await fetch(`${baseUrl}/embed`);
      expect(response.status).toBe(503);
      expect(response.headers.get('content-security-policy')).toMatch(/frame-ancestors \* file:$/);
      expect(await response.text()).toMatch(
        /<p class="embed-fault">The timeline cannot be shown: [^<]+<\/p>/,
      );
    } finally {
      await stop();
    }
  });
});
