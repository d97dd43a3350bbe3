import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import { joinPassage, type OWN_PARTS } from '#lib/query/event-texts.ts';

/** What the search index holds of an event: its own texts, by part. The index has a column for each of them. */
export type EventDocument = {
  number: number;
  texts: Record<(typeof OWN_PARTS)[number], string[]>;
};

type EventRow = [number: number, title: string, summary: string, place: string | null];
type PassageRow = [event: number, prefix: string, exact: string, suffix: string, translation: string | null];

const GIVEN = 'IN (SELECT value FROM json_each(?))';
const BETWEEN = 'BETWEEN ? AND ?';
const eventsThat = (condition: string) =>
  `SELECT number, title, summary, place_name FROM events WHERE number ${condition} ORDER BY number`;
const passagesThat = (condition: string) =>
  `SELECT citations.event_number, prefix, exact, suffix, translation_text FROM citations
    JOIN excerpts ON excerpts.number = citations.excerpt_number
    WHERE citations.event_number ${condition}`;
const KNOWN = 'AND citations.source_number IN (SELECT number FROM sources WHERE published_latest_day <= ?)';
const IN_ORDER = 'ORDER BY citations.event_number, citations.position';

/**
 * Returns what is searched of the events with these numbers, in the order of their numbers; what is not there is left out.
 * With `asof` (a day number) only passages of sources that were surely published by then.
 */
export function readDocuments(
  database: Database,
  numbers: readonly number[],
  asof: number | null = null,
): EventDocument[] {
  const given = JSON.stringify(numbers);
  const passages = passagesThat(GIVEN);
  return toDocuments(
    select<EventRow>(database, eventsThat(GIVEN), given),
    asof === null
      ? select<PassageRow>(database, `${passages} ${IN_ORDER}`, given)
      : select<PassageRow>(database, `${passages} ${KNOWN} ${IN_ORDER}`, given, asof),
  );
}

/** Returns what is searched of all events with numbers above `after` and up to `upTo`, in their order. */
export function readDocumentsBetween(database: Database, after: number, upTo: number): EventDocument[] {
  return toDocuments(
    select<EventRow>(database, eventsThat(BETWEEN), after + 1, upTo),
    select<PassageRow>(database, `${passagesThat(BETWEEN)} ${IN_ORDER}`, after + 1, upTo),
  );
}

function select<Row>(database: Database, text: string, ...given: (string | number)[]): Row[] {
  return prepareStatement(database, text, 'array').all(...given) as Row[];
}

/** Both in the order of the events' numbers. */
function toDocuments(events: readonly EventRow[], passages: readonly PassageRow[]): EventDocument[] {
  let next = 0;
  return events.map(([number, title, summary, place]) => {
    const passage: string[] = [];
    for (; (passages[next]?.[0] ?? Number.POSITIVE_INFINITY) <= number; next += 1) {
      const row = passages[next];
      if (row === undefined) break;
      const [, prefix, exact, suffix, translation] = row;
      passage.push(joinPassage({ prefix, exact, suffix }));
      if (translation !== null) passage.push(translation);
    }
    return {
      number,
      texts: { title: [title], summary: [summary], place: place === null ? [] : [place], passage },
    };
  });
}
