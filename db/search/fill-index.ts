/**
 * The search index, kept in step with the texts of events. Triggers note which events are due, whoever writes, in plain
 * SQL as well; here their words are read and put into the index.
 */
import { setImmediate } from 'node:timers/promises';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction, prepared } from '#db/store/run-query.ts';
import { DyadlineError } from '#lib/errors.ts';
import { stemWord } from '#lib/query/fold-word.ts';
import { toWords } from '#lib/query/words.ts';
import { type EventDocument, readDocuments } from './event-documents.ts';

/** Events that are put in in one step: some ten milliseconds. */
const STEP_EVENTS = 500;
/** Stands between two texts of a column: a word to the index that no text and no query contains. */
const BETWEEN = ' \uE000 ';

/** The words of an event: its number, then a text of words for each column of the index. */
export type IndexRow = [number: number, title: string, summary: string, place: string, passage: string];

/**
 * Takes an `IndexRow`.
 * @internal
 */
export const ADD_TO_INDEX =
  'INSERT INTO event_search (rowid, title, summary, place, passage) VALUES (?, ?, ?, ?, ?)';

const GIVEN = '(SELECT value FROM json_each(?))';

const statements = prepared(({ sqlite }) => ({
  due: sqlite.prepare<[number], number>('SELECT number FROM search_due ORDER BY number LIMIT ?').pluck(),
  done: sqlite.prepare<[string]>(`DELETE FROM search_due WHERE number IN ${GIVEN}`),
  remove: sqlite.prepare<[string]>(`DELETE FROM event_search WHERE rowid IN ${GIVEN}`),
  add: sqlite.prepare<IndexRow>(ADD_TO_INDEX),
  word: sqlite.prepare<[string, string]>('INSERT OR IGNORE INTO search_words (word, stem) VALUES (?, ?)'),
  next: sqlite
    .prepare<[number, number], number>('SELECT number FROM events WHERE number > ? ORDER BY number LIMIT ?')
    .pluck(),
}));

/** Returns whether some events are not in the index as they are. */
export function isIndexBehind(database: Database): boolean {
  return statements(database).due.get(1) !== undefined;
}

/**
 * Brings the index in step with the texts of events, in steps between which the process does other things. Gives up where
 * the database cannot be written now: who asks for words looks through the events that are due.
 */
export async function fillIndex(database: Database): Promise<void> {
  while (takeStep(database)) await setImmediate();
}

/** Puts the words of all events into the index, within the transaction of the caller. */
export function fillWholeIndex(database: Database): void {
  database.sqlite.exec(`
    INSERT INTO event_search (event_search) VALUES ('delete-all');
    DELETE FROM search_words;
    DELETE FROM search_due`);
  const words = new Set<string>();
  for (let last = 0, rows: IndexRow[]; ; last = rows.at(-1)?.[0] ?? 0) {
    rows = readIndexRows(database, last, STEP_EVENTS, words);
    if (rows.length === 0) break;
    addRows(database, rows);
  }
  addWords(database, words);
}

/**
 * Returns the words of the next events with numbers above `after`, in their order; puts every word into `words`.
 * @internal
 */
export function readIndexRows(
  database: Database,
  after: number,
  most: number,
  words = new Set<string>(),
): IndexRow[] {
  return toRows(readDocuments(database, statements(database).next.all(after, most)), words);
}

/** Returns whether there may be more to do. */
function takeStep(database: Database): boolean {
  const { due, done, remove } = statements(database);
  const { sqlite } = database;
  if (sqlite.readonly) return false;
  const timeout = sqlite.pragma('busy_timeout', { simple: true });
  // Readers do not wait for writers.
  sqlite.pragma('busy_timeout = 0');
  try {
    return inTransaction(database, () => {
      const numbers = due.all(STEP_EVENTS);
      const given = JSON.stringify(numbers);
      remove.run(given);
      const words = new Set<string>();
      addRows(database, toRows(readDocuments(database, numbers), words));
      addWords(database, words);
      done.run(given);
      return numbers.length === STEP_EVENTS;
    });
  } catch (error) {
    if (error instanceof DyadlineError) return false;
    throw error;
  } finally {
    sqlite.pragma(`busy_timeout = ${timeout}`);
  }
}

function addRows(database: Database, rows: readonly IndexRow[]): void {
  const { add } = statements(database);
  for (const row of rows) add.run(...row);
}

/** In their order: a table is filled fastest so. */
function addWords(database: Database, words: ReadonlySet<string>): void {
  const { word } = statements(database);
  for (const one of [...words].sort()) word.run(one, stemWord(one));
}

function toRows(documents: readonly EventDocument[], words: Set<string>): IndexRow[] {
  const read = (text: string): string => {
    const found = toWords(text);
    for (const word of found) words.add(word);
    return found.join(' ');
  };
  const column = (texts: readonly string[]) => texts.map(read).join(BETWEEN);
  return documents.map(({ number, texts: { title, summary, place, passage } }) => [
    number,
    column(title),
    column(summary),
    column(place),
    column(passage),
  ]);
}
