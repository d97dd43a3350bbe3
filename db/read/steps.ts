import { sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot, prepareStatement, selectRows } from '#db/store/run-query.ts';
import type { DoneChange, RecordKey, StepVerb } from '#lib/edit/step.ts';

/** What somebody did in one go, as it is kept. */
export type Step = {
  number: number;
  editor: string;
  /** RFC 3339. */
  at: string;
  verb: StepVerb;
  /** The step that this one takes back or does again; null where it does something new. */
  of: number | null;
  what: string;
  reason: string | null;
  /** Whether it is taken back now; null for a step that takes back or does again. */
  undone: boolean | null;
};

/** A step with the records that it changed: at most so many of them, and how many there are. */
export type StepWithChanges = Step & { changes: DoneChange[]; records: number };

const DEFAULT_LIMIT = 50;
const MOST_CHANGES = 20;

const IS_UNDONE = `coalesce((SELECT verb FROM steps AS later WHERE later.of_step = steps.number
  ORDER BY later.number DESC LIMIT 1), 'redo') = 'undo'`;
const COLUMNS = `number, editor, at, verb, of_step AS "of", what, reason,
  CASE verb WHEN 'do' THEN ${IS_UNDONE} END AS undone`;

/**
 * Returns steps, the newest first: those before step `before`, and where `record` is given those that changed it. At most
 * `limit`; of each step the first 20 changes.
 */
export function listSteps(
  database: Database,
  { before, record, limit = DEFAULT_LIMIT }: { before?: number; record?: RecordKey; limit?: number } = {},
): StepWithChanges[] {
  const end = before ?? Number.MAX_SAFE_INTEGER;
  return inSnapshot(database, () => {
    const text = `SELECT ${COLUMNS} FROM steps WHERE number < ? ${
      record === undefined
        ? ''
        : 'AND number IN (SELECT step_number FROM step_changes WHERE kind = ? AND id = ?)'
    } ORDER BY number DESC LIMIT ?`;
    const given = record === undefined ? [] : [record.kind, record.id];
    const rows = prepareStatement(database, text).all(end, ...given, limit) as StepRow[];
    return rows.map((row) => ({
      ...toStep(row),
      changes: readChanges(database, row.number, MOST_CHANGES),
      records: countChanges(database, row.number),
    }));
  });
}

/** Returns a step by its number, or undefined. */
export function findStep(database: Database, number: number): Step | undefined {
  const row = prepareStatement(database, `SELECT ${COLUMNS} FROM steps WHERE number = ?`).get(number);
  return row === undefined ? undefined : toStep(row as StepRow);
}

/** Returns the changes of a step in the order in which they were made, all of them unless a limit is given. */
export function readChanges(database: Database, step: number, limit = -1): DoneChange[] {
  return selectRows<{ kind: DoneChange['kind']; id: string; before: string | null; after: string | null }>(
    database,
    sql`SELECT kind, id, before, after FROM step_changes WHERE step_number = ${step} ORDER BY position LIMIT ${limit}`,
  ).map(({ kind, id, before, after }) => ({ kind, id, before: parse(before), after: parse(after) }));
}

/** Returns the number of the step that somebody would take back next, or undefined. */
export function findUndoable(database: Database, editor: string): number | undefined {
  return prepareStatement(database, `${OWN} AND NOT ${IS_UNDONE} ORDER BY number DESC LIMIT 1`, 'value').get(
    editor,
  ) as number | undefined;
}

/**
 * Returns the number of the step that somebody would do again next: what they took back last and did not do again;
 * undefined where there is none, as after doing something new.
 */
export function findRedoable(database: Database, editor: string): number | undefined {
  return prepareStatement(database, REDOABLE, 'value').get(editor, editor) as number | undefined;
}

/** Returns the last step after one that changed a record, or undefined. */
export function findLaterStep(database: Database, { kind, id }: RecordKey, after: number): Step | undefined {
  const text = `SELECT max(step_number) FROM step_changes WHERE kind = ? AND id = ? AND step_number > ?`;
  const number = prepareStatement(database, text, 'value').get(kind, id, after) as number | null;
  return number === null ? undefined : findStep(database, number);
}

const OWN = `SELECT number FROM steps WHERE editor = ? AND verb = 'do'`;
const REDOABLE = `SELECT of_step FROM steps WHERE editor = ? AND verb = 'undo'
  AND number > coalesce((SELECT max(number) FROM steps WHERE editor = ? AND verb = 'do'), 0)
  AND number = (SELECT max(number) FROM steps AS turn WHERE turn.of_step = steps.of_step)
  ORDER BY number DESC LIMIT 1`;

type StepRow = Omit<Step, 'undone'> & { undone: number | null };

function toStep({ undone, ...row }: StepRow): Step {
  return { ...row, undone: undone === null ? null : undone === 1 };
}

function parse(record: string | null): object | null {
  return record === null ? null : (JSON.parse(record) as object);
}

function countChanges(database: Database, step: number): number {
  const text = 'SELECT count(*) FROM step_changes WHERE step_number = ?';
  return prepareStatement(database, text, 'value').get(step) as number;
}
