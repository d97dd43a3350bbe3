import { createHash } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { checkDataSet } from '#lib/data-check/check-data-set.ts';
import { PUBLICATION_RULES } from '#lib/data-check/publication-rules.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { DATA_DIRECTORY, readDataSet } from '../../bin/read-data-set.ts';

const base = inject('baseUrl');

/** Returns what stands in the file, as somebody who knows its id alone takes it out. */
async function dataSetOf(
  query: string,
): Promise<{ html: string; text: string; dataSet: DataSet; digest: string }> {
  const response = await fetch(`${base}/api/export/html${query}`);
  expect(response.status).toBe(200);
  const html = await response.text();
  const [, digest = '', text = ''] =
    /<script type="application\/json" id="dyadline" data-sha256="([^"]+)">([^<]*)<\/script>/.exec(html) ?? [];
  return { html, text, digest, dataSet: JSON.parse(text) as DataSet };
}

const byId = <One extends { id: string }>(list: readonly One[]) =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What a reader's program could stumble over; that passages name someone is looked at where the data set is kept. */
const problemsOf = (dataSet: DataSet) =>
  checkDataSet(dataSet).filter(({ code }) => !PUBLICATION_RULES.has(code));

describe('GET /api/export/html', () => {
  it('is a download of one file that names itself', async () => {
    const { headers } = await fetch(`${base}/api/export/html?pair=PRK-RUS`);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="dyadline-.+\.html"/);
  });

  it('holds the native data set without loss', async () => {
    const shipped = readDataSet(DATA_DIRECTORY).value?.dataSet;
    if (shipped === undefined) throw new Error('the shipped data cannot be read');
    const { dataSet } = await dataSetOf('');
    const published = shipped.events.filter(({ status }) => status === 'published');
    expect(byId(dataSet.events)).toEqual(byId(published));
    expect(byId(dataSet.eventTypes)).toEqual(byId(shipped.eventTypes));
    const used = new Set(dataSet.actors.map(({ code }) => code));
    expect(dataSet.actors).toEqual(
      expect.arrayContaining(shipped.actors.filter(({ code }) => used.has(code))),
    );
    for (const source of dataSet.sources) {
      const { $schema: _, ...original } =
        shipped.sources.find(({ id }) => id === source.id) ?? shipped.sources[0] ?? source;
      const cited = new Set(source.excerpts.map(({ id }) => id));
      expect(source).toEqual({ ...original, excerpts: original.excerpts.filter(({ id }) => cited.has(id)) });
    }
    expect(problemsOf(dataSet)).toEqual([]);
  });

  it('holds whole references where it holds a part', async () => {
    const { dataSet, html } = await dataSetOf('?pair=PRK-RUS&from=2024');
    expect(problemsOf(dataSet)).toEqual([]);
    const view = JSON.parse(/id="dyadline-view">([^<]*)</.exec(html)?.[1] ?? '') as { shown: string[] };
    expect(view.shown.length).toBeLessThanOrEqual(dataSet.events.length);
    expect(dataSet.events.map(({ id }) => id)).toEqual(expect.arrayContaining(view.shown));
  });

  it('says the checksum of its data and allows its own script alone', async () => {
    const { html, text, digest } = await dataSetOf('');
    const hash = (of: string) => createHash('sha256').update(of).digest('base64');
    expect(digest).toBe(hash(text));
    const script = /<script>([\s\S]*)<\/script>\n<\/body>/.exec(html)?.[1] ?? '';
    expect(html).toContain(`script-src &#39;sha256-${hash(script)}&#39;`);
    expect(html).not.toMatch(/(?:src|href)="(?!https?:|data:|#)/);
  });

  it('makes no markup of titles', async () => {
    const { html } = await dataSetOf(`?title=${encodeURIComponent('</title><script>alert(1)</script>')}`);
    expect(html).not.toContain('<script>alert');
  });

  it('refuses what it does not know', async () => {
    expect((await fetch(`${base}/api/export/html?colour=red`)).status).toBe(400);
  });
});
