/**
 * The search index, kept in step with the texts of events. Triggers note which events are due, whoever writes, in plain
 * SQL as well; here their words are read and put into the index.
 */
import { setImmediate } from 'node:timers/promises';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction, prepared } from '#db/store/run-query.ts';
import { DyadlineError } from '#lib/errors.ts';
import { stemWord } from '#lib/query/fold-word.ts';
import { hasDottedLetters, toWords } from '#lib/query/words.ts';
import { type EventDocument, readDocuments, readDocumentsBetween } from './event-documents.ts';

/** Events that are put in in one step: some ten milliseconds. */
const STEP_EVENTS = 500;
/** Stands between two texts of a column: a word to the index that no text and no query contains. */
const BETWEEN = '\uE000';
/** Text of which the index makes the same words by itself, parting it at every sign; but letters with dots between are one word. */
const PLAIN = /^[\t\n\r\x20-\x7e]*$/;

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
  last: sqlite
    .prepare<[number, number], number | null>(
      'SELECT max(number) FROM (SELECT number FROM events WHERE number > ? ORDER BY number LIMIT ?)',
    )
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
  const { sqlite } = database;
  sqlite.exec(`
    INSERT INTO event_search (event_search) VALUES ('delete-all');
    DELETE FROM search_words;
    DELETE FROM search_due`);
  for (let last = 0, rows: IndexRow[]; ; last = rows.at(-1)?.[0] ?? 0) {
    rows = readIndexRows(database, last, STEP_EVENTS);
    if (rows.length === 0) break;
    addRows(database, rows);
  }
  // The index itself knows its words: in their order, and each once.
  sqlite.exec("CREATE VIRTUAL TABLE temp.event_words USING fts5vocab('main', 'event_search', 'row')");
  const words = sqlite.prepare<[], string>('SELECT term FROM event_words').pluck();
  addWords(
    database,
    words.all().filter((word) => word !== BETWEEN),
  );
  sqlite.exec('DROP TABLE temp.event_words');
}

/**
 * Returns the words of the next events with numbers above `after`, in their order.
 * @internal
 */
export function readIndexRows(database: Database, after: number, most: number): IndexRow[] {
  const upTo = statements(database).last.get(after, most) ?? after;
  return readDocumentsBetween(database, after, upTo).map(toRow);
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
      const documents = readDocuments(database, numbers);
      addRows(database, documents.map(toRow));
      addWords(database, new Set(documents.flatMap(listWords)));
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

function addWords(database: Database, words: Iterable<string>): void {
  const { word } = statements(database);
  for (const one of words) word.run(one, stemWord(one));
}

function toRow({ number, texts: { title, summary, place, passage } }: EventDocument): IndexRow {
  return [number, toColumn(title), toColumn(summary), toColumn(place), toColumn(passage)];
}

function toColumn(texts: readonly string[]): string {
  const words = (text: string) =>
    PLAIN.test(text) && !hasDottedLetters(text) ? text : toWords(text).join(' ');
  return texts.map(words).join(` ${BETWEEN} `);
}

function listWords({ texts }: EventDocument): string[] {
  return Object.values(texts).flat().flatMap(toWords);
}
