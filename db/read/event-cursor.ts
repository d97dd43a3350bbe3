/** Where a page of a list of events ends, as a text that the next request brings back. */
import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { Columns } from '#lib/columns/columns.ts';
import type { ChosenRow, TimePlace } from '#lib/columns/first-rows.ts';
import { DyadlineError } from '#lib/errors.ts';
import { OPEN_START } from '#lib/query/joint-citations.ts';

/** The last event of a page: its first possible day (a day number; null: open), then its id. */
export type Cursor = { earliestDay: number | null; id: string };

/** Returns the text that stands for "after this event" in a list's next request. */
export function formatCursor({ seen, row }: ChosenRow, id: string): string {
  const day = seen.earliest[row] ?? OPEN_START;
  return encode({ earliestDay: day === OPEN_START ? null : day, id });
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
export function toTimePlace(database: Database, { places }: Columns, { earliestDay, id }: Cursor): TimePlace {
  const earliest = earliestDay ?? OPEN_START;
  const before = prepareStatement(
    database,
    'SELECT number FROM events WHERE id <= ? ORDER BY id DESC',
    'value',
  );
  for (const number of before.iterate(id) as Iterable<number>) {
    const place = places[number] ?? Number.NaN;
    if (!Number.isNaN(place)) return { earliest, place };
  }
  return { earliest, place: Number.NEGATIVE_INFINITY };
}

function encode({ earliestDay, id }: Cursor): string {
  return Buffer.from(JSON.stringify([earliestDay, id])).toString('base64url');
}

function parseCursor(cursor: string): Cursor | null {
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
