/** The tables of what the chronology rests on: sources, and the passages taken from them. */
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { MAX_CONTEXT_LENGTH, MAX_EXACT_LENGTH } from '#lib/domain/excerpt.ts';
import type { SourceRecord } from '#lib/domain/source.ts';
import { hasLength, isInOrder, isJson, isSlug } from './schema-checks.ts';

/** Where it is said. Excerpts and citations refer to a source by its `number`. */
export const sources = sqliteTable(
  'sources',
  {
    number: integer('number').primaryKey(),
    id: text('id').notNull(),
    kind: text('kind').$type<SourceRecord['kind']>().notNull(),
    title: text('title').notNull(),
    authors: text('authors', { mode: 'json' }).$type<string[]>().notNull(),
    publisher: text('publisher'),
    container: text('container'),
    published: text('published').notNull(),
    publishedEarliestDay: integer('published_earliest_day'),
    publishedLatestDay: integer('published_latest_day'),
    publishedNote: text('published_note').notNull(),
    url: text('url'),
    archivedUrl: text('archived_url'),
    accessed: text('accessed'),
    language: text('language').notNull(),
    sha256: text('sha256').notNull(),
    length: integer('length').notNull(),
  },
  (table) => [
    uniqueIndex('sources_id_unique').on(table.id),
    check('sources_id', isSlug('id')),
    check('sources_title', hasLength('title', 1, 300)),
    check('sources_authors', isJson('authors')),
    check('sources_published', isInOrder('published_earliest_day', 'published_latest_day')),
    check('sources_sha256', sql.raw("length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'")),
    check('sources_length', sql.raw('length >= 1')),
    index('sources_by_sha256').on(table.sha256),
  ],
);

/** A passage, verbatim. `number` is its row in the full-text table, and what citations refer to it by. */
export const excerpts = sqliteTable(
  'excerpts',
  {
    number: integer('number').primaryKey(),
    sourceNumber: integer('source_number')
      .notNull()
      .references(() => sources.number),
    id: text('id').notNull(),
    exact: text('exact').notNull(),
    prefix: text('prefix').notNull(),
    suffix: text('suffix').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    locator: text('locator'),
    translationText: text('translation_text'),
    translationLanguage: text('translation_language'),
    translationBy: text('translation_by'),
  },
  (table) => [
    unique('excerpts_source_id').on(table.sourceNumber, table.id),
    unique('excerpts_source_number').on(table.sourceNumber, table.number),
    check('excerpts_id', isSlug('id')),
    check('excerpts_exact', hasLength('exact', 1, MAX_EXACT_LENGTH)),
    check('excerpts_prefix', hasLength('prefix', 0, MAX_CONTEXT_LENGTH)),
    check('excerpts_suffix', hasLength('suffix', 0, MAX_CONTEXT_LENGTH)),
    check('excerpts_place', sql.raw('"start" >= 0 AND "start" < "end"')),
    check(
      'excerpts_translation',
      sql.raw(
        '(translation_text IS NULL) = (translation_language IS NULL) AND (translation_text IS NULL) = (translation_by IS NULL)',
      ),
    ),
    index('excerpts_in_order').on(table.sourceNumber, table.start),
  ],
);
