import type { Columns } from '#lib/columns/columns.ts';
import { countWindow } from '#lib/columns/count-window.ts';
import type { Filter } from '#lib/query/filter.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';
import { windowBuckets } from '#lib/timeline/window-buckets.ts';
import { FOCAL_PAIRS } from '../focal.ts';
import { describeSize } from './bench-database.ts';
import { columnsInMemory } from './columns-in-memory.ts';
import { ACTORS } from './generate-sources.ts';
import type { Finding, Table } from './report.ts';
import { formatMs, timeEach, toTimes } from './time-each.ts';
import {
  FILTER_NAMES,
  type FilterName,
  listQuestions,
  type Question,
  WIDTH_NAMES,
  type Width,
  WORD_NAMES,
} from './window-questions.ts';

const WINDOWS = 40;
const WARM_UP = 6;
const MOST_TIMES = 12;
/** The target is for ten times this size. */
const LARGE = 1_000_000;
const WIDTH_PX = 1200;
const LIMIT = 150;

/** Returns how long windows of ten times as many events take; the events are made in memory, as columns alone. */
export async function measureTenMillion(
  sizes: readonly number[],
): Promise<{ tables: Table[]; findings: Finding[] }> {
  const small = Math.max(...sizes);
  const large = small * 10;
  const [fewer, more] = [await measureColumns(small), await measureColumns(large)];
  const cells = fewer.map((cell, index) => ({ ...cell, large: more[index]?.times ?? toTimes([]) }));
  const rows = cells.map(({ name, width, times, large }) => [
    ...[name, width],
    ...[times.p50, times.p95, large.p50, large.p95].map(formatMs),
    (large.p95 / times.p95).toFixed(2),
  ]);
  const findings = cells.map(
    ({ name, width, times, large: slower }): Finding => ({
      what: `columns ${describeSize(large)}, ${width}, ${name}: p95, of that at ${describeSize(small)}`,
      value: slower.p95 / times.p95,
      bound: 'at most',
      target: small < LARGE ? null : MOST_TIMES,
    }),
  );
  const head = [
    ...['columns alone, filter', 'window', `${describeSize(small)} p50`, 'p95'],
    ...[`${describeSize(large)} p50`, 'p95', 'ratio of p95'],
  ];
  return { tables: [{ head, rows }], findings };
}

type Cell = { name: FilterName; width: Width; times: ReturnType<typeof toTimes> };

async function measureColumns(size: number): Promise<Cell[]> {
  console.error(`Making columns of ${describeSize(size)} …`);
  const columns = columnsInMemory(size);
  const cells: Cell[] = [];
  for (const name of FILTER_NAMES) {
    if (WORD_NAMES.some((word) => word === name)) continue;
    for (const width of WIDTH_NAMES) {
      const times = await timeEach(listQuestions(name, width, WARM_UP + WINDOWS, 9), (question) =>
        askColumns(columns, question),
      );
      cells.push({ name, width, times: toTimes(times.slice(WARM_UP)) });
    }
  }
  return cells;
}

function askColumns(columns: Columns, { window, filter }: Question): number {
  const { edges } = windowBuckets(window, WIDTH_PX);
  return countWindow(
    columns,
    { filter: toResolved(filter), lookedUp: { words: null, only: null, seen: new Map() } },
    { edges, lanes: 'pair', focalPairs: FOCAL_PAIRS, limit: LIMIT },
  ).total;
}

function toResolved(filter: Filter) {
  return resolveFilter(filter, { countsAs: COUNTS_AS });
}

const COUNTS_AS = new Map(
  ACTORS.flatMap(({ code, countsAs }) => (countsAs === null ? [] : [[code, countsAs] as const])),
);
