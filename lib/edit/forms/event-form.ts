import type { EventRecord } from '#lib/domain/event.ts';
import { CITATION_FIELDS, FURTHER_FIELDS, NEW_CITATION, PARTICIPANT_FIELDS } from './event-fields.ts';
import { type Field, type FormValues, toRecord, toValues } from './field.ts';

/** A citation as a form has it: the words that were typed, and the excerpt that they stood for before, if any. */
export type TypedCitation = Omit<EventRecord['citations'][number], 'excerpt'> & {
  quote: string;
  excerpt: string | null;
};

/** An event as a form has it. Its values are as they were typed, and may be none that an event can have. */
export type TypedEvent = {
  facts: Record<string, unknown>;
  participants: { actor: string; role: string }[];
  citations: TypedCitation[];
};

/** Rows that stand empty at the end of a form for more participants. */
const MORE_PARTICIPANTS = 2;
const MOST_ROWS = 200;

/** Returns what stands in the form of an event; `quotes` has the words of its excerpts by `source/excerpt`. */
export function toEventValues(
  event: EventRecord,
  fields: readonly Field[],
  quotes: ReadonlyMap<string, string>,
): Map<string, string> {
  const values = toValues(event, [...fields, ...FURTHER_FIELDS]);
  for (const [row, participant] of event.participants.entries())
    copy(values, `participants.${row}.`, toValues(participant, PARTICIPANT_FIELDS));
  for (const [row, citation] of event.citations.entries()) {
    const quote = quotes.get(`${citation.source}/${citation.excerpt}`) ?? '';
    copy(values, `citations.${row}.`, toValues({ ...citation, quote }, CITATION_FIELDS));
    values.set(`citations.${row}.excerpt`, citation.excerpt ?? '');
  }
  return values;
}

/** Returns the event that a form holds, rows without an actor or a source left out. */
export function readEventForm(values: FormValues, fields: readonly Field[]): TypedEvent {
  const facts = toRecord(values, [...fields, ...FURTHER_FIELDS]);
  const place = facts.place as { name: unknown; latitude: unknown; longitude: unknown };
  const { name, latitude, longitude } = place;
  const hasPlace = name !== null || latitude !== null || longitude !== null;
  facts.place = hasPlace
    ? {
        name: name ?? '',
        // What is left out of a change stays as it was.
        latitude: latitude ?? undefined,
        longitude: longitude ?? undefined,
      }
    : null;
  facts.importance = Number(facts.importance);
  const participants = rowsOf(values, 'participants', PARTICIPANT_FIELDS, 'actor').map(
    ({ record }) => record as TypedEvent['participants'][number],
  );
  const citations = rowsOf(values, 'citations', CITATION_FIELDS, 'source').map(({ record, row }) => ({
    ...(record as TypedCitation),
    quote: String(record.quote ?? ''),
    statedDate: String(record.statedDate || facts.date),
    excerpt: values.get(`citations.${row}.excerpt`) || null,
  }));
  return { facts, participants, citations };
}

/** Returns the values of a form with its rows numbered on, so that errors are found at them, and with `more` empty passages. */
export function renumber(values: FormValues, more: number): Map<string, string> {
  const next = new Map([...values].filter(([name]) => !/^(?:participants|citations)\./.test(name)));
  const kept = [
    ['participants', 'actor', [...PARTICIPANT_FIELDS.map(({ name }) => name)]],
    ['citations', 'source', [...CITATION_FIELDS.map(({ name }) => name), 'excerpt']],
  ] as const;
  for (const [list, first, names] of kept) {
    const rows = listRows(values, list).filter((row) => values.get(`${list}.${row}.${first}`)?.trim());
    for (const [place, row] of rows.entries())
      for (const name of names)
        next.set(`${list}.${place}.${name}`, values.get(`${list}.${row}.${name}`) ?? '');
    const empty = list === 'participants' ? MORE_PARTICIPANTS : more;
    for (let place = rows.length; place < rows.length + empty; place += 1) {
      for (const name of names) next.set(`${list}.${place}.${name}`, '');
      if (list === 'participants') next.set(`${list}.${place}.role`, 'party');
      else
        for (const [name, text] of Object.entries(NEW_CITATION)) next.set(`${list}.${place}.${name}`, text);
    }
  }
  return next;
}

/** Returns the numbers of the rows that a form has of a list, in their order. */
export function listRows(values: FormValues, list: 'participants' | 'citations'): number[] {
  const rows = new Set<number>();
  for (const name of values.keys()) {
    const [head, row = ''] = name.split('.');
    if (head === list && /^\d{1,3}$/.test(row) && Number(row) < MOST_ROWS) rows.add(Number(row));
  }
  return [...rows].sort((a, b) => a - b);
}

function rowsOf(
  values: FormValues,
  list: 'participants' | 'citations',
  fields: readonly Field[],
  first: string,
): { row: number; record: Record<string, unknown> }[] {
  return listRows(values, list)
    .map((row) => {
      const own = new Map(fields.map(({ name }) => [name, values.get(`${list}.${row}.${name}`) ?? '']));
      return { row, record: toRecord(own, fields) };
    })
    .filter(({ record }) => record[first] !== '' && record[first] !== null);
}

function copy(values: Map<string, string>, under: string, from: FormValues): void {
  for (const [name, text] of from) values.set(`${under}${name}`, text);
}
