/**
 * The columns of an open database: filled when they are first asked for, in steps between which the process does other
 * things, and brought in step with the tables before every question. What changed is told by the table `changes`, so that
 * writes by plain SQL and by other processes are seen as well.
 */
import { setImmediate } from 'node:timers/promises';
import { fillIndex, isIndexBehind } from '#db/search/fill-index.ts';
import { readCountsAs } from '#db/store/counts-as.ts';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot, prepareStatement, withStorageErrors } from '#db/store/run-query.ts';
import { BlockBuilder } from '#lib/columns/block.ts';
import { ColumnNames } from '#lib/columns/column-names.ts';
import { type Columns, EventColumns } from '#lib/columns/columns.ts';
import { sortRows } from '#lib/columns/sort-rows.ts';
import { listPlaces, placeEvents } from './place-events.ts';
import { readColumnSources, readGivenEvents, readNextEvents, readNumbersById } from './read-column-events.ts';

/** How far the columns of a database are. */
export type FillProgress = {
  /** Whether questions are answered at once. */
  ready: boolean;
  /** Published events, and how many of them were read so far. */
  events: number;
  loaded: number;
};

/** Events that are read in one step: some ten milliseconds. */
const STEP_EVENTS = 4096;
/** From so many changed events on, reading all of them again is no slower than reading these. */
const MOST_PATCHED = 50_000;

type Held = {
  columns: EventColumns | null;
  /** The random name of the database, and the last change that the columns know of. */
  name: string | null;
  version: number;
  /** The last change that the search index was looked at for. */
  indexed: number;
  events: number;
  loaded: number;
  filling: Promise<void> | null;
};

/** `failureOf`: why the columns of a database could not be filled when it was last tried. */
type Shared = { heldOf: WeakMap<Database, Held>; failureOf: WeakMap<Database, unknown> };

// On the global object because Next loads this module once for each of its bundles, and columns are large.
const shared = globalThis as typeof globalThis & { dyadlineColumns?: Shared };
shared.dyadlineColumns ??= { heldOf: new WeakMap(), failureOf: new WeakMap() };
const { heldOf, failureOf } = shared.dyadlineColumns;

/**
 * Returns what `ask` returns of the published events of this moment: columns and tables say the same while it runs, so
 * it must be synchronous. Waits for the columns and the search index where they are not filled yet.
 */
export async function askColumns<Answer>(
  database: Database,
  ask: (columns: Columns, version: number) => Answer,
): Promise<Answer> {
  const held = startFilling(database);
  for (;;) {
    await held.filling;
    const answer = inSnapshot(database, (): { value: Answer } | 'columns are behind' | 'index is behind' => {
      const { columns } = held;
      if (columns === null || !refresh(database, held, columns)) return 'columns are behind';
      if (held.indexed !== held.version && isIndexBehind(database)) return 'index is behind';
      held.indexed = held.version;
      return { value: ask(columns, held.version) };
    });
    if (typeof answer === 'object') return answer.value;
    if (answer === 'columns are behind') fill(database, held);
    else {
      const { version } = held;
      await fillIndex(database);
      held.indexed = version;
    }
  }
}

/**
 * Returns how far the columns are, after beginning to fill them where that was not begun. Throws what they could not be
 * filled for, where that was so when it was last tried.
 */
export function readFillProgress(database: Database): FillProgress {
  const { columns, events, loaded } = startFilling(database);
  if (columns === null && failureOf.has(database)) throw failureOf.get(database);
  if (columns === null) return { ready: false, events, loaded };
  return { ready: true, events: columns.size, loaded: columns.size };
}

function startFilling(database: Database): Held {
  const known = heldOf.get(database);
  if (known !== undefined) return known;
  const held: Held = {
    columns: null,
    name: null,
    version: 0,
    indexed: -1,
    events: 0,
    loaded: 0,
    filling: null,
  };
  heldOf.set(database, held);
  fill(database, held);
  return held;
}

function fill(database: Database, held: Held): void {
  held.columns = null;
  const filling = readAll(database, held);
  held.filling = filling;
  filling.then(
    () => failureOf.delete(database),
    (error: unknown) => {
      // Whoever waits now is told; who asks next tries again.
      failureOf.set(database, error);
      if (held.filling === filling) heldOf.delete(database);
    },
  );
}

async function readAll(database: Database, held: Held): Promise<void> {
  const step = <Result>(read: () => Result) => withStorageErrors(database, read);
  // What changes from here on is read again by the first `refresh`.
  const { name, version } = step(() => readVersion(database));
  const names = new ColumnNames(step(() => readCountsAs(database)));
  names.changeSources(step(() => readColumnSources(database)));
  const rows = new BlockBuilder(STEP_EVENTS);
  held.loaded = 0;
  held.events = step(() => countPublished(database));
  for (let last: number | null = 0; ; ) {
    const after: number = last;
    last = step(() => readNextEvents(database, { names, rows }, after, STEP_EVENTS));
    if (last === null) break;
    held.loaded = rows.size;
    await setImmediate();
  }
  const inOrderOfId = step(() => readNumbersById(database));
  const columns = new EventColumns(names, listPlaces(inOrderOfId));
  for (const _ of sortRows(rows.build(), inOrderOfId, columns)) await setImmediate();
  held.name = name;
  held.version = version;
  held.columns = columns;
}

/** Brings the columns in step; false where so much changed that they have to be filled again. Runs in a snapshot. */
function refresh(database: Database, held: Held, columns: EventColumns): boolean {
  const { name, version } = readVersion(database);
  if (name !== held.name) return false;
  if (version === held.version) return true;
  const changed = prepareStatement(
    database,
    'SELECT DISTINCT kind, number FROM changes WHERE version > ? ORDER BY number LIMIT ?',
    'array',
  ).all(held.version, MOST_PATCHED + 1) as [kind: string, number: number | null][];
  const first = 'SELECT min(version) FROM changes WHERE version > ?';
  const next = prepareStatement(database, first, 'value').get(held.version) as number | null;
  // A version that fell is that of a database that was put in the place of this one.
  const isGap = version < held.version || next !== held.version + 1;
  if (isGap || changed.length > MOST_PATCHED) return false;
  const numbersOf = (kind: string) =>
    changed.flatMap(([one, number]) => (one === kind && number !== null ? [number] : []));
  if (changed.some(([kind]) => kind === 'actor')) columns.names.changeActors(readCountsAs(database));
  const sources = numbersOf('source');
  if (sources.length > 0) {
    columns.names.changeSources(readColumnSources(database));
    columns.refreshKnown(new Set(sources));
  }
  const numbers = numbersOf('event');
  if (numbers.length > 0) replaceEvents(database, columns, numbers);
  // What was for drafts alone is seen once an event is published that rests on it.
  if (numbers.length > 0 && sources.length === 0 && columns.names.unseen.size > 0)
    columns.names.changeSources(readColumnSources(database));
  held.version = version;
  return true;
}

function replaceEvents(database: Database, columns: EventColumns, numbers: readonly number[]): void {
  const places = placeEvents(database, columns, numbers);
  const rows = new BlockBuilder(numbers.length);
  readGivenEvents(database, { names: columns.names, rows }, numbers);
  columns.replace(
    numbers.map((number) => ({ number, place: places.get(number) ?? Number.NaN })),
    rows.build(),
  );
}

/** By the index of ids and that of what is not published: both are a fraction of the table. */
function countPublished(database: Database): number {
  const text = `SELECT (SELECT count(*) FROM events) - (SELECT count(*) FROM events WHERE status <> 'published')`;
  return prepareStatement(database, text, 'value').get() as number;
}

function readVersion(database: Database): { name: string | null; version: number } {
  const text = 'SELECT (SELECT database FROM data_version), (SELECT max(version) FROM changes)';
  const [name, version] = prepareStatement(database, text, 'array').get() as [string | null, number | null];
  return { name, version: version ?? 0 };
}
