import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { Columns } from '#lib/columns/columns.ts';
import type { WindowRow } from '#lib/columns/count-window.ts';
import { drawnFacts, writtenDay } from '#lib/columns/drawn-facts.ts';
import { type DateAnchor, toEventDate } from '#lib/time/event-date.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { toDrawnEvent } from '#lib/timeline/to-drawn-event.ts';
import { readDate, readPublished } from './read-dates.ts';
import { readEventsByNumber } from './read-events.ts';
import { SUPPORTING_ANCHORS } from './stored-events.ts';

/** Returns chosen events as the timeline draws them, in their order; lanes in the order of `lanes`. Runs in a snapshot. */
export function readDrawnEvents(
  database: Database,
  columns: Columns,
  chosen: readonly WindowRow[],
  { asof, lanes }: { asof: number | null; lanes: readonly { id: string }[] },
): DrawnEvent[] {
  if (chosen.length === 0) return [];
  const lanesOf = (row: WindowRow) => lanes.flatMap(({ id }) => (row.lanes.includes(id) ? [id] : []));
  if (asof !== null) return readAsOf(database, chosen, asof, lanesOf);
  const words = readWords(database, chosen);
  return chosen.flatMap((row) => {
    const found = words.get(row.number);
    if (found === undefined) return [];
    const [, id, title, type, text, dateSense, anchors] = found;
    const known = anchors === '[]' ? [] : (JSON.parse(anchors) as DateAnchor[]);
    const facts = drawnFacts(columns, row);
    const plain = readDate(text);
    const written = plain.latest === null ? writtenDay(columns, row) : null;
    const date = toEventDate(plain, { sense: dateSense, anchors: known, written });
    return {
      ...facts,
      id,
      title,
      type,
      date,
      dateSense,
      lanes: lanesOf(row),
      attested: date.latest === null ? facts.attested : null,
    };
  });
}

type WordsRow = [
  number: number,
  id: string,
  title: string,
  type: string,
  date: string,
  dateSense: DrawnEvent['dateSense'],
  anchors: string,
];

/** What is drawn of events and does not stand in columns. */
function readWords(database: Database, chosen: readonly WindowRow[]): Map<number, WordsRow> {
  const numbers = JSON.stringify(chosen.map(({ number }) => number));
  const text = `SELECT number, id, title, type, date, date_sense, ${SUPPORTING_ANCHORS} FROM events
    WHERE number IN (SELECT value FROM json_each(?))`;
  const rows = prepareStatement(database, text, 'array').all(numbers) as WordsRow[];
  return new Map(rows.map((row) => [row[0], row]));
}

/** As of a day an event's date is put together from the words of its citations. */
function readAsOf(
  database: Database,
  chosen: readonly WindowRow[],
  asof: number,
  lanesOf: (row: WindowRow) => string[],
): DrawnEvent[] {
  const events = readEventsByNumber(
    database,
    chosen.map(({ number }) => number),
    asof,
  );
  const published = new Map([...readPublished(database, events)].map(([id, { earliest }]) => [id, earliest]));
  return events.map((event, index) => {
    const row = chosen[index];
    return toDrawnEvent(event, row === undefined ? [] : lanesOf(row), published);
  });
}
