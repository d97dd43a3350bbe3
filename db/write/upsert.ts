import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';

/**
 * Returns the statement that stores a row, its values bound in the order of the columns. Where one with the same key is
 * here, it gets the other columns, except those to leave; a row that says all this already is not touched, so that no
 * trigger runs for it.
 */
export function upsertText(
  table: string,
  columns: readonly string[],
  key: readonly string[],
  left: readonly string[] = [],
): string {
  const list = (names: readonly string[], prefix = '') =>
    names.map((name) => `${prefix}"${name}"`).join(', ');
  const changed = columns.filter((name) => !key.includes(name) && !left.includes(name));
  const insert = `INSERT INTO "${table}" (${list(columns)}) VALUES (${columns.map(() => '?').join(', ')})`;
  if (changed.length === 0) return `${insert} ON CONFLICT (${list(key)}) DO NOTHING`;
  return `${insert} ON CONFLICT (${list(key)})
    DO UPDATE SET (${list(changed)}) = (${list(changed, 'excluded.')})
    WHERE (${list(changed, `"${table}".`)}) IS NOT (${list(changed, 'excluded.')})`;
}

/** Returns nothing; stores a row as `upsertText` says. Field names and types are those of `schema.ts`. */
export function writeRow<Table extends SQLiteTable>(
  database: Database,
  table: Table,
  key: readonly (keyof Table['$inferInsert'] & string)[],
  row: Table['$inferInsert'],
): void {
  const columns = getTableColumns(table);
  const fields = Object.entries(row).flatMap(([field, value]) => {
    const column = columns[field];
    // A JSON column would write null as the text "null".
    return column === undefined
      ? []
      : [{ name: column.name, value: value === null ? null : column.mapToDriverValue(value) }];
  });
  const text = upsertText(
    getTableName(table),
    fields.map(({ name }) => name),
    key.map((field) => columns[field]?.name ?? field),
  );
  prepareStatement(database, text).run(...fields.map(({ value }) => value));
}
