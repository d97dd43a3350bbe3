/** Stands for a start that is open or unknown in columns of day numbers: before every day. */
export const OPEN_START = -0x80000000;
/** Stands for an end that is open or unknown in columns of day numbers: after every day. */
export const OPEN_END = 0x7fffffff;

/**
 * What the citations of one event say together, added one after the other: the one rule for whether it is contested and
 * for the days that its stated dates support. Days are day numbers, inclusive; `OPEN_START` and `OPEN_END` are unbounded.
 */
export class JointCitations {
  #isDenied = false;
  #firstStart = OPEN_END;
  #lastStart = OPEN_START;
  #firstEnd = OPEN_END;
  #lastEnd = OPEN_START;

  /** Forgets what was added, so that one object serves many events. */
  clear(): void {
    this.#isDenied = false;
    this.#firstStart = OPEN_END;
    this.#lastStart = OPEN_START;
    this.#firstEnd = OPEN_END;
    this.#lastEnd = OPEN_START;
  }

  /** Adds a citation: the days of its stated date, and whether it disputes or denies the event. */
  add(earliest: number, latest: number, isDenial: boolean): void {
    if (isDenial) this.#isDenied = true;
    if (earliest < this.#firstStart) this.#firstStart = earliest;
    if (earliest > this.#lastStart) this.#lastStart = earliest;
    if (latest < this.#firstEnd) this.#firstEnd = latest;
    if (latest > this.#lastEnd) this.#lastEnd = latest;
  }

  /** A citation disputes or denies the event, or the stated dates have no day in common. */
  get contested(): boolean {
    return this.#isDenied || this.#lastStart > this.#firstEnd;
  }

  /** The first day that the stated dates have in common, or of them all where they have none. */
  get earliest(): number {
    return this.#lastStart > this.#firstEnd ? this.#firstStart : this.#lastStart;
  }

  /** The last day that the stated dates have in common, or of them all where they have none. */
  get latest(): number {
    return this.#lastStart > this.#firstEnd ? this.#lastEnd : this.#firstEnd;
  }
}
