import { askColumns } from '#db/columns/current-columns.ts';
import { lookUp } from '#db/columns/look-up.ts';
import { tellFound } from '#db/columns/tell-found.ts';
import type { Database } from '#db/store/open-database.ts';
import { listByRank } from '#lib/columns/first-rows.ts';
import { matchEvents } from '#lib/columns/match-events.ts';
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import type { EventRow } from '#lib/wording/sort-event-rows.ts';
import { readDrawnEvents } from './read-drawn-events.ts';

/**
 * Returns what a table shows of at most `limit` events of a filter: the first by importance, then number of sources,
 * then earliest day (open first), then id, in that order. With `asof` as of that day.
 */
export async function listEventRows(
  database: Database,
  filter: ResolvedFilter,
  limit: number,
): Promise<EventRow[]> {
  return askColumns(database, (columns, version) => {
    const matches = matchEvents(columns, lookUp(database, columns, version, filter));
    const chosen = listByRank(matches, limit).map((row) => ({ ...row, lanes: [] }));
    const { text, asof } = filter;
    const found = text && tellFound({ database, columns, version, asof }, text, chosen);
    return readDrawnEvents(database, columns, chosen, { asof, lanes: [] }).map(
      ({
        date: { edtf, earliest, latest, label },
        id,
        title,
        dateSense,
        type,
        importance,
        pairs,
        sources,
        contested,
      }) => ({
        ...{ id, title, dateSense, type, importance, pairs, sources, contested },
        date: { edtf, earliest, latest, label },
        ...(found === null ? {} : { found: found.get(id) ?? [] }),
      }),
    );
  });
}
