/** Databases as versions of before made them. The columns that hold content were the same in all of them. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStoredEvents } from '#db/read/stored-events.ts';
import { canonicalJson } from '#db/store/canonical-json.ts';
import { migrateDatabase } from '#db/store/migrate.ts';
import { type Database, openDatabase } from '#db/store/open-database.ts';

export const MIGRATIONS = new URL('../../db/migrations', import.meta.url).pathname;

/** How many migrations there were while events were referred to by their ids. */
export const OLDER_VERSIONS = 11;

/** Returns a folder with the migrations of the program, as a change of their list leaves them. */
export function migrationsWith(folder: string, change: (entries: object[]) => object[]): string {
  cpSync(MIGRATIONS, folder, { recursive: true });
  const file = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: object[] };
  writeFileSync(file, JSON.stringify({ ...journal, entries: change(journal.entries) }));
  return folder;
}

/** Returns nothing; keeps the current revision of every event as a snapshot too, as versions of before did. */
export function keepCurrentRevisions({ sqlite, ...database }: Database): void {
  const ids = sqlite.prepare<[], string>('SELECT id FROM events').pluck().all();
  for (const stored of readStoredEvents({ sqlite, ...database }, ids)) {
    const { revision, updatedAt, ...content } = stored;
    sqlite
      .prepare('INSERT OR IGNORE INTO event_revisions VALUES (?, ?, ?, ?)')
      .run(stored.id, revision, canonicalJson(content), updatedAt);
  }
}

/** Returns the path of a database of the first migrations with the content of another one, written in plain SQL. */
export async function olderDatabase(like: Database, file: string, migrations: number): Promise<string> {
  const folder = migrationsWith(`${file}.migrations`, (entries) => entries.slice(0, migrations));
  const older = openDatabase(file);
  await migrateDatabase(older, { folder });
  const { sqlite } = older;
  const columns = (table: string) =>
    sqlite
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table)
      .map((name) => `"${name}"`);
  const copy = (table: string, given: Record<string, string> = {}, from = `newer.${table}`) => {
    const known = sqlite
      .prepare<[string], string>("SELECT name FROM pragma_table_info(?, 'newer')")
      .pluck()
      .all(table)
      .map((name) => `"${name}"`);
    const shared = columns(table).filter((name) => known.includes(name) && given[name] === undefined);
    const names = [...shared, ...Object.keys(given)];
    const values = [...shared.map((name) => `${table}.${name}`), ...Object.values(given)];
    sqlite.exec(
      `INSERT INTO main.${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${from} AS ${table} ${JOINS[table] ?? ''}`,
    );
  };
  sqlite.prepare('ATTACH ? AS newer').run(like.file);
  sqlite.exec('BEGIN; PRAGMA defer_foreign_keys = ON');
  copy('event_types');
  copy('actors', { '"focal"': '1' });
  copy('sources');
  copy('excerpts', { '"source_id"': 'sources.id' });
  copy('texts');
  copy('citations', {
    '"event_id"': 'events.id',
    '"source_id"': 'sources.id',
    '"excerpt_id"': 'excerpts.id',
  });
  copy('participants', { '"event_id"': 'events.id' });
  const ids = like.sqlite.prepare<[], string>('SELECT id FROM events').pluck().all();
  for (const { id, pairs } of readStoredEvents(like, ids))
    for (const pair of pairs)
      sqlite.prepare('INSERT INTO event_pairs (event_id, pair) VALUES (?, ?)').run(id, pair);
  copy('events', { '"withdrawn_reason"': 'events.status_reason' });
  copy('event_revisions');
  copy('fills', {}, "(SELECT * FROM newer.fills WHERE kind <> 'chronology')");
  sqlite.exec('COMMIT; DETACH newer');
  older.close();
  return file;
}

const JOINS: Record<string, string> = {
  excerpts: 'JOIN newer.sources ON sources.number = excerpts.source_number',
  citations: `JOIN newer.events ON events.number = citations.event_number
    JOIN newer.sources ON sources.number = citations.source_number
    LEFT JOIN newer.excerpts ON excerpts.number = citations.excerpt_number`,
  participants: 'JOIN newer.events ON events.number = participants.event_number',
};
