/** The kinds of record that data files fill, one small table each of how to read, write and remove them. */
import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { toExcerpt } from '#db/read/stored-citations.ts';
import { readStoredEvents, toEventRecord } from '#db/read/stored-events.ts';
import { actors, eventTypes } from '#db/schema/schema-names.ts';
import { excerpts, sources } from '#db/schema/schema-sources.ts';
import { chronology } from '#db/schema/schema-upkeep.ts';
import type { Database } from '#db/store/open-database.ts';
import { listOf } from '#db/store/run-query.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Chronology } from '#lib/domain/chronology.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { SourceRecord } from '#lib/domain/source.ts';
import { toDayNumbers } from './day-numbers.ts';
import type { FillItem, FillKind } from './fill-kind.ts';
import { recordFinder, referencesOfEvent } from './references.ts';
import { writeRow } from './upsert.ts';
import { writeEvents } from './write-events.ts';

const eventTypeKind: FillKind = {
  kind: 'event-type',
  toItem: (given) => {
    const { id, label, otherNames, parties, hostile, plover, position } =
      given as typeof eventTypes.$inferInsert;
    const content = { id, label, otherNames, parties, hostile, plover, position };
    return toItem(id, content, (database) => writeRow(database, eventTypes, ['id'], content));
  },
  incoming: ({ eventTypes: types = [] }) =>
    types.map((type, position) => eventTypeKind.toItem({ ...type, position }, type.id)),
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
  toItem: (given) => {
    const { code, name, aliases, kind, countsAs } = given as Actor;
    const content = { code, name, aliases, kind, countsAs };
    const item = toItem(code, content, (database) => writeRow(database, actors, ['code'], content));
    return countsAs === null
      ? item
      : { ...item, references: [{ path: 'countsAs', kind: 'actor', id: countsAs }] };
  },
  incoming: (dataSet) => (dataSet.actors ?? []).map((actor) => actorKind.toItem(actor, actor.code)),
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
  toItem: (given) => {
    const { excerpts: _, $schema: __, ...content } = given as SourceRecord;
    return toItem(content.id, content, (database) => {
      const { earliest, latest } = toDayNumbers(content.published, `sources.${content.id}.published`);
      const days = { publishedEarliestDay: earliest, publishedLatestDay: latest };
      writeRow(database, sources, ['id'], { ...content, ...days });
    });
  },
  incoming: (dataSet) => (dataSet.sources ?? []).map((source) => sourceKind.toItem(source, source.id)),
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
  toItem: (given, whole) => {
    const [source = ''] = whole.split('/');
    const { id, exact, prefix, suffix, start, end, locator, translation } = given as Excerpt;
    const row = {
      ...{ id, exact, prefix, suffix, start, end, locator },
      translationText: translation?.text ?? null,
      translationLanguage: translation?.language ?? null,
      translationBy: translation?.by ?? null,
    };
    return {
      id: whole,
      content: { id, exact, prefix, suffix, start, end, locator, translation },
      references: [{ path: 'source', kind: 'source', id: source }],
      write: (database) => {
        const sourceNumber = recordFinder(database)('source', source) ?? 0;
        writeRow(database, excerpts, ['sourceNumber', 'id'], { sourceNumber, ...row });
      },
    };
  },
  incoming: (dataSet) =>
    (dataSet.sources ?? []).flatMap((source) =>
      source.excerpts.map((excerpt) => excerptKind.toItem(excerpt, `${source.id}/${excerpt.id}`)),
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
  toItem: (given) => {
    const record = given as EventRecord;
    return {
      id: record.id,
      content: toContent(record),
      references: referencesOfEvent(record),
      write: (database, now) => writeEvents(database, [record], now),
    };
  },
  incoming: (dataSet) => (dataSet.events ?? []).map((event) => eventKind.toItem(event, event.id)),
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
  toItem: (given) => {
    const content = given as Chronology;
    return toItem(CHRONOLOGY_ID, content, (database) =>
      writeRow(database, chronology, ['row'], { row: 1, content }),
    );
  },
  incoming: ({ chronology: content }) =>
    content === undefined ? [] : [chronologyKind.toItem(content, CHRONOLOGY_ID)],
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
