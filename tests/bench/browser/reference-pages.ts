/** Static pages on this machine to compare with: an empty one, and plain vis-timeline with its events written into the page. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseEdtf } from '#lib/time/edtf.ts';
import { BENCH_SEED, generateChronology } from '../generate-events.ts';

const VIS = path.dirname(createRequire(import.meta.url).resolve('vis-timeline/package.json'));
const ASSETS: Readonly<Record<string, { file: string; type: string }>> = {
  '/vis.js': { file: 'standalone/umd/vis-timeline-graph2d.min.js', type: 'text/javascript' },
  '/vis.css': { file: 'styles/vis-timeline-graph2d.min.css', type: 'text/css' },
};
const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Reference</title>';

/** Serves `/empty` and `/vis?events=100` on a free port. */
export async function serveReferencePages(): Promise<{ baseUrl: string; stop: () => Promise<void> }> {
  const made = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const asset = ASSETS[pathname];
    if (asset !== undefined) {
      response.setHeader('Content-Type', asset.type);
      response.end(readFileSync(path.join(VIS, asset.file)));
      return;
    }
    const key = `${pathname}?${searchParams.get('events')}`;
    const page =
      made.get(key) ?? (pathname === '/vis' ? visPage(Number(searchParams.get('events'))) : EMPTY_PAGE);
    made.set(key, page);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    baseUrl: `http://localhost:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** It scrolls, as pages do. */
const EMPTY_PAGE = `${HEAD}<style>body { margin: 0; height: 100000px }</style><p>Nothing</p>`;

/** As in its own examples: `start` and `end` are left out, because with both it stays hidden for a second. */
function visPage(count: number): string {
  const items = [...generateChronology(count, BENCH_SEED).events].flatMap(
    ({ id, title, date, importance }) => {
      const { value } = parseEdtf(date);
      const start = value?.earliest ?? value?.latest;
      if (start === null || start === undefined) return [];
      const isPoint = value?.latest === null || value?.earliest === value?.latest;
      return [{ id, content: title, group: importance, start, ...(isPoint ? {} : { end: value?.latest }) }];
    },
  );
  const groups = [1, 2, 3, 4, 5].map((id) => ({ id, content: `Lane ${id}` }));
  return `${HEAD}<link rel="stylesheet" href="/vis.css"><style>body { margin: 0 } #timeline { height: 800px }</style>
<div id="timeline"></div>
<script src="/vis.js"></script>
<script>
const items = new vis.DataSet(${JSON.stringify(items)});
const groups = new vis.DataSet(${JSON.stringify(groups)});
new vis.Timeline(document.getElementById('timeline'), items, groups, { height: '800px', verticalScroll: false });
</script>`;
}
