import type { Database } from '#db/store/open-database.ts';
import { prepareStatement } from '#db/store/run-query.ts';
import type { EventColumns } from '#lib/columns/columns.ts';
import { readNumbersById } from './read-column-events.ts';

/** A new id takes so much of the room up to the next one: little, because ids are mostly added in rising order. */
const SHARE = 1 / 16;

/**
 * Returns the places of events in the order of ids, by number; an event that is gone has none. Places are numbers with
 * room between them; where two ids stand too close, all events are numbered anew.
 */
export function placeEvents(
  database: Database,
  columns: EventColumns,
  numbers: readonly number[],
): Map<number, number> {
  const select = 'SELECT number, id FROM events WHERE number IN (SELECT value FROM json_each(?)) ORDER BY id';
  const events = prepareStatement(database, select, 'array').all(JSON.stringify(numbers)) as [
    number,
    string,
  ][];
  const found = new Map<number, number>();
  const placeOf = (number: number) => found.get(number) ?? columns.places[number] ?? Number.NaN;
  // Of those that are placed now, only the ones before an id are of use to it.
  const waiting = new Set(numbers);
  const isPlaced = (number: number) =>
    found.has(number) || (!waiting.has(number) && !Number.isNaN(placeOf(number)));
  for (const [number, id] of events) {
    const before = nearest(database, BEFORE, id, isPlaced);
    const after = nearest(database, AFTER, id, isPlaced);
    const low = before === undefined ? null : placeOf(before);
    const high = after === undefined ? null : placeOf(after);
    const known = columns.places[number] ?? Number.NaN;
    const isRight = (low === null || known > low) && (high === null || known < high);
    const place = isRight && !Number.isNaN(known) ? known : between(low, high);
    if ((low !== null && place <= low) || (high !== null && place >= high))
      return numberAnew(database, columns, events);
    found.set(number, place);
  }
  return found;
}

/** Returns the places of all events, by number, one apart; long enough for `most`. */
export function listPlaces(inOrderOfId: Uint32Array): Float64Array {
  const most = inOrderOfId.reduce((largest, number) => Math.max(largest, number), 0);
  const places = new Float64Array(most + 1).fill(Number.NaN);
  for (const [place, number] of inOrderOfId.entries()) places[number] = place;
  return places;
}

const BEFORE = 'SELECT number FROM events WHERE id < ? ORDER BY id DESC';
const AFTER = 'SELECT number FROM events WHERE id > ? ORDER BY id';

function nearest(
  database: Database,
  text: string,
  id: string,
  isWanted: (number: number) => boolean,
): number | undefined {
  for (const number of prepareStatement(database, text, 'value').iterate(id) as Iterable<number>)
    if (isWanted(number)) return number;
  return undefined;
}

function between(low: number | null, high: number | null): number {
  if (low === null) return high === null ? 0 : high - 1;
  return high === null ? low + 1 : low + (high - low) * SHARE;
}

function numberAnew(
  database: Database,
  columns: EventColumns,
  events: readonly (readonly [number, string])[],
): Map<number, number> {
  const places = listPlaces(readNumbersById(database));
  columns.takePlaces(places);
  return new Map(events.map(([number]) => [number, places[number] ?? 0]));
}
