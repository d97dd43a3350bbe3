/** The kinds of record that data files fill, one small table each of how to read, write and remove them. */
import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { toExcerpt } from '#db/read/stored-citations.ts';
import { readStoredEvents, toEventRecord } from '#db/read/stored-events.ts';
import { actors, eventTypes } from '#db/schema/schema-names.ts';
import { excerpts, sources } from '#db/schema/schema-sources.ts';
import { chronology, type fills } from '#db/schema/schema-upkeep.ts';
import type { Database } from '#db/store/open-database.ts';
import { listOf, selectRows } from '#db/store/run-query.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { toDayNumbers } from './day-numbers.ts';
import { type Reference, recordFinder, referencesOfEvent } from './references.ts';
import { writeRow } from './upsert.ts';
import { writeEvents } from './write-events.ts';

/** A record of the data files: what it holds, what it refers to, and how it is written. */
export type FillItem = {
  id: string;
  content: unknown;
  references: readonly Reference[];
  write: (database: Database, now: string) => void;
};

/** A kind of record. Ids of excerpts are `source/excerpt`. */
export type FillKind = {
  kind: (typeof fills.$inferSelect)['kind'];
  incoming: (dataSet: Partial<DataSet>) => FillItem[];
  /** The content of the records with these ids that are here, in the form of `FillItem.content`. */
  stored: (database: Database, ids: readonly string[]) => Map<string, unknown>;
  /** What earlier versions of the program may have taken the hash of, where a record stood here as `content` says. */
  formerly?: (content: unknown) => unknown[];
  /** Queries whose first row (`user`) names what still refers to a record. */
  users: (id: string) => SQL;
  /** Query for the ids (`id`) of the events whose content changes with the records that have these ids. */
  events?: (ids: readonly string[]) => SQL;
  removal: (id: string) => SQL;
};

const eventTypeKind: FillKind = {
  kind: 'event-type',
  incoming: ({ eventTypes: types = [] }) =>
    types.map((type, position) => {
      const { id, label, otherNames, parties, hostile, plover } = type;
      const content = { id, label, otherNames, parties, hostile, plover, position };
      return toItem(id, content, (database) => writeRow(database, eventTypes, ['id'], content));
    }),
  stored: (database, ids) =>
    new Map(readRows(database, eventTypes, eventTypes.id, ids).map((row) => [row.id, row])),
  // These were all that stood with a type once.
  formerly: (content) => {
    const { id, label, plover, position } = content as typeof eventTypes.$inferSelect;
    return [{ id, label, plover, position }];
  },
  users: (id) => sql`SELECT 'the event ' || id AS user FROM events WHERE type = ${id}`,
  removal: (id) => sql`DELETE FROM event_types WHERE id = ${id}`,
};

const actorKind: FillKind = {
  kind: 'actor',
  incoming: (dataSet) =>
    (dataSet.actors ?? []).map(({ code, name, aliases, kind, countsAs }) => {
      const content = { code, name, aliases, kind, countsAs };
      const item = toItem(code, content, (database) => writeRow(database, actors, ['code'], content));
      return countsAs === null
        ? item
        : { ...item, references: [{ path: 'countsAs', kind: 'actor', id: countsAs }] };
    }),
  stored: (database, ids) =>
    new Map(readRows(database, actors, actors.code, ids).map((row) => [row.code, row])),
  // Whether an actor is focal stood with it once.
  formerly: (content) => [true, false].map((focal) => ({ ...(content as object), focal })),
  users: (code) => sql`
    SELECT 'the event ' || id AS user FROM events
    WHERE number IN (SELECT event_number FROM participants WHERE actor = ${code})
    UNION ALL SELECT 'the actor ' || code FROM actors WHERE counts_as = ${code}
    UNION ALL SELECT 'the chronology' FROM chronology, json_each(content, '$.focal') WHERE value = ${code}`,
  // With what they count as.
  events: (codes) => sql`SELECT id FROM events
    WHERE number IN (SELECT event_number FROM participants WHERE actor IN ${listOf(codes)})`,
  removal: (code) => sql`DELETE FROM actors WHERE code = ${code}`,
};

const sourceKind: FillKind = {
  kind: 'source',
  incoming: (dataSet) =>
    (dataSet.sources ?? []).map(({ excerpts: _, $schema: __, ...content }) =>
      toItem(content.id, content, (database) => {
        const { earliest, latest } = toDayNumbers(content.published, `sources.${content.id}.published`);
        const days = { publishedEarliestDay: earliest, publishedLatestDay: latest };
        writeRow(database, sources, ['id'], { ...content, ...days });
      }),
    ),
  stored: (database, ids) =>
    new Map(
      readRows(database, sources, sources.id, ids).map(
        ({ number: _, publishedEarliestDay: __, publishedLatestDay: ___, ...content }) => [
          content.id,
          content,
        ],
      ),
    ),
  users: (id) => sql`
    SELECT 'the event ' || events.id AS user FROM sources
      JOIN citations ON citations.source_number = sources.number
      JOIN events ON events.number = citations.event_number WHERE sources.id = ${id}
    UNION ALL SELECT 'the excerpt ' || excerpts.id FROM sources
      JOIN excerpts ON excerpts.source_number = sources.number WHERE sources.id = ${id}`,
  removal: (id) => sql`DELETE FROM sources WHERE id = ${id}`,
};

const excerptKind: FillKind = {
  kind: 'excerpt',
  incoming: (dataSet) =>
    (dataSet.sources ?? []).flatMap((source) =>
      source.excerpts.map((excerpt): FillItem => {
        const { id, exact, prefix, suffix, start, end, locator, translation } = excerpt;
        const row = {
          ...{ id, exact, prefix, suffix, start, end, locator },
          translationText: translation?.text ?? null,
          translationLanguage: translation?.language ?? null,
          translationBy: translation?.by ?? null,
        };
        return {
          id: `${source.id}/${id}`,
          content: { id, exact, prefix, suffix, start, end, locator, translation },
          references: [{ path: 'source', kind: 'source', id: source.id }],
          write: (database) => {
            const sourceNumber = recordFinder(database)('source', source.id) ?? 0;
            writeRow(database, excerpts, ['sourceNumber', 'id'], { sourceNumber, ...row });
          },
        };
      }),
    ),
  stored: ({ orm }, ids) =>
    new Map(
      orm
        .select({ source: sources.id, excerpt: excerpts })
        .from(excerpts)
        .innerJoin(sources, sql`${sources.number} = ${excerpts.sourceNumber}`)
        .where(sql`(${excerpts.sourceNumber}, ${excerpts.number}) IN ${listOfExcerpts(ids)}`)
        .all()
        .map(({ source, excerpt }) => [`${source}/${excerpt.id}`, toExcerpt(excerpt)]),
    ),
  users: (id) => sql`SELECT 'the event ' || id AS user FROM events WHERE number IN ${citing([id])}`,
  events: (ids) => sql`SELECT id FROM events WHERE number IN ${citing(ids)}`,
  removal: (id) => sql`DELETE FROM excerpts WHERE (source_number, number) IN ${listOfExcerpts([id])}`,
};

const eventKind: FillKind = {
  kind: 'event',
  incoming: (dataSet) =>
    (dataSet.events ?? []).map((record) => ({
      id: record.id,
      content: toContent(record),
      references: referencesOfEvent(record),
      write: (database, now) => writeEvents(database, [record], now),
    })),
  stored: (database, ids) =>
    new Map(readStoredEvents(database, ids).map((event) => [event.id, toContent(toEventRecord(event))])),
  users: (id) => sql`SELECT 'the event ' || id AS user FROM events WHERE ${id} IN (part_of, merged_into)`,
  events: (ids) => sql`SELECT value AS id FROM json_each(${JSON.stringify(ids)})`,
  removal: (id) => sql`DELETE FROM events WHERE id = ${id}`,
};

/** That a date occurred goes without saying, as it did before there were others. */
function toContent({ dateSense, ...record }: EventRecord): object {
  return dateSense === 'occurred' ? record : { ...record, dateSense };
}

const CHRONOLOGY_ID = 'chronology';

// There is one, whatever its id, so that a new id in the files changes it and makes no second one.
const chronologyKind: FillKind = {
  kind: 'chronology',
  incoming: ({ chronology: content }) =>
    content === undefined
      ? []
      : [
          toItem(CHRONOLOGY_ID, content, (database) =>
            writeRow(database, chronology, ['row'], { row: 1, content }),
          ),
        ],
  stored: ({ orm }, ids) => {
    const rows = ids.includes(CHRONOLOGY_ID) ? orm.select().from(chronology).all() : [];
    return new Map(rows.map(({ content }) => [CHRONOLOGY_ID, content]));
  },
  // Nothing refers to it.
  users: () => sql`SELECT '' AS user WHERE false`,
  removal: () => sql`DELETE FROM chronology`,
};

function toItem(id: string, content: unknown, write: FillItem['write']): FillItem {
  return { id, content, references: [], write };
}

function readRows<Table extends SQLiteTable>(
  { orm }: Database,
  table: Table,
  key: SQLiteColumn,
  ids: readonly string[],
) {
  return orm
    .select()
    .from(table)
    .where(sql`${key} IN ${listOf(ids)}`)
    .all();
}

/** Every kind, each after those it refers to. */
export const FILL_KINDS: readonly FillKind[] = [
  eventTypeKind,
  actorKind,
  chronologyKind,
  sourceKind,
  excerptKind,
  eventKind,
];

/** The numbers of source and excerpt from ids `source/excerpt`, bound as one parameter, to stand after IN. */
function listOfExcerpts(ids: readonly string[]): SQL {
  const pairs = JSON.stringify(ids.map((id) => id.split('/')));
  return sql`(
    SELECT excerpts.source_number, excerpts.number FROM json_each(${pairs}) AS asked
    JOIN sources ON sources.id = asked.value ->> 0
    JOIN excerpts ON excerpts.source_number = sources.number AND excerpts.id = asked.value ->> 1
  )`;
}

function citing(excerptIds: readonly string[]): SQL {
  return sql`(
    SELECT event_number FROM citations WHERE (source_number, excerpt_number) IN ${listOfExcerpts(excerptIds)}
  )`;
}

/** Returns what still refers to a record, in words, or null. */
export function findUser(database: Database, { users }: FillKind, id: string): string | null {
  return selectRows<{ user: string }>(database, sql`${users(id)} LIMIT 1`)[0]?.user ?? null;
}
