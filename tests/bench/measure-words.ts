import BetterSqlite from 'better-sqlite3';
import { countEventsOf } from '#db/read/facets.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';
import { EMPTY_FILTER } from '#lib/query/filter.ts';
import { windowAsker } from './ask-window.ts';
import { benchDatabase, describeSize } from './bench-database.ts';
import { SEARCH_WORDS } from './generate-words.ts';
import type { Finding, Table } from './report.ts';
import { formatMs, timeEach, toTimes } from './time-each.ts';
import { listQuestions, type Question, WORD_NAMES } from './window-questions.ts';

const TIMES = 11;
/** So many other searches make columns forget one; see `db/columns/look-up.ts`. */
const OTHERS = 64;
const MOST_OF_BARE = 1.5;
const LARGE = 1_000_000;
/** What the function asks for a single word: it may be a beginning. */
const BARE = `SELECT rowid FROM event_search WHERE event_search MATCH '"' || ? || '" *'`;

/** The bare index; a count and a window whose word is asked for the first time; the same window again. */
const ASKED = ['bare', 'counted', 'first', 'again'] as const;
type Asked = (typeof ASKED)[number];

/** Returns how long a count and a window take whose word is asked for the first time, beside the search index asked for its numbers. */
export async function measureWords(
  sizes: readonly number[],
): Promise<{ tables: Table[]; findings: Finding[] }> {
  const rows: string[][] = [];
  const findings: Finding[] = [];
  for (const size of sizes) {
    const file = await benchDatabase(size);
    const database = openDatabase(`file:${file}`, { readonly: true });
    const plain = new BetterSqlite(file, { readonly: true });
    const { ask, resolve } = await windowAsker(database);
    const bare = plain.prepare<[string], number>(BARE).pluck();
    for (const name of WORD_NAMES) {
      const word = SEARCH_WORDS[name.split(' ')[0] as keyof typeof SEARCH_WORDS];
      const times: Record<Asked, number[]> = { bare: [], counted: [], first: [], again: [] };
      const note = async (asked: Asked, work: () => unknown) =>
        times[asked].push(...(await timeEach([null], work)));
      // One more, which warms up; taken in turns.
      for (const question of listQuestions(name, 'medium', TIMES + 1, 5)) {
        await note('bare', () => bare.all(word));
        await forget(database, resolve);
        await note('counted', () => countEventsOf(database, [resolve(question.filter)]));
        await forget(database, resolve);
        await note('first', () => ask(question));
        await note('again', () => ask(question));
      }
      const p50 = (asked: Asked) => toTimes(times[asked].slice(1)).p50;
      rows.push([describeSize(size), name, ...ASKED.map((asked) => formatMs(p50(asked)))]);
      if (size !== Math.max(...sizes)) continue;
      const at = `${describeSize(size)}, ${name} asked for the first time`;
      const add = (what: string, value: number, target: number | null) =>
        findings.push({ what, value, bound: 'at most', target: size < LARGE ? null : target });
      add(`count ${at}: p50, of the bare index query`, p50('counted') / p50('bare'), MOST_OF_BARE);
      add(`window ${at}: p50, of the bare index query`, p50('first') / p50('bare'), null);
    }
    plain.close();
    database.close();
  }
  const head = [
    ...['events', 'word', 'bare index p50', 'counted first p50'],
    ...['window first p50', 'window again p50'],
  ];
  return { tables: [{ head, rows }], findings };
}

/** Asks for so many words that occur nowhere that no other word is remembered. */
async function forget(
  database: Database,
  resolve: (filter: Question['filter']) => Parameters<typeof countEventsOf>[1][number],
): Promise<void> {
  const others = Array.from({ length: OTHERS }, (_, index) =>
    resolve({ ...EMPTY_FILTER, q: `"nowhere${index}"` }),
  );
  await countEventsOf(database, others);
}
