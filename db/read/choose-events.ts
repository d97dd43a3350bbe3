import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import type { Database } from '#db/store/open-database.ts';
import { listByRank } from '#lib/columns/first-rows.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import { readPublished } from './read-dates.ts';
import { readEventsByNumber } from './read-events.ts';

/** The events that a screen has room for, and what lanes and drawing need to know of their sources. */
export type ChosenEvents = {
  /** Most important first. */
  events: TimelineEvent[];
  /** Events of the filter, each once, drawn or not. */
  total: number;
  /** When the sources of these events were published, by source id. */
  published: ReadonlyMap<string, DateValue>;
};

/**
 * Returns at most `limit` events of a filter, chosen by importance, then number of sources, then earliest day (open
 * first), then id; in that order. With `asof` as of that day.
 */
export async function chooseEvents(
  database: Database,
  filter: ResolvedFilter,
  limit: number,
): Promise<ChosenEvents> {
  return askColumns(database, (columns, version) => {
    const matches = matchEvents(columns, lookUp(database, columns, version, filter));
    const numbers = listByRank(matches, limit).map(({ number }) => number);
    const events = readEventsByNumber(database, numbers, filter.asof);
    return { events, total: matches.total, published: readPublished(database, events) };
  });
}
