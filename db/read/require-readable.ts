import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as events from '#db/schema/schema.ts';
import * as edits from '#db/schema/schema-edits.ts';
import * as names from '#db/schema/schema-names.ts';
import * as sources from '#db/schema/schema-sources.ts';
import * as upkeep from '#db/schema/schema-upkeep.ts';
import type { Database } from '#db/store/open-database.ts';
import { requireSameFile } from '#db/store/served-file.ts';
import { toStorageError } from '#db/store/storage-error.ts';
import { DyadlineError } from '#lib/errors.ts';

/** Not among the tables that Drizzle describes. */
const SEARCH_TABLES = ['event_search', 'search_words', 'search_due'];

/** A question of every table that pages are made of, which reads no row. */
const QUESTIONS = [
  ...Object.values({ ...events, ...names, ...sources, ...upkeep, ...edits }).flatMap((table) => {
    if (!is(table, SQLiteTable)) return [];
    const { name, columns } = getTableConfig(table);
    return `SELECT ${columns.map((column) => `"${column.name}"`).join(', ')} FROM "${name}" LIMIT 0`;
  }),
  ...SEARCH_TABLES.map((name) => `SELECT * FROM "${name}" LIMIT 0`),
];

/** The schema, by SQLite's number for it, that was found to have every table. */
const found = new WeakMap<Database, unknown>();

/**
 * Throws `storage-unavailable`, in a sentence, where a database cannot answer what pages ask: its file is another or gone,
 * damaged, or lacks a table. Some microseconds where nothing changed, so that it may stand before every question.
 */
export function requireReadable(database: Database): void {
  try {
    const schema = database.sqlite.pragma('schema_version', { simple: true });
    if (found.get(database) !== schema) {
      for (const question of QUESTIONS) database.sqlite.prepare(question).all();
      found.set(database, schema);
    }
    requireSameFile(database);
  } catch (error) {
    throw toSentence(error, database.file);
  }
}

function toSentence(error: unknown, file: string): unknown {
  const known = toStorageError(error, file);
  if (known instanceof DyadlineError || !(error instanceof Error)) return known;
  return new DyadlineError(
    'storage-unavailable',
    `${file} cannot be read (${error.message}). Start again, which brings it up to date, or put a backup in its place with npm run restore.`,
    { cause: error },
  );
}
