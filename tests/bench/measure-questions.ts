import { listEvents } from '#db/read/events.ts';
import { listFacets } from '#db/read/facets.ts';
import { readOverview } from '#db/read/overview.ts';
import { listPairs } from '#db/read/pairs.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import { FOCAL_PAIRS } from '../focal.ts';
import { windowAsker } from './ask-window.ts';
import { benchDatabase, describeSize } from './bench-database.ts';
import type { Finding, Table } from './report.ts';
import { formatMs, timeEach, toTimes } from './time-each.ts';
import { FILTER_NAMES, listQuestions } from './window-questions.ts';

const FILTERS = 40;
const WARM_UP = 4;
const LISTED = 300;
const MOST_OF_WINDOW = 1.5;
const LARGE = 1_000_000;

type Ask = (database: Database, filter: ResolvedFilter) => Promise<unknown>;

/** What pages ask beside windows. */
const ASKED: readonly (readonly [what: string, ask: Ask])[] = [
  ['facets', listFacets],
  ['overview', (database, filter) => readOverview(database, filter, FOCAL_PAIRS)],
  ['pairs', (database, filter) => listPairs(database, filter, FOCAL_PAIRS)],
  [`list of ${LISTED}`, (database, filter) => listEvents(database, filter, { limit: LISTED })],
];

/** Returns how long other questions of a filter take, beside one wide window of the same filter. */
export async function measureQuestions(
  sizes: readonly number[],
): Promise<{ tables: Table[]; findings: Finding[] }> {
  const rows: string[][] = [];
  const findings: Finding[] = [];
  for (const size of sizes) {
    const database = openDatabase(`file:${await benchDatabase(size)}`, { readonly: true });
    const { ask, resolve } = await windowAsker(database);
    for (const name of FILTER_NAMES) {
      const timesOf = new Map<string, number[]>();
      const note = (what: string, times: readonly number[]) =>
        timesOf.set(what, [...(timesOf.get(what) ?? []), ...times]);
      // In turns, so that what slows the machine for a moment slows all of them.
      for (const [index, question] of listQuestions(name, 'wide', WARM_UP + FILTERS, 6).entries()) {
        const filter = resolve(question.filter);
        const times: [string, number[]][] = [['window', await timeEach([question], ask)]];
        for (const [what, one] of ASKED)
          times.push([what, await timeEach([filter], () => one(database, filter))]);
        if (index >= WARM_UP) for (const [what, spent] of times) note(what, spent);
      }
      const window = toTimes(timesOf.get('window') ?? []);
      const others = ASKED.map(([what]) => ({ what, ...toTimes(timesOf.get(what) ?? []) }));
      rows.push([
        ...[describeSize(size), name],
        ...[window, ...others].flatMap(({ p50, p95 }) => [formatMs(p50), formatMs(p95)]),
      ]);
      if (size !== Math.max(...sizes)) continue;
      for (const { what, p95 } of others)
        findings.push({
          what: `${what} ${describeSize(size)}, ${name}: p95, of a wide window's`,
          value: p95 / window.p95,
          bound: 'at most',
          target: size < LARGE ? null : MOST_OF_WINDOW,
        });
    }
    database.close();
  }
  const asked = ['window', ...ASKED.map(([what]) => what)].flatMap((what) => [`${what} p50`, 'p95']);
  return { tables: [{ head: ['events', 'filter', ...asked], rows }], findings };
}
