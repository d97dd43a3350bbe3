/** The tables that keep the chronology: its history, attached texts, what was filled from files, and a count of writes. */
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Chronology } from '#lib/domain/chronology.ts';
import { isJson, isOneOf } from './schema-checks.ts';
import { sources } from './schema-sources.ts';

const FILL_KINDS = ['event-type', 'actor', 'source', 'excerpt', 'event', 'chronology'] as const;

/** One row: what the chronology is called and whom it is about. */
export const chronology = sqliteTable(
  'chronology',
  {
    row: integer('row').primaryKey(),
    content: text('content', { mode: 'json' }).$type<Chronology>().notNull(),
  },
  () => [
    check('chronology_row', sql.raw('row = 1')),
    check('chronology_content', isJson('content')),
    check('chronology_title', sql.raw("json_type(content, '$.title') IS 'text'")),
    check('chronology_focal', sql.raw("coalesce(json_array_length(content, '$.focal'), 0) BETWEEN 2 AND 6")),
  ],
);

/** What an event was at each revision, as JSON; it outlives the event. */
export const eventRevisions = sqliteTable(
  'event_revisions',
  {
    eventId: text('event_id').notNull(),
    revision: integer('revision').notNull(),
    snapshot: text('snapshot').notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.revision] }),
    check('event_revisions_snapshot', isJson('snapshot')),
  ],
);

/** The full text of a source, attached on this machine; `sha256` is that of the attached file's bytes. */
export const texts = sqliteTable('texts', {
  sourceId: text('source_id')
    .primaryKey()
    .references(() => sources.id, { onDelete: 'cascade' }),
  sha256: text('sha256').notNull(),
  text: text('text').notNull(),
  attachedAt: text('attached_at').notNull(),
});

/** What was filled from the data files: the hash of the record in the file, and of what stood here after filling. */
export const fills = sqliteTable(
  'fills',
  {
    kind: text('kind', { enum: FILL_KINDS }).notNull(),
    id: text('id').notNull(),
    fileHash: text('file_hash').notNull(),
    storedHash: text('stored_hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.id] }),
    check('fills_kind', isOneOf('kind', FILL_KINDS)),
  ],
);

/** One row: a name drawn at random for this database, which tells it from another that got to the same version. */
export const dataVersion = sqliteTable(
  'data_version',
  {
    row: integer('row').primaryKey(),
    database: text('database').notNull(),
  },
  () => [check('data_version_row', sql.raw('row = 1'))],
);

/** What a change is about. */
export const CHANGE_KINDS = ['event', 'source', 'actor', 'other'] as const;

/**
 * The last changes, as triggers note them; the largest `version` of one that readers can see is the version of the data. A
 * trigger keeps the table short, so a reader that is far behind finds a gap and reads everything again.
 */
export const changes = sqliteTable(
  'changes',
  {
    version: integer('version').primaryKey(),
    kind: text('kind', { enum: CHANGE_KINDS }).notNull(),
    /** Of the event or the source. */
    number: integer('number'),
    /** Whether readers can see it: not where it is about what only drafts use. */
    seen: integer('seen', { mode: 'boolean' }).notNull().default(true),
  },
  (table) => [
    check('changes_kind', isOneOf('kind', CHANGE_KINDS)),
    check('changes_seen', sql.raw('seen IN (0, 1)')),
    index('changes_by_seen').on(table.version).where(sql.raw('seen = 1')),
  ],
);
