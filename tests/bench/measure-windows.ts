import BetterSqlite from 'better-sqlite3';
import { openDatabase } from '#db/store/open-database.ts';
import { serveDatabase } from '../served-application.ts';
import { assertSameWindow, fetchWindow, windowAsker } from './ask-window.ts';
import { benchDatabase, describeSize } from './bench-database.ts';
import { scanWindow } from './plain-scan.ts';
import type { Finding, Table } from './report.ts';
import { formatMs, timeEach, toTimes } from './time-each.ts';
import { type Cell, toWindowFindings } from './window-findings.ts';
import { FILTER_NAMES, listQuestions, type Question, WIDTH_NAMES } from './window-questions.ts';

const WINDOWS = 60;
const WARM_UP = 6;
/** A scan of a million events takes seconds, and its times are much alike. */
const FEW_SCANS = { mostMs: 6000, least: 3 };

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
  return { tables: [{ head, rows }], findings: toWindowFindings(cells) };
}

async function measureSize(size: number): Promise<Cell[]> {
  const file = await benchDatabase(size);
  const database = openDatabase(`file:${file}`, { readonly: true });
  // As it comes: nothing of what we set up for our own connections helps the scan, or hinders it.
  const plain = new BetterSqlite(file, { readonly: true });
  const { baseUrl, stop } = await serveDatabase(`file:${file}`);
  try {
    const { ask: direct, resolve } = await windowAsker(database);
    const http = (question: Question) => fetchWindow(baseUrl, question);
    const cells: Cell[] = [];
    for (const name of FILTER_NAMES) {
      for (const width of WIDTH_NAMES) {
        for (const question of listQuestions(name, width, WARM_UP, 0)) {
          // Scans take so long, with this thread held, that the kept connection may be closed by now.
          await http(question).catch(() => http(question));
          await direct(question);
        }
        const questions = listQuestions(name, width, WINDOWS, 1);
        const scanned: ReturnType<typeof scanWindow>[] = [];
        const scan = ({ window, filter }: Question) =>
          scanned.push(scanWindow(plain, resolve(filter), window));
        cells.push({
          ...{ size, name, width },
          http: toTimes(await timeEach(questions, http)),
          direct: toTimes(await timeEach(questions, direct)),
          scan: toTimes(await timeEach(questions, scan, FEW_SCANS)),
        });
        // What is compared is the same answer.
        for (const [index, found] of scanned.entries()) {
          const question = questions[index];
          if (question !== undefined) assertSameWindow(question, await direct(question), found);
        }
      }
    }
    return cells;
  } finally {
    await stop();
    database.close();
    plain.close();
  }
}
