/** The tables of editing: who may write, every change with what stood before it, and answers to requests sent twice. */
import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { RECORD_KINDS, STEP_VERBS } from '#lib/edit/step.ts';
import { hasLength, isJson, isOneOf } from './schema-checks.ts';

/** Who may write. Whoever is no editor any more stays here, because the history names them. */
export const editors = sqliteTable(
  'editors',
  {
    number: integer('number').primaryKey(),
    name: text('name').notNull(),
    addedAt: text('added_at').notNull(),
    revokedAt: text('revoked_at'),
  },
  (table) => [
    uniqueIndex('editors_name_unique').on(table.name),
    check('editors_name', hasLength('name', 1, 60)),
  ],
);

/**
 * Secrets that let somebody in, by their SHA-256 alone: the token of a sign-in link, spent once, and sessions. `selector`
 * finds the row, so that nothing secret is looked up; `wrong` counts guesses.
 */
export const secrets = sqliteTable(
  'secrets',
  {
    selector: text('selector').primaryKey(),
    kind: text('kind', { enum: ['token', 'session'] }).notNull(),
    editorNumber: integer('editor_number')
      .notNull()
      .references(() => editors.number, { onDelete: 'cascade' }),
    hash: text('hash').notNull(),
    madeAt: text('made_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    wrong: integer('wrong').notNull().default(0),
  },
  (table) => [
    check('secrets_kind', isOneOf('kind', ['token', 'session'])),
    check('secrets_hash', sql.raw('length(hash) = 64')),
    index('secrets_by_editor').on(table.editorNumber),
  ],
);

/** What somebody did in one go. A step that takes another back, or does it again, is a step as well. */
export const steps = sqliteTable(
  'steps',
  {
    number: integer('number').primaryKey(),
    editor: text('editor').notNull(),
    at: text('at').notNull(),
    verb: text('verb', { enum: STEP_VERBS }).notNull(),
    /** The step that this one takes back or does again. */
    of: integer('of_step'),
    what: text('what').notNull(),
    reason: text('reason'),
  },
  (table) => [
    check('steps_verb', isOneOf('verb', STEP_VERBS)),
    check('steps_of', sql.raw("(verb = 'do') = (of_step IS NULL)")),
    index('steps_by_of').on(table.of, table.number).where(sql.raw('of_step IS NOT NULL')),
    index('steps_by_editor').on(table.editor, table.number),
  ],
);

/** The records that a step changed: what they were before and after it, as JSON; null where there was none. */
export const stepChanges = sqliteTable(
  'step_changes',
  {
    stepNumber: integer('step_number')
      .notNull()
      .references(() => steps.number),
    position: integer('position').notNull(),
    kind: text('kind', { enum: RECORD_KINDS }).notNull(),
    id: text('id').notNull(),
    before: text('before'),
    after: text('after'),
  },
  (table) => [
    primaryKey({ columns: [table.stepNumber, table.position] }),
    check('step_changes_kind', isOneOf('kind', RECORD_KINDS)),
    check('step_changes_before', isJson('before')),
    check('step_changes_after', isJson('after')),
    check('step_changes_any', sql.raw('before IS NOT NULL OR after IS NOT NULL')),
    index('step_changes_by_record').on(table.kind, table.id, table.stepNumber),
    // So that what was made here is found among all that was changed.
    index('step_changes_made').on(table.kind, table.id).where(sql.raw('before IS NULL')),
  ],
);

/** What was answered to a request with an Idempotency-Key, so that the same request sent again changes nothing. */
export const givenAnswers = sqliteTable(
  'given_answers',
  {
    editor: text('editor').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of method, address and body. */
    request: text('request').notNull(),
    answer: text('answer').notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editor, table.key] }),
    check('given_answers_answer', isJson('answer')),
    index('given_answers_by_time').on(table.at),
  ],
);
