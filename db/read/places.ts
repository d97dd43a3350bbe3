import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/store/open-database.ts';
import { selectRows } from '#db/store/run-query.ts';
import type { FilteredEvents } from '#db/tiles/filter-to-sql.ts';
import { DyadlineError } from '#lib/errors.ts';

/** The place of an event in the order of a list: its first possible day (null: open, before all others), then its id. */
export type Place = { earliestDay: number | null; id: string };

/** Which part of a list is wanted: at most `limit` places after one, or before one (nearest first). */
type Wanted = { after?: Place; before?: Place; limit: number };

/** Returns places of filtered events in time: by earliest day, open first, then by id; the other way round with `before`. */
export function listPlaces(
  database: Database,
  parts: FilteredEvents,
  { after, before, limit }: Wanted,
): Place[] {
  const { earliestDay } = parts;
  const bound = after ? isAfter(earliestDay, after) : before ? isBefore(earliestDay, before) : sql`TRUE`;
  const direction = before ? sql.raw('DESC') : sql.raw('ASC');
  return selectRows<Place>(
    database,
    sql`SELECT ${earliestDay} AS earliestDay, events.id FROM ${parts.from}
      WHERE ${parts.where} AND ${bound}
      ORDER BY ${earliestDay} ${direction}, events.id ${direction} LIMIT ${limit}`,
  );
}

/** Returns places of filtered events in the order of a list of ids, each once. */
export function listPlacesAsGiven(
  database: Database,
  parts: FilteredEvents,
  ids: readonly string[],
  { after, limit }: Wanted,
): Place[] {
  const query = sql`SELECT ${parts.earliestDay} AS earliestDay, events.id FROM ${parts.from} WHERE ${parts.where}`;
  const found = new Map(selectRows<Place>(database, query).map((place) => [place.id, place]));
  const order = [...new Set(ids)];
  const start = after === undefined ? 0 : order.indexOf(after.id) + 1;
  return order
    .slice(start)
    .flatMap((id) => found.get(id) ?? [])
    .slice(0, limit);
}

/** Returns the number of filtered events. */
export function countFiltered(database: Database, parts: FilteredEvents): number {
  const query = sql`SELECT count(*) AS count FROM ${parts.from} WHERE ${parts.where}`;
  return selectRows<{ count: number }>(database, query)[0]?.count ?? 0;
}

// Comparisons of rows, as in (day, id) > (?, ?), know no null, so both cases are written out.
function isAfter(earliestDay: SQL, { earliestDay: day, id }: Place): SQL {
  if (day === null) return sql`(${earliestDay} IS NOT NULL OR events.id > ${id})`;
  return sql`(${earliestDay}, events.id) > (${day}, ${id})`;
}

function isBefore(earliestDay: SQL, { earliestDay: day, id }: Place): SQL {
  if (day === null) return sql`(${earliestDay} IS NULL AND events.id < ${id})`;
  return sql`(${earliestDay} IS NULL OR (${earliestDay}, events.id) < (${day}, ${id}))`;
}

/** Returns the text that stands for "after this event" in a list's next request. */
export function formatCursor({ earliestDay, id }: Place): string {
  return Buffer.from(JSON.stringify([earliestDay, id])).toString('base64url');
}

/** Returns the place that a cursor stands for; throws `invalid-request` for any text that `formatCursor` does not write. */
export function readCursor(cursor: string): Place {
  const place = parseCursor(cursor);
  if (place === null || formatCursor(place) !== cursor) {
    const message = 'cursor: this is none that a list gave; ask without it to begin at the start.';
    throw new DyadlineError('invalid-request', message, {
      details: { errors: [{ code: 'bad-value', parameter: 'cursor', detail: message }] },
    });
  }
  return place;
}

function parseCursor(cursor: string): Place | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed) || parsed.length !== 2) return null;
    const [earliestDay, id]: unknown[] = parsed;
    const isDay =
      earliestDay === null || (typeof earliestDay === 'number' && Number.isSafeInteger(earliestDay));
    return isDay && typeof id === 'string' ? { earliestDay, id } : null;
  } catch {
    return null;
  }
}
