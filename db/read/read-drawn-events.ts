import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { Columns } from '#lib/columns/columns.ts';
import type { WindowRow } from '#lib/columns/count-window.ts';
import { drawnFacts, writtenDay } from '#lib/columns/drawn-facts.ts';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import { OPEN_END } from '#lib/query/joint-citations.ts';
import { resolveAsOf } from '#lib/time/as-of.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { type DateAnchor, toEventDate } from '#lib/time/event-date.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { readDate } from './read-dates.ts';

/** Returns chosen events as the timeline draws them, in their order; lanes in the order of `lanes`. Runs in a snapshot. */
export function readDrawnEvents(
  database: Database,
  columns: Columns,
  chosen: readonly WindowRow[],
  { asof, lanes }: { asof: number | null; lanes: readonly { id: string }[] },
): DrawnEvent[] {
  if (chosen.length === 0) return [];
  const numbers = JSON.stringify(chosen.map(({ number }) => number));
  const words = readWords(database, numbers);
  const stated = asof === null ? null : readStated(database, columns, numbers, asof);
  return chosen.flatMap((row) => {
    const found = words.get(row.number);
    if (found === undefined) return [];
    const [, id, title, type, text, dateSense, anchors] = found;
    const facts = drawnFacts(columns, row, asof);
    // Where no date has what the passages state together, the event's own is told.
    const then = stated?.get(row.number) ?? null;
    const { plain, known } = then ?? { plain: readDate(text), known: readAnchors(anchors) };
    const written = plain.latest === null ? writtenDay(columns, row, then && asof) : null;
    const date = toEventDate(plain, { sense: dateSense, anchors: known, written });
    return {
      ...facts,
      ...{ id, title, type, date, dateSense },
      lanes: lanes.flatMap((lane) => (row.lanes.includes(lane.id) ? [lane.id] : [])),
      attested: date.latest === null ? facts.attested : null,
    };
  });
}

/** SQL of the published events that the dates of the event at hand are read against, as a JSON list of `DateAnchor`. */
const ANCHORS = `(
    SELECT json_group_array(json_object('id', anchor.id, 'date', anchor.date, 'shortName', anchor.short_name))
    FROM citations JOIN events AS anchor ON anchor.id = substr(resolution_anchor, 7)
    WHERE stance = 'supports' AND event_number = events.number AND resolution_kind = 'anchored'
      AND resolution_anchor GLOB 'event:*' AND anchor.status = 'published'
  )`;

type WordsRow = [
  number: number,
  id: string,
  title: string,
  type: string,
  date: string,
  dateSense: DrawnEvent['dateSense'],
  anchors: string,
];

/** What is drawn of events and does not stand in columns, by number. */
function readWords(database: Database, numbers: string): Map<number, WordsRow> {
  const text = `SELECT number, id, title, type, date, date_sense, ${ANCHORS} FROM events
    WHERE number IN (SELECT value FROM json_each(?))`;
  const rows = prepareStatement(database, text, 'array').all(numbers) as WordsRow[];
  return new Map(rows.map((row) => [row[0], row]));
}

function readAnchors(anchors: string): DateAnchor[] {
  return anchors === '[]' ? [] : (JSON.parse(anchors) as DateAnchor[]);
}

/** A date that was known on a day, and what it is read against. */
type Stated = { plain: DateValue; known: DateAnchor[] };
type StatedRow = [event: number, source: number, date: string, anchor: string | null];

const STATED = `SELECT event_number, source_number, stated_date, (
    SELECT json_object('id', anchor.id, 'date', anchor.date, 'shortName', anchor.short_name) FROM events AS anchor
    WHERE stance = 'supports' AND resolution_kind = 'anchored' AND resolution_anchor GLOB 'event:*'
      AND anchor.id = substr(resolution_anchor, 7) AND anchor.status = 'published'
  )
  FROM citations WHERE event_number IN (SELECT value FROM json_each(?)) ORDER BY event_number, position`;

/** As of a day an event's date is put together from what its passages that were known state. By number. */
function readStated(
  database: Database,
  { names }: Columns,
  numbers: string,
  asof: number,
): Map<number, Stated> {
  const rows = prepareStatement(database, STATED, 'array').all(numbers) as StatedRow[];
  const known = new Map<number, StatedRow[]>();
  for (const row of rows) {
    const [event, source] = row;
    if ((names.known[source] ?? OPEN_END) <= asof) known.set(event, [...(known.get(event) ?? []), row]);
  }
  const stated = new Map<number, Stated>();
  for (const [event, passages] of known) {
    const resolved = resolveAsOf(passages.map(([, , date]) => readDate(date)));
    const plain = resolved === null ? null : toDateValue(resolved);
    const anchors = passages.flatMap(([, , , anchor]) => (anchor === null ? [] : [anchor]));
    if (plain !== null)
      stated.set(event, { plain, known: anchors.map((one) => JSON.parse(one) as DateAnchor) });
  }
  return stated;
}
