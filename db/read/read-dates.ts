import { sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { listOf, selectRows } from '#db/store/run-query.ts';
import type { DateValue } from '#lib/domain/edtf-text.ts';
import { readDateText } from '#lib/domain/event-dates.ts';

/** Dates repeat (an event's is often its citations'), and reading one costs as much as fetching its row. */
const MAX_CACHED_DATES = 10_000;
const dates = new Map<string, DateValue>();

/** Returns the date that a stored EDTF text writes. Text that is none (an edit in plain SQL) is shown as it is, without bounds. */
export function readDate(edtf: string): DateValue {
  const known = dates.get(edtf);
  if (known !== undefined) return { ...known };
  const date = readDateText(edtf);
  if (dates.size >= MAX_CACHED_DATES) dates.clear();
  dates.set(edtf, date);
  return { ...date };
}

/** Returns when the sources of some events were published, by source id. */
export function readPublished(
  database: Database,
  events: readonly { citations: readonly { source: string }[] }[],
): Map<string, DateValue> {
  const ids = [...new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)))];
  if (ids.length === 0) return new Map();
  const query = sql`SELECT id, published FROM sources WHERE id IN ${listOf(ids)}`;
  const rows = selectRows<{ id: string; published: string }>(database, query);
  return new Map(rows.map(({ id, published }) => [id, readDate(published)]));
}
