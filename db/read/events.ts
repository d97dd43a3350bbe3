import type { Database } from '#db/store/open-database.ts';
import { inSnapshot } from '#db/store/run-query.ts';
import { countFilter } from '#db/tiles/count-filter.ts';
import { filterToSql } from '#db/tiles/filter-to-sql.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { DyadlineError } from '#lib/errors.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { readCountsAs } from './actors.ts';
import { formatCursor, listPlaces, listPlacesAsGiven, type Place, readCursor } from './places.ts';
import { readEvents } from './read-events.ts';
import { readStoredEvents, type StoredEvent, toTimelineEvent } from './stored-events.ts';

/** A part of a list of events. */
export type EventPage = {
  events: TimelineEvent[];
  /** Events of the whole list. */
  total: number;
  /** What to ask the next page with; null on the last one. */
  next: string | null;
};

/** An event's neighbour in time. */
export type Neighbour = Pick<TimelineEvent, 'id' | 'title' | 'date'>;

const DEFAULT_LIMIT = 100;

/**
 * Returns the published events of a filter by earliest day (open first), then id; with `only`, in the order given
 * there. Pages cut with `cursor` hold each event once, as long as nothing is written between them. With `asof` the
 * events are as of that day. Throws `invalid-request` for a cursor that no list gave.
 */
export async function listEvents(
  database: Database,
  filter: Filter,
  { limit = DEFAULT_LIMIT, cursor }: { limit?: number; cursor?: string } = {},
): Promise<EventPage> {
  const after = cursor === undefined ? null : readCursor(cursor);
  return inSnapshot(database, () => {
    const countsAs = readCountsAs(database);
    const parts = filterToSql(filter, countsAs);
    // One more than asked for, to know whether there is a next page.
    const wanted = { ...(after === null ? {} : { after }), limit: limit + 1 };
    const places =
      filter.only.length > 0
        ? listPlacesAsGiven(database, parts, filter.only, wanted)
        : listPlaces(database, parts, wanted);
    const page = places.slice(0, limit);
    const last = page.at(-1);
    return {
      events: readEvents(
        database,
        page.map(({ id }) => id),
        filter.asof,
      ),
      total: countFilter(database, filter, countsAs),
      next: last === undefined || places.length <= limit ? null : formatCursor(last),
    };
  });
}

/**
 * Returns the published event with this id. Throws `not-found` where there is none, where it is a draft, and, with
 * `asof`, where no source of it was published by that day; throws `withdrawn`, with the reason, where it was withdrawn.
 */
export async function getEvent(
  database: Database,
  id: string,
  { asof }: { asof?: string } = {},
): Promise<TimelineEvent> {
  return inSnapshot(database, () => {
    const [stored] = readStoredEvents(database, [id]);
    if (stored === undefined || stored.status === 'draft')
      throw new DyadlineError('not-found', `There is no event ${id}.`);
    if (stored.status === 'withdrawn') throw withdrawn(stored);
    const [event] = readEvents(database, [id], asof);
    if (event === undefined)
      throw new DyadlineError('not-found', `No source of the event ${id} was published by ${asof}.`);
    return event;
  });
}

/** Returns the event with this id, whatever its status, or undefined. */
export async function findEvent(database: Database, id: string): Promise<TimelineEvent | undefined> {
  return inSnapshot(database, () => readStoredEvents(database, [id]).map(toTimelineEvent)[0]);
}

/**
 * Returns the events of a filter before and after one in time (by earliest day, open first, then id; `only` chooses
 * but does not order here). The event itself need not pass the filter: its own place in time counts then. Both are
 * null where there is no published event with this id.
 */
export async function findNeighbours(
  database: Database,
  filter: Filter,
  id: string,
): Promise<{ previous: Neighbour | null; next: Neighbour | null }> {
  return inSnapshot(database, () => {
    const countsAs = readCountsAs(database);
    const itself: Filter = { ...EMPTY_FILTER, only: [id] };
    const asKnown = filter.asof === undefined ? itself : { ...itself, asof: filter.asof };
    const [place] = [asKnown, itself].flatMap((one) =>
      listPlaces(database, filterToSql(one, countsAs), { limit: 1 }),
    );
    if (place === undefined) return { previous: null, next: null };
    const parts = filterToSql(filter, countsAs);
    const [before] = listPlaces(database, parts, { before: place, limit: 1 });
    const [after] = listPlaces(database, parts, { after: place, limit: 1 });
    return {
      previous: before === undefined ? null : toNeighbour(database, before, filter.asof),
      next: after === undefined ? null : toNeighbour(database, after, filter.asof),
    };
  });
}

function toNeighbour(database: Database, { id }: Place, asof: string | undefined): Neighbour | null {
  const [event] = readEvents(database, [id], asof);
  return event === undefined ? null : { id: event.id, title: event.title, date: event.date };
}

function withdrawn({ id, withdrawnReason }: StoredEvent): DyadlineError {
  const reason = withdrawnReason === null ? '' : ` The reason given: ${withdrawnReason}`;
  return new DyadlineError('withdrawn', `The event ${id} was withdrawn.${reason}`, {
    details: { reason: withdrawnReason },
  });
}
