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

const GIVEN = '(SELECT value FROM json_each(?))';
const EVENTS = `SELECT number, title, summary, place_name FROM events WHERE number IN ${GIVEN} ORDER BY number`;
const PASSAGES = `SELECT citations.event_number, prefix, exact, suffix, translation_text FROM citations
  JOIN excerpts ON excerpts.number = citations.excerpt_number
  WHERE citations.event_number IN ${GIVEN}`;
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
  const events = prepareStatement(database, EVENTS, 'array').all(given) as EventRow[];
  const passages = (
    asof === null
      ? prepareStatement(database, `${PASSAGES} ${IN_ORDER}`, 'array').all(given)
      : prepareStatement(database, `${PASSAGES} ${KNOWN} ${IN_ORDER}`, 'array').all(given, asof)
  ) as PassageRow[];
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
