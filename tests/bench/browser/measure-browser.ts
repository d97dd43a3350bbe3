import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../bin/find-chromium.mjs';
import { serveDatabase } from '../../served-application.ts';
import { benchDatabase, describeSize } from '../bench-database.ts';
import type { Finding, Table } from '../report.ts';
import { median, percentile } from '../statistics.ts';
import { toBrowserFindings } from './browser-findings.ts';
import { type FrameCost, watchFrameCost } from './frame-cost.ts';
import { drag, findMiddle, scroll, zoom } from './gestures.ts';
import { watchPage } from './page-watch.ts';
import { serveReferencePages } from './reference-pages.ts';

const VIEWPORT = { width: 1600, height: 820 };
const SLOW_FRAME_MS = 50;
/** What happens in the first second of a gesture is told by its longest frame. */
const SETTLING_MS = 1000;
const PAUSE_MS = 1000;
/** A page that shows no event by then is not waited for. */
const PATIENCE_MS = 120_000;
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--disable-quic', '--no-first-run', '--enable-precise-memory-info'],
];

/** How smooth a gesture was, and what a frame of it cost the main thread. */
export type Smoothness = { median: number; p95: number; longest: number; slowShare: number; cost: FrameCost };

/** What was measured of a page; medians over the runs. */
export type PageMeasure = {
  page: string;
  /** Generated or shipped events behind our own page; null for the pages it is compared with. */
  size: number | null;
  firstPaintMs: number;
  layoutShift: number;
  nodes: number;
  heapMb: number;
  zoom: Smoothness;
  pan: Smoothness;
  /** Null where the page does not scroll. */
  scroll: Smoothness | null;
};

type Subject = {
  page: string;
  size: number | null;
  url: string;
  hasEvents: boolean;
  /** What the wheel does by itself. */
  wheel: 'zooms' | 'scrolls';
  hasScroll: boolean;
};

/** Returns how the page feels at each size beside plain vis-timeline and an empty page, in one run of one browser. */
export async function measureBrowser(
  sizes: readonly number[],
  runs: number,
): Promise<{ tables: Table[]; findings: Finding[]; pages: PageMeasure[] }> {
  const references = await serveReferencePages();
  const servers = [references];
  const subjects: Subject[] = [
    {
      page: 'empty page',
      ...{
        size: null,
        url: `${references.baseUrl}/empty`,
        hasEvents: false,
        wheel: 'zooms',
        hasScroll: true,
      },
    },
    ...[100, 300, 10_000].map((count): Subject => {
      const url = `${references.baseUrl}/vis?events=${count}`;
      const page = `vis-timeline, ${count.toLocaleString('en')}`;
      return { page, size: null, url, hasEvents: true, wheel: 'zooms', hasScroll: false };
    }),
  ];
  const measured = new Map<Subject, PageMeasure[]>();
  try {
    for (const size of sizes) {
      const server = await serveDatabase(`file:${await benchDatabase(size)}`);
      servers.push(server);
      const ours = { size, hasEvents: true } as const;
      subjects.push(
        {
          ...{ ...ours, page: `chronicle, ${describeSize(size)}`, url: `${server.baseUrl}/` },
          ...{ wheel: 'zooms', hasScroll: true },
        },
        {
          ...{ ...ours, page: `lanes, ${describeSize(size)}`, url: `${server.baseUrl}/?layout=timeline` },
          ...{ wheel: 'scrolls', hasScroll: false },
        },
      );
      // The first answer of a process compiles what the later ones use.
      for (let warm = 0; warm < 2; warm += 1) await (await fetch(`${server.baseUrl}/`)).arrayBuffer();
    }
    for (let run = 0; run < runs; run += 1) {
      for (const subject of subjects) {
        console.error(`Run ${run + 1} of ${runs}: ${subject.page}`);
        measured.set(subject, [...(measured.get(subject) ?? []), await measurePage(subject)]);
      }
    }
  } finally {
    for (const server of servers) await server.stop();
  }
  const pages = [...measured.values()].map(toMedians);
  return { tables: toTables(pages), findings: toBrowserFindings(pages), pages };
}

async function measurePage({
  page: name,
  size,
  url,
  hasEvents,
  wheel,
  hasScroll,
}: Subject): Promise<PageMeasure> {
  const { path, note } = findChromium();
  if (path === '') throw new Error(note);
  const browser: Browser = await chromium.launch({ executablePath: path, args: ARGUMENTS });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    // The compiler names functions through a helper that is not there in the page.
    await page.addInitScript({ content: `globalThis.__name ??= (made) => made; (${watchPage})();` });
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS });
    const isSeen = () => !!globalThis.dyadlineWatch && globalThis.dyadlineWatch.firstPaintMs !== null;
    if (hasEvents) await page.waitForFunction(isSeen, undefined, { timeout: PATIENCE_MS });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(PAUSE_MS);
    const still = await page.evaluate(() => ({
      firstPaintMs: globalThis.dyadlineWatch.firstPaintMs,
      layoutShift: globalThis.dyadlineWatch.layoutShift,
    }));
    const middle = await findMiddle(page);
    const zoomed = await measureGesture(page, () => zoom(page, middle, wheel === 'scrolls'));
    await page.waitForTimeout(PAUSE_MS);
    const panned = await measureGesture(page, () => drag(page, middle));
    await page.waitForTimeout(PAUSE_MS);
    // Over what scrolls, not over the strip above it.
    const low = { ...middle, y: VIEWPORT.height * 0.8 };
    const scrolled = hasScroll ? await measureGesture(page, () => scroll(page, low)) : null;
    return {
      ...{ page: name, size },
      firstPaintMs: still.firstPaintMs ?? Number.NaN,
      layoutShift: still.layoutShift,
      nodes: await page.evaluate(() => globalThis.dyadlineWatch.mostNodes),
      heapMb: await readHeap(page),
      ...{ zoom: zoomed, pan: panned, scroll: scrolled },
    };
  } finally {
    await browser.close();
  }
}

async function measureGesture(page: Page, gesture: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate(() => globalThis.dyadlineWatch.start());
  const readCost = await watchFrameCost(page);
  await gesture();
  // The frame that is under way belongs to the gesture.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const frames = await page.evaluate(() => globalThis.dyadlineWatch.stop());
  const cost = await readCost(frames.length);
  const lengths = frames.map(({ length }) => length);
  const later = frames.filter(({ at }) => at >= SETTLING_MS);
  const sum = (list: readonly { length: number }[]) => list.reduce((total, { length }) => total + length, 0);
  return {
    median: median(lengths),
    p95: percentile(lengths, 0.95),
    longest: Math.max(...lengths),
    slowShare:
      later.length === 0 ? 1 : sum(later.filter(({ length }) => length > SLOW_FRAME_MS)) / sum(later),
    cost,
  };
}

async function readHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 2 ** 20;
}

function toMedians(runs: readonly PageMeasure[]): PageMeasure {
  const middle = (read: (one: PageMeasure) => number) => median(runs.map(read));
  const smoothness = (read: (one: PageMeasure) => Smoothness): Smoothness => ({
    median: middle((one) => read(one).median),
    p95: middle((one) => read(one).p95),
    longest: middle((one) => read(one).longest),
    slowShare: middle((one) => read(one).slowShare),
    cost: {
      all: middle((one) => read(one).cost.all),
      style: middle((one) => read(one).cost.style),
      layout: middle((one) => read(one).cost.layout),
      script: middle((one) => read(one).cost.script),
    },
  });
  return {
    ...{ page: runs[0]?.page ?? '', size: runs[0]?.size ?? null },
    firstPaintMs: middle((one) => one.firstPaintMs),
    layoutShift: middle((one) => one.layoutShift),
    nodes: middle((one) => one.nodes),
    heapMb: middle((one) => one.heapMb),
    zoom: smoothness((one) => one.zoom),
    pan: smoothness((one) => one.pan),
    scroll: runs[0]?.scroll == null ? null : smoothness((one) => one.scroll ?? one.pan),
  };
}

function toTables(pages: readonly PageMeasure[]): Table[] {
  const frames = ({ median: middle, p95, longest, slowShare }: Smoothness) => [
    ...[middle, p95, longest].map((ms) => ms.toFixed(1)),
    `${(slowShare * 100).toFixed(1)}%`,
  ];
  const cost = ({ cost: { all, style, layout, script } }: Smoothness) =>
    [all, style, layout, script].map((ms) => ms.toFixed(2));
  const gestures = (one: PageMeasure) =>
    Object.entries({ zoom: one.zoom, pan: one.pan, scroll: one.scroll }).flatMap(([name, found]) =>
      found === null ? [] : [{ name, found }],
    );
  return [
    {
      head: ['page', 'first paint', 'shift', 'nodes', 'heap'],
      rows: pages.map((one) => [
        one.page,
        Number.isNaN(one.firstPaintMs) ? '' : `${(one.firstPaintMs / 1000).toFixed(2)} s`,
        one.layoutShift.toFixed(3),
        one.nodes.toLocaleString('en'),
        `${one.heapMb.toFixed(1)} MB`,
      ]),
    },
    {
      head: [
        ...['page', 'gesture', 'a frame costs', 'of it style', 'layout', 'script'],
        ...['frames median', 'p95', 'longest', 'over 50 ms'],
      ],
      rows: pages.flatMap((one) =>
        gestures(one).map(({ name, found }) => [one.page, name, ...cost(found), ...frames(found)]),
      ),
    },
  ];
}
