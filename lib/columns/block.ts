import type { Citation } from '#lib/domain/citation.ts';
import { JointCitations, OPEN_END, OPEN_START } from '#lib/query/joint-citations.ts';
import { isFirstOfSource, isSaidDenial, REPEATS, toSaid } from './saying.ts';

/** A citation as columns keep it: where its source stands, the days of its stated date (see `OPEN_START`), what it says. */
export type ColumnCitation = {
  /** The source's number. */
  source: number;
  earliest: number;
  latest: number;
} & Pick<Citation, 'modality' | 'stance'>;

/** A published event as columns keep it. Days are day numbers, inclusive; see `OPEN_START` and `OPEN_END`. */
export type ColumnEvent = {
  number: number;
  earliest: number;
  latest: number;
  /** Its type's place among the names of the columns. */
  type: number;
  importance: number;
  /** Whether its date says that it held then. */
  held: boolean;
  /** The place of its participants among the casts of the columns. */
  cast: number;
  citations: readonly ColumnCitation[];
};

/** From which day (number) on a source is surely known, by the source's number; `OPEN_END` is never. */
export type KnownDays = Pick<Int32Array, 'length'> & { readonly [source: number]: number };

/** What questions read of an event that depends on the day as of which they are asked, by row. */
export type SeenColumns = {
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** 1 where it is contested. */
  readonly contested: Uint8Array;
  /** How many different sources it is cited from. */
  readonly sources: Uint16Array;
};

/** Some thousand events, a row each, in the order of rank; `cited` has one more, so that a row's citations end somewhere. */
export type Block = SeenColumns & {
  readonly size: number;
  readonly number: Uint32Array;
  readonly type: Uint16Array;
  readonly importance: Uint8Array;
  /** 1 where its date says that it held then. */
  readonly held: Uint8Array;
  readonly cast: Uint32Array;
  /** From which day on some of its sources are known, and all of them. */
  readonly knownFrom: Int32Array;
  readonly knownWhole: Int32Array;
  /** The days that all its stated dates make up together. */
  readonly statedEarliest: Int32Array;
  readonly statedLatest: Int32Array;
  /** Where the citations of a row begin in the columns below. */
  readonly cited: Uint32Array;
  readonly citedSource: Uint32Array;
  readonly citedEarliest: Int32Array;
  readonly citedLatest: Int32Array;
  /** Modality, stance, and whether its source was cited before, in one number; see `saying.ts`. */
  readonly citedSaid: Uint8Array;
};

type Growing = { [Name in keyof Omit<Block, 'size'>]: Block[Name] };

const ROW_COLUMNS = [
  ...([
    'number',
    'earliest',
    'latest',
    'contested',
    'sources',
    'type',
    'importance',
    'held',
    'cast',
  ] as const),
  ...(['knownFrom', 'knownWhole', 'statedEarliest', 'statedLatest'] as const),
];
const CITED_COLUMNS = ['citedSource', 'citedEarliest', 'citedLatest', 'citedSaid'] as const;
type Column = Exclude<keyof Block, 'size'>;

/** Rows are added one after the other, from events or from other blocks; then `build` gives the block. */
export class BlockBuilder {
  #columns: Growing;
  #size = 0;
  #citations = 0;
  readonly #joint = new JointCitations();

  /** `rows` and `citations` are how many are expected; more find room as well. */
  constructor(rows: number, citations = rows * 2) {
    this.#columns = {
      ...{ number: new Uint32Array(rows), earliest: new Int32Array(rows), latest: new Int32Array(rows) },
      ...{ contested: new Uint8Array(rows), sources: new Uint16Array(rows), type: new Uint16Array(rows) },
      ...{ importance: new Uint8Array(rows), held: new Uint8Array(rows), cast: new Uint32Array(rows) },
      ...{ knownFrom: new Int32Array(rows), knownWhole: new Int32Array(rows) },
      ...{ statedEarliest: new Int32Array(rows), statedLatest: new Int32Array(rows) },
      ...{ cited: new Uint32Array(rows + 1), citedSource: new Uint32Array(citations) },
      ...{ citedEarliest: new Int32Array(citations), citedLatest: new Int32Array(citations) },
      citedSaid: new Uint8Array(citations),
    };
  }

  get size(): number {
    return this.#size;
  }

  /** Adds an event, with what its citations make up. */
  add(event: ColumnEvent, known: KnownDays): void {
    for (const { source, earliest, latest, modality, stance } of event.citations)
      this.cite(source, earliest, latest, toSaid(modality, stance));
    this.close(event, known);
  }

  /** Adds a citation of the event that is closed next. */
  cite(source: number, earliest: number, latest: number, saying: number): void {
    this.#makeRoom(1);
    const { cited, citedSource, citedEarliest, citedLatest, citedSaid } = this.#columns;
    const place = this.#citations;
    let said = saying;
    for (let before = cited[this.#size] ?? 0; before < place; before += 1)
      if (citedSource[before] === source) said |= REPEATS;
    citedSource[place] = source;
    citedEarliest[place] = earliest;
    citedLatest[place] = latest;
    citedSaid[place] = said;
    this.#citations += 1;
  }

  /** Adds the event that was cited before, with what its citations make up. */
  close(event: Omit<ColumnEvent, 'citations'>, known: KnownDays): void {
    this.#makeRoom(0);
    const columns = this.#columns;
    const row = this.#size;
    columns.number[row] = event.number;
    columns.earliest[row] = event.earliest;
    columns.latest[row] = event.latest;
    columns.type[row] = event.type;
    columns.importance[row] = event.importance;
    columns.held[row] = event.held ? 1 : 0;
    columns.cast[row] = event.cast;
    this.#size += 1;
    columns.cited[this.#size] = this.#citations;
    sumCitations(columns, row, known, this.#joint);
  }

  /** Adds a row of another block. */
  copy(block: Block, row: number): void {
    const first = block.cited[row] ?? 0;
    const count = (block.cited[row + 1] ?? 0) - first;
    this.#makeRoom(count);
    const to = this.#columns;
    const at = this.#size;
    to.number[at] = block.number[row] ?? 0;
    to.earliest[at] = block.earliest[row] ?? 0;
    to.latest[at] = block.latest[row] ?? 0;
    to.contested[at] = block.contested[row] ?? 0;
    to.sources[at] = block.sources[row] ?? 0;
    to.type[at] = block.type[row] ?? 0;
    to.importance[at] = block.importance[row] ?? 0;
    to.held[at] = block.held[row] ?? 0;
    to.cast[at] = block.cast[row] ?? 0;
    to.knownFrom[at] = block.knownFrom[row] ?? 0;
    to.knownWhole[at] = block.knownWhole[row] ?? 0;
    to.statedEarliest[at] = block.statedEarliest[row] ?? 0;
    to.statedLatest[at] = block.statedLatest[row] ?? 0;
    for (let index = 0; index < count; index += 1) {
      const place = this.#citations + index;
      to.citedSource[place] = block.citedSource[first + index] ?? 0;
      to.citedEarliest[place] = block.citedEarliest[first + index] ?? 0;
      to.citedLatest[place] = block.citedLatest[first + index] ?? 0;
      to.citedSaid[place] = block.citedSaid[first + index] ?? 0;
    }
    this.#citations += count;
    this.#size += 1;
    to.cited[this.#size] = this.#citations;
  }

  /** Returns the block of all rows that were added, in columns no longer than they need to be. */
  build(): Block {
    const cut = { ...this.#columns };
    const trim = (name: Column, length: number) => {
      const column = cut[name];
      if (column.length !== length) Object.assign(cut, { [name]: column.slice(0, length) });
    };
    for (const name of ROW_COLUMNS) trim(name, this.#size);
    for (const name of CITED_COLUMNS) trim(name, this.#citations);
    trim('cited', this.#size + 1);
    return { ...cut, size: this.#size };
  }

  #makeRoom(citations: number): void {
    const { number, citedSource } = this.#columns;
    if (this.#size >= number.length) {
      for (const name of ROW_COLUMNS) this.#grow(name, number.length * 2 + 16);
      this.#grow('cited', number.length * 2 + 17);
    }
    if (this.#citations + citations > citedSource.length) {
      for (const name of CITED_COLUMNS) this.#grow(name, citedSource.length * 2 + citations + 16);
    }
  }

  #grow(name: Column, length: number): void {
    const old = this.#columns[name];
    const Column = old.constructor as new (length: number) => typeof old;
    const grown = new Column(length);
    grown.set(old);
    Object.assign(this.#columns, { [name]: grown });
  }
}

type Summed = Pick<Block, 'cited' | 'citedSource' | 'citedEarliest' | 'citedLatest' | 'citedSaid'> &
  Pick<Block, 'contested' | 'sources' | 'knownFrom' | 'knownWhole' | 'statedEarliest' | 'statedLatest'>;

/** Writes what the citations of a row make up into its row. */
function sumCitations(columns: Summed, row: number, known: KnownDays, joint: JointCitations): void {
  const first = columns.cited[row] ?? 0;
  const end = columns.cited[row + 1] ?? 0;
  joint.clear();
  let from = OPEN_END;
  let whole = OPEN_START;
  let sources = 0;
  for (let place = first; place < end; place += 1) {
    const said = columns.citedSaid[place] ?? 0;
    if (isFirstOfSource(said)) sources += 1;
    const day = known[columns.citedSource[place] ?? 0] ?? OPEN_END;
    if (day < from) from = day;
    if (day > whole) whole = day;
    joint.add(columns.citedEarliest[place] ?? 0, columns.citedLatest[place] ?? 0, isSaidDenial(said));
  }
  columns.contested[row] = joint.contested ? 1 : 0;
  columns.sources[row] = sources;
  columns.knownFrom[row] = from;
  columns.knownWhole[row] = first === end ? OPEN_END : whole;
  columns.statedEarliest[row] = joint.earliest;
  columns.statedLatest[row] = joint.latest;
}
