/** Saving what somebody typed into the form of an event: its new quotations become excerpts, all in one step. */
import { sql } from 'drizzle-orm';
import { listExcerpts } from '#db/read/sources.ts';
import { readText } from '#db/read/texts.ts';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction, selectRows } from '#db/store/run-query.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { TypedCitation, TypedEvent } from '#lib/edit/forms/event-form.ts';
import type { Change } from '#lib/edit/step.ts';
import { DyadlineError } from '#lib/errors.ts';
import { type Doing, type Edited, parseWhole, patchOf, prepareAddition } from './edit-records.ts';
import { takeStep } from './take-step.ts';

/** The event that is changed, null for a new one, and what it becomes. */
export type SavedEvent = { id: string | null; typed: TypedEvent };

/**
 * Returns what came of saving a form. An actor may be given by a name that one actor has alone. Throws `dataset-invalid` with
 * the fields of the form: the words of a passage are `citations[0].quote`.
 */
export function saveTypedEvent(database: Database, { id, typed }: SavedEvent, doing: Doing): Edited {
  return inTransaction(database, () => {
    const changes: Change[] = [];
    const places = new Map<string, number>();
    const citations = typed.citations.map(({ quote, ...citation }, place) => {
      const found = findExcerpt(database, changes, { quote, ...citation });
      if (found !== undefined) return { ...citation, excerpt: found };
      const added = atQuote(place, () => addQuote(database, quote, citation.source, changes));
      changes.push(...added.changes);
      places.set(added.key.id, place);
      return { ...citation, excerpt: added.key.id.split('/')[1] ?? null };
    });
    const participants = typed.participants.map(({ actor, role }) => ({
      actor: findActor(database, actor),
      role,
    }));
    const given = { ...typed.facts, participants, citations };
    const event =
      id === null
        ? prepareAddition(database, 'event', given, '', changes)
        : prepareChange(database, id, given);
    try {
      return { ...takeStep(database, { ...doing, changes: [...changes, ...event.changes] }), key: event.key };
    } catch (error) {
      throw renamed(error, event.key.id, places);
    }
  });
}

function addQuote(database: Database, exact: string, source: string, coming: readonly Change[]) {
  if (readText(database, source) !== undefined)
    return prepareAddition(database, 'excerpt', { exact }, source, coming);
  const message = `the source ${source} has no text here to take words from: add it at /edit/sources/${source} first`;
  throw new DyadlineError('dataset-invalid', message, {
    details: { errors: [{ code: 'text-missing', path: 'exact', message }] },
  });
}

function prepareChange(database: Database, id: string, given: object) {
  const key = { kind: 'event', id } as const;
  return { key, changes: [{ ...key, after: parseWhole(database, key, patchOf(database, key, given)) }] };
}

/** The excerpt that typed words stand for; null for none, undefined where there is none with these words yet. */
function findExcerpt(
  database: Database,
  coming: readonly Change[],
  { source, quote, excerpt }: TypedCitation,
): string | null | undefined {
  // Of a source that there is none of, its own field tells.
  if (quote === '' || !hasSource(database, source)) return null;
  const known = listExcerpts(database, source);
  const same = known.find(({ id, exact }) => id === excerpt && exact === quote);
  const other = same ?? known.find(({ exact }) => exact === quote);
  if (other !== undefined) return other.id;
  const next = coming.find(
    ({ kind, id, after }) =>
      kind === 'excerpt' && id.startsWith(`${source}/`) && (after as Excerpt | null)?.exact === quote,
  );
  return next?.id.split('/')[1];
}

function hasSource(database: Database, id: string): boolean {
  return selectRows(database, sql`SELECT 1 FROM sources WHERE id = ${id}`).length > 0;
}

/** What is no code or name of one actor stays as it is, and is refused by its field. */
function findActor(database: Database, typed: string): string {
  const codes = selectRows<{ code: string }>(
    database,
    sql`SELECT code FROM actors WHERE code = ${typed.toUpperCase()} OR lower(name) = ${typed.toLowerCase()}
      OR EXISTS (SELECT 1 FROM json_each(aliases) WHERE lower(value) = ${typed.toLowerCase()})`,
  ).map(({ code }) => code);
  const exact = codes.find((code) => code === typed.toUpperCase());
  return exact ?? (codes.length === 1 ? (codes[0] ?? typed) : typed);
}

type Errors = { path: string; detail: string; message: string; kind?: string; id?: string }[];

/** Words that cannot be an excerpt are wrong at their passage. */
function atQuote<Value>(place: number, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DyadlineError) || !Array.isArray(error.details.errors)) throw error;
    const errors = (error.details.errors as Errors).map((one) => ({
      ...one,
      path: `citations[${place}].quote`,
    }));
    throw new DyadlineError(error.code, error.message, { details: { ...error.details, errors } });
  }
}

function renamed(error: unknown, id: string, places: ReadonlyMap<string, number>): unknown {
  if (!(error instanceof DyadlineError) || !Array.isArray(error.details.errors)) return error;
  const errors = (error.details.errors as Errors).map((one) => {
    const place = one.kind === 'excerpt' ? places.get(one.id ?? '') : undefined;
    if (place !== undefined) return { ...one, path: `citations[${place}].quote`, message: one.detail };
    if (one.kind === undefined) return one;
    return one.kind === 'event' && one.id === id ? { ...one, message: one.detail } : { ...one, path: '' };
  });
  return new DyadlineError(error.code, error.message, { details: { ...error.details, errors } });
}
