/**
 * The one path by which an editor changes anything: a step of one or many changes is held against the rules of the data
 * files, written as a refill writes, and kept with what stood before, all of it or nothing.
 */
import { sql } from 'drizzle-orm';
import { canonicalJson } from '#db/store/canonical-json.ts';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction, prepareStatement, runChange, selectRows } from '#db/store/run-query.ts';
import { checkChanges } from '#lib/edit/check-changes.ts';
import { describeChange } from '#lib/edit/describe-step.ts';
import { type EditIssue, toInvalid } from '#lib/edit/edit-issue.ts';
import { type Change, type DoneChange, RECORD_KINDS, type RecordKey, type StepVerb } from '#lib/edit/step.ts';
import { DyadlineError } from '#lib/errors.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { checkQuotations } from './check-quotations.ts';
import { EDITED_KINDS, readRecords } from './edited-kinds.ts';
import { type EditedKind, findUser } from './fill-kind.ts';
import { readAround } from './read-around.ts';
import { recordFinder } from './references.ts';
import { type EventsBefore, listDependents, raiseRevisions, rememberEvents } from './revisions.ts';

/** What somebody does in one go. */
export type StepRequest = {
  editor: string;
  /** RFC 3339; becomes `updatedAt` of the events that change. */
  now: string;
  /** In words; what happens to its records unless given. */
  what?: string;
  /** Why, where somebody said. */
  reason: string | null;
  verb?: StepVerb;
  /** The step that is taken back or done again. */
  of?: number;
  /** Each record once; in the form that `parseRecord` gives. */
  changes: readonly Change[];
};

/** What came of a step: its number, null where nothing changed, and what would keep the records from being published. */
export type TakenStep = { step: number | null; advised: EditIssue[] };

/**
 * Returns what came of a step after it is stored. Throws `dataset-invalid`, with the field of each error, where a rule is
 * broken that was not broken before, and `conflict` where something that goes is still referred to.
 */
export function takeStep(database: Database, request: StepRequest): TakenStep {
  return inTransaction(database, () => {
    const changes = withBefore(database, request.changes).filter(
      ({ before, after }) => canonicalJson(before) !== canonicalJson(after),
    );
    if (changes.length === 0) return { step: null, advised: [] };
    const { refused, advised } = checkChanges(readAround(database, changes), changes);
    const issues = [...refused, ...checkQuotations(database, changes)];
    const invalid = toInvalid(issues, changes.length === 1 ? changes[0] : undefined);
    if (invalid !== undefined) throw invalid;
    const before: EventsBefore = new Map();
    database.sqlite.pragma('defer_foreign_keys = ON');
    // First, because triggers look there whether a record was made here.
    const step = keepStep(database, request, changes);
    rememberAffected(database, changes, before);
    for (const kind of EDITED_KINDS) write(database, kind, changes, request.now);
    for (const kind of EDITED_KINDS.toReversed()) remove(database, kind, changes);
    raiseRevisions(database, before, request.now);
    return { step, advised };
  });
}

/** Returns changes with what stands now, in the form in which it is compared; each before those that may refer to it. */
function withBefore(database: Database, changes: readonly Change[]): DoneChange[] {
  const before = readRecords(database, changes);
  const rank = ({ kind }: RecordKey) => RECORD_KINDS.indexOf(kind);
  return changes
    .map((change, index) => ({
      ...change,
      before: before[index] ?? null,
      // As it will stand: what goes without saying is left out there.
      after: change.after === null ? null : toStored(change.kind, change.id, change.after),
    }))
    .sort((a, b) => rank(a) - rank(b));
}

function toStored(kind: RecordKey['kind'], id: string, after: object): object {
  const content = EDITED_KINDS.find((one) => one.kind === kind)?.toItem(after, id).content;
  return (content as object | undefined) ?? after;
}

/** An event changes with the words of its excerpts, with what its actors count as, and with what its date is read against. */
function rememberAffected(database: Database, changes: readonly DoneChange[], before: EventsBefore): void {
  for (const { kind, events } of EDITED_KINDS) {
    const ids = changes.flatMap((one) => (one.kind === kind ? [one.id] : []));
    if (ids.length === 0 || events === undefined) continue;
    const affected = selectRows<{ id: string }>(database, events(ids)).map(({ id }) => id);
    rememberEvents(database, [...affected, ...listDependents(database, affected)], before);
  }
}

/** One may refer to another of its kind that comes later, so it goes round while that helps; the writer names what is missing. */
function write(database: Database, kind: EditedKind, changes: readonly DoneChange[], now: string): void {
  let waiting = changes.flatMap(({ kind: one, id, after }) =>
    one === kind.kind && after !== null ? [kind.toItem(withSense(one, after), id)] : [],
  );
  const find = recordFinder(database);
  for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
    before = waiting.length;
    waiting = waiting.filter((item) => {
      if (item.references.some((one) => find(one.kind, one.id) === undefined)) return true;
      item.write(database, now);
      return false;
    });
  }
  for (const item of waiting) item.write(database, now);
}

function withSense(kind: RecordKey['kind'], after: object): object {
  return kind === 'event' ? { dateSense: 'occurred', ...after } : after;
}

function remove(database: Database, kind: EditedKind, changes: readonly DoneChange[]): void {
  let waiting = changes.flatMap(({ kind: one, id, after }) =>
    one === kind.kind && after === null ? [id] : [],
  );
  for (let before = Number.POSITIVE_INFINITY; waiting.length < before; ) {
    before = waiting.length;
    waiting = waiting.filter((id) => {
      if (findUser(database, kind, id) !== null) return true;
      runChange(database, kind.removal(id));
      return false;
    });
  }
  const [id] = waiting;
  if (id === undefined) return;
  const user = findUser(database, kind, id);
  throw new DyadlineError(
    'conflict',
    `${kind.kind} ${id} cannot go, because ${user} refers to it: change that first.`,
    { details: { kind: kind.kind, id, user } },
  );
}

const STEP = 'INSERT INTO steps (editor, at, verb, of_step, what, reason) VALUES (?, ?, ?, ?, ?, ?)';
const CHANGE =
  'INSERT INTO step_changes (step_number, position, kind, id, before, after) VALUES (?, ?, ?, ?, ?, ?)';

function keepStep(database: Database, request: StepRequest, changes: readonly DoneChange[]): number {
  const { editor, now, verb = 'do', of = null, reason, what = describeAll(changes) } = request;
  const { lastInsertRowid } = prepareStatement(database, STEP).run(editor, now, verb, of, what, reason);
  const step = Number(lastInsertRowid);
  const keep = prepareStatement(database, CHANGE);
  const toText = (record: object | null) => (record === null ? null : JSON.stringify(record));
  for (const [position, { kind, id, before, after }] of changes.entries())
    keep.run(step, position, kind, id, toText(before), toText(after));
  return step;
}

function describeAll(changes: readonly DoneChange[]): string {
  const [first] = changes;
  if (first === undefined) return '';
  const more = changes.length === 1 ? '' : `, and ${describeCount(changes.length - 1, 'other record')}`;
  return `${describeChange(first)}${more}`;
}

/** Returns whether an event, or whatever the kind, was ever known by this id: ids are not used again. */
export function wasUsed(database: Database, { kind, id }: RecordKey): boolean {
  const query = sql`SELECT 1 FROM step_changes WHERE kind = ${kind} AND id = ${id}
    UNION ALL SELECT 1 FROM event_revisions WHERE ${kind} = 'event' AND event_id = ${id}
    UNION ALL SELECT 1 FROM fills WHERE kind = ${kind} AND id = ${id} LIMIT 1`;
  return selectRows(database, query).length > 0;
}
