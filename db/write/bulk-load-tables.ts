import BetterSqlite from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '#db/store/open-database.ts';
import { DyadlineError } from '#lib/errors.ts';

type Cell = string | number | null;

/** Rows of a table that wait to be written together. */
export type HeldRows = { add(row: readonly Cell[]): void; flush(): void };

/**
 * Returns what holds rows of a table until they are written; their cells stand in the order of the fields, of which the
 * first is the id of an event. The statement is made from the names in `schema.ts`, prepared once and bound by place:
 * through the query builder a row takes half as long again. Writing throws `dataset-invalid` for what the table refuses.
 */
export function heldRows<Table extends SQLiteTable>(
  database: Database,
  table: Table,
  fields: readonly (keyof Table['$inferInsert'] & string)[],
): HeldRows {
  const columns = getTableColumns(table);
  const names = fields.map((field) => `"${columns[field]?.name}"`);
  const statement = database.sqlite.prepare<Cell[]>(
    `INSERT INTO "${getTableName(table)}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  let rows: (readonly Cell[])[] = [];
  return {
    add: (row) => void rows.push(row),
    flush() {
      const due = rows;
      rows = [];
      for (const row of due) {
        try {
          statement.run(...row);
        } catch (error) {
          throw toRefusal(String(row[0]), error);
        }
      }
    },
  };
}

/** What a table itself refuses: an id that is here, or a value that the schema would have refused. */
function toRefusal(id: string, error: unknown): unknown {
  if (!(error instanceof BetterSqlite.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT'))
    return error;
  const isKnown = /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(error.code);
  const message = isKnown
    ? `The event ${id} is here already.`
    : `The event ${id} cannot be stored: ${error.message}.`;
  return new DyadlineError('dataset-invalid', message, {
    cause: error,
    details: { errors: [{ path: id, message }] },
  });
}
