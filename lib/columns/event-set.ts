/** A set of events by number, a bit each. */
export class EventSet {
  readonly #bits: Uint32Array;

  /** Holds numbers up to `most`, inclusive; larger ones are left out. */
  constructor(numbers: Iterable<number>, most: number) {
    this.#bits = new Uint32Array((most >>> 5) + 1);
    for (const number of numbers) {
      const place = number >>> 5;
      if (place < this.#bits.length) this.#bits[place] = (this.#bits[place] ?? 0) | (1 << (number & 31));
    }
  }

  /** Writes the rows whose event is in the set to the front of `rows`, and returns how many those are. */
  keep(rows: Uint16Array, count: number, numbers: Uint32Array): number {
    const bits = this.#bits;
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] ?? 0;
      const number = numbers[row] ?? 0;
      rows[kept] = row;
      kept += ((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1;
    }
    return kept;
  }
}
