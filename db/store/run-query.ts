import type BetterSqlite from 'better-sqlite3';
import { sql as compose, type SQL } from 'drizzle-orm';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import type { Database } from './open-database.ts';
import { toStorageError } from './storage-error.ts';

const dialect = new SQLiteSyncDialect();

/** Filters give a few dozen shapes of SQL; the bound is for the ones nobody expected. */
const MAX_CACHED_STATEMENTS = 200;

const statements = new WeakMap<Database, Map<string, BetterSqlite.Statement>>();

/**
 * Returns the rows of a query composed with Drizzle's `sql`; its statement is prepared once for each text. Lists are
 * bound as one JSON array (`listOf`), so that the text does not depend on their length. `Row` is the caller's word
 * for the columns that the query selects.
 */
export function selectRows<Row>(database: Database, query: SQL): Row[] {
  const { sql, params } = dialect.sqlToQuery(query);
  return withStorageErrors(database, () => prepareStatement(database, sql).all(...params) as Row[]);
}

/**
 * Returns the rows of a query of a JSON list, as arrays: to name twenty columns of each row takes SQLite's driver most of
 * the time of a list. `Row` is the caller's word for the columns.
 */
export function selectArrays<Row>(database: Database, text: string, given: readonly number[]): Row[] {
  return withStorageErrors(
    database,
    () => prepareStatement(database, text, 'array').all(JSON.stringify(given)) as Row[],
  );
}

/** Returns a list to stand after IN, bound as one JSON array: the statement's text does not depend on its length. */
export function listOf(values: readonly (string | number)[]): SQL {
  return compose`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

/** Returns what `work` returns; whatever it wrote is stored whole, or not at all where it throws. It must be synchronous. */
export function inTransaction<Result>(database: Database, work: () => Result): Result {
  return withStorageErrors(database, () => database.sqlite.transaction(work).immediate());
}

/** Returns what `work` returns; all that it reads is of one moment. It must be synchronous. */
export function inSnapshot<Result>(database: Database, work: () => Result): Result {
  return withStorageErrors(database, () => database.sqlite.transaction(work).deferred());
}

/** Returns a function that gives a database's own copy of a prepared statement, made on first use. */
export function prepared<Statement>(
  build: (database: Database) => Statement,
): (database: Database) => Statement {
  const built = new WeakMap<Database, Statement>();
  return (database) => {
    const known = built.get(database);
    if (known !== undefined) return known;
    const statement = build(database);
    built.set(database, statement);
    return statement;
  };
}

/** Returns what `work` returns; an error of SQLite that a person can do something about is thrown as `toStorageError` words it. */
export function withStorageErrors<Result>(database: Database, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toStorageError(error, database.file);
  }
}

/** Returns how many rows a change composed with Drizzle's `sql` touched. Errors are left to `inTransaction`. */
export function runChange(database: Database, change: SQL): number {
  const { sql, params } = dialect.sqlToQuery(change);
  return prepareStatement(database, sql).run(...params).changes;
}

/** How rows are given: as objects, as arrays, or as the value of their first column. */
type RowShape = 'object' | 'array' | 'value';

/** Returns the statement with this text, prepared once for each shape of rows. */
export function prepareStatement(
  database: Database,
  text: string,
  shape: RowShape = 'object',
): BetterSqlite.Statement {
  let known = statements.get(database);
  if (known === undefined) {
    known = new Map();
    statements.set(database, known);
  }
  const key = `${shape} ${text}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const [oldest] = known.keys();
  if (known.size >= MAX_CACHED_STATEMENTS && oldest !== undefined) known.delete(oldest);
  const statement = database.sqlite.prepare(text);
  if (shape !== 'object') shape === 'array' ? statement.raw() : statement.pluck();
  known.set(key, statement);
  return statement;
}
