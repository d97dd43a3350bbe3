import { sql } from 'drizzle-orm';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Filter } from '#lib/query/filter.ts';
import { readCountsAs } from './actors.ts';
import { filterToSql } from './filter-to-sql.ts';
import type { Database } from './open-database.ts';
import { countFiltered } from './places.ts';
import { readEvents, readPublished } from './read-events.ts';
import { inSnapshot, selectRows } from './run-query.ts';

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
    const parts = filterToSql(filter, readCountsAs(database));
    const query = sql`${parts.with} SELECT events.id FROM ${parts.from} WHERE ${parts.where}
      ORDER BY events.importance DESC, ${parts.sourceCount} DESC, ${parts.earliestDay}, events.id LIMIT ${limit}`;
    const ids = selectRows<{ id: string }>(database, query).map(({ id }) => id);
    const events = readEvents(database, ids, filter.asof);
    return { events, total: countFiltered(database, parts), published: readPublished(database, events) };
  });
}
