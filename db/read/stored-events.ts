import type { events } from '#db/schema/schema.ts';
import type { excerpts } from '#db/schema/schema-sources.ts';
import { readCountsAs } from '#db/store/counts-as.ts';
import type { Database } from '#db/store/open-database.ts';
import { prepareStatement, withStorageErrors } from '#db/store/run-query.ts';
import type { CitationRecord } from '#lib/domain/citation.ts';
import type { EventRecord, Participant, TimelineEvent } from '#lib/domain/event.ts';
import {
  type DateAnchors,
  type PublicationDates,
  toDateOfCitation,
  toDateOfEvent,
} from '#lib/domain/event-dates.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import { toPairs } from '#lib/domain/pair.ts';
import { isContested } from '#lib/query/is-contested.ts';
import type { DateAnchor } from '#lib/time/event-date.ts';
import { readDate, readPublished } from './read-dates.ts';

/** An event as it is stored: dates as EDTF text, and its citations with the words of their excerpts. */
export type StoredEvent = Omit<EventRecord, 'citations'> & {
  citations: (Omit<CitationRecord, 'excerpt'> & { excerpt: Excerpt | null })[];
  pairs: string[];
  /** The published events that its dates are read against. */
  anchors: DateAnchor[];
  revision: number;
  updatedAt: string;
};

const GIVEN = '(SELECT value FROM json_each(?))';
const NUMBERS = `SELECT number FROM events WHERE id IN ${GIVEN}`;
/** SQL of the published events that the dates of the event at hand are read against, as a JSON list of `DateAnchor`. */
const ANCHORS = `(
    SELECT json_group_array(json_object('id', anchor.id, 'date', anchor.date, 'shortName', anchor.short_name))
    FROM citations JOIN events AS anchor ON anchor.id = substr(resolution_anchor, 7)
    WHERE event_number = events.number AND resolution_kind = 'anchored' AND resolution_anchor GLOB 'event:*'
      AND anchor.status = 'published'
  )`;
/** The same of the passages that support the event. */
export const SUPPORTING_ANCHORS = ANCHORS.replace('WHERE', "WHERE stance = 'supports' AND");
const EVENTS = `SELECT
    number, id, title, summary, date, date_sense AS dateSense, date_note AS dateNote, short_name AS shortName, type,
    importance, place_name AS placeName, place_latitude AS placeLatitude, place_longitude AS placeLongitude,
    part_of AS partOf, plover, status, status_reason AS statusReason, merged_into AS mergedInto, revision,
    updated_at AS updatedAt, ${ANCHORS} AS anchors
  FROM events WHERE number IN ${GIVEN}`;
const PARTICIPANTS = `SELECT event_number AS event, actor, role FROM participants
  WHERE event_number IN ${GIVEN} ORDER BY event_number, position`;
const CITATIONS = `SELECT
    event_number AS event, sources.id AS source, time_expression AS timeExpression, stated_date AS statedDate,
    resolution_kind AS kind, resolution_anchor AS anchor, resolution_note AS note, asserted_by AS assertedBy,
    modality, stance, excerpts.id AS id, exact, prefix, suffix, start, "end", locator,
    translation_text AS translationText, translation_language AS translationLanguage, translation_by AS translationBy
  FROM citations
    JOIN sources ON sources.number = citations.source_number
    LEFT JOIN excerpts ON excerpts.number = citations.excerpt_number
  WHERE event_number IN ${GIVEN} ORDER BY event_number, position`;

/** Returns the events with these ids, whatever their status, in the order of the ids; ids without an event are left out. */
export function readStoredEvents(database: Database, ids: readonly string[]): StoredEvent[] {
  if (ids.length === 0) return [];
  const stored = readByNumber(
    database,
    select<{ number: number }>(database, NUMBERS, ids).map(({ number }) => number),
  );
  const byId = new Map([...stored.values()].map((event) => [event.id, event]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Returns the events with these numbers, as `readStoredEvents` does. */
export function readNumberedEvents(database: Database, eventNumbers: readonly number[]): StoredEvent[] {
  const stored = readByNumber(database, eventNumbers);
  return eventNumbers.flatMap((number) => stored.get(number) ?? []);
}

function readByNumber(database: Database, numbers: readonly number[]): Map<number, StoredEvent> {
  if (numbers.length === 0) return new Map();
  const countsAs = readCountsAs(database);
  const participantsOf = groupBy(select<ParticipantRow>(database, PARTICIPANTS, numbers));
  const citationsOf = readCitations(database, numbers);
  return new Map(
    select<EventRow>(database, EVENTS, numbers).map((row) => {
      const cast = participantsOf.get(row.number) ?? [];
      const event: StoredEvent = {
        ...toFacts(row),
        participants: cast.map(({ actor, role }) => ({ actor, role })),
        citations: citationsOf.get(row.number) ?? [],
        pairs: toPairs(cast, countsAs),
      };
      return [row.number, event];
    }),
  );
}

type StoredCitation = StoredEvent['citations'][number];

/** By event number. Rows come as arrays: to name twenty columns of each takes SQLite's driver most of the time of a list. */
function readCitations(database: Database, numbers: readonly number[]): Map<number, StoredCitation[]> {
  const statement = prepareStatement(database, CITATIONS, 'array');
  const rows = withStorageErrors(database, () => statement.all(JSON.stringify(numbers)) as CitationRow[]);
  const cited = new Map<number, StoredCitation[]>();
  for (const row of rows) {
    const citation = toStoredCitation(row);
    const before = cited.get(row[0]);
    if (before === undefined) cited.set(row[0], [citation]);
    else before.push(citation);
  }
  return cited;
}

/** Not by Drizzle: it takes most of the time of a list to make objects of rows of three tables. */
function select<Row>(database: Database, text: string, given: readonly (string | number)[]): Row[] {
  return withStorageErrors(
    database,
    () => prepareStatement(database, text).all(JSON.stringify(given)) as Row[],
  );
}

/**
 * Returns events as they are in JSON answers. When their sources were published is read for those whose dates have no end:
 * what had not begun by then is told as a plan.
 */
export function toTimelineEvents(database: Database, stored: readonly StoredEvent[]): TimelineEvent[] {
  const isOpen = ({ date, citations }: StoredEvent) =>
    date.endsWith(OPEN_END) || citations.some(({ statedDate }) => statedDate.endsWith(OPEN_END));
  const published = readPublished(database, stored.filter(isOpen));
  return stored.map((event) => toTimelineEvent(event, published));
}

const OPEN_END = '/..';

function toTimelineEvent(stored: StoredEvent, published: PublicationDates): TimelineEvent {
  const { anchors, ...event } = stored;
  const { dateSense } = stored;
  const context = { anchors: toAnchors(anchors), published };
  const citations = stored.citations.map((citation) => ({
    ...citation,
    statedDate: toDateOfCitation(readDate(citation.statedDate), dateSense, citation, context),
  }));
  const date = toDateOfEvent(readDate(stored.date), dateSense, citations, context);
  return { ...event, date, citations, contested: isContested(citations) };
}

/** Returns the event as it is in the data files, its excerpts named by id. */
export function toEventRecord(stored: StoredEvent): EventRecord {
  const { pairs: _, anchors: __, revision: ___, updatedAt: ____, ...record } = stored;
  return {
    ...record,
    citations: stored.citations.map((citation) => ({ ...citation, excerpt: citation.excerpt?.id ?? null })),
  };
}

/** Returns anchors by id. */
export function toAnchors(anchors: readonly DateAnchor[]): DateAnchors {
  return new Map(anchors.map((anchor) => [anchor.id, anchor]));
}

type EventRow = Omit<typeof events.$inferSelect, 'earliestDay' | 'latestDay' | 'plover'> & {
  plover: string | null;
  anchors: string;
};
type ParticipantRow = { event: number } & Participant;
type PassageRow = Omit<typeof excerpts.$inferSelect, 'number' | 'sourceNumber'>;
/** The columns of `CITATIONS`, in their order; those of the excerpt are null together. */
type CitationRow = [
  ...[event: number, source: string, timeExpression: string | null, statedDate: string],
  ...[kind: CitationRecord['resolution']['kind'], anchor: string | null, note: string],
  ...[assertedBy: string, modality: CitationRecord['modality'], stance: CitationRecord['stance']],
  ...[id: string | null, exact: string, prefix: string, suffix: string, start: number, end: number],
  ...[locator: string | null, text: string | null, language: string | null, by: string | null],
];

function toFacts(row: EventRow): Omit<StoredEvent, 'participants' | 'citations' | 'pairs'> {
  const { number: _, placeName, placeLatitude, placeLongitude, plover, anchors, ...facts } = row;
  return {
    ...facts,
    place: toPlace(placeName, placeLatitude, placeLongitude),
    plover: plover === null ? null : (JSON.parse(plover) as EventRecord['plover']),
    anchors: anchors === '[]' ? [] : (JSON.parse(anchors) as DateAnchor[]),
  };
}

function toPlace(
  name: string | null,
  latitude: number | null,
  longitude: number | null,
): EventRecord['place'] {
  if (name === null) return null;
  return { name, ...(latitude === null ? {} : { latitude }), ...(longitude === null ? {} : { longitude }) };
}

function toStoredCitation(row: CitationRow): StoredCitation {
  const [, source, timeExpression, statedDate, kind, anchor, note, assertedBy, modality, stance, ...passage] =
    row;
  const [
    id,
    exact,
    prefix,
    suffix,
    start,
    end,
    locator,
    translationText,
    translationLanguage,
    translationBy,
  ] = passage;
  const translation = { translationText, translationLanguage, translationBy };
  const excerpt =
    id === null ? null : toExcerpt({ id, exact, prefix, suffix, start, end, locator, ...translation });
  const resolution = { kind, anchor, note };
  return { source, excerpt, timeExpression, statedDate, resolution, assertedBy, modality, stance };
}

/** Returns an excerpt from its row. */
export function toExcerpt(row: PassageRow): Excerpt {
  const { id, exact, prefix, suffix, start, end, locator } = row;
  const { translationText: text, translationLanguage: language, translationBy: by } = row;
  const translation = text === null || language === null || by === null ? null : { text, language, by };
  return { id, exact, prefix, suffix, start, end, locator, translation };
}

function groupBy<Row extends { event: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.event);
    if (group === undefined) groups.set(row.event, [row]);
    else group.push(row);
  }
  return groups;
}
