/** A set of events by number, a bit each. */
export class EventSet {
  readonly #bits: Uint32Array;

  /** Holds numbers up to `most`, inclusive; larger ones are left out. */
  constructor(numbers: Iterable<number>, most: number) {
    this.#bits = new Uint32Array((most >>> 5) + 1);
    this.add(numbers);
  }

  add(numbers: Iterable<number>): void {
    for (const number of numbers) {
      const place = number >>> 5;
      if (place < this.#bits.length) this.#bits[place] = (this.#bits[place] ?? 0) | (1 << (number & 31));
    }
  }

  remove(numbers: Iterable<number>): void {
    for (const number of numbers) {
      const place = number >>> 5;
      if (place < this.#bits.length) this.#bits[place] = (this.#bits[place] ?? 0) & ~(1 << (number & 31));
    }
  }

  has(number: number): boolean {
    return (((this.#bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }

  /** Returns the numbers in rising order; null where there are more than `most`. */
  list(most: number): number[] | null {
    const numbers: number[] = [];
    for (let place = 0; place < this.#bits.length; place += 1) {
      for (let rest = this.#bits[place] ?? 0; rest !== 0; rest &= rest - 1) {
        if (numbers.length === most) return null;
        numbers.push(place * 32 + 31 - Math.clz32(rest & -rest));
      }
    }
    return numbers;
  }

  /** Leaves what another set has as well. */
  narrow(other: EventSet): void {
    for (let place = 0; place < this.#bits.length; place += 1)
      this.#bits[place] = (this.#bits[place] ?? 0) & (other.#bits[place] ?? 0);
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
