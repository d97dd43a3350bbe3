import type { Database } from '#db/store/open-database.ts';

/** All rows of every table but the search indexes, by table. */
export function dumpTables({ sqlite }: Database): Record<string, unknown[]> {
  const tables = sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          AND name NOT IN ('__drizzle_migrations', 'data_version', 'search_due', 'search_words') ORDER BY name`,
    )
    .pluck()
    .all();
  return Object.fromEntries(
    tables.map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).all()]),
  );
}

/** The statements that the tables, indexes, views and triggers were made with. */
export function readSchema({ sqlite }: Database): unknown[] {
  const query =
    "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name";
  return sqlite.prepare(query).all();
}
