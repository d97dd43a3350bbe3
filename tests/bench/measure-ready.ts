import { copyFileSync, statSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { askColumns } from '#db/columns/current-columns.ts';
import { openDatabase } from '#db/store/open-database.ts';
import type { Columns } from '#lib/columns/columns.ts';
import { saveEvent } from '../save-event.ts';
import { windowAsker } from './ask-window.ts';
import { benchDatabase, describeSize, passingDatabase } from './bench-database.ts';
import { BENCH_SEED, generateChronology } from './generate-events.ts';
import { readBare } from './read-bare.ts';
import type { Finding, Table } from './report.ts';
import { median } from './statistics.ts';
import { formatMs, type Times, timeEach, toTimes } from './time-each.ts';
import { listQuestions } from './window-questions.ts';

const STARTS = 3;
const EDITS = 30;
const WARM_UP = 5;
const EDITED_AT = '2026-11-23T00:00:00Z';

const MOST_OF_BARE = 2;
const MOST_MB_A_MILLION = 100;
/** Half of what a million events took before they were asked from columns. */
const MOST_FILE_GB = 1.95;
const MOST_EDIT_MS = 10;
const LARGE = 1_000_000;

type Ready = {
  ready: number;
  bare: number;
  megabytes: number;
  gigabytes: number;
  window: Times;
  edit: Times;
};

/** Returns what columns cost: the time until a new connection answers, their memory, the file, and what an edit delays. */
export async function measureReady(
  sizes: readonly number[],
): Promise<{ tables: Table[]; findings: Finding[] }> {
  const rows: string[][] = [];
  const findings: Finding[] = [];
  for (const size of sizes) {
    const file = await benchDatabase(size);
    const measured: Ready = { ...(await measureStarts(file)), ...(await measureEdits(file, size)) };
    const { ready, bare, megabytes, gigabytes, window, edit } = measured;
    const figures = [window.p50, window.p95, edit.p50, edit.p95].map(formatMs);
    rows.push([
      ...[describeSize(size), formatMs(ready), formatMs(bare), (ready / bare).toFixed(2)],
      ...[`${megabytes.toFixed(1)} MB`, `${gigabytes.toFixed(3)} GB`, ...figures],
    ]);
    if (size !== Math.max(...sizes)) continue;
    const add = (what: string, value: number, target: number | null) =>
      findings.push({ what, value, bound: 'at most', target: size < LARGE ? null : target });
    const at = describeSize(size);
    add(`ready ${at}: first answer, of reading the same columns bare`, ready / bare, MOST_OF_BARE);
    add(`columns ${at}: MB a million events`, (megabytes * LARGE) / size, MOST_MB_A_MILLION);
    add(`database ${at}: GB`, gigabytes, size === LARGE ? MOST_FILE_GB : null);
    add(`edit ${at}: ms that the next window takes longer, p50`, edit.p50 - window.p50, MOST_EDIT_MS);
    add(`edit ${at}: the next window, of one without an edit, p50`, edit.p50 / window.p50, null);
  }
  const head = [
    ...['events', 'ready', 'bare read', 'ratio', 'columns', 'database'],
    ...['window p50', 'p95', 'after an edit p50', 'p95'],
  ];
  return { tables: [{ head, rows }], findings };
}

async function measureStarts(file: string): Promise<Omit<Ready, 'window' | 'edit'>> {
  const [readies, bares]: [number[], number[]] = [[], []];
  let megabytes = 0;
  // One more, which reads the file into the system's memory; taken in turns.
  for (let start = 0; start <= STARTS; start += 1) {
    const plain = new BetterSqlite(file, { readonly: true });
    bares.push(...(await timeEach([plain], readBare)));
    plain.close();
    const database = openDatabase(`file:${file}`, { readonly: true });
    readies.push(...(await timeEach([database], (one) => askColumns(one, ({ size }) => size))));
    megabytes = (await askColumns(database, countBytes)) / 1e6;
    database.close();
  }
  const gigabytes = statSync(file).size / 1e9;
  return { ready: median(readies.slice(1)), bare: median(bares.slice(1)), megabytes, gigabytes };
}

/** What the columns of all events take; names and casts, of which there are few, are left out. */
function countBytes({ blocks, places, names }: Columns): number {
  const columns = blocks.flatMap((block) =>
    Object.values(block).flatMap((column) => (typeof column === 'object' ? [column] : [])),
  );
  // Columns remember of each number in which block it is.
  const blockOf = places.length * Uint32Array.BYTES_PER_ELEMENT;
  return [...columns, places, names.known].reduce((sum, { byteLength }) => sum + byteLength, blockOf);
}

/** Windows as they are, and each just after an event was saved, in a copy of the database. */
async function measureEdits(file: string, size: number): Promise<Pick<Ready, 'window' | 'edit'>> {
  const copy = passingDatabase('edited');
  copyFileSync(file, copy.file);
  const database = openDatabase(`file:${copy.file}`);
  try {
    const { ask } = await windowAsker(database);
    const { events } = generateChronology(size, BENCH_SEED);
    const [windows, edits]: [number[], number[]] = [[], []];
    for (const question of listQuestions('none', 'medium', WARM_UP + EDITS, 8)) {
      windows.push(...(await timeEach([question], ask)));
      const { value: event } = events.next();
      // Another importance: the event has to be taken out of one place and put into another.
      await saveEvent(database, { ...event, importance: (event.importance % 5) + 1 }, EDITED_AT);
      edits.push(...(await timeEach([question], ask)));
    }
    return { window: toTimes(windows.slice(WARM_UP)), edit: toTimes(edits.slice(WARM_UP)) };
  } finally {
    database.close();
    copy.remove();
  }
}
