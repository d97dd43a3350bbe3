/** The part of the data set around a change: all that the rules of `data:check` can look at, and no more. */
import { sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { listOf, selectRows } from '#db/store/run-query.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Chronology } from '#lib/domain/chronology.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { anchorOf } from '#lib/domain/event-dates.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import { type Excerpt, MAX_CONTEXT_LENGTH, MAX_EXACT_LENGTH } from '#lib/domain/excerpt.ts';
import type { SourceRecord } from '#lib/domain/source.ts';
import type { DoneChange, RecordKind } from '#lib/edit/step.ts';
import { readRecords } from './edited-kinds.ts';
import { listDependents } from './revisions.ts';

/** Of the records that refer to a changed one, so many are looked at. */
const MOST_REFERRING = 100;
/** How far the passages of two excerpts can reach into each other, in code points. */
const REACH = MAX_EXACT_LENGTH + 2 * MAX_CONTEXT_LENGTH;
/** A chain of events that are part of one another is followed so far. */
const MOST_PARTS = 100;

/** Returns the data set around changes, as it stands before them. Types stand in it whole: they are few. */
export function readAround(database: Database, changes: readonly DoneChange[]): DataSet {
  const idsOf = (kind: RecordKind) => changes.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const versions = <One>(kind: RecordKind) =>
    changes.flatMap((one) => (one.kind === kind ? [one.before, one.after] : [])) as (One | null)[];
  const excerptIds = idsOf('excerpt');
  const events = readEventsAround(
    database,
    [...idsOf('event'), ...listCiting(database, excerptIds)],
    versions<EventRecord>('event').filter((one) => one !== null),
  );
  const records = [...events, ...versions<EventRecord>('event').filter((one) => one !== null)];
  const [about = null] = readRecords(database, [{ kind: 'chronology', id: 'chronology' }]);
  const chronology = (about ?? { focal: [] }) as Chronology;
  const codes = [
    ...idsOf('actor'),
    ...records.flatMap(({ participants }) => participants.map(({ actor }) => actor)),
    ...chronology.focal,
    ...versions<Chronology>('chronology').flatMap((one) => one?.focal ?? []),
    ...versions<Actor>('actor').flatMap((one) => one?.countsAs ?? []),
  ];
  const sourceIds = [
    ...idsOf('source'),
    ...excerptIds.map((id) => id.split('/')[0] ?? ''),
    ...records.flatMap(({ citations }) => citations.map(({ source }) => source)),
  ];
  const cited = records.flatMap(({ citations }) =>
    citations.flatMap(({ source, excerpt }) => (excerpt === null ? [] : [`${source}/${excerpt}`])),
  );
  const excerpts = [
    ...cited,
    ...listNeighbours(database, changes),
    ...listLast(database, idsOf('source')),
    ...listNamesakes(database, excerptIds),
  ];
  return {
    chronology,
    eventTypes: read<EventType>(database, 'event-type', listAll(database)),
    actors: readActors(database, codes, idsOf('actor')),
    sources: readSources(database, sourceIds, excerpts),
    events,
  };
}

function read<One>(database: Database, kind: RecordKind, ids: readonly string[]): One[] {
  const keys = [...new Set(ids)].map((id) => ({ kind, id }));
  return readRecords(database, keys).filter((one) => one !== null) as One[];
}

/** With the events that these name: as a whole, as survivor, as anchor; and with those that name one of these. */
function readEventsAround(
  database: Database,
  changed: readonly string[],
  versions: readonly EventRecord[],
): EventRecord[] {
  const known = new Map<string, EventRecord>();
  const add = (ids: readonly string[]) => {
    const fresh = read<EventRecord>(
      database,
      'event',
      ids.filter((id) => !known.has(id)),
    );
    // That a date occurred goes without saying where it is stored.
    for (const event of fresh) known.set(event.id, { ...event, dateSense: event.dateSense ?? 'occurred' });
    return fresh;
  };
  const named = (events: readonly EventRecord[]) =>
    events.flatMap(({ mergedInto, partOf, citations }) => [
      ...[mergedInto, partOf].filter((id) => id !== null),
      ...citations.flatMap((citation) => anchorOf(citation) ?? []),
    ]);
  const referring = [
    ...listDependents(database, changed).slice(0, MOST_REFERRING),
    ...selectIds(
      database,
      sql`SELECT id FROM events WHERE merged_into IN ${listOf(changed)} OR part_of IN ${listOf(changed)} LIMIT ${MOST_REFERRING}`,
    ),
  ];
  let latest = add([...changed, ...referring, ...named(versions)]);
  for (let step = 0; latest.length > 0 && step < MOST_PARTS; step += 1) {
    // Of what is named from further away only the chain of parts can come back.
    latest = add(step === 0 ? named(latest) : latest.flatMap(({ partOf }) => partOf ?? []));
  }
  return [...known.values()];
}

function readActors(database: Database, codes: readonly string[], changed: readonly string[]): Actor[] {
  const counting = selectIds(
    database,
    sql`SELECT code AS id FROM actors WHERE counts_as IN ${listOf(changed)} LIMIT ${MOST_REFERRING}`,
  );
  const actors = read<Actor>(database, 'actor', [...codes, ...counting]);
  const present = new Set(actors.map(({ code }) => code));
  const others = actors.flatMap(({ countsAs }) =>
    countsAs === null || present.has(countsAs) ? [] : [countsAs],
  );
  return [...actors, ...read<Actor>(database, 'actor', others)];
}

function readSources(
  database: Database,
  ids: readonly string[],
  excerptIds: readonly string[],
): SourceRecord[] {
  const keys = [...new Set(excerptIds)];
  const excerpts = readRecords(
    database,
    keys.map((id) => ({ kind: 'excerpt', id })),
  ) as (Excerpt | null)[];
  const homes = keys.map((id) => id.split('/')[0] ?? '');
  return read<SourceRecord>(database, 'source', [...ids, ...homes]).map((source) => ({
    ...source,
    excerpts: excerpts
      .filter((one, place): one is Excerpt => one !== null && homes[place] === source.id)
      .sort((a, b) => a.start - b.start || a.end - b.end),
  }));
}

function listAll(database: Database): string[] {
  return selectIds(database, sql`SELECT id FROM event_types ORDER BY position, id`);
}

function listCiting(database: Database, excerptIds: readonly string[]): string[] {
  return excerptIds.flatMap((whole) => {
    const [source = '', id = ''] = whole.split('/');
    return selectIds(
      database,
      sql`SELECT id FROM events WHERE number IN (
        SELECT event_number FROM citations WHERE (source_number, excerpt_number) = (
          SELECT source_number, number FROM excerpts
          WHERE source_number = (SELECT number FROM sources WHERE id = ${source}) AND id = ${id}
        ) LIMIT ${MOST_REFERRING})`,
    );
  });
}

/** Excerpts whose passages touch those that change. */
function listNeighbours(database: Database, changes: readonly DoneChange[]): string[] {
  return changes.flatMap(({ kind, id, before, after }) => {
    if (kind !== 'excerpt') return [];
    const [source = ''] = id.split('/');
    return ([before, after] as (Excerpt | null)[]).flatMap((excerpt) =>
      excerpt === null
        ? []
        : selectIds(
            database,
            sql`SELECT ${source} || '/' || id AS id FROM excerpts
              WHERE source_number = (SELECT number FROM sources WHERE id = ${source})
                AND start BETWEEN ${excerpt.start - REACH} AND ${excerpt.end + REACH}
              LIMIT ${MOST_REFERRING}`,
          ),
    );
  });
}

/** The excerpts nearest to the end of a source: a shorter text would lose those first. */
function listLast(database: Database, sourceIds: readonly string[]): string[] {
  return sourceIds.flatMap((source) =>
    selectIds(
      database,
      sql`SELECT ${source} || '/' || id AS id FROM excerpts
        WHERE source_number = (SELECT number FROM sources WHERE id = ${source}) ORDER BY start DESC LIMIT 3`,
    ),
  );
}

/** Excerpts of other sources that have one of these ids. */
function listNamesakes(database: Database, excerptIds: readonly string[]): string[] {
  const ids = excerptIds.map((id) => id.split('/')[1] ?? '');
  return ids.length === 0
    ? []
    : selectIds(
        database,
        // From source to source, because ids are found by an index within one.
        sql`SELECT sources.id || '/' || excerpts.id AS id FROM sources
          CROSS JOIN excerpts ON excerpts.source_number = sources.number AND excerpts.id IN ${listOf(ids)}`,
      );
}

function selectIds(database: Database, query: ReturnType<typeof sql>): string[] {
  return selectRows<{ id: string }>(database, query).map(({ id }) => id);
}
