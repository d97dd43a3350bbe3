import { readCountsAs } from '#db/store/counts-as.ts';
import type { Database } from '#db/store/open-database.ts';
import { prepareStatement, selectArrays, withStorageErrors } from '#db/store/run-query.ts';
import type { EventRecord, Participant, TimelineEvent } from '#lib/domain/event.ts';
import {
  type DateAnchors,
  type PublicationDates,
  toDateOfCitation,
  toDateOfEvent,
} from '#lib/domain/event-dates.ts';
import { toPairs } from '#lib/domain/pair.ts';
import { isContested } from '#lib/query/is-contested.ts';
import type { DateAnchor } from '#lib/time/event-date.ts';
import { readDate, readPublished } from './read-dates.ts';
import { readCitations, type StoredCitation } from './stored-citations.ts';

/** An event as it is stored: dates as EDTF text, and its citations with the words of their excerpts. */
export type StoredEvent = Omit<EventRecord, 'citations'> & {
  citations: StoredCitation[];
  pairs: string[];
  /** The published events that its dates are read against. */
  anchors: DateAnchor[];
  revision: number;
  updatedAt: string;
};

const GIVEN = '(SELECT value FROM json_each(?))';
const NUMBERS = `SELECT number FROM events WHERE id IN ${GIVEN}`;
const ANCHORS = `SELECT id, date, short_name AS shortName FROM events WHERE id IN ${GIVEN} AND status = 'published'`;
const EVENTS = `SELECT
    number, id, title, summary, date, date_sense, date_note, short_name, type, importance, place_name, place_latitude,
    place_longitude, part_of, plover, status, status_reason, merged_into, revision, updated_at
  FROM events WHERE number IN ${GIVEN}`;
const PARTICIPANTS = `SELECT event_number AS event, actor, role FROM participants
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
  const anchors = readAnchors(database, [...citationsOf.values()].flat());
  return new Map(
    selectArrays<EventRow>(database, EVENTS, numbers).map((row) => {
      const cast = participantsOf.get(row[0]) ?? [];
      const citations = citationsOf.get(row[0]) ?? [];
      const parts = {
        participants: cast.map(({ actor, role }) => ({ actor, role })),
        citations,
        pairs: toPairs(cast, countsAs),
        anchors: citations.flatMap((citation) => anchors.get(anchorOf(citation) ?? '') ?? []),
      };
      return [row[0], toStoredEvent(row, parts)];
    }),
  );
}

/** The published events that citations are anchored to, by id. */
function readAnchors(database: Database, citations: readonly StoredCitation[]): DateAnchors {
  const ids = new Set(citations.flatMap((citation) => anchorOf(citation) ?? []));
  return ids.size === 0 ? new Map() : toAnchors(select<DateAnchor>(database, ANCHORS, [...ids]));
}

/** Returns the id of the event that a citation's date is counted from; undefined where there is none. */
function anchorOf({ resolution: { kind, anchor } }: StoredCitation): string | undefined {
  return kind === 'anchored' && anchor?.startsWith(EVENT_ANCHOR)
    ? anchor.slice(EVENT_ANCHOR.length)
    : undefined;
}

const EVENT_ANCHOR = 'event:';

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

/** The columns of `EVENTS`, in their order. */
type EventRow = [
  ...[number: number, id: string, title: string, summary: string],
  ...[date: string, dateSense: EventRecord['dateSense'], dateNote: string | null, shortName: string | null],
  ...[type: string, importance: number],
  ...[placeName: string | null, placeLatitude: number | null, placeLongitude: number | null],
  ...[partOf: string | null, plover: string | null],
  ...[status: EventRecord['status'], statusReason: string | null, mergedInto: string | null],
  ...[revision: number, updatedAt: string],
];
type ParticipantRow = { event: number } & Participant;
type EventParts = Pick<StoredEvent, 'participants' | 'citations' | 'pairs' | 'anchors'>;

/** Written out: to spread twenty fields takes as long as to read them. */
function toStoredEvent(row: EventRow, parts: EventParts): StoredEvent {
  return {
    id: row[1],
    title: row[2],
    summary: row[3],
    date: row[4],
    dateSense: row[5],
    dateNote: row[6],
    shortName: row[7],
    type: row[8],
    importance: row[9],
    place: toPlace(row[10], row[11], row[12]),
    partOf: row[13],
    plover: row[14] === null ? null : (JSON.parse(row[14]) as EventRecord['plover']),
    status: row[15],
    statusReason: row[16],
    mergedInto: row[17],
    revision: row[18],
    updatedAt: row[19],
    participants: parts.participants,
    citations: parts.citations,
    pairs: parts.pairs,
    anchors: parts.anchors,
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

function groupBy<Row extends { event: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.event);
    if (group === undefined) groups.set(row.event, [row]);
    else group.push(row);
  }
  return groups;
}
