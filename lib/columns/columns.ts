/**
 * The published events of a chronology in memory: blocks of some thousand rows, in order of rank, each with the bounds of
 * what is in it. Everything that is asked of events is one pass over the blocks (`match-events.ts`), for any filter. This
 * file owns how rows are found and replaced; `db/columns` fills the columns and tells them what changed.
 */
import { OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';
import { type Block, BlockBuilder } from './block.ts';
import type { ColumnNames } from './column-names.ts';
import { rankKey } from './rank.ts';

/** Rows of a block: few enough that one is made anew for an edit in a tenth of a millisecond, and stays in a processor's cache. */
const BLOCK_ROWS = 4096;

/** A block with what is known of all its rows. Days as in the block, inclusive. */
export type BoundedBlock = Block & {
  readonly id: number;
  /** The first of the earliest days that are not open. */
  readonly firstDay: number;
  readonly leastEarliest: number;
  readonly mostEarliest: number;
  readonly leastLatest: number;
  readonly mostLatest: number;
  /** The `rankKey` of its first row. */
  readonly firstKey: number;
};

/** What columns are asked about. */
export type Columns = {
  readonly names: ColumnNames;
  readonly blocks: readonly BoundedBlock[];
  /** Published events. */
  readonly size: number;
  /** By event number: its id's place in the order of ids; NaN where it is not known. */
  readonly places: Float64Array;
  /** Returns where the published events among these numbers stand: by the id of a block, its rows in their order. */
  locate(numbers: readonly number[]): Map<number, Uint16Array>;
};

/** An event that changed: its number, and its id's place in the order of ids. */
export type ColumnChange = { number: number; place: number };

/** Columns that can be changed. */
export class EventColumns implements Columns {
  readonly names: ColumnNames;
  readonly blockRows: number;
  places: Float64Array;
  #blocks: BoundedBlock[] = [];
  #size = 0;
  /** By event number, the id of its block, 0 for none, and its row there. */
  #blockOf: Uint32Array;
  #rowOf: Uint16Array;
  #lastId = 0;

  /** `places` holds at least as many numbers as events have; `blockRows` is how many rows a block has when it is new. */
  constructor(names: ColumnNames, places: Float64Array, blockRows = BLOCK_ROWS) {
    this.blockRows = blockRows;
    this.names = names;
    this.places = places;
    this.#blockOf = new Uint32Array(places.length);
    this.#rowOf = new Uint16Array(places.length);
  }

  get blocks(): readonly BoundedBlock[] {
    return this.#blocks;
  }

  get size(): number {
    return this.#size;
  }

  locate(numbers: readonly number[]): Map<number, Uint16Array> {
    const rowsIn = new Map<number, number[]>();
    for (const number of numbers) {
      const id = this.#blockOf[number] ?? 0;
      if (id === 0) continue;
      const rows = rowsIn.get(id) ?? [];
      rows.push(this.#rowOf[number] ?? 0);
      rowsIn.set(id, rows);
    }
    return new Map([...rowsIn].map(([id, rows]) => [id, Uint16Array.from(rows).sort()]));
  }

  /** Adds rows of a block behind all others; `rows` are in order of rank. */
  append(block: Block, rows: Uint32Array): void {
    const builder = new BlockBuilder(rows.length);
    for (const row of rows) builder.copy(block, row);
    this.#blocks.push(this.#bound(builder.build()));
    this.#size += rows.length;
  }

  /** Takes over what changed events are now: the rows of `added`, in any order; those without a row are not published. */
  replace(changes: readonly ColumnChange[], added: Block): void {
    this.#makeRoom(changes.reduce((most, { number }) => Math.max(most, number), 0));
    this.#remove(new Set(changes.map(({ number }) => number)));
    for (const { number, place } of changes) this.places[number] = place;
    this.#insert(added);
  }

  /** Takes over the places of all ids; none of them overtakes another. */
  takePlaces(places: Float64Array): void {
    this.#makeRoom(places.length - 1);
    this.places.fill(Number.NaN);
    this.places.set(places);
  }

  /** Works out anew from when on events are known whose sources have these numbers. */
  refreshKnown(sources: ReadonlySet<number>): void {
    const known = this.names.known;
    for (const { size, cited, citedSource, knownFrom, knownWhole } of this.#blocks) {
      for (let row = 0; row < size; row += 1) {
        const first = cited[row] ?? 0;
        const end = cited[row + 1] ?? 0;
        let isConcerned = false;
        for (let place = first; place < end; place += 1)
          if (sources.has(citedSource[place] ?? 0)) isConcerned = true;
        if (!isConcerned) continue;
        let from = OPEN_END;
        let whole = OPEN_START;
        for (let place = first; place < end; place += 1) {
          const day = known[citedSource[place] ?? 0] ?? OPEN_END;
          from = Math.min(from, day);
          whole = Math.max(whole, day);
        }
        knownFrom[row] = from;
        knownWhole[row] = whole;
      }
    }
  }

  #remove(numbers: ReadonlySet<number>): void {
    const ids = new Set<number>();
    for (const number of numbers) ids.add(this.#blockOf[number] ?? 0);
    this.#blocks = this.#blocks.flatMap((block) => {
      if (!ids.has(block.id)) return [block];
      const builder = new BlockBuilder(block.size);
      for (let row = 0; row < block.size; row += 1)
        if (!numbers.has(block.number[row] ?? 0)) builder.copy(block, row);
      return builder.size === 0 ? [] : [this.#bound(builder.build())];
    });
    for (const number of numbers) this.#blockOf[number] = 0;
    this.#size = this.#blocks.reduce((sum, { size }) => sum + size, 0);
  }

  #insert(added: Block): void {
    const rows = Array.from({ length: added.size }, (_, row) => row).sort((a, b) =>
      this.#compare(added, a, added, b),
    );
    const rowsInto = new Map<number, number[]>();
    for (const row of rows) {
      const index = this.#findBlock(added, row);
      const into = rowsInto.get(index);
      if (into === undefined) rowsInto.set(index, [row]);
      else into.push(row);
    }
    if (this.#blocks.length === 0) this.#blocks = rows.length === 0 ? [] : this.#merge(null, added, rows);
    else
      this.#blocks = this.#blocks.flatMap((block, index) => {
        const into = rowsInto.get(index);
        return into === undefined ? [block] : this.#merge(block, added, into);
      });
    this.#size += added.size;
  }

  /** The last block that does not begin behind the row, else the first. */
  #findBlock(added: Block, row: number): number {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const block = this.#blocks[middle];
      if (block !== undefined && this.#compare(block, 0, added, row) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #merge(block: BoundedBlock | null, added: Block, rows: readonly number[]): BoundedBlock[] {
    const total = (block?.size ?? 0) + rows.length;
    const pieces = Math.ceil(total / (2 * this.blockRows));
    const most = Math.ceil(total / pieces);
    const made: BoundedBlock[] = [];
    let builder = new BlockBuilder(most);
    const copy = (from: Block, row: number) => {
      builder.copy(from, row);
      if (builder.size < most) return;
      made.push(this.#bound(builder.build()));
      builder = new BlockBuilder(most);
    };
    let next = 0;
    for (let row = 0; row < (block?.size ?? 0); row += 1) {
      while (block !== null && next < rows.length && this.#compare(added, rows[next] ?? 0, block, row) < 0) {
        copy(added, rows[next] ?? 0);
        next += 1;
      }
      if (block !== null) copy(block, row);
    }
    for (const row of rows.slice(next)) copy(added, row);
    return builder.size === 0 ? made : [...made, this.#bound(builder.build())];
  }

  #compare(a: Block, rowOfA: number, b: Block, rowOfB: number): number {
    const placeOf = (block: Block, row: number) => this.places[block.number[row] ?? 0] ?? 0;
    return keyOf(a, rowOfA) - keyOf(b, rowOfB) || placeOf(a, rowOfA) - placeOf(b, rowOfB);
  }

  #bound(block: Block): BoundedBlock {
    this.#lastId += 1;
    const { size, earliest, latest, number } = block;
    let firstDay = OPEN_END;
    let [leastEarliest, mostEarliest, leastLatest, mostLatest] = [OPEN_END, OPEN_START, OPEN_END, OPEN_START];
    for (let row = 0; row < size; row += 1) {
      const [first = 0, last = 0] = [earliest[row], latest[row]];
      if (first < firstDay && first !== OPEN_START) firstDay = first;
      if (first < leastEarliest) leastEarliest = first;
      if (first > mostEarliest) mostEarliest = first;
      if (last < leastLatest) leastLatest = last;
      if (last > mostLatest) mostLatest = last;
      this.#blockOf[number[row] ?? 0] = this.#lastId;
      this.#rowOf[number[row] ?? 0] = row;
    }
    const bounds = { firstDay, leastEarliest, mostEarliest, leastLatest, mostLatest };
    return { ...block, ...bounds, id: this.#lastId, firstKey: keyOf(block, 0) };
  }

  #makeRoom(number: number): void {
    if (number < this.places.length) return;
    const length = number + Math.ceil(number / 8) + 16;
    const [places, blockOf] = [new Float64Array(length).fill(Number.NaN), new Uint32Array(length)];
    const rowOf = new Uint16Array(length);
    places.set(this.places);
    blockOf.set(this.#blockOf);
    rowOf.set(this.#rowOf);
    this.places = places;
    this.#blockOf = blockOf;
    this.#rowOf = rowOf;
  }
}

function keyOf({ importance, sources, earliest }: Block, row: number): number {
  return rankKey(importance[row] ?? 0, sources[row] ?? 0, earliest[row] ?? 0);
}
