/**
 * Which events of a window are shown where it holds more than there is room for. Those that begin in it come first: the most
 * important ones, then the others, each spread over its buckets (the first of each by rank, then the second of each, and
 * so on). Those that only cross it have a third of the room. What either leaves goes to the other.
 */
import { CALENDAR } from '#lib/time/calendar-unit.ts';
import { WINDOW_UNITS } from './window-buckets.ts';

/** Events of this importance are chosen before all others. */
export const MOST_IMPORTANT = 5;

/** The bucket of an event that began before the window, or has no first day. */
export const CROSSES = -1;

/** Returns how many of `limit` events may be ones that only cross the window, whatever begins in it. */
export function crossingRoom(limit: number): number {
  return Math.floor(limit / 3);
}

/**
 * Returns the edges of the buckets that a choice is spread over, in day numbers, for a window of these days, both inclusive:
 * of the finest unit that has at most `limit` of them.
 */
export function choiceEdges(first: number, last: number, limit: number): number[] {
  const name =
    WINDOW_UNITS.find((unit) => CALENDAR[unit].index(last) - CALENDAR[unit].index(first) < limit) ??
    'millennium';
  const { index, start } = CALENDAR[name];
  const edges = [first];
  for (let at = index(first) + 1; at <= index(last); at += 1) edges.push(start(at));
  return [...edges, last + 1];
}

type Ordered<Event> = { order: number; event: Event };

/** Takes the events of a window in order of rank, and keeps those that may be chosen. */
export class WindowChoice<Event> {
  readonly #limit: number;
  readonly #great: Rounds<Ordered<Event>>;
  readonly #others: Rounds<Ordered<Event>>;
  #crossing: Ordered<Event>[] = [];
  #order = 0;

  /** Of so many `buckets` at most `limit` events are chosen. */
  constructor(limit: number, buckets: number) {
    this.#limit = limit;
    this.#great = new Rounds(limit, buckets);
    this.#others = new Rounds(limit, buckets);
  }

  /** Whether an event may be chosen; others need not be added. */
  wants(importance: number, bucket: number): boolean {
    if (bucket === CROSSES) return this.#crossing.length < this.#limit;
    return (importance === MOST_IMPORTANT ? this.#great : this.#others).wants(bucket);
  }

  /** Whether none is wanted any more of this importance or a lower one, where they begin in these buckets or cross. */
  isFull(importance: number, first: number, last: number): boolean {
    return (
      this.#crossing.length >= this.#limit &&
      this.#others.isFull(first, last) &&
      (importance < MOST_IMPORTANT || this.#great.isFull(first, last))
    );
  }

  add(importance: number, bucket: number, event: Event): void {
    const ordered = { order: this.#order, event };
    this.#order += 1;
    if (bucket === CROSSES) this.#crossing.push(ordered);
    else (importance === MOST_IMPORTANT ? this.#great : this.#others).add(bucket, ordered);
  }

  /** Those that begin in the window, in the order in which they are chosen. */
  listBegun(): Event[] {
    return this.#begun().map(({ event }) => event);
  }

  /** Those that only cross the window, in order of rank. */
  listCrossing(): Event[] {
    return this.#crossing.slice(0, this.#limit).map(({ event }) => event);
  }

  /** The events that are chosen, in order of rank. */
  list(): Event[] {
    const begun = this.#begun();
    const kept = Math.min(this.#crossing.length, crossingRoom(this.#limit));
    const first = begun.slice(0, this.#limit - kept);
    const crossing = this.#crossing.slice(0, this.#limit - first.length);
    return [...first, ...crossing].sort((a, b) => a.order - b.order).map(({ event }) => event);
  }

  #begun(): Ordered<Event>[] {
    return [...this.#great.list(), ...this.#others.list()].slice(0, this.#limit);
  }
}

/** The first event of each bucket, then the second of each, and so on, as many as are asked for. */
class Rounds<Event> {
  readonly #limit: number;
  readonly #counts: Uint32Array;
  #rounds: Event[][] = [];
  #size = 0;
  /** No round from this one on is needed. */
  #end = Number.POSITIVE_INFINITY;

  constructor(limit: number, buckets: number) {
    this.#limit = limit;
    this.#counts = new Uint32Array(buckets);
  }

  wants(bucket: number): boolean {
    return (this.#counts[bucket] ?? 0) < this.#end;
  }

  isFull(first: number, last: number): boolean {
    for (let bucket = first; bucket <= last; bucket += 1) if (this.wants(bucket)) return false;
    return true;
  }

  add(bucket: number, event: Event): void {
    const round = this.#counts[bucket] ?? 0;
    if (round >= this.#end) return;
    this.#counts[bucket] = round + 1;
    const events = this.#rounds[round];
    if (events === undefined) this.#rounds[round] = [event];
    else events.push(event);
    this.#size += 1;
    while (this.#size - (this.#rounds.at(-1)?.length ?? 0) >= this.#limit) {
      this.#size -= this.#rounds.pop()?.length ?? 0;
      this.#end = this.#rounds.length;
    }
  }

  list(): Event[] {
    return this.#rounds.flat().slice(0, this.#limit);
  }
}
