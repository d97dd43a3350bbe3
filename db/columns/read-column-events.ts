import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { ColumnCitation, ColumnEvent } from '#lib/columns/block.ts';
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
const GIVEN = '(SELECT value FROM json_each(?))';

/** Returns the first `limit` published events with a number above `after`, in the order of their numbers. */
export function readNextEvents(
  database: Database,
  names: ColumnNames,
  after: number,
  limit: number,
): ColumnEvent[] {
  const rows = read<EventRow>(database, `${EVENTS} AND number > ? ORDER BY number LIMIT ?`, after, limit);
  const last = rows.at(-1)?.[0];
  if (last === undefined) return [];
  const between = 'WHERE event_number > ? AND event_number <= ? ORDER BY event_number, position';
  return mergeRows(names, {
    events: rows,
    participants: read(database, `${PARTICIPANTS} ${between}`, after, last),
    citations: read(database, `${CITATIONS} ${between}`, after, last),
  });
}

/** Returns the published events among these numbers, in the order of their numbers. */
export function readGivenEvents(
  database: Database,
  names: ColumnNames,
  numbers: readonly number[],
): ColumnEvent[] {
  const given = JSON.stringify(numbers);
  const among = `WHERE event_number IN ${GIVEN} ORDER BY event_number, position`;
  return mergeRows(names, {
    events: read(database, `${EVENTS} AND number IN ${GIVEN} ORDER BY number`, given),
    participants: read(database, `${PARTICIPANTS} ${among}`, given),
    citations: read(database, `${CITATIONS} ${among}`, given),
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
    prepareStatement(database, 'SELECT number FROM events ORDER BY id').pluck().all() as number[],
  );
}

/** All three are in the order of the events' numbers. */
type Rows = { events: EventRow[]; participants: ParticipantRow[]; citations: CitationRow[] };

function mergeRows(names: ColumnNames, { events, participants, citations }: Rows): ColumnEvent[] {
  let [participant, citation] = [0, 0];
  return events.map(([number, earliest, latest, type, importance]) => {
    // Rows of drafts stand between those of published events.
    while ((participants[participant]?.[0] ?? number) < number) participant += 1;
    while ((citations[citation]?.[0] ?? number) < number) citation += 1;
    let key = '';
    const first = participant;
    for (; participants[participant]?.[0] === number; participant += 1)
      key += `${participants[participant]?.[1]} ${participants[participant]?.[2]} `;
    const cast = participants.slice(first, participant);
    const cited: ColumnCitation[] = [];
    for (let row = citations[citation]; row !== undefined && row[0] === number; row = citations[citation]) {
      cited.push({
        source: row[1],
        ...{ earliest: row[2] ?? OPEN_START, latest: row[3] ?? OPEN_END },
        ...{ modality: row[4], stance: row[5] },
      });
      citation += 1;
    }
    return {
      number,
      earliest: earliest ?? OPEN_START,
      latest: latest ?? OPEN_END,
      type: names.types.add(type),
      importance,
      cast: names.addCast(key, () => cast.map(([, actor, role]) => ({ actor, role }))),
      citations: cited,
    };
  });
}

function read<Row>(database: Database, text: string, ...values: (string | number)[]): Row[] {
  return prepareStatement(database, text)
    .raw()
    .all(...values) as Row[];
}
