import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import { UNSEEN_SOURCES } from '#db/store/unseen.ts';
import type { BlockBuilder } from '#lib/columns/block.ts';
import type { ColumnNames, ColumnSource } from '#lib/columns/column-names.ts';
import { toSaid } from '#lib/columns/saying.ts';
import { MODALITIES, STANCES } from '#lib/domain/citation.ts';
import type { Participant } from '#lib/domain/event.ts';
import { OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';

type EventRow = [
  number: number,
  earliest: number | null,
  latest: number | null,
  type: string,
  importance: number,
  held: number,
];
type ParticipantRow = [event: number, actorAndRole: string];
type CitationRow = [
  event: number,
  source: number,
  earliest: number | null,
  latest: number | null,
  said: number,
];

const GIVEN = '(SELECT value FROM json_each(?))';
const EVENTS = `SELECT number, earliest_day, latest_day, type, importance, date_sense = 'held'
  FROM events WHERE status = 'published'`;
// One text for two, and numbers for words: each text costs as much as the rest of its row.
const PARTICIPANTS = `SELECT event_number, actor || ' ' || role || ' ' FROM participants`;
const SAYINGS = MODALITIES.flatMap((modality) => STANCES.map((stance) => toSaid(modality, stance)));
const SAYING = `CASE modality ${MODALITIES.map((word, place) => `WHEN '${word}' THEN ${place}`).join(' ')} END
  * ${STANCES.length} + CASE stance ${STANCES.map((word, place) => `WHEN '${word}' THEN ${place}`).join(' ')} END`;
const CITATIONS = `SELECT event_number, source_number, stated_earliest_day, stated_latest_day, ${SAYING}
  FROM citations`;

/** Where events are put, and what their numbers stand for. */
type Target = { names: ColumnNames; rows: BlockBuilder };

/**
 * Adds the published events of the next `span` numbers above `after` to `rows`, in the order of their numbers, and returns
 * the last of these numbers; null where no event has a number above `after`. Numbers that nothing has are passed over.
 */
export function readNextEvents(
  database: Database,
  { names, rows }: Target,
  after: number,
  span: number,
): number | null {
  const first = prepareStatement(database, 'SELECT min(number) FROM events WHERE number > ?', 'value').get(
    after,
  );
  if (typeof first !== 'number') return null;
  const last = first + span - 1;
  const between = 'WHERE event_number BETWEEN ? AND ? ORDER BY event_number, position';
  mergeRows(names, rows, {
    events: iterate(database, `${EVENTS} AND number BETWEEN ? AND ? ORDER BY number`, first, last),
    participants: iterate(database, `${PARTICIPANTS} ${between}`, first, last),
    citations: iterate(database, `${CITATIONS} ${between}`, first, last),
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
  type Row = [number: number, id: string, earliest: number | null, latest: number | null, unseen: number];
  const text = `SELECT number, id, published_earliest_day, published_latest_day, number IN ${UNSEEN_SOURCES} FROM sources`;
  return read<Row>(database, text).map(([number, id, publishedEarliest, publishedLatest, unseen]) => ({
    ...{ number, id, publishedEarliest, publishedLatest, unseen: unseen === 1 },
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
  for (const [number, earliest, latest, type, importance, held] of events) {
    // Rows of drafts stand between those of published events.
    while (participant !== null && participant[0] < number) participant = next(participants);
    while (citation !== null && citation[0] < number) citation = next(citations);
    let key = '';
    for (; participant !== null && participant[0] === number; participant = next(participants))
      key += participant[1];
    for (; citation !== null && citation[0] === number; citation = next(citations))
      rows.cite(citation[1], citation[2] ?? OPEN_START, citation[3] ?? OPEN_END, SAYINGS[citation[4]] ?? 0);
    const days = { earliest: earliest ?? OPEN_START, latest: latest ?? OPEN_END };
    const cast = names.addCast(key, () => readCast(key));
    const facts = { type: names.types.add(type), importance, held: held === 1, cast };
    rows.close({ number, ...days, ...facts }, names.known);
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
