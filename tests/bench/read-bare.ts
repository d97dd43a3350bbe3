/**
 * What filling columns is compared with: better-sqlite3 alone reads the same columns of the same tables, row by row, and
 * every value is looked at once. Nothing is kept, sorted, or worked out.
 */
import type BetterSqlite from 'better-sqlite3';

const READ = [
  `SELECT number, earliest_day, latest_day, type, importance FROM events WHERE status = 'published' ORDER BY number`,
  'SELECT event_number, actor, role FROM participants ORDER BY event_number, position',
  `SELECT event_number, source_number, stated_earliest_day, stated_latest_day, modality, stance
    FROM citations ORDER BY event_number, position`,
  'SELECT number FROM events ORDER BY id',
];

/** Returns how many values there are, null or not. */
export function readBare(sqlite: BetterSqlite.Database): number {
  let count = 0;
  for (const text of READ) {
    for (const row of sqlite.prepare<[], unknown[]>(text).raw().iterate())
      for (const value of row) if (value !== undefined) count += 1;
  }
  return count;
}
