import { sql } from 'drizzle-orm';
import { citations, eventPairs, events, participants } from '#db/schema/schema.ts';
import { excerpts } from '#db/schema/schema-sources.ts';
import type { Database } from '#db/store/open-database.ts';
import { prepared, withStorageErrors } from '#db/store/run-query.ts';
import type { CitationRecord } from '#lib/domain/citation.ts';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { EventRecord, TimelineEvent } from '#lib/domain/event.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import { isContested } from '#lib/query/is-contested.ts';
import { toDateValue } from '#lib/time/date-value.ts';

/** An event as it is stored: dates as EDTF text, and its citations with the words of their excerpts. */
export type StoredEvent = Omit<EventRecord, 'citations'> & {
  citations: (Omit<CitationRecord, 'excerpt'> & { excerpt: Excerpt | null })[];
  pairs: string[];
  withdrawnReason: string | null;
  revision: number;
  updatedAt: string;
};

const ids = sql`(SELECT value FROM json_each(${sql.placeholder('ids')}))`;

const statements = prepared(({ orm }) => ({
  events: orm.select().from(events).where(sql`${events.id} IN ${ids}`).prepare(),
  participants: orm
    .select()
    .from(participants)
    .where(sql`${participants.eventId} IN ${ids}`)
    .orderBy(participants.eventId, participants.position)
    .prepare(),
  citations: orm
    .select({ citation: citations, excerpt: excerpts })
    .from(citations)
    .leftJoin(
      excerpts,
      sql`${excerpts.sourceId} = ${citations.sourceId} AND ${excerpts.id} = ${citations.excerptId}`,
    )
    .where(sql`${citations.eventId} IN ${ids}`)
    .orderBy(citations.eventId, citations.position)
    .prepare(),
  pairs: orm
    .select()
    .from(eventPairs)
    .where(sql`${eventPairs.eventId} IN ${ids}`)
    .orderBy(eventPairs.eventId, eventPairs.pair)
    .prepare(),
}));

/** Returns the events with these ids, whatever their status, in the order of the ids; ids without an event are left out. */
export function readStoredEvents(database: Database, eventIds: readonly string[]): StoredEvent[] {
  if (eventIds.length === 0) return [];
  const wanted = { ids: JSON.stringify(eventIds) };
  const read = statements(database);
  return withStorageErrors(database, () => {
    const participantsOf = groupBy(read.participants.all(wanted), ({ eventId }) => eventId);
    const citationsOf = groupBy(read.citations.all(wanted), ({ citation }) => citation.eventId);
    const pairsOf = groupBy(read.pairs.all(wanted), ({ eventId }) => eventId);
    const stored = new Map(
      read.events.all(wanted).map((row) => {
        const event: StoredEvent = {
          ...toFacts(row),
          participants: (participantsOf.get(row.id) ?? []).map(({ actor, role }) => ({ actor, role })),
          citations: (citationsOf.get(row.id) ?? []).map(toStoredCitation),
          pairs: (pairsOf.get(row.id) ?? []).map(({ pair }) => pair),
        };
        return [row.id, event];
      }),
    );
    return eventIds.flatMap((id) => stored.get(id) ?? []);
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
type CitationRow = { citation: typeof citations.$inferSelect; excerpt: typeof excerpts.$inferSelect | null };

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

function toStoredCitation({ citation, excerpt }: CitationRow): StoredEvent['citations'][number] {
  const { timeExpression, statedDate, assertedBy, modality, stance } = citation;
  return {
    source: citation.sourceId,
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

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
