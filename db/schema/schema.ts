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
import { SPAN_CLASS } from '#db/tiles/span-class.ts';
import { MODALITIES, RESOLUTION_KINDS, STANCES } from '#lib/domain/citation.ts';
import { ROLES, STATUSES } from '#lib/domain/event.ts';
import { hasLength, isInOrder, isJson, isOneOf, isSlug } from './schema-checks.ts';
import { actors, eventTypes } from './schema-names.ts';
import { excerpts, sources } from './schema-sources.ts';

/**
 * What happened. `number` is its row in the full-text table; triggers keep what the view `event_facts` says, and
 * `lane_mask`. The last five indexes answer windows without the table: in the order of the full-text table, in order of
 * rank, by how long an event lasts, so that those that began long before a window are found without all the others, by
 * when it is known, and with all that is drawn of an event, where those that are drawn together stand together.
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
    dateNote: text('date_note'),
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
    withdrawnReason: text('withdrawn_reason'),
    contested: integer('contested', { mode: 'boolean' }).notNull().default(false),
    sourceCount: integer('source_count').notNull().default(0),
    /** The lanes of its pairs as bits; see `toLaneMask`. */
    laneMask: integer('lane_mask').notNull().default(0),
    /** How certain its best citation is; see `overallModality`. */
    modality: text('modality', { enum: MODALITIES }).notNull().default('asserted'),
    /** The first possible day of publication of the latest source that supports it: a state was seen to hold until then. */
    attestedDay: integer('attested_day'),
    /** From when on some of its sources are known, and all of them; null is never. */
    knownFromDay: integer('known_from_day'),
    knownWholeDay: integer('known_whole_day'),
    /** What its stated dates make up together; `date` is what is written for it. */
    statedEarliestDay: integer('stated_earliest_day'),
    statedLatestDay: integer('stated_latest_day'),
    revision: integer('revision').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('events_id_unique').on(table.id),
    foreignKey({ columns: [table.partOf], foreignColumns: [table.id] }),
    check('events_id', isSlug('id')),
    check('events_title', hasLength('title', 1, 90)),
    check('events_summary', hasLength('summary', 1, 1200)),
    check('events_date', isInOrder('earliest_day', 'latest_day')),
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
    check('events_contested', sql.raw('contested IN (0, 1)')),
    check('events_modality', isOneOf('modality', MODALITIES)),
    check('events_revision', sql.raw('revision >= 1')),
    index('events_by_time').on(table.earliestDay, table.id).where(sql.raw("status = 'published'")),
    index('events_by_type')
      .on(table.type, table.earliestDay, table.id)
      .where(sql.raw("status = 'published'")),
    index('events_by_part_of').on(table.partOf),
    index('events_by_number')
      .on(
        table.number,
        table.earliestDay,
        table.latestDay,
        table.laneMask,
        table.importance,
        table.type,
        table.contested,
        table.sourceCount,
      )
      .where(sql.raw("status = 'published'")),
    index('events_by_rank')
      .on(
        sql.raw('importance DESC'),
        sql.raw('source_count DESC'),
        table.earliestDay,
        table.id,
        table.latestDay,
        table.laneMask,
        table.type,
        table.contested,
      )
      .where(sql.raw("status = 'published'")),
    index('events_by_span')
      .on(
        table.importance,
        sql.raw(SPAN_CLASS),
        table.earliestDay,
        table.latestDay,
        table.laneMask,
        table.type,
        table.contested,
        sql.raw('source_count DESC'),
        table.id,
      )
      .where(sql.raw("status = 'published'")),
    index('events_known')
      .on(
        ...[table.knownWholeDay, table.knownFromDay, table.statedEarliestDay, table.statedLatestDay],
        ...[table.importance, table.sourceCount, table.type, table.laneMask, table.contested, table.id],
      )
      .where(sql.raw("status = 'published'")),
    index('events_drawn')
      .on(
        ...[table.importance, table.earliestDay, table.number, table.id, table.title, table.type, table.date],
        ...[table.latestDay, table.contested, table.sourceCount, table.modality, table.laneMask],
        table.attestedDay,
      )
      .where(sql.raw("status = 'published'")),
  ],
);

/** Who takes part in what, in the order given. */
export const participants = sqliteTable(
  'participants',
  {
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    actor: text('actor')
      .notNull()
      .references(() => actors.code),
    role: text('role', { enum: ROLES }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.position] }),
    check('participants_role', isOneOf('role', ROLES)),
    check('participants_position', sql.raw('position >= 0')),
    index('participants_by_actor').on(table.actor, table.role, table.eventId),
  ],
);

/** What an event rests on, in the order given. */
export const citations = sqliteTable(
  'citations',
  {
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    sourceId: text('source_id')
      .notNull()
      .references(() => sources.id),
    excerptId: text('excerpt_id'),
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
    primaryKey({ columns: [table.eventId, table.position] }),
    foreignKey({
      columns: [table.sourceId, table.excerptId],
      foreignColumns: [excerpts.sourceId, excerpts.id],
    }),
    check('citations_position', sql.raw('position >= 0')),
    check('citations_stated', isInOrder('stated_earliest_day', 'stated_latest_day')),
    check('citations_resolution_kind', isOneOf('resolution_kind', RESOLUTION_KINDS)),
    check('citations_resolution_note', hasLength('resolution_note', 1, 500)),
    check('citations_asserted_by', hasLength('asserted_by', 1, 120)),
    check('citations_modality', isOneOf('modality', MODALITIES)),
    check('citations_stance', isOneOf('stance', STANCES)),
    index('citations_by_source').on(table.sourceId, table.excerptId, table.eventId),
  ],
);

/** The pairs of an event after `countsAs`, as `toPairs` gives them; derived, written with the event. */
export const eventPairs = sqliteTable(
  'event_pairs',
  {
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    pair: text('pair').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.pair, table.eventId] }),
    check('event_pairs_pair', sql.raw("pair GLOB '[A-Z]*-[A-Z]*'")),
    index('event_pairs_by_event').on(table.eventId, table.pair),
  ],
);
