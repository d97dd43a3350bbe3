import BetterSqlite from 'better-sqlite3';
import { listActors } from '#db/read/actors.ts';
import { readChronology } from '#db/read/chronology.ts';
import { listEventTypes } from '#db/read/event-types.ts';
import { listSources } from '#db/read/sources.ts';
import { readWindow } from '#db/read/window.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';
import type { LaneNames } from '#lib/timeline/to-lanes.ts';
import { FOCAL_PAIRS } from '../focal.ts';
import { serveDatabase } from '../served-application.ts';
import { benchDatabase, describeSize } from './bench-database.ts';
import { scanWindow } from './plain-scan.ts';
import type { Finding, Table } from './report.ts';
import { percentile } from './statistics.ts';
import {
  FILTER_NAMES,
  type FilterName,
  listQuestions,
  type Question,
  WIDTH_NAMES,
  type Width,
} from './window-questions.ts';

const WINDOWS = 60;
const WARM_UP = 6;
/** A scan of a million events takes a second, and its times are much alike. */
const MOST_SCAN_MS = 6000;
const LEAST_SCANS = 5;
const REQUEST = { width: 1200, limit: 150 } as const;

/** How many times faster than the scan a window is to be, by its width. */
const LEAST_TIMES: Record<Width, number> = { wide: 150, medium: 80, narrow: 40 };
const COUNTED: readonly FilterName[] = ['pair', 'type', 'period'];
const LEAST_TIMES_COMMON_WORD = 4;
const MOST_GROWTH = 3;
/** The targets are for this size: a scan of few events takes no time. */
const LARGE = 1_000_000;
/** The size that growth is told from. */
const SMALL = 10_000;

type Times = { p50: number; p95: number };
type Cell = { size: number; name: FilterName; width: Width; http: Times; direct: Times; scan: Times };

/** Returns how long windows take over HTTP and from the database function, beside plain SQL that answers the same. */
export async function measureWindows(
  sizes: readonly number[],
): Promise<{ tables: Table[]; findings: Finding[] }> {
  const cells: Cell[] = [];
  for (const size of sizes) cells.push(...(await measureSize(size)));
  const rows = cells.map(({ size, name, width, http, direct, scan }) => [
    ...[describeSize(size), name, width],
    ...[http.p50, http.p95, direct.p50, direct.p95, scan.p50, scan.p95].map(formatMs),
    (scan.p95 / http.p95).toFixed(1),
    (scan.p95 / direct.p95).toFixed(1),
  ]);
  const head = [
    ...['events', 'filter', 'window', 'HTTP p50', 'p95', 'function p50', 'p95', 'scan p50', 'p95'],
    ...['scan / HTTP', 'scan / function'],
  ];
  return { tables: [{ head, rows }], findings: toFindings(cells) };
}

function toFindings(cells: readonly Cell[]): Finding[] {
  const largest = Math.max(...cells.map(({ size }) => size));
  const findings: Finding[] = [];
  const add = (what: string, value: number, bound: Finding['bound'], target: number | null) =>
    findings.push({ what, value, bound, target });
  for (const { size, name, width, http, scan } of cells.filter((cell) => cell.size === largest)) {
    const at = `/api/window ${describeSize(size)}, ${width}, ${name}`;
    const least = COUNTED.includes(name)
      ? LEAST_TIMES[width]
      : name === 'common word'
        ? LEAST_TIMES_COMMON_WORD
        : null;
    add(`${at}: scan p95 / p95`, scan.p95 / http.p95, 'at least', size < LARGE ? null : least);
    const small = cells.find((cell) => cell.size === SMALL && cell.name === name && cell.width === width);
    if (small === undefined || size === SMALL) continue;
    const growth = http.p95 / small.http.p95;
    add(
      `${at}: p95, of that at ${describeSize(SMALL)}`,
      growth,
      'at most',
      COUNTED.includes(name) ? MOST_GROWTH : null,
    );
  }
  return findings;
}

async function measureSize(size: number): Promise<Cell[]> {
  const file = await benchDatabase(size);
  const database = openDatabase(`file:${file}`, { readonly: true });
  // As it comes: nothing of what we set up for our own connections helps the scan, or hinders it.
  const plain = new BetterSqlite(file, { readonly: true });
  const { baseUrl, stop } = await serveDatabase(`file:${file}`);
  try {
    const names = await readNames(database);
    const direct = ({ window, filter }: Question) =>
      readWindow(database, resolveFilter(filter, { countsAs: new Map() }), {
        ...{ request: { window, ...REQUEST }, lanes: 'pair', names, focalPairs: FOCAL_PAIRS },
      });
    const http = async ({ window, filter }: Question) => {
      const parameters = formatFilter(filter);
      for (const [name, value] of Object.entries({ window: window.join('/'), ...REQUEST }))
        parameters.set(name, String(value));
      const answer = await fetch(`${baseUrl}/api/window?${parameters}`);
      if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
      await answer.arrayBuffer();
    };
    const scan = async ({ window, filter }: Question) => scanWindow(plain, filter, window);
    const compare = async (question: Question) => {
      const [{ total }, scanned] = [await direct(question), await scan(question)];
      if (total !== scanned)
        throw new Error(`${JSON.stringify(question)}: ${total} events, ${scanned} by the scan`);
    };
    const cells: Cell[] = [];
    for (const name of FILTER_NAMES) {
      for (const width of WIDTH_NAMES) {
        const ask = (series: number, count = WINDOWS) => listQuestions(name, width, count, series);
        // What is compared is the same answer.
        for (const question of ask(0, 1)) await compare(question);
        for (const question of ask(0, WARM_UP)) {
          // Scans take so long, with this thread held, that the kept connection may be closed by now.
          await http(question).catch(() => http(question));
          await direct(question);
        }
        // Windows that were not asked before, so that no answer comes from a cache.
        cells.push({
          ...{ size, name, width },
          http: await time(http, ask(1)),
          direct: await time(direct, ask(2)),
          scan: await time(scan, ask(1), MOST_SCAN_MS),
        });
      }
    }
    return cells;
  } finally {
    await stop();
    database.close();
    plain.close();
  }
}

async function time(
  ask: (question: Question) => Promise<unknown>,
  questions: readonly Question[],
  mostMs = Number.POSITIVE_INFINITY,
): Promise<Times> {
  const times: number[] = [];
  const begun = performance.now();
  for (const question of questions) {
    const started = performance.now();
    await ask(question);
    times.push(performance.now() - started);
    if (times.length >= LEAST_SCANS && performance.now() - begun > mostMs) break;
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

async function readNames(database: Database): Promise<LaneNames> {
  const [{ focal }, actors, types, sources] = await Promise.all([
    readChronology(database),
    listActors(database),
    listEventTypes(database),
    listSources(database),
  ]);
  return {
    focal,
    actors: new Map(actors.map(({ code, name }) => [code, name])),
    types: new Map(types.map(({ id, label }) => [id, label])),
    sources: new Map(sources.map(({ id, title }) => [id, title])),
  };
}

function formatMs(ms: number): string {
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
}
