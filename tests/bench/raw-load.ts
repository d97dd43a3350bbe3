/**
 * What a load is compared with: better-sqlite3 and nothing else. The rows of a database that is already loaded are
 * written, ready as they are, into the same tables by prepared statements; indexes are made and the search index is
 * filled at the end, all in one transaction. No date is read, no reference looked at, no text cut into words.
 */
import BetterSqlite from 'better-sqlite3';
import { ADD_TO_INDEX, type IndexRow, readIndexRows } from '#db/search/fill-index.ts';
import { migrateDatabase } from '#db/store/migrate.ts';
import { openDatabase } from '#db/store/open-database.ts';
import { type Spent, type Stopwatch, stopwatch } from './stopwatch.ts';

const BATCH = 5000;
/** Returns what writing the rows of one database into a new one took; reading them is not counted. */
export async function loadRaw(from: string, to: string): Promise<Spent> {
  const made = openDatabase(`file:${to}`);
  await migrateDatabase(made);
  made.close();
  const source = new BetterSqlite(from, { readonly: true });
  const target = new BetterSqlite(to);
  target.pragma('synchronous = NORMAL');
  target.pragma('foreign_keys = OFF');
  target.pragma('cache_size = -262144');
  const watch = stopwatch();
  const laterMade = listSchema(
    target,
    "type = 'trigger' OR (type = 'index' AND sql NOT LIKE 'CREATE UNIQUE%')",
  );
  watch.time(() => {
    target.exec('BEGIN IMMEDIATE');
    for (const { type, name } of laterMade) target.exec(`DROP ${type} "${name}"`);
  });
  for (const table of listTables(target)) copyTable(source, target, table, watch);
  watch.time(() => {
    for (const { sql } of laterMade.filter(({ type }) => type === 'index')) target.exec(sql);
  });
  fillIndex(from, target, watch);
  watch.time(() => {
    for (const { sql } of laterMade.filter(({ type }) => type === 'trigger')) target.exec(sql);
    target.exec('COMMIT');
  });
  source.close();
  target.close();
  return watch.spent();
}

/** The words of the index are made before the clock runs: they are rows as well, ready as they are. */
function fillIndex(from: string, target: BetterSqlite.Database, watch: Stopwatch): void {
  const source = openDatabase(`file:${from}`, { readonly: true });
  const add = target.prepare<IndexRow>(ADD_TO_INDEX);
  for (let last = 0; ; ) {
    const rows = readIndexRows(source, last, BATCH);
    if (rows.length === 0) break;
    watch.time(() => {
      for (const row of rows) add.run(...row);
    });
    last = rows.at(-1)?.[0] ?? 0;
  }
  source.close();
}

function copyTable(
  source: BetterSqlite.Database,
  target: BetterSqlite.Database,
  table: string,
  watch: Stopwatch,
): void {
  const columns = target
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .all(table)
    .map(({ name }) => `"${name}"`);
  target.exec(`DELETE FROM "${table}"`);
  const insert = target.prepare<unknown[]>(
    `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const write = (rows: unknown[][]) => {
    for (const row of rows) insert.run(...row);
  };
  let batch: unknown[][] = [];
  const select = source.prepare<[], unknown[]>(`SELECT ${columns.join(', ')} FROM "${table}"`).raw();
  for (const row of select.iterate()) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    const full = batch;
    watch.time(() => write(full));
    batch = [];
  }
  watch.time(() => write(batch));
}

function listTables(database: BetterSqlite.Database): string[] {
  return database
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          AND name NOT LIKE '\\_\\_%' ESCAPE '\\'`,
    )
    .all()
    .map(({ name }) => name);
}

function listSchema(database: BetterSqlite.Database, where: string) {
  return database
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND (${where})`,
    )
    .all();
}
