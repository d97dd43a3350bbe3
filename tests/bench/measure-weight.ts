import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findChromium } from '../../bin/find-chromium.mjs';
import { serveDatabase } from '../served-application.ts';
import { benchDatabase, describeSize } from './bench-database.ts';
import type { Finding, Table } from './report.ts';

const PAGES = [
  { path: '/', mostScript: 300 },
  { path: '/embed', mostScript: 180 },
] as const;
/** What `fetch` of later requests brings (events of a window) is data, not page. */
const KINDS = { document: 'HTML', script: 'JavaScript', stylesheet: 'CSS', font: 'fonts' } as const;

/** Returns what a first visit brings to the browser, each body gzipped by itself, in kB of 1,000 bytes. */
export async function measureWeight(
  sizes: readonly number[],
): Promise<{ tables: Table[]; findings: Finding[] }> {
  const rows: string[][] = [];
  const findings: Finding[] = [];
  const largest = Math.max(...sizes);
  for (const size of new Set([sizes[0] ?? largest, largest])) {
    const { baseUrl, stop } = await serveDatabase(`file:${await benchDatabase(size)}`);
    try {
      for (const { path, mostScript } of PAGES) {
        const weight = await weigh(`${baseUrl}${path}`);
        const kinds = Object.values(KINDS);
        const cells = kinds.map((kind) => (weight === null ? 'not there' : `${weight[kind].toFixed(1)} kB`));
        rows.push([path, describeSize(size), ...cells]);
        if (size !== largest) continue;
        const what = `JavaScript of ${path}, kB gzipped`;
        findings.push({
          what,
          value: weight?.JavaScript ?? Number.NaN,
          bound: 'at most',
          target: mostScript,
        });
      }
    } finally {
      await stop();
    }
  }
  return { tables: [{ head: ['page', 'events', ...Object.values(KINDS)], rows }], findings };
}

async function weigh(url: string): Promise<Record<(typeof KINDS)[keyof typeof KINDS], number> | null> {
  const browser = await chromium.launch({ executablePath: findChromium().path, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 820 } });
    const weight = { HTML: 0, JavaScript: 0, CSS: 0, fonts: 0 };
    const counted: Promise<void>[] = [];
    page.on('response', (response) => {
      const kind = KINDS[response.request().resourceType() as keyof typeof KINDS];
      if (kind === undefined || !response.ok()) return;
      counted.push(
        response.body().then((body) => {
          weight[kind] += gzipSync(body, { level: 9 }).length / 1000;
        }),
      );
    });
    const answer = await page.goto(url, { waitUntil: 'networkidle' });
    await Promise.all(counted);
    return answer?.ok() === true ? weight : null;
  } finally {
    await browser.close();
  }
}
