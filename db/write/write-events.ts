/**
 * How events get into the tables, be it one or a million; the callers hold the transaction. Participants and citations are
 * written before their event, so that the triggers of an insert see it whole (see the migrations); foreign keys are
 * therefore looked at when the transaction ends.
 */
import type { Database } from '#db/store/open-database.ts';
import { prepared } from '#db/store/run-query.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { DyadlineError } from '#lib/errors.ts';
import { toDayNumbers } from './day-numbers.ts';
import { type FindRecord, recordFinder, referencesOfEvent } from './references.ts';
import { upsertText } from './upsert.ts';

type Cell = string | number | null;

const EVENT_COLUMNS = [
  ...([
    'number',
    'id',
    'title',
    'summary',
    'date',
    'earliest_day',
    'latest_day',
    'date_note',
    'type',
  ] as const),
  ...([
    'importance',
    'place_name',
    'place_latitude',
    'place_longitude',
    'part_of',
    'plover',
    'status',
  ] as const),
  ...(['revision', 'updated_at'] as const),
];
const PARTICIPANT_COLUMNS = ['event_number', 'position', 'actor', 'role'];
const CITATION_COLUMNS = [
  ...([
    'event_number',
    'position',
    'source_number',
    'excerpt_number',
    'time_expression',
    'stated_date',
  ] as const),
  ...(['stated_earliest_day', 'stated_latest_day', 'resolution_kind', 'resolution_anchor'] as const),
  ...(['resolution_note', 'asserted_by', 'modality', 'stance'] as const),
];

/** Through the query builder a row takes half as long again. */
const statements = prepared(({ sqlite }) => ({
  next: sqlite.prepare<[], number>('SELECT coalesce(max(number), 0) + 1 FROM events').pluck(),
  number: sqlite.prepare<[string], number>('SELECT number FROM events WHERE id = ?').pluck(),
  // The revision of an event that is here is the business of `raiseRevisions`.
  event: sqlite.prepare<Cell[]>(upsertText('events', EVENT_COLUMNS, ['number'], ['revision', 'updated_at'])),
  participant: sqlite.prepare<Cell[]>(
    upsertText('participants', PARTICIPANT_COLUMNS, ['event_number', 'position']),
  ),
  citation: sqlite.prepare<Cell[]>(upsertText('citations', CITATION_COLUMNS, ['event_number', 'position'])),
  cutParticipants: sqlite.prepare<number[]>(
    'DELETE FROM participants WHERE event_number = ? AND position >= ?',
  ),
  cutCitations: sqlite.prepare<number[]>('DELETE FROM citations WHERE event_number = ? AND position >= ?'),
}));

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
    requireReferences(find, record);
    const known = write.number.get(record.id);
    const number = known ?? next++;
    for (const [position, { actor, role }] of record.participants.entries())
      write.participant.run(number, position, actor, role);
    for (const [position, citation] of record.citations.entries()) {
      const { source, excerpt, resolution } = citation;
      const { earliest, latest } = toDayNumbers(citation.statedDate, `citations.${position}.statedDate`);
      write.citation.run(
        ...[number, position, find('source', source) ?? null],
        excerpt === null ? null : (find('excerpt', `${source}/${excerpt}`) ?? null),
        ...[citation.timeExpression, citation.statedDate, earliest, latest],
        ...[resolution.kind, resolution.anchor, resolution.note],
        ...[citation.assertedBy, citation.modality, citation.stance],
      );
    }
    const { place, plover } = record;
    const { earliest, latest } = toDayNumbers(record.date, 'date');
    write.event.run(
      ...[number, record.id, record.title, record.summary, record.date, earliest, latest, record.dateNote],
      ...[record.type, record.importance],
      ...[place?.name ?? null, place?.latitude ?? null, place?.longitude ?? null, record.partOf],
      ...[plover === null ? null : JSON.stringify(plover), record.status, 1, now],
    );
    if (known === undefined) continue;
    // After the new ones are there: at no moment may a published event be without a citation.
    write.cutParticipants.run(number, record.participants.length);
    write.cutCitations.run(number, record.citations.length);
  }
}

function requireReferences(find: FindRecord, record: EventRecord): void {
  if (isWhole(find, record)) return;
  const missing = referencesOfEvent(record).filter(({ kind, id }) => find(kind, id) === undefined);
  const errors = missing.map(({ path, kind, id }) => ({ path, message: `there is no ${kind} ${id}` }));
  const message = `The event ${record.id} names what is not here: ${errors.map((error) => error.message).join(', ')}.`;
  throw new DyadlineError('dataset-invalid', message, { details: { errors } });
}

/** Without making a list of references, which only a failure needs. */
function isWhole(find: FindRecord, { type, participants, citations, partOf }: EventRecord): boolean {
  return (
    find('event-type', type) !== undefined &&
    participants.every(({ actor }) => find('actor', actor) !== undefined) &&
    citations.every(
      ({ source, excerpt }) =>
        find('source', source) !== undefined &&
        (excerpt === null || find('excerpt', `${source}/${excerpt}`) !== undefined),
    ) &&
    (partOf === null || find('event', partOf) !== undefined)
  );
}
