/** The names that events use: what can happen, and who can take part. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type EventType, PARTIES } from '#lib/domain/event-type.ts';
import { hasLength, isJson, isOneOf, isSlug } from './schema-checks.ts';

const ACTOR_KINDS = ['state', 'organisation', 'armed-group', 'other'] as const;

/** What can happen; a lookup table that one data file fills. */
export const eventTypes = sqliteTable(
  'event_types',
  {
    id: text('id').primaryKey(),
    label: text('label').notNull(),
    otherNames: text('other_names', { mode: 'json' }).$type<string[]>().notNull().default([]),
    parties: text('parties', { enum: PARTIES }).notNull().default('together'),
    hostile: integer('hostile', { mode: 'boolean' }).notNull().default(false),
    plover: text('plover', { mode: 'json' }).$type<EventType['plover']>(),
    /** Place in the list, from 0. */
    position: integer('position').notNull(),
  },
  () => [
    check('event_types_id', isSlug('id')),
    check('event_types_other_names', isJson('other_names')),
    check('event_types_parties', isOneOf('parties', PARTIES)),
    check('event_types_hostile', sql.raw('hostile IN (0, 1)')),
    check('event_types_plover', isJson('plover')),
  ],
);

/** Who takes part. */
export const actors = sqliteTable(
  'actors',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    aliases: text('aliases', { mode: 'json' }).$type<string[]>().notNull(),
    kind: text('kind', { enum: ACTOR_KINDS }).notNull(),
    countsAs: text('counts_as'),
  },
  (table) => [
    foreignKey({ columns: [table.countsAs], foreignColumns: [table.code] }),
    check(
      'actors_code',
      sql.raw("code GLOB '[A-Z][A-Z0-9]*' AND code NOT GLOB '*[^A-Z0-9]*' AND length(code) <= 12"),
    ),
    check('actors_name', hasLength('name', 1, 120)),
    check('actors_aliases', isJson('aliases')),
    check('actors_kind', isOneOf('kind', ACTOR_KINDS)),
    check('actors_counts_as', sql.raw('counts_as <> code')),
    index('actors_by_counts_as').on(table.countsAs),
  ],
);
