import { findLaterStep, findRedoable, findStep, findUndoable, readChanges } from '#db/read/steps.ts';
import { canonicalJson } from '#db/store/canonical-json.ts';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction } from '#db/store/run-query.ts';
import { compareRecords } from '#lib/edit/compare-records.ts';
import { parseRecord } from '#lib/edit/parse-record.ts';
import type { DoneChange } from '#lib/edit/step.ts';
import { DyadlineError } from '#lib/errors.ts';
import { readRecords } from './edited-kinds.ts';
import { type TakenStep, takeStep } from './take-step.ts';

/** Who takes back or does again, when (RFC 3339), and which step: the last of their own unless it is named. */
export type UndoRequest = { editor: string; now: string; step?: number; reason?: string | null };

/**
 * Returns what came of taking a step back: every record that it changed is what it was before. Throws `not-found` where
 * there is no such step, and `conflict` where it is taken back already or where one of its records has changed since, with
 * both versions by field.
 */
export function undoStep(database: Database, request: UndoRequest): TakenStep & { of: number } {
  return inTransaction(database, () => {
    const number = request.step ?? findUndoable(database, request.editor);
    const { what } = requireStep(database, number, false);
    const changes = readChanges(database, Number(number)).map((change) => ({
      ...change,
      before: change.after,
      after: change.before,
    }));
    return turn(database, request, { of: Number(number), verb: 'undo', what: `Took back: ${what}`, changes });
  });
}

/** Returns what came of doing again what was taken back. Throws as `undoStep` does. */
export function redoStep(database: Database, request: UndoRequest): TakenStep & { of: number } {
  return inTransaction(database, () => {
    const number = request.step ?? findRedoable(database, request.editor);
    const { what } = requireStep(database, number, true);
    const changes = readChanges(database, Number(number));
    return turn(database, request, { of: Number(number), verb: 'redo', what: `Did again: ${what}`, changes });
  });
}

type Turn = { of: number; verb: 'undo' | 'redo'; what: string; changes: DoneChange[] };

function turn(
  database: Database,
  { editor, now, reason = null }: UndoRequest,
  { of, verb, what, changes }: Turn,
): TakenStep & { of: number } {
  requireUnchanged(database, of, changes);
  const asked = changes.map(({ kind, id, after }) => {
    if (after === null) return { kind, id, after };
    // Kept by an older version, it may lack fields that there are by now.
    const { value, issues } = parseRecord({ kind, id }, after);
    if (value !== null) return { kind, id, after: value };
    throw new DyadlineError(
      'dataset-invalid',
      `${kind} ${id} cannot be what it was, because the rules have changed since: ${issues[0]?.message}.`,
      { details: { errors: issues } },
    );
  });
  return { ...takeStep(database, { editor, now, what, reason, verb, of, changes: asked }), of };
}

function requireStep(database: Database, number: number | undefined, undone: boolean): { what: string } {
  const verb = undone ? 'do again' : 'take back';
  if (number === undefined) throw new DyadlineError('not-found', `There is nothing of yours to ${verb}.`);
  const step = findStep(database, number);
  if (step === undefined) throw new DyadlineError('not-found', `There is no step ${number}.`);
  if (step.undone === undone) return step;
  const why =
    step.undone === null
      ? `Step ${number} takes back or does again step ${step.of}: name that one.`
      : `Step ${number} ${undone ? 'is not taken back' : 'is taken back already'}.`;
  throw new DyadlineError('conflict', why);
}

/** What a step left must still stand: else a later change would be lost without a word. */
function requireUnchanged(database: Database, step: number, changes: readonly DoneChange[]): void {
  const current = readRecords(database, changes);
  const conflicts = changes.flatMap(({ kind, id, before, after }, place) => {
    const now = current[place] ?? null;
    if (canonicalJson(now) === canonicalJson(before)) return [];
    const later = findLaterStep(database, { kind, id }, step);
    return [
      {
        ...{ kind, id, by: later?.editor ?? null, at: later?.at ?? null, step: later?.number ?? null },
        fields: compareRecords(now, after).map(({ field, from, to }) => ({
          field,
          current: from,
          yours: to,
        })),
      },
    ];
  });
  const [first] = conflicts;
  if (first === undefined) return;
  const who = first.by === null ? 'outside of this history' : `by ${first.by} in step ${first.step}`;
  throw new DyadlineError(
    'conflict',
    `${first.kind} ${first.id} was changed later, ${who}: taking this back would undo that too. Nothing was changed.`,
    { details: { conflicts } },
  );
}
