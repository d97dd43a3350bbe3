/**
 * The tables of events; the names that they use are in `schema-names.ts`, sources in `schema-sources.ts`, upkeep in
 * `schema-upkeep.ts`. Drizzle types the queries from them, and `npx drizzle-kit generate` writes migrations from them.
 * What Drizzle cannot say stands in hand-written migrations: STRICT and WITHOUT ROWID (added to the generated files), the
 * full-text tables, views and triggers. Every EDTF string has its day numbers beside it (days since 1970-01-01,
 * inclusive; null is unbounded), because text does not sort where years lie before 0.
 */
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { MODALITIES, RESOLUTION_KINDS, STANCES } from '#lib/domain/citation.ts';
import { DATE_SENSES, ROLES, STATUSES } from '#lib/domain/event.ts';
import { hasLength, isInOrder, isJson, isOneOf, isSlug } from './schema-checks.ts';
import { actors, eventTypes } from './schema-names.ts';
import { excerpts, sources } from './schema-sources.ts';

/**
 * What happened. Other tables refer to an event by its `number`, which is its row in the full-text table as well. What its
 * citations make up (contested, how many sources, when it was known) is not kept here: see `lib/columns`.
 */
export const events = sqliteTable(
  'events',
  {
    number: integer('number').primaryKey(),
    id: text('id').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    date: text('date').notNull(),
    earliestDay: integer('earliest_day'),
    latestDay: integer('latest_day'),
    dateSense: text('date_sense', { enum: DATE_SENSES }).notNull().default('occurred'),
    dateNote: text('date_note'),
    shortName: text('short_name'),
    type: text('type')
      .notNull()
      .references(() => eventTypes.id),
    importance: integer('importance').notNull(),
    placeName: text('place_name'),
    placeLatitude: real('place_latitude'),
    placeLongitude: real('place_longitude'),
    partOf: text('part_of'),
    plover: text('plover', { mode: 'json' }).$type<{
      event: string;
      mode: string | null;
      contexts: string[];
    }>(),
    status: text('status', { enum: STATUSES }).notNull(),
    statusReason: text('status_reason'),
    mergedInto: text('merged_into'),
    revision: integer('revision').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('events_id_unique').on(table.id),
    foreignKey({ columns: [table.partOf], foreignColumns: [table.id] }),
    foreignKey({ columns: [table.mergedInto], foreignColumns: [table.id] }),
    check('events_id', isSlug('id')),
    check('events_title', hasLength('title', 1, 90)),
    check('events_summary', hasLength('summary', 1, 1200)),
    check('events_date', isInOrder('earliest_day', 'latest_day')),
    check('events_date_sense', isOneOf('date_sense', DATE_SENSES)),
    check('events_importance', sql.raw('importance BETWEEN 1 AND 5')),
    check(
      'events_place',
      sql.raw(
        '(place_name IS NOT NULL OR (place_latitude IS NULL AND place_longitude IS NULL)) AND place_latitude BETWEEN -90 AND 90 AND place_longitude BETWEEN -180 AND 180',
      ),
    ),
    check('events_part_of', sql.raw('part_of <> id')),
    check('events_plover', isJson('plover')),
    check('events_status', isOneOf('status', STATUSES)),
    check(
      'events_merged_into',
      sql.raw("merged_into IS NULL OR (merged_into <> id AND status = 'withdrawn')"),
    ),
    check('events_revision', sql.raw('revision >= 1')),
    index('events_by_part_of').on(table.partOf).where(sql.raw('part_of IS NOT NULL')),
    index('events_by_merged_into').on(table.mergedInto).where(sql.raw('merged_into IS NOT NULL')),
    // So that the published ones are counted without going through them.
    index('events_not_published').on(table.status).where(sql.raw("status <> 'published'")),
  ],
);

/** Who takes part in what, in the order given. */
export const participants = sqliteTable(
  'participants',
  {
    eventNumber: integer('event_number')
      .notNull()
      .references(() => events.number, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    actor: text('actor')
      .notNull()
      .references(() => actors.code),
    role: text('role', { enum: ROLES }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventNumber, table.position] }),
    check('participants_role', isOneOf('role', ROLES)),
    check('participants_position', sql.raw('position >= 0')),
    index('participants_by_actor').on(table.actor, table.eventNumber),
  ],
);

/** What an event rests on, in the order given. */
export const citations = sqliteTable(
  'citations',
  {
    eventNumber: integer('event_number')
      .notNull()
      .references(() => events.number, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    sourceNumber: integer('source_number')
      .notNull()
      .references(() => sources.number),
    excerptNumber: integer('excerpt_number'),
    timeExpression: text('time_expression'),
    statedDate: text('stated_date').notNull(),
    statedEarliestDay: integer('stated_earliest_day'),
    statedLatestDay: integer('stated_latest_day'),
    resolutionKind: text('resolution_kind', { enum: RESOLUTION_KINDS }).notNull(),
    resolutionAnchor: text('resolution_anchor'),
    resolutionNote: text('resolution_note').notNull(),
    assertedBy: text('asserted_by').notNull(),
    modality: text('modality', { enum: MODALITIES }).notNull(),
    stance: text('stance', { enum: STANCES }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventNumber, table.position] }),
    foreignKey({
      columns: [table.sourceNumber, table.excerptNumber],
      foreignColumns: [excerpts.sourceNumber, excerpts.number],
    }),
    check('citations_position', sql.raw('position >= 0')),
    check('citations_stated', isInOrder('stated_earliest_day', 'stated_latest_day')),
    check('citations_resolution_kind', isOneOf('resolution_kind', RESOLUTION_KINDS)),
    check('citations_resolution_note', hasLength('resolution_note', 1, 500)),
    check('citations_asserted_by', hasLength('asserted_by', 1, 120)),
    check('citations_modality', isOneOf('modality', MODALITIES)),
    check('citations_stance', isOneOf('stance', STANCES)),
    // So that those are found whose dates are read against an event.
    index('citations_by_anchor').on(table.resolutionAnchor).where(sql.raw("resolution_kind = 'anchored'")),
    index('citations_by_source').on(table.sourceNumber, table.excerptNumber, table.eventNumber),
  ],
);
