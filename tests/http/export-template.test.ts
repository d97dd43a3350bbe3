import { request } from 'node:http';
import { describe, expect, inject, it } from 'vitest';
import { readPptx } from '../unit/exchange/pptx/read-pptx.ts';

const base = inject('baseUrl');
const deck = `${base}/api/export/pptx?pair=PRK-RUS&from=2024`;

const formOf = (bytes: BlobPart, field = 'template') => {
  const form = new FormData();
  form.set(field, new Blob([bytes]), 'firm.pptx');
  return form;
};
const post = (body: FormData, headers: Record<string, string> = {}) =>
  fetch(deck, { method: 'POST', body, headers });
const detailOf = async (response: Response) => ((await response.json()) as { detail: string }).detail;

describe('POST /api/export/pptx', { timeout: 60_000 }, () => {
  it('answers the deck in the template of a form, for nobody else’s pages', async () => {
    const template = await (
      await fetch(`${base}/api/export/pptx?from=2024&slides=overview&width=1024&height=768`)
    ).arrayBuffer();
    const response = await post(formOf(template));
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { slides, parts } = await readPptx(new Uint8Array(await response.arrayBuffer()));
    expect(slides.length).toBeGreaterThan(3);
    const size = parts.get('ppt/presentation.xml')?.children.find(({ name }) => name === 'p:sldSz');
    expect(size?.attributes.cx).toBe('9144000');
  });

  it('refuses other pages, other forms and other files, each with what would be right', async () => {
    const other = await post(formOf('x'), { Origin: 'https://elsewhere.example' });
    expect([other.status, await detailOf(other)]).toEqual([
      403,
      expect.stringContaining('on this machine alone'),
    ]);
    const field = await post(formOf('x', 'file'));
    expect([field.status, await detailOf(field)]).toEqual([400, expect.stringContaining('“template”')]);
    const file = await post(formOf('x'));
    expect([file.status, await detailOf(file)]).toEqual([400, expect.stringContaining('no ZIP archive')]);
    const text = await fetch(deck, { method: 'POST', body: 'x' });
    expect(text.status).toBe(415);
    await text.arrayBuffer();
    const svg = await fetch(`${base}/api/export/svg`, { method: 'POST', body: formOf('x') });
    expect(svg.status).toBe(405);
    await svg.arrayBuffer();
  });

  it('refuses a form that is too large before it is sent, and a host that is not this machine', async () => {
    const { hostname, port } = new URL(base);
    const ask = (headers: Record<string, string | number>) =>
      new Promise<number>((resolve, reject) => {
        const asked = request(
          { hostname, port, path: '/api/export/pptx', method: 'POST', headers },
          (answer) => {
            answer.resume();
            resolve(answer.statusCode ?? 0);
            asked.destroy();
          },
        );
        asked.on('error', (error) => (asked.destroyed ? undefined : reject(error)));
        asked.flushHeaders();
      });
    expect(
      await ask({ 'content-type': 'multipart/form-data; boundary=x', 'content-length': 11 * 1024 * 1024 }),
    ).toBe(413);
    expect(
      await ask({
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 0,
        host: 'dyadline.example',
      }),
    ).toBe(403);
  });
});
