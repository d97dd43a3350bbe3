import type { Database } from '#db/store/open-database.ts';

/** The tables that grow by a load. */
const TABLES = ['events', 'participants', 'citations', 'event_pairs', 'excerpts'] as const;

/**
 * Returns a function that makes the indexes of the growing tables again, after dropping them: one sort at the end takes
 * a fraction of the time of a million insertions. Unique ones stay, because they find what is there twice. The caller
 * holds the transaction, so that no one else ever sees the tables without them.
 */
export function suspendIndexes({ sqlite }: Database): () => void {
  const dropped = sqlite
    .prepare<[string], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema
        WHERE type = 'index' AND sql NOT LIKE 'CREATE UNIQUE%'
          AND tbl_name IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(TABLES));
  for (const { name } of dropped) sqlite.exec(`DROP INDEX "${name}"`);
  return () => {
    for (const { sql } of dropped) sqlite.exec(sql);
  };
}
