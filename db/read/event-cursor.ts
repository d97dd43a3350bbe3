/** Where a page of a list of events ends, as a text that the next request brings back. */
import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { Columns } from '#lib/columns/columns.ts';
import { type ChosenRow, dayOfRow, type TimePlace } from '#lib/columns/first-rows.ts';
import { DyadlineError } from '#lib/errors.ts';
import { OPEN_END } from '#lib/query/joint-citations.ts';

/** The last event of a page: the day that it stands by (a day number; null: it has none), then its id. */
export type Cursor = { day: number | null; id: string };

/** Returns the text that stands for "after this event" in a list's next request. */
export function formatCursor({ seen, row }: ChosenRow, id: string): string {
  const day = dayOfRow(seen, row);
  return encode({ day: day === OPEN_END ? null : day, id });
}

/** Returns the place that a cursor stands for; throws `invalid-request` for any text that `formatCursor` does not write. */
export function readCursor(cursor: string): Cursor {
  const place = parseCursor(cursor);
  if (place === null || encode(place) !== cursor) {
    const message = 'cursor: this is none that a list gave; ask without it to begin at the start.';
    throw new DyadlineError('invalid-request', message, {
      details: { errors: [{ code: 'bad-value', parameter: 'cursor', detail: message }] },
    });
  }
  return place;
}

/** Returns where a cursor stands in time, whether or not its event is still there: behind the last id up to its own. */
export function toTimePlace(database: Database, { places }: Columns, { day: known, id }: Cursor): TimePlace {
  const day = known ?? OPEN_END;
  const before = prepareStatement(
    database,
    'SELECT number FROM events WHERE id <= ? ORDER BY id DESC',
    'value',
  );
  for (const number of before.iterate(id) as Iterable<number>) {
    const place = places[number] ?? Number.NaN;
    if (!Number.isNaN(place)) return { day, place };
  }
  return { day, place: Number.NEGATIVE_INFINITY };
}

function encode({ day, id }: Cursor): string {
  return Buffer.from(JSON.stringify([day, id])).toString('base64url');
}

function parseCursor(cursor: string): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed) || parsed.length !== 2) return null;
    const [day, id]: unknown[] = parsed;
    const isDay = day === null || (typeof day === 'number' && Number.isSafeInteger(day));
    return isDay && typeof id === 'string' ? { day, id } : null;
  } catch {
    return null;
  }
}
