/** What editors do to a record: add one, change some of its fields, delete it, merge events. Each is one step. */
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { readText } from '#db/read/texts.ts';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction, selectRows } from '#db/store/run-query.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import { completeExcerpt, type GivenExcerpt } from '#lib/edit/complete-excerpt.ts';
import { type EditIssue, toInvalid } from '#lib/edit/edit-issue.ts';
import { mergeEvents } from '#lib/edit/merge-events.ts';
import { parseRecord } from '#lib/edit/parse-record.ts';
import { patchRecord } from '#lib/edit/patch-record.ts';
import type { Change, RecordKey, RecordKind } from '#lib/edit/step.ts';
import { toSlug } from '#lib/edit/to-slug.ts';
import { DyadlineError } from '#lib/errors.ts';
import { codePointLength, toCodePointText } from '#lib/text/code-points.ts';
import { readRecords } from './edited-kinds.ts';
import { listDependents } from './revisions.ts';
import { type StepRequest, type TakenStep, takeStep, wasUsed } from './take-step.ts';

/** Who does it, when (RFC 3339) and why. */
export type Doing = Pick<StepRequest, 'editor' | 'now' | 'reason'>;

/** What came of an edit, and of which record. */
export type Edited = TakenStep & { key: RecordKey };

/** A record that is to be added, and the changes by which it is. */
export type Prepared = { key: RecordKey; changes: Change[] };

/**
 * Returns what came of adding a record: see `prepareAddition`.
 */
export function addRecord(
  database: Database,
  kind: RecordKind,
  given: Readonly<Record<string, unknown>>,
  doing: Doing,
  within = '',
): Edited {
  return inTransaction(database, () => {
    const { key, changes } = prepareAddition(database, kind, given, within);
    return { ...takeStep(database, { ...doing, changes }), key };
  });
}

/**
 * Returns the changes that add a record. One without an id gets one made of its title, which none of `coming` has; a `source`
 * may come with its `text`, which its hash and length are then taken from; an `excerpt` of source `within` needs no more than
 * its words where that has its text. Throws `dataset-invalid`, and `conflict` where the id is or was in use.
 */
export function prepareAddition(
  database: Database,
  kind: RecordKind,
  given: Readonly<Record<string, unknown>>,
  within = '',
  coming: readonly RecordKey[] = [],
): Prepared {
  const { text, ...rest } = given;
  const withText = kind === 'source' && typeof text === 'string' && text !== '';
  const facts = kind === 'source' ? (withText ? { ...rest, ...factsOfText(text) } : rest) : given;
  const taken = new Set(coming.map(({ kind: one, id }) => `${one} ${id}`));
  const isTaken = (key: RecordKey) => taken.has(`${key.kind} ${key.id}`) || !isFree(database, key);
  const named = withId(kind, facts, within, isTaken);
  const key: RecordKey = { kind, id: idOf(kind, named, within) };
  const value = parseWhole(database, key, kind === 'event-type' ? withPosition(database, named) : named);
  requireNew(database, key, kind === 'actor' ? 'code' : 'id');
  const changes: Change[] = [{ ...key, after: value }];
  if (withText) changes.push({ kind: 'text', id: key.id, after: { sha256: shaOf(text), text } });
  return { key, changes };
}

/** Returns what came of changing fields of a record, as `patchRecord` does. Throws `not-found`, `dataset-invalid`. */
export function changeRecord(database: Database, key: RecordKey, patch: object, doing: Doing): Edited {
  return inTransaction(database, () => {
    const after = parseWhole(database, key, patchOf(database, key, patch));
    const changes: Change[] = [{ ...key, after }];
    const { text } = patch as { text?: unknown };
    if (key.kind === 'source' && typeof text === 'string' && text !== '')
      changes.push({ kind: 'text', id: key.id, after: { sha256: shaOf(text), text } });
    return { ...takeStep(database, { ...doing, changes }), key };
  });
}

/** Returns a record with some of its fields changed, unchecked. Throws `not-found`, and `dataset-invalid` for another id. */
export function patchOf(database: Database, key: RecordKey, patch: object): object {
  const before = requireRecord(database, key);
  const { text, ...rest } = patch as Record<string, unknown>;
  const isText = key.kind === 'source' && typeof text === 'string' && text !== '';
  const patched = patchRecord(before, isText ? { ...rest, ...factsOfText(text) } : patch);
  const field = key.kind === 'actor' ? 'code' : 'id';
  const [was, is] = [before, patched].map((record) => (record as Record<string, unknown>)[field]);
  if (was === is || key.kind === 'chronology') return patched;
  throw invalid(key, 'id', field, `the ${field} of a record stays as it is, because addresses lead to it`);
}

/** Returns what came of deleting a record; a source goes with its text and with its excerpts that nothing cites. */
export function removeRecord(database: Database, key: RecordKey, doing: Doing): Edited {
  return inTransaction(database, () => {
    requireRecord(database, key);
    const changes: Change[] = [{ ...key, after: null }];
    if (key.kind === 'source') {
      changes.push({ kind: 'text', id: key.id, after: null });
      for (const id of listExcerpts(database, key.id)) changes.push({ kind: 'excerpt', id, after: null });
    }
    return { ...takeStep(database, { ...doing, changes }), key };
  });
}

/**
 * Returns what came of merging one event into another: see `mergeEvents`. `statusReason` is what readers see in its place.
 * Throws `not-found`, and `dataset-invalid` where both are the same.
 */
export function mergeRecords(
  database: Database,
  id: string,
  into: string,
  statusReason: string | null,
  doing: Doing,
): Edited {
  return inTransaction(database, () => {
    const key: RecordKey = { kind: 'event', id };
    if (id === into) throw invalid(key, 'status', 'into', 'name another event than this one');
    const event = readEvent(database, id);
    const [survivor] = readRecords(database, [{ kind: 'event', id: into }]);
    if (survivor == null) throw invalid(key, 'reference', 'into', `no event has the id "${into}"`);
    const survived = readEvent(database, into);
    const reason = statusReason ?? `It tells of the same as “${survived.title}”.`;
    const changes = mergeEvents(event, survived, listReferring(database, id), reason);
    const issues = changes.flatMap((change) => parseRecord(change, change.after).issues);
    const broken = toInvalid(issues, key);
    if (broken !== undefined) throw broken;
    const what = `Merged the event “${event.title}” into “${survived.title}”`;
    return { ...takeStep(database, { ...doing, what, changes }), key };
  });
}

/** Returns a record in the form of the data files. Throws `not-found`. */
export function requireRecord(database: Database, key: RecordKey): object {
  const [record] = readRecords(database, [key]);
  if (record == null) throw new DyadlineError('not-found', `There is no ${key.kind} ${key.id}.`);
  return key.kind === 'event' ? { dateSense: 'occurred', ...record } : record;
}

function readEvent(database: Database, id: string): EventRecord {
  return requireRecord(database, { kind: 'event', id }) as EventRecord;
}

function listReferring(database: Database, id: string): EventRecord[] {
  const query = sql`SELECT id FROM events WHERE part_of = ${id} UNION SELECT id FROM events WHERE merged_into = ${id}`;
  const ids = selectRows<{ id: string }>(database, query).map((row) => row.id);
  return [...new Set([...ids, ...listDependents(database, [id])])].map((one) => readEvent(database, one));
}

/** Returns a record that keeps its schema; an excerpt is completed from the text of its source first. Throws `dataset-invalid`. */
export function parseWhole(database: Database, key: RecordKey, value: object): object {
  const { value: whole, issue } = key.kind === 'excerpt' ? complete(database, key.id, value) : { value };
  if (issue) throw invalid(key, 'quote-ambiguous', 'exact', issue);
  const parsed = parseRecord(key, whole);
  const broken = toInvalid(parsed.issues, key);
  if (broken !== undefined) throw broken;
  return parsed.value as object;
}

function complete(database: Database, id: string, value: object): { value: object; issue?: string | null } {
  const text = readText(database, id.split('/')[0] ?? '');
  const { exact } = value as Partial<Excerpt>;
  if (text === undefined || typeof exact !== 'string') return { value };
  return completeExcerpt(value as GivenExcerpt, toCodePointText(text));
}

function withId(
  kind: RecordKind,
  given: Readonly<Record<string, unknown>>,
  within: string,
  isTaken: (key: RecordKey) => boolean,
): Record<string, unknown> {
  const { id, title, label, exact } = given;
  if (kind === 'actor' || kind === 'chronology' || (id !== undefined && id !== null && id !== ''))
    return { ...given };
  const words = [title, label, exact].find((one) => typeof one === 'string') as string | undefined;
  const slug = toSlug(words ?? '') || kind;
  const base = kind === 'excerpt' ? `${within}-${slug}`.slice(0, 90).replace(/-+$/, '') : slug;
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? base : `${base}-${number}`;
    if (!isTaken({ kind, id: kind === 'excerpt' ? `${within}/${tried}` : tried }))
      return { ...given, id: tried };
  }
}

function idOf(kind: RecordKind, named: Record<string, unknown>, within: string): string {
  const id = String((kind === 'actor' ? named.code : named.id) ?? '');
  return kind === 'excerpt' ? `${within}/${id}` : id;
}

function withPosition(database: Database, given: Record<string, unknown>): Record<string, unknown> {
  const query = sql`SELECT coalesce(max(position), -1) + 1 AS next FROM event_types`;
  return { position: selectRows<{ next: number }>(database, query)[0]?.next ?? 0, ...given };
}

function isFree(database: Database, key: RecordKey): boolean {
  return readRecords(database, [key])[0] === null && !wasUsed(database, key);
}

function requireNew(database: Database, key: RecordKey, field: string): void {
  if (isFree(database, key)) return;
  const isHere = readRecords(database, [key])[0] !== null;
  const message = isHere
    ? `another ${key.kind} has it already: choose another`
    : `a ${key.kind} that was deleted had it, and it is not used again: choose another, or take the deletion back`;
  throw new DyadlineError('conflict', `${field} ${key.id}: ${message}.`, {
    details: { errors: [{ code: 'duplicate-id', path: field, detail: message, message }] },
  });
}

function listExcerpts(database: Database, source: string): string[] {
  const query = sql`SELECT ${source} || '/' || id AS id FROM excerpts
    WHERE source_number = (SELECT number FROM sources WHERE id = ${source})`;
  return selectRows<{ id: string }>(database, query).map(({ id }) => id);
}

function factsOfText(text: string): { sha256: string; length: number } {
  return { sha256: shaOf(text), length: codePointLength(text) };
}

function shaOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function invalid(key: RecordKey, code: string, path: string, message: string): DyadlineError {
  const issue: EditIssue = { ...key, code, path, message };
  return toInvalid([issue], key) ?? new DyadlineError('internal', message);
}
