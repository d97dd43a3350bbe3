import { fillWholeIndex } from '#db/search/fill-index.ts';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction } from '#db/store/run-query.ts';

/** Pages kept in memory during a load, in KiB: the inner pages of every index. */
const CACHE_KIB = 256 * 1024;
/** Of each index, for the statistics that plans go by. */
const SAMPLE_ROWS = 400;

type Made = { type: 'index' | 'trigger'; name: string; sql: string };

/**
 * Returns what `work` returns after it has filled an empty database, whole or not at all. It writes as always, but
 * without triggers, foreign keys and the indexes that find nothing wrong: those are made when all rows are there, and so
 * is the full-text index, in a fraction of the time. `work` has to see to it that every reference leads somewhere.
 */
export function inBulk<Result>(database: Database, work: () => Result): Result {
  const { sqlite } = database;
  const cacheSize = Number(sqlite.pragma('cache_size', { simple: true }));
  // They cannot be switched off within a transaction.
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma(`cache_size = ${-CACHE_KIB}`);
  try {
    const result = inTransaction(database, () => {
      const made = listMade(database);
      for (const { type, name } of made) sqlite.exec(`DROP ${type} "${name}"`);
      const worked = work();
      const make = (kind: Made['type']) => {
        for (const { type, sql } of made) if (type === kind) sqlite.exec(sql);
      };
      make('index');
      fillWholeIndex(database);
      make('trigger');
      sqlite.exec(NOTE_CHANGE);
      return worked;
    });
    // Fresh tables have no statistics yet, and the indexes are new: look at all of them, in samples.
    sqlite.pragma(`analysis_limit = ${SAMPLE_ROWS}`);
    sqlite.pragma('optimize = 0x10002');
    return result;
  } finally {
    sqlite.pragma(`cache_size = ${cacheSize}`);
    sqlite.pragma('foreign_keys = ON');
  }
}

/** Unique indexes stay: they find what comes twice. */
function listMade({ sqlite }: Database): Made[] {
  return sqlite
    .prepare<[], Made>(
      `SELECT type, name, sql FROM sqlite_schema
        WHERE type = 'trigger' OR (type = 'index' AND sql IS NOT NULL AND sql NOT LIKE 'CREATE UNIQUE%')`,
    )
    .all();
}

/** With a gap before it, so that whoever follows the changes reads everything again. */
const NOTE_CHANGE = `
  INSERT INTO changes (version, kind) SELECT coalesce(max(version), 0) + 2, 'other' FROM changes;
  DELETE FROM changes WHERE version < (SELECT max(version) FROM changes)`;
