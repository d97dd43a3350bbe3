import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';

/**
 * Returns nothing; stores a row. Where one with the same `key` exists, the columns given are changed in it and the
 * others stay. Field names and types are those of `schema.ts`.
 */
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
      : [{ field, name: column.name, value: value === null ? null : column.mapToDriverValue(value) }];
  });
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => `"${name}"`).join(', ');
  const changed = fields.filter(({ field }) => !key.some((part) => part === field));
  const sets = changed.map(({ name }) => `"${name}" = excluded."${name}"`).join(', ');
  const text = `INSERT INTO "${getTableName(table)}" (${names(fields)}) VALUES (${fields.map(() => '?').join(', ')})
    ON CONFLICT (${names(fields.filter(({ field }) => key.includes(field as (typeof key)[number])))})
    DO ${sets === '' ? 'NOTHING' : `UPDATE SET ${sets}`}`;
  prepareStatement(database, text).run(...fields.map(({ value }) => value));
}
