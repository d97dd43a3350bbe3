/**
 * How events get into the tables, be it one or a million; the callers hold the transaction. Participants and citations are
 * written before their event, so that the triggers of an insert see it whole (see the migrations); foreign keys are
 * therefore looked at when the transaction ends.
 */
import type { Database } from '#db/store/open-database.ts';
import { prepared } from '#db/store/run-query.ts';
import type { CitationRecord } from '#lib/domain/citation.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { DyadlineError } from '#lib/errors.ts';
import { toDayNumbers } from './day-numbers.ts';
import { type FindRecord, recordFinder, referencesOfEvent } from './references.ts';
import { upsertText } from './upsert.ts';

type Cell = string | number | null;

const EVENT_COLUMNS =
  'number id title summary date earliest_day latest_day date_sense date_note short_name type importance place_name place_latitude place_longitude part_of plover status status_reason merged_into revision updated_at'.split(
    ' ',
  );
const PARTICIPANT_COLUMNS = ['event_number', 'position', 'actor', 'role'];
const CITATION_COLUMNS =
  'event_number position source_number excerpt_number time_expression stated_date stated_earliest_day stated_latest_day resolution_kind resolution_anchor resolution_note asserted_by modality stance'.split(
    ' ',
  );
const PLACE = ['event_number', 'position'];

/** Bound by place: through the query builder a row takes half as long again. */
const statements = prepared(({ sqlite }) => ({
  next: sqlite.prepare<[], number>('SELECT coalesce(max(number), 0) + 1 FROM events').pluck(),
  number: sqlite.prepare<[string], number>('SELECT number FROM events WHERE id = ?').pluck(),
  // The revision of an event that is here is the business of `raiseRevisions`.
  event: sqlite.prepare<Cell[]>(upsertText('events', EVENT_COLUMNS, ['number'], ['revision', 'updated_at'])),
  participant: sqlite.prepare<Cell[]>(upsertText('participants', PARTICIPANT_COLUMNS, PLACE)),
  citation: sqlite.prepare<Cell[]>(upsertText('citations', CITATION_COLUMNS, PLACE)),
  cutParticipants: sqlite.prepare<number[]>(
    'DELETE FROM participants WHERE event_number = ? AND position >= ?',
  ),
  cutCitations: sqlite.prepare<number[]>('DELETE FROM citations WHERE event_number = ? AND position >= ?'),
}));
type Statements = ReturnType<typeof statements>;

/**
 * Returns nothing; stores new events and changes those whose id is here, in the order given. A new one is its first
 * revision, of `now` (RFC 3339). Throws `dataset-invalid` where one names an event type, actor, source, excerpt or
 * event that is not here by then, or a date that is none.
 */
export function writeEvents(database: Database, records: Iterable<EventRecord>, now: string): void {
  const write = statements(database);
  const find = recordFinder(database);
  let next = write.next.get() ?? 1;
  database.sqlite.pragma('defer_foreign_keys = ON');
  for (const record of records) {
    const known = write.number.get(record.id);
    const number = known ?? next++;
    let position = 0;
    for (const { actor, role } of record.participants) {
      if (find('actor', actor) === undefined) throw missing(find, record);
      write.participant.run(number, position, actor, role);
      position += 1;
    }
    position = 0;
    for (const citation of record.citations) {
      if (!writeCitation(write, find, number, position, citation)) throw missing(find, record);
      position += 1;
    }
    if (!writeEvent(write, find, number, record, now)) throw missing(find, record);
    if (known === undefined) continue;
    // After the new ones are there: at no moment may a published event be without a citation.
    write.cutParticipants.run(number, record.participants.length);
    write.cutCitations.run(number, record.citations.length);
  }
}

/** Returns whether its source and its excerpt are here. */
function writeCitation(
  write: Statements,
  find: FindRecord,
  event: number,
  position: number,
  citation: CitationRecord,
): boolean {
  const { source, excerpt, statedDate, resolution } = citation;
  const sourceNumber = find('source', source);
  const excerptNumber = excerpt === null ? null : find('excerpt', `${source}/${excerpt}`);
  if (sourceNumber === undefined || excerptNumber === undefined) return false;
  const { earliest, latest } = toDayNumbers(statedDate, `citations.${position}.statedDate`);
  write.citation.run(
    event,
    position,
    sourceNumber,
    excerptNumber,
    citation.timeExpression,
    statedDate,
    earliest,
    latest,
    resolution.kind,
    resolution.anchor,
    resolution.note,
    citation.assertedBy,
    citation.modality,
    citation.stance,
  );
  return true;
}

/** Returns whether its type, and the events it is part of and was merged into, are here. */
function writeEvent(
  write: Statements,
  find: FindRecord,
  number: number,
  record: EventRecord,
  now: string,
): boolean {
  const { place, plover, partOf, mergedInto } = record;
  if (find('event-type', record.type) === undefined) return false;
  for (const other of [partOf, mergedInto])
    if (other !== null && find('event', other) === undefined) return false;
  const { earliest, latest } = toDayNumbers(record.date, 'date');
  write.event.run(
    number,
    record.id,
    record.title,
    record.summary,
    record.date,
    earliest,
    latest,
    record.dateSense,
    record.dateNote,
    record.shortName,
    record.type,
    record.importance,
    place?.name ?? null,
    place?.latitude ?? null,
    place?.longitude ?? null,
    partOf,
    plover === null ? null : JSON.stringify(plover),
    record.status,
    record.statusReason,
    mergedInto,
    1,
    now,
  );
  return true;
}

function missing(find: FindRecord, record: EventRecord): DyadlineError {
  const references = referencesOfEvent(record).filter(({ kind, id }) => find(kind, id) === undefined);
  const errors = references.map(({ path, kind, id }) => ({ path, message: `there is no ${kind} ${id}` }));
  const message = `The event ${record.id} names what is not here: ${errors.map((error) => error.message).join(', ')}.`;
  return new DyadlineError('dataset-invalid', message, { details: { errors } });
}
