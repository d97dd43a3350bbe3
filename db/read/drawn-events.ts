import type { Database } from '#db/store/open-database.ts';
import { inSnapshot } from '#db/store/run-query.ts';
import { ALL_TIME } from '#db/tiles/all-time.ts';
import { chooseKeys } from '#db/tiles/choose-keys.ts';
import { countFilter } from '#db/tiles/count-filter.ts';
import { filterToSql } from '#db/tiles/filter-to-sql.ts';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Filter } from '#lib/query/filter.ts';
import { readCountsAs } from './actors.ts';
import { readEvents, readPublished } from './read-events.ts';

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
export async function chooseEvents(database: Database, filter: Filter, limit: number): Promise<ChosenEvents> {
  return inSnapshot(database, () => {
    const countsAs = readCountsAs(database);
    const parts = filterToSql(filter, countsAs);
    const total = countFilter(database, filter, countsAs);
    const keys = chooseKeys(database, { filter, countsAs, parts }, { window: ALL_TIME, limit, total });
    const ids = keys.map(({ id }) => id);
    const events = readEvents(database, ids, filter.asof);
    return { events, total, published: readPublished(database, events) };
  });
}
