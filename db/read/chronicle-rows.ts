import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import type { Database } from '#db/store/open-database.ts';
import { countMonths, type MonthCount } from '#lib/columns/count-months.ts';
import { countByTime, dayOfRow, listByTime } from '#lib/columns/first-rows.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { readEventsByNumber } from './read-events.ts';

/** Returns how many published events of a filter stand in each month of a list of them, in order of time. */
export async function countEventsByMonth(database: Database, filter: ResolvedFilter): Promise<MonthCount[]> {
  return askColumns(database, (columns, version) =>
    countMonths(matchEvents(columns, lookUp(database, columns, version, filter))),
  );
}

/** Which rows of a stretch of time are asked for: so many after the first ones, or from those of a day on. */
export type RowsAsked = { span: DayWindow; take: number; skip: number; day?: number };

/**
 * Returns events of a filter that a list puts into a stretch of days (`listByTime`), in the order of the list, and how many
 * of the stretch stand before them. Where a day is asked for, that is a multiple of `take`, so that the first event not
 * before the day is among them.
 */
export async function listEventsOfSpan(
  database: Database,
  filter: ResolvedFilter,
  { span, take, skip: asked, day }: RowsAsked,
): Promise<{ skip: number; events: TimelineEvent[] }> {
  return askColumns(database, (columns, version) => {
    const matches = matchEvents(columns, lookUp(database, columns, version, filter));
    const { start, end } = span;
    const before = day === undefined ? asked : countByTime(matches, { start, end: Math.min(day, end) });
    const skip = Math.floor(before / take) * take;
    // Past the last of them nothing has to be put in order.
    if (skip >= countByTime(matches, span)) return { skip, events: [] };
    const after = { day: start - 1, place: Number.POSITIVE_INFINITY };
    const rows = listByTime(matches, { after, limit: skip + take })
      .slice(skip)
      .filter(({ seen, row }) => dayOfRow(seen, row) < end);
    const numbers = rows.map(({ number }) => number);
    return { skip, events: readEventsByNumber(database, numbers, filter.asof) };
  });
}
