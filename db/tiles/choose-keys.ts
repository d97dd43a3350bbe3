import { type SQL, sql } from 'drizzle-orm';
import { EVENT_KEY, type EventKey } from '#db/read/event-key.ts';
import type { Database } from '#db/store/open-database.ts';
import { selectRows } from '#db/store/run-query.ts';
import type { CountsAs } from '#lib/domain/pair.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { toPeriodSpan } from '#lib/query/matches-filter.ts';
import type { WindowRequest } from '#lib/timeline/window-answer.ts';
import { toWindowDays } from '#lib/timeline/window-buckets.ts';
import { ALL_TIME } from './all-time.ts';
import { chooseWindowEvents } from './choose-window-events.ts';
import { totalOf } from './count-window.ts';
import type { FilteredEvents } from './filter-to-sql.ts';
import { toTiledFilter } from './tiled-filter.ts';
import { countOverlapping } from './tiles.ts';

/** A filter and what is made of it. */
export type AskedFilter = { filter: Filter; countsAs: CountsAs; parts: FilteredEvents };

/** Returns the keys of the first events of a window, in order of rank; `total` is how many of the filter's are in it. */
export function chooseKeys(
  database: Database,
  { filter, countsAs, parts }: AskedFilter,
  { window, limit, total }: Pick<WindowRequest, 'window' | 'limit'> & { total: number },
): EventKey[] {
  if (total === 0) return [];
  const { span, conditions } = narrowWindow(filter, parts, window);
  const rank = sql`events.importance DESC, ${parts.sourceCount} DESC, ${parts.earliestDay}, events.id LIMIT ${limit}`;
  if (parts.match !== null && filter.asof === undefined) {
    // Where many match, the first by rank are soon found among all; where few do, they are soon sorted.
    const found = sql`(SELECT rowid FROM event_search WHERE event_search MATCH ${parts.match})`;
    const from = total > MANY_MATCHES ? sql`events INDEXED BY events_by_rank` : sql`events`;
    return selectRows(
      database,
      sql`SELECT ${EVENT_KEY} FROM ${from} WHERE events.status = 'published' AND events.number IN ${found}
        AND ${isInSpan(span)} AND ${conditions} ORDER BY ${rank}`,
    );
  }
  const keys = sql`SELECT ${EVENT_KEY} FROM ${parts.from}
    WHERE ${parts.where} AND ${isInSpan(toWindowDays(window))} ORDER BY ${rank}`;
  if (filter.asof !== undefined) return selectRows(database, keys);
  const rows = countListed(database, filter, countsAs);
  const listed = rows === null ? {} : { listed: { keys, rows } };
  return chooseWindowEvents(database, { span, conditions, ...listed, total, limit });
}

/** From so many on, going down the order of rank finds them sooner than reading and sorting them. */
const MANY_MATCHES = 3000;

/** Returns the condition that an event overlaps the days. */
export function isInSpan({ first, last }: { first: number; last: number }): SQL {
  return sql`(events.earliest_day <= ${last} OR events.earliest_day IS NULL)
    AND (events.latest_day >= ${first} OR events.latest_day IS NULL)`;
}

/**
 * Returns the days that an event of the filter in the window overlaps, and what else is asked of it but words. A period
 * that is overlapped only narrows the days: two stretches that an event overlaps are as one, or as the gap between them.
 */
export function narrowWindow(
  filter: Filter,
  { probe }: Pick<FilteredEvents, 'probe'>,
  window: WindowRequest['window'],
): { span: { first: number; last: number }; conditions: SQL } {
  const { first, last } = toWindowDays(window);
  const { earliest, latest } = toPeriodSpan(filter);
  if (earliest !== null && latest !== null && earliest > latest)
    // Nothing is; a plain FALSE leaves SQLite no way to use the index it is told to.
    return { span: { first, last }, conditions: sql`events.importance < 0` };
  if (filter.match === 'overlaps') {
    const span = { first: Math.max(first, earliest ?? first), last: Math.min(last, latest ?? last) };
    return { span, conditions: probe };
  }
  const inside = [
    // The plus keeps SQLite from going by this bound where `spanScan` has better ones.
    ...(earliest === null ? [] : [sql`+events.earliest_day >= ${earliest}`]),
    ...(latest === null ? [] : [sql`events.latest_day <= ${latest}`]),
  ];
  return { span: { first, last }, conditions: sql.join([probe, ...inside], sql` AND `) };
}

/**
 * Returns the conditions of a filter in the form for queries that go through one index and stop early, or null where
 * words or a day of knowledge are asked for.
 */
export function toProbe(filter: Filter, parts: FilteredEvents): SQL | null {
  if (filter.asof !== undefined || parts.match !== null) return null;
  const { span, conditions } = narrowWindow(filter, parts, ALL_TIME);
  return sql`events.status = 'published' AND ${isInSpan(span)} AND ${conditions}`;
}

/** How many events a query that begins with one choice of the filter reads; null where there is none to begin with. */
function countListed(database: Database, filter: Filter, countsAs: CountsAs): number | null {
  if (filter.only.length > 0) return filter.only.length;
  const { types, actors, sources } = filter;
  const single = [
    ...(types.length > 0 ? [{ types }] : []),
    ...actors.map((code) => ({ actors: [code] })),
    ...(sources.length === 1 ? [{ sources }] : []),
  ];
  const counts = single.map((choice) => {
    const tiled = toTiledFilter({ ...EMPTY_FILTER, ...choice }, countsAs);
    const everything = { first: null, last: null };
    const counted = tiled && countOverlapping(database, tiled.kind, tiled.values, everything);
    return tiled === null || counted === null ? Number.POSITIVE_INFINITY : totalOf(counted, tiled);
  });
  return counts.length === 0 ? null : Math.min(...counts);
}
