import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { BlockBuilder } from '#lib/columns/block.ts';
import type { ColumnNames, ColumnSource } from '#lib/columns/column-names.ts';
import type { Citation } from '#lib/domain/citation.ts';
import type { Participant } from '#lib/domain/event.ts';
import { OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';

type EventRow = [
  number: number,
  earliest: number | null,
  latest: number | null,
  type: string,
  importance: number,
];
type ParticipantRow = [event: number, actor: string, role: Participant['role']];
type CitationRow = [
  ...[event: number, source: number, earliest: number | null, latest: number | null],
  ...[modality: Citation['modality'], stance: Citation['stance']],
];

const EVENTS = `SELECT number, earliest_day, latest_day, type, importance FROM events WHERE status = 'published'`;
const PARTICIPANTS = 'SELECT event_number, actor, role FROM participants';
const CITATIONS = `SELECT event_number, source_number, stated_earliest_day, stated_latest_day, modality, stance
  FROM citations`;
const LAST_OF_NEXT = `SELECT max(number) FROM (
  SELECT number FROM events WHERE number > ? AND status = 'published' ORDER BY number LIMIT ?
)`;
const GIVEN = '(SELECT value FROM json_each(?))';

/** Where events are put, and what their numbers stand for. */
type Target = { names: ColumnNames; rows: BlockBuilder };

/**
 * Adds the first `limit` published events with a number above `after` to `rows`, in the order of their numbers, and returns
 * the last number; null where there are none.
 */
export function readNextEvents(
  database: Database,
  { names, rows }: Target,
  after: number,
  limit: number,
): number | null {
  const last = prepareStatement(database, LAST_OF_NEXT, 'value').get(after, limit) as number | null;
  if (last === null) return null;
  const between = 'WHERE event_number > ? AND event_number <= ? ORDER BY event_number, position';
  mergeRows(names, rows, {
    events: iterate(database, `${EVENTS} AND number > ? AND number <= ? ORDER BY number`, after, last),
    participants: iterate(database, `${PARTICIPANTS} ${between}`, after, last),
    citations: iterate(database, `${CITATIONS} ${between}`, after, last),
  });
  return last;
}

/** Adds the published events among these numbers to `rows`, in the order of their numbers. */
export function readGivenEvents(
  database: Database,
  { names, rows }: Target,
  numbers: readonly number[],
): void {
  const given = JSON.stringify(numbers);
  const among = `WHERE event_number IN ${GIVEN} ORDER BY event_number, position`;
  mergeRows(names, rows, {
    events: iterate(database, `${EVENTS} AND number IN ${GIVEN} ORDER BY number`, given),
    participants: iterate(database, `${PARTICIPANTS} ${among}`, given),
    citations: iterate(database, `${CITATIONS} ${among}`, given),
  });
}

/** Returns the sources as columns know them. */
export function readColumnSources(database: Database): ColumnSource[] {
  type Row = [number: number, id: string, earliest: number | null, latest: number | null];
  const text = 'SELECT number, id, published_earliest_day, published_latest_day FROM sources';
  return read<Row>(database, text).map(([number, id, publishedEarliest, publishedLatest]) => ({
    ...{ number, id, publishedEarliest, publishedLatest },
  }));
}

/** Returns the numbers of all events, published or not, in the order of their ids. */
export function readNumbersById(database: Database): Uint32Array {
  return Uint32Array.from(
    prepareStatement(database, 'SELECT number FROM events ORDER BY id', 'value').all() as number[],
  );
}

/** All three are in the order of the events' numbers. */
type Rows = {
  events: Iterable<EventRow>;
  participants: Iterator<ParticipantRow>;
  citations: Iterator<CitationRow>;
};

/** One row after the other, and never all of them: a million arrays at once are a burden to the garbage collector. */
function mergeRows(names: ColumnNames, rows: BlockBuilder, { events, participants, citations }: Rows): void {
  let participant = next(participants);
  let citation = next(citations);
  for (const [number, earliest, latest, type, importance] of events) {
    // Rows of drafts stand between those of published events.
    while (participant !== null && participant[0] < number) participant = next(participants);
    while (citation !== null && citation[0] < number) citation = next(citations);
    let key = '';
    for (; participant !== null && participant[0] === number; participant = next(participants))
      key += `${participant[1]} ${participant[2]} `;
    for (; citation !== null && citation[0] === number; citation = next(citations))
      rows.cite(citation[1], citation[2] ?? OPEN_START, citation[3] ?? OPEN_END, citation[4], citation[5]);
    const days = { earliest: earliest ?? OPEN_START, latest: latest ?? OPEN_END };
    const cast = names.addCast(key, () => readCast(key));
    rows.close({ number, ...days, type: names.types.add(type), importance, cast }, names.known);
  }
  // What is left is of drafts; an iterator that is not at its end keeps its connection busy.
  while (participant !== null) participant = next(participants);
  while (citation !== null) citation = next(citations);
}

/** Returns the participants that a key names: codes and roles in turn, none of which has a space in it. */
function readCast(key: string): Participant[] {
  const words = key.split(' ');
  return Array.from({ length: (words.length - 1) / 2 }, (_, place) => ({
    actor: words[place * 2] ?? '',
    role: words[place * 2 + 1] as Participant['role'],
  }));
}

function next<Row>(rows: Iterator<Row>): Row | null {
  const { done, value } = rows.next();
  return done === true ? null : value;
}

function read<Row>(database: Database, text: string): Row[] {
  return prepareStatement(database, text, 'array').all() as Row[];
}

function iterate<Row>(
  database: Database,
  text: string,
  ...values: (string | number)[]
): IterableIterator<Row> {
  return prepareStatement(database, text, 'array').iterate(...values) as IterableIterator<Row>;
}
