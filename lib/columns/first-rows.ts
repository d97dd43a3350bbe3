import { OPEN_START } from '#lib/query/joint-citations.ts';
import type { Block, SeenColumns } from './block.ts';
import type { BoundedBlock } from './columns.ts';
import type { Matches } from './match-events.ts';
import { rankKey } from './rank.ts';

/** A row of a block, and what is seen of it. */
export type ChosenRow = { block: Block; seen: SeenColumns; row: number; number: number };

/** A place in time: the day of `dayOfRow`, then the place of an id. */
export type TimePlace = { day: number; place: number };

/** Returns the day that a list puts a row by: the first one, where that is open the last; `OPEN_END` where both are. */
export function dayOfRow({ earliest, latest }: SeenColumns, row: number): number {
  const first = earliest[row] ?? OPEN_START;
  return first === OPEN_START ? (latest[row] ?? 0) : first;
}

/** Returns how many of the matches a list puts by a day from `start` on and before `end` (day numbers). */
export function countByTime({ blocks }: Matches, { start, end }: { start: number; end: number }): number {
  let total = 0;
  for (const { seen, rows, count } of blocks)
    for (let index = 0; index < count; index += 1) {
      const day = dayOfRow(seen, rows[index] ?? 0);
      total += +(day >= start) & +(day < end);
    }
  return total;
}

/** Keeps the first so many of the rows that are added, by a key and then by the place of their id. */
export class FirstRows {
  readonly #limit: number;
  readonly #placeOf: (row: ChosenRow) => number;
  #held: { key: number; place: number; row: ChosenRow }[] = [];
  #worst = Number.POSITIVE_INFINITY;

  constructor(limit: number, placeOf: (row: ChosenRow) => number) {
    this.#limit = limit;
    this.#placeOf = placeOf;
  }

  /** Nothing with a larger key is kept any more. */
  get worst(): number {
    return this.#worst;
  }

  add(key: number, row: ChosenRow): void {
    this.#held.push({ key, place: this.#placeOf(row), row });
    // Sorted once in a while: each costs little when as many again have come.
    if (this.#held.length >= this.#limit * 2 + 64) this.#cut();
  }

  list(): ChosenRow[] {
    this.#cut();
    return this.#held.map(({ row }) => row);
  }

  #cut(): void {
    this.#held.sort((a, b) => a.key - b.key || a.place - b.place);
    this.#held.length = Math.min(this.#held.length, this.#limit);
    if (this.#held.length === this.#limit) this.#worst = this.#held.at(-1)?.key ?? this.#worst;
  }
}

/** Returns the first of the matches in order of rank: importance, number of sources, earliest day (open first), id. */
export function listByRank(matches: Matches, limit: number): ChosenRow[] {
  const { places } = matches.columns;
  if (matches.asof === null) return listInOrder(matches, limit);
  const first = new FirstRows(limit, ({ number }) => places[number] ?? 0);
  for (const { block, seen, rows, count, leastKey } of matches.blocks) {
    if (leastKey > first.worst) break;
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] ?? 0;
      const key = rankKey(block.importance[row] ?? 0, seen.sources[row] ?? 0, seen.earliest[row] ?? 0);
      if (key <= first.worst) first.add(key, { block, seen, row, number: block.number[row] ?? 0 });
    }
  }
  return first.list();
}

/** As of no day, blocks and rows stand in order of rank. */
function listInOrder({ blocks }: Matches, limit: number): ChosenRow[] {
  const chosen: ChosenRow[] = [];
  for (const { block, seen, rows, count } of blocks) {
    for (let index = 0; index < count; index += 1) {
      if (chosen.length === limit) return chosen;
      const row = rows[index] ?? 0;
      chosen.push({ block, seen, row, number: block.number[row] ?? 0 });
    }
  }
  return chosen;
}

/**
 * Returns the first of the matches in order of time (earliest day, where that is open latest day, else last; then id) that
 * stand after a place, or the last ones before a place, nearest first.
 */
export function listByTime(
  matches: Matches,
  { after, before, limit }: { after?: TimePlace; before?: TimePlace; limit: number },
): ChosenRow[] {
  const { places } = matches.columns;
  const direction = before === undefined ? 1 : -1;
  const bound = before ?? after;
  const placeOf = ({ number }: { number: number }) => direction * (places[number] ?? 0);
  const first = new FirstRows(limit, placeOf);
  const from = bound === undefined ? Number.NEGATIVE_INFINITY : direction * bound.day;
  for (const { block, seen, rows, count } of matches.blocks) {
    if (matches.asof === null && nearestDay(block, direction) > first.worst) continue;
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] ?? 0;
      const key = direction * dayOfRow(seen, row);
      if (key < from || key > first.worst) continue;
      const number = block.number[row] ?? 0;
      if (key === from && bound !== undefined && placeOf({ number }) <= direction * bound.place) continue;
      first.add(key, { block, seen, row, number });
    }
  }
  return first.list();
}

/** No row of a block has a smaller `dayOfRow` than this, times the direction. */
function nearestDay(
  { firstDay, leastLatest, mostEarliest, mostLatest }: BoundedBlock,
  direction: number,
): number {
  return direction > 0 ? Math.min(firstDay, leastLatest) : -Math.max(mostEarliest, mostLatest);
}
