import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import { tellFound } from '#db/columns/tell-found.ts';
import type { Database } from '#db/store/open-database.ts';
import { inSnapshot } from '#db/store/run-query.ts';
import type { Columns } from '#lib/columns/columns.ts';
import { type ChosenRow, dayOfRow, listByTime } from '#lib/columns/first-rows.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { DyadlineError } from '#lib/errors.ts';
import type { TextPart } from '#lib/query/event-texts.ts';
import { EVERY_EVENT, type ResolvedFilter } from '#lib/query/resolve-filter.ts';
import { formatCursor, readCursor, toTimePlace } from './event-cursor.ts';
import { wasPublished } from './event-history.ts';
import { readEvents, readEventsByNumber } from './read-events.ts';
import { readStoredEvents } from './stored-events.ts';

/** A part of a list of events. */
export type EventPage = {
  events: TimelineEvent[];
  /** Events of the whole list. */
  total: number;
  /** What to ask the next page with; null on the last one. */
  next: string | null;
  /**
   * Only where the filter has words: in which parts of these events they were found, for each word the first part that has it,
   * in the order of the events.
   */
  matches?: { id: string; in: TextPart[] }[];
};

/** An event's neighbour in time. */
export type Neighbour = Pick<TimelineEvent, 'id' | 'title' | 'date' | 'dateSense'>;

const DEFAULT_LIMIT = 100;

/**
 * Returns the published events of a filter in order of time (`listByTime`), then id; with `only`, in the order given
 * there. Pages cut with `cursor` hold each event once, as long as nothing is written between them. With `asof` the
 * events are as of that day. Throws `invalid-request` for a cursor that no list gave.
 */
export async function listEvents(
  database: Database,
  filter: ResolvedFilter,
  { limit = DEFAULT_LIMIT, cursor }: { limit?: number; cursor?: string } = {},
): Promise<EventPage> {
  const after = cursor === undefined ? null : readCursor(cursor);
  return askColumns(database, (columns, version) => {
    const matches = matchEvents(columns, lookUp(database, columns, version, filter));
    // One more than asked for, to know whether there is a next page.
    const rows =
      filter.only === null
        ? listByTime(matches, {
            ...(after === null ? {} : { after: toTimePlace(database, columns, after) }),
            limit: limit + 1,
          })
        : listByTime(matches, { limit: matches.total });
    const ids = filter.only === null ? null : { given: filter.only, after: after?.id };
    const events =
      ids === null
        ? readEventsByNumber(database, numbersOf(rows.slice(0, limit)), filter.asof)
        : asGiven(readEventsByNumber(database, numbersOf(rows), filter.asof), ids);
    const page = events.slice(0, limit);
    const hasMore = (ids === null ? rows.length : events.length) > limit;
    const [last, row] = [page.at(-1), rows[page.length - 1]];
    const { text, asof } = filter;
    const found = text && tellFound({ database, columns, version, asof }, text, rows);
    return {
      ...(found === null ? {} : { matches: page.map(({ id }) => ({ id, in: found.get(id) ?? [] })) }),
      events: page,
      total: matches.total,
      next: last === undefined || row === undefined || !hasMore ? null : formatCursor(row, last.id),
    };
  });
}

function numbersOf(rows: readonly ChosenRow[]): number[] {
  return rows.map(({ number }) => number);
}

/** Events in the order of a list of ids, those that stand there after an id. */
function asGiven(
  events: readonly TimelineEvent[],
  { given, after }: { given: readonly string[]; after: string | undefined },
): TimelineEvent[] {
  const found = new Map(events.map((event) => [event.id, event]));
  const start = after === undefined ? 0 : given.indexOf(after) + 1;
  return given.slice(start).flatMap((id) => found.get(id) ?? []);
}

/**
 * Returns the published event with this id. Throws `not-found` where there is none, where it is a draft, and, with
 * `asof`, where no source of it was published by that day; throws `withdrawn`, with the reason, where it was withdrawn or
 * removed after readers could see it.
 */
export async function getEvent(
  database: Database,
  id: string,
  { asof = null }: { asof?: number | null } = {},
): Promise<TimelineEvent> {
  return inSnapshot(database, () => {
    const [stored] = readStoredEvents(database, [id]);
    if (stored === undefined && wasPublished(database, id)) throw withdrawn(id, 'It was removed from here.');
    if (stored === undefined || stored.status === 'draft')
      throw new DyadlineError('not-found', `There is no event ${id}.`);
    if (stored.status === 'withdrawn') throw withdrawn(id, stored.statusReason);
    const [event] = readEvents(database, [id], asof);
    if (event === undefined)
      throw new DyadlineError('not-found', `No source of the event ${id} was published by ${asof}.`);
    return event;
  });
}

/**
 * Returns the events of a filter before and after one in the order of time that `listByTime` has; `only` chooses but does
 * not order here. The event itself need not pass the filter: its own place in time counts then. Both are null where
 * there is no published event with this id.
 */
export async function findNeighbours(
  database: Database,
  filter: ResolvedFilter,
  id: string,
): Promise<{ previous: Neighbour | null; next: Neighbour | null }> {
  return askColumns(database, (columns, version) => {
    const match = (asked: ResolvedFilter) => matchEvents(columns, lookUp(database, columns, version, asked));
    const itself = { ...EVERY_EVENT, only: [id] };
    const [own] = [{ ...itself, asof: filter.asof }, itself].flatMap((one) =>
      listByTime(match(one), { limit: 1 }),
    );
    if (own === undefined) return { previous: null, next: null };
    const matches = match(filter);
    const place = toPlace(columns, own);
    const read = (rows: readonly ChosenRow[]) => readNeighbour(database, rows, filter.asof);
    return {
      previous: read(listByTime(matches, { before: place, limit: 1 })),
      next: read(listByTime(matches, { after: place, limit: 1 })),
    };
  });
}

function toPlace({ places }: Columns, { seen, row, number }: ChosenRow) {
  return { day: dayOfRow(seen, row), place: places[number] ?? 0 };
}

function readNeighbour(
  database: Database,
  rows: readonly ChosenRow[],
  asof: number | null,
): Neighbour | null {
  const [event] = readEventsByNumber(database, numbersOf(rows), asof);
  if (event === undefined) return null;
  const { title, date, dateSense } = event;
  return { id: event.id, title, date, dateSense };
}

function withdrawn(id: string, reason: string | null): DyadlineError {
  const given = reason === null ? '' : ` The reason given: ${reason}`;
  return new DyadlineError('withdrawn', `The event ${id} was withdrawn.${given}`, { details: { reason } });
}
