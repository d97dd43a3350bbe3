/**
 * How an event gets into the tables; the callers hold the transaction. An event's participants and citations are
 * written before it, so that the triggers of an insert see it whole (see the migrations), which needs foreign keys to
 * be deferred to the end of the transaction.
 */
import { sql } from 'drizzle-orm';
import { readCountsAs } from '#db/read/actors.ts';
import { readStoredEvents, type StoredEvent, toEventRecord } from '#db/read/stored-events.ts';
import { citations, eventPairs, events, participants } from '#db/schema/schema.ts';
import { eventRevisions } from '#db/schema/schema-upkeep.ts';
import { canonicalJson } from '#db/store/canonical-json.ts';
import type { Database } from '#db/store/open-database.ts';
import { runChange, selectRows } from '#db/store/run-query.ts';
import { toDayNumbers } from '#db/tiles/day-numbers.ts';
import { listOf } from '#db/tiles/filter-to-sql.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { type CountsAs, toPairs } from '#lib/domain/pair.ts';
import { writeRow } from './write-row.ts';

/** Returns nothing; writes an event and what hangs on it, except its revision (see `recordRevision`). */
export function writeEvent(database: Database, record: EventRecord, now: string): void {
  database.sqlite.pragma('defer_foreign_keys = ON');
  const [stored] = readStoredEvents(database, [record.id]);
  writeChildren(database, record, stored === undefined ? undefined : toEventRecord(stored));
  writePairs(database, record, readCountsAs(database));
  const { earliest, latest } = toDayNumbers(record.date, 'date');
  const { id, title, summary, date, dateNote, type, importance, place, partOf, plover, status } = record;
  writeRow(database, events, ['id'], {
    ...{ id, title, summary, date, dateNote, type, importance, partOf, plover, status },
    earliestDay: earliest,
    latestDay: latest,
    placeName: place?.name ?? null,
    placeLatitude: place?.latitude ?? null,
    placeLongitude: place?.longitude ?? null,
    revision: stored?.revision ?? 1,
    updatedAt: stored?.updatedAt ?? now,
  });
}

/**
 * Returns the event's revision after making sure that it tells this content from the one before: where the event is
 * not what its last snapshot says, the number rises by one, the content is kept under it, and `updatedAt` is `now`.
 * The content includes the words of its excerpts and its pairs, but no wording that is derived from it.
 */
export function recordRevision(database: Database, id: string, now: string): number {
  const [stored] = readStoredEvents(database, [id]);
  if (stored === undefined) return 0;
  const snapshot = canonicalJson(toSnapshot(stored));
  const [last] = selectRows<{ revision: number; snapshot: string }>(
    database,
    sql`SELECT revision, snapshot FROM event_revisions WHERE event_id = ${id} ORDER BY revision DESC LIMIT 1`,
  );
  if (last?.snapshot === snapshot && stored.revision === last.revision) return last.revision;
  const revision = last?.snapshot === snapshot ? last.revision : (last?.revision ?? 0) + 1;
  runChange(database, sql`UPDATE events SET revision = ${revision}, updated_at = ${now} WHERE id = ${id}`);
  writeRow(database, eventRevisions, ['eventId', 'revision'], {
    eventId: id,
    revision,
    snapshot,
    savedAt: now,
  });
  return revision;
}

/** Returns nothing; brings the pairs of events in step with their participants and with what their actors count as. */
export function refreshPairs(database: Database, ids: readonly string[]): void {
  const countsAs = readCountsAs(database);
  for (const event of readStoredEvents(database, ids)) writePairs(database, event, countsAs);
}

function toSnapshot({ revision: _, updatedAt: __, ...content }: StoredEvent) {
  return content;
}

/** Rows that stay as they are are left alone, so that no trigger runs for them. */
function writeChildren(database: Database, record: EventRecord, stored: EventRecord | undefined): void {
  const eventId = record.id;
  for (const [position, participant] of record.participants.entries()) {
    if (canonicalJson(participant) === canonicalJson(stored?.participants[position])) continue;
    writeRow(database, participants, ['eventId', 'position'], { eventId, position, ...participant });
  }
  for (const [position, citation] of record.citations.entries()) {
    if (canonicalJson(citation) === canonicalJson(stored?.citations[position])) continue;
    const { earliest, latest } = toDayNumbers(citation.statedDate, `citations.${position}.statedDate`);
    const { timeExpression, statedDate, resolution, assertedBy, modality, stance } = citation;
    writeRow(database, citations, ['eventId', 'position'], {
      ...{ eventId, position, timeExpression, statedDate, assertedBy, modality, stance },
      sourceId: citation.source,
      excerptId: citation.excerpt,
      statedEarliestDay: earliest,
      statedLatestDay: latest,
      resolutionKind: resolution.kind,
      resolutionAnchor: resolution.anchor,
      resolutionNote: resolution.note,
    });
  }
  if (stored === undefined) return;
  // After the new ones are there: at no moment may a published event be without a citation.
  for (const table of ['participants', 'citations'] as const) {
    if (stored[table].length <= record[table].length) continue;
    const surplus = sql`event_id = ${eventId} AND position >= ${record[table].length}`;
    runChange(database, sql`DELETE FROM ${sql.identifier(table)} WHERE ${surplus}`);
  }
}

function writePairs(
  database: Database,
  event: Pick<EventRecord, 'id' | 'participants'>,
  countsAs: CountsAs,
): void {
  const pairs = toPairs(event.participants, countsAs);
  runChange(
    database,
    sql`DELETE FROM event_pairs WHERE event_id = ${event.id} AND pair NOT IN ${listOf(pairs)}`,
  );
  for (const pair of pairs) writeRow(database, eventPairs, ['pair', 'eventId'], { eventId: event.id, pair });
}
