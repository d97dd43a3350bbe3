import { listEventRows } from '#db/read/event-rows.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';
import type { EventRow } from '#lib/wording/sort-event-rows.ts';
import { openedDatabase } from './database.ts';
import { loadVocabulary } from './load-names.ts';
import { remembered } from './remembered.ts';

/** Most rows of a table; where a filter has more events, the most important ones. */
export const MAX_TABLE_ROWS = 10_000;

/** The page asks for the rows and then the table for all of them; ten thousand take some four megabytes. */
const rowsOf = remembered<readonly EventRow[]>(4);

/** Returns the rows of a filter's table, at most `MAX_TABLE_ROWS`, most important first. */
export async function loadRows(filter: Filter): Promise<readonly EventRow[]> {
  return rowsOf(String(formatFilter(filter)), () => listRows(filter));
}

async function listRows(filter: Filter): Promise<EventRow[]> {
  const asked = resolveFilter(filter, await loadVocabulary());
  return listEventRows(openedDatabase(), asked, MAX_TABLE_ROWS);
}
