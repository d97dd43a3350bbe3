/**
 * Records of a file of another format on their way in: held against what is here, and written in one transaction or not at
 * all. The dry run is the same without the writing.
 */
import { readStoredEvents, type StoredEvent, toEventRecord } from '#db/read/stored-events.ts';
import { fillIndex } from '#db/search/fill-index.ts';
import type { Database } from '#db/store/open-database.ts';
import { inTransaction, prepareStatement } from '#db/store/run-query.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import type { Change } from '#lib/edit/step.ts';
import { takeStep } from './take-step.ts';

/** An event that would change, field by field. */
export type ImportChange = { id: string; fields: { field: string; from: string; to: string }[] };

/** What an import does, by ids of events. */
export type ImportPlan = {
  new: string[];
  changed: ImportChange[];
  same: string[];
  /** Changed in the file, but edited here: these stay. */
  kept: string[];
  /** Came from an earlier version of the file, and are in this one no more. */
  gone: string[];
  /** Probably the same as an event that is here, from another source; not among the new ones. */
  duplicates: { id: string; of: string; title: string }[];
};

/**
 * What becomes of probable duplicates: events of their own, further citations of the event that is here, or nothing. Null:
 * nobody said.
 */
export type DuplicateChoice = 'new' | 'cite' | 'skip' | null;

/** The file's source by its id, by the id of an event which stored event it probably is, and what becomes of those. */
export type ImportWays = {
  source: string;
  doubles: ReadonlyMap<string, string>;
  duplicates: DuplicateChoice;
};

type Decided = ImportPlan & { writes: EventRecord[] };

/** Returns what an import would do; nothing is written. */
export function planImport(
  database: Database,
  records: Pick<DataSet, 'events'>,
  ways: ImportWays,
): ImportPlan {
  const { writes: _, ...plan } = decide(database, records, ways);
  return plan;
}

/**
 * Returns what an import did, of `now` (RFC 3339): all of it or nothing, as one step that editors can take back. With `withdraw`
 * the events that are gone from the file are withdrawn. Throws `dataset-invalid` where a record breaks a rule.
 */
export async function importRecords(
  database: Database,
  records: Pick<DataSet, 'events' | 'sources' | 'eventTypes'>,
  { now, what, withdraw, ...ways }: ImportWays & { now: string; what: string; withdraw: boolean },
): Promise<ImportPlan> {
  const plan = inTransaction(database, () => {
    const { writes, ...decided } = decide(database, records, ways);
    const taken = withdraw ? decided.gone.map((id) => toWithdrawn(database, id)) : [];
    const changes = toChanges({ ...records, events: [...writes, ...taken] });
    if (changes.length > 0) takeStep(database, { ...{ editor: IMPORTER, now, what, changes }, reason: null });
    return decided;
  });
  await fillIndex(database);
  return plan;
}

/** Who does it, in the history. */
const IMPORTER = 'import';

/** The records that events need, and the events; nothing where there is no event to write. */
function toChanges({
  events,
  sources,
  eventTypes,
}: Pick<DataSet, 'events' | 'sources' | 'eventTypes'>): Change[] {
  if (events.length === 0) return [];
  const cited = new Set(events.flatMap(({ citations }) => citations.map(({ excerpt }) => excerpt)));
  return [
    ...eventTypes.map(
      (type, position): Change => ({
        ...{ kind: 'event-type', id: type.id },
        after: { ...type, position },
      }),
    ),
    ...sources.map(({ excerpts: _, ...after }): Change => ({ kind: 'source', id: after.id, after })),
    ...sources.flatMap(({ id: within, excerpts }) =>
      excerpts
        .filter(({ id }) => cited.has(id))
        .map((after): Change => ({ kind: 'excerpt', id: `${within}/${after.id}`, after })),
    ),
    ...events.map((after): Change => ({ kind: 'event', id: after.id, after })),
  ];
}

function decide(
  database: Database,
  { events }: Pick<DataSet, 'events'>,
  { source, doubles, duplicates }: ImportWays,
): Decided {
  const ids = events.map(({ id }) => id);
  const stored = new Map(readStoredEvents(database, ids).map((event) => [event.id, event]));
  const edited = findEdited(database, ids);
  const decided: Decided = { new: [], changed: [], same: [], kept: [], gone: [], duplicates: [], writes: [] };
  for (const record of events) {
    const here = stored.get(record.id);
    const double =
      here === undefined && duplicates !== 'new'
        ? findRecord(database, doubles.get(record.id), decided.writes)
        : null;
    if (double !== null) {
      const citing = cite(double, record);
      if (citing === null) decided.same.push(record.id);
      else {
        decided.duplicates.push({ id: record.id, of: double.id, title: double.title });
        if (duplicates === 'cite')
          decided.writes = [...decided.writes.filter(({ id }) => id !== double.id), citing];
      }
      continue;
    }
    if (here === undefined) {
      decided.new.push(record.id);
      decided.writes.push(record);
      continue;
    }
    const fields = compare(here, record);
    if (fields.length === 0) decided.same.push(record.id);
    else if (edited.has(record.id)) decided.kept.push(record.id);
    else {
      decided.changed.push({ id: record.id, fields });
      decided.writes.push(merge(here, record, source));
    }
  }
  const known = new Set(ids);
  decided.gone = listCitedAlone(database, source).filter((id) => !known.has(id));
  return decided;
}

/** What is written of an event already, else what is stored of it; null where there is no such event. */
function findRecord(
  database: Database,
  id: string | undefined,
  written: readonly EventRecord[],
): EventRecord | null {
  if (id === undefined) return null;
  const [stored] = readStoredEvents(database, [id]);
  return written.find((record) => record.id === id) ?? (stored === undefined ? null : toEventRecord(stored));
}

/** The event that is here with the citations of its double; null where it has them. */
function cite(stored: EventRecord, record: EventRecord): EventRecord | null {
  const has = new Set(stored.citations.map(({ source, excerpt }) => `${source}/${excerpt}`));
  const added = record.citations.filter(({ source, excerpt }) => !has.has(`${source}/${excerpt}`));
  return added.length === 0 ? null : { ...stored, citations: [...stored.citations, ...added] };
}

/** The events that somebody changed here, and no import. */
function findEdited(database: Database, ids: readonly string[]): Set<string> {
  const found = prepareStatement(
    database,
    `SELECT DISTINCT id FROM step_changes JOIN steps ON steps.number = step_number
      WHERE kind = 'event' AND editor <> ? AND id IN (SELECT value FROM json_each(?))`,
    'value',
  ).all(IMPORTER, JSON.stringify(ids));
  return new Set(found as string[]);
}

function compare(here: StoredEvent, record: EventRecord): ImportChange['fields'] {
  const told = (
    event: Pick<EventRecord, 'title' | 'summary' | 'date' | 'type' | 'importance' | 'participants'>,
  ) => ({
    ...{ title: event.title, summary: event.summary, date: event.date, type: event.type },
    importance: String(event.importance),
    participants: [...new Set(event.participants.map(({ actor }) => actor))].sort().join(';'),
  });
  const [from, to] = [told(here), told(record)];
  return (Object.keys(to) as (keyof typeof to)[])
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, from: from[field], to: to[field] }));
}

/** What the file says in place of what is here; other citations, and roles of the same actors, stay. */
function merge(here: StoredEvent, record: EventRecord, source: string): EventRecord {
  const stored = toEventRecord(here);
  const actors = (event: EventRecord) =>
    event.participants
      .map(({ actor }) => actor)
      .sort()
      .join();
  return {
    ...stored,
    ...{ title: record.title, summary: record.summary, date: record.date },
    ...{ type: record.type, importance: record.importance },
    participants: actors(stored) === actors(record) ? stored.participants : record.participants,
    citations: [...stored.citations.filter((citation) => citation.source !== source), ...record.citations],
  };
}

function toWithdrawn(database: Database, id: string): EventRecord {
  const [event] = readStoredEvents(database, [id]);
  if (event === undefined) throw new Error(`The event ${id} was here a moment ago.`);
  return {
    ...toEventRecord(event),
    status: 'withdrawn',
    statusReason: 'It is no longer in the file that it was imported from.',
  };
}

/** Published events that rest on this source alone. */
function listCitedAlone(database: Database, source: string): string[] {
  return prepareStatement(
    database,
    `SELECT id FROM events WHERE status = 'published' AND number IN (
        SELECT event_number FROM citations JOIN sources ON sources.number = source_number
        GROUP BY event_number HAVING min(sources.id) = ? AND max(sources.id) = ?)
      ORDER BY id`,
    'value',
  ).all(source, source) as string[];
}
