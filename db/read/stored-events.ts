import { sql } from 'drizzle-orm';
import { citations, events, participants } from '#db/schema/schema.ts';
import { excerpts, sources } from '#db/schema/schema-sources.ts';
import type { Database } from '#db/store/open-database.ts';
import { prepared, withStorageErrors } from '#db/store/run-query.ts';
import type { CitationRecord } from '#lib/domain/citation.ts';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { EventRecord, TimelineEvent } from '#lib/domain/event.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import { toPairs } from '#lib/domain/pair.ts';
import { isContested } from '#lib/query/is-contested.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { readCountsAs } from './actors.ts';

/** An event as it is stored: dates as EDTF text, and its citations with the words of their excerpts. */
export type StoredEvent = Omit<EventRecord, 'citations'> & {
  citations: (Omit<CitationRecord, 'excerpt'> & { excerpt: Excerpt | null })[];
  pairs: string[];
  withdrawnReason: string | null;
  revision: number;
  updatedAt: string;
};

const numbers = sql`(SELECT value FROM json_each(${sql.placeholder('numbers')}))`;

const statements = prepared(({ orm }) => ({
  numbers: orm
    .select({ number: events.number })
    .from(events)
    .where(sql`${events.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .prepare(),
  events: orm.select().from(events).where(sql`${events.number} IN ${numbers}`).prepare(),
  participants: orm
    .select()
    .from(participants)
    .where(sql`${participants.eventNumber} IN ${numbers}`)
    .orderBy(participants.eventNumber, participants.position)
    .prepare(),
  citations: orm
    .select({ citation: citations, source: sources.id, excerpt: excerpts })
    .from(citations)
    .innerJoin(sources, sql`${sources.number} = ${citations.sourceNumber}`)
    .leftJoin(excerpts, sql`${excerpts.number} = ${citations.excerptNumber}`)
    .where(sql`${citations.eventNumber} IN ${numbers}`)
    .orderBy(citations.eventNumber, citations.position)
    .prepare(),
}));

/** Returns the events with these ids, whatever their status, in the order of the ids; ids without an event are left out. */
export function readStoredEvents(database: Database, ids: readonly string[]): StoredEvent[] {
  if (ids.length === 0) return [];
  const found = withStorageErrors(database, () =>
    statements(database).numbers.all({ ids: JSON.stringify(ids) }),
  );
  const stored = readByNumber(
    database,
    found.map(({ number }) => number),
  );
  const byId = new Map([...stored.values()].map((event) => [event.id, event]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Returns the events with these numbers, as `readStoredEvents` does. */
export function readNumberedEvents(database: Database, eventNumbers: readonly number[]): StoredEvent[] {
  const stored = readByNumber(database, eventNumbers);
  return eventNumbers.flatMap((number) => stored.get(number) ?? []);
}

function readByNumber(database: Database, eventNumbers: readonly number[]): Map<number, StoredEvent> {
  if (eventNumbers.length === 0) return new Map();
  const wanted = { numbers: JSON.stringify(eventNumbers) };
  const read = statements(database);
  return withStorageErrors(database, () => {
    const countsAs = readCountsAs(database);
    const participantsOf = groupBy(read.participants.all(wanted), ({ eventNumber }) => eventNumber);
    const citationsOf = groupBy(read.citations.all(wanted), ({ citation }) => citation.eventNumber);
    return new Map(
      read.events.all(wanted).map((row) => {
        const parts = participantsOf.get(row.number) ?? [];
        const event: StoredEvent = {
          ...toFacts(row),
          participants: parts.map(({ actor, role }) => ({ actor, role })),
          citations: (citationsOf.get(row.number) ?? []).map(toStoredCitation),
          pairs: toPairs(parts, countsAs),
        };
        return [row.number, event];
      }),
    );
  });
}

/** Returns the event as it is in JSON answers. */
export function toTimelineEvent(stored: StoredEvent): TimelineEvent {
  const { withdrawnReason: _, ...event } = stored;
  const cited = stored.citations.map((citation) => ({
    ...citation,
    statedDate: readDate(citation.statedDate),
  }));
  return { ...event, date: readDate(stored.date), citations: cited, contested: isContested(cited) };
}

/** Returns the event as it is in the data files, its excerpts named by id. */
export function toEventRecord(stored: StoredEvent): EventRecord {
  const { pairs: _, withdrawnReason: __, revision: ___, updatedAt: ____, ...record } = stored;
  return {
    ...record,
    citations: stored.citations.map((citation) => ({ ...citation, excerpt: citation.excerpt?.id ?? null })),
  };
}

type EventRow = typeof events.$inferSelect;
type CitationRow = {
  citation: typeof citations.$inferSelect;
  source: string;
  excerpt: typeof excerpts.$inferSelect | null;
};

function toFacts(row: EventRow): Omit<StoredEvent, 'participants' | 'citations' | 'pairs'> {
  const { id, title, summary, date, dateNote, type, importance, partOf, plover, status } = row;
  const { withdrawnReason, revision, updatedAt } = row;
  const facts = { id, title, summary, date, dateNote, type, importance, partOf, plover, status };
  return { ...facts, place: toPlace(row), withdrawnReason, revision, updatedAt };
}

function toPlace({ placeName, placeLatitude, placeLongitude }: EventRow): EventRecord['place'] {
  if (placeName === null) return null;
  return {
    name: placeName,
    ...(placeLatitude === null ? {} : { latitude: placeLatitude }),
    ...(placeLongitude === null ? {} : { longitude: placeLongitude }),
  };
}

function toStoredCitation({ citation, source, excerpt }: CitationRow): StoredEvent['citations'][number] {
  const { timeExpression, statedDate, assertedBy, modality, stance } = citation;
  return {
    source,
    excerpt: excerpt === null ? null : toExcerpt(excerpt),
    timeExpression,
    statedDate,
    resolution: {
      kind: citation.resolutionKind,
      anchor: citation.resolutionAnchor,
      note: citation.resolutionNote,
    },
    assertedBy,
    modality,
    stance,
  };
}

/** Returns an excerpt from its row. */
export function toExcerpt(row: typeof excerpts.$inferSelect): Excerpt {
  const { id, exact, prefix, suffix, start, end, locator } = row;
  const { translationText: text, translationLanguage: language, translationBy: by } = row;
  const translation = text === null || language === null || by === null ? null : { text, language, by };
  return { id, exact, prefix, suffix, start, end, locator, translation };
}

/** Dates repeat (an event's is often its citations'), and reading one costs as much as fetching its row. */
const MAX_CACHED_DATES = 10_000;
const dates = new Map<string, DateValue>();

/** Returns the date that a stored EDTF text writes. Text that is none (an edit in plain SQL) is shown as it is, without bounds. */
export function readDate(edtf: string): DateValue {
  const known = dates.get(edtf);
  if (known !== undefined) return { ...known };
  const unread = {
    edtf,
    earliest: null,
    latest: null,
    precision: 'interval',
    approximate: false,
    uncertain: false,
  } as const;
  const date = toDateValue(edtf) ?? { ...unread, label: edtf };
  if (dates.size >= MAX_CACHED_DATES) dates.clear();
  dates.set(edtf, date);
  return { ...date };
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
