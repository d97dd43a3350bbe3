/**
 * What each part of a filter asks of a row. A new part of `ResolvedFilter` needs an entry here, or this does not
 * compile; days (`span`, and what `match` means for them) and the day as of which is asked (`asof`) are read by
 * `match-events.ts`, since both decide what a row says.
 */
import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import { isBounded } from '#lib/time/span.ts';
import type { Block, KnownDays, SeenColumns } from './block.ts';
import type { Columns } from './columns.ts';
import type { EventSet } from './event-set.ts';
import type { SeenBlocks } from './see-as-of.ts';

/** What was looked up elsewhere: events by number, null where the filter does not ask for them. */
export type LookedUp = {
  /** Those that have the words of `text`. */
  words: EventSet | null;
  /** Those that `only` names. */
  only: EventSet | null;
  /** What was seen of blocks before, as of the day of the filter. */
  seen: SeenBlocks;
};

/** Rows that are left of a block; the first `count` of `rows` count. */
export type RowsLeft = { block: Block; seen: SeenColumns; rows: Uint16Array; count: number };

/** Keeps the rows that pass, in their order, and returns how many those are. */
type RowTest = (left: RowsLeft) => number;

type TestedPart = Exclude<keyof ResolvedFilter, 'span' | 'asof'>;

/** Returns the test of a part of the filter, or null where it lets everything through. */
type TestMaker = (filter: ResolvedFilter, columns: Columns, lookedUp: LookedUp) => RowTest | null;

const NOBODY = new Uint8Array(0);

/** Cheap tests first: what they leave is all that the others look at. */
const MAKERS: { readonly [Part in TestedPart]: TestMaker } = {
  importance: ({ importance }) => {
    if (importance <= 1) return null;
    const allowed = Uint8Array.from({ length: 6 }, (_, step) => (step >= importance ? 1 : 0));
    return ({ block, rows, count }) => keepAllowed(rows, count, block.importance, allowed);
  },
  types: ({ types }, { names }) => {
    if (types === null) return null;
    const allowed = allow([...types].flatMap((type) => names.types.find(type) ?? []));
    return ({ block, rows, count }) => keepAllowed(rows, count, block.type, allowed);
  },
  // What held on a day began and ended nobody knows when: it is certainly inside no period.
  match: ({ match, span }) =>
    match === 'within' && isBounded(span)
      ? ({ block, rows, count }) => keepAllowed(rows, count, block.held, OCCURRED)
      : null,
  pairs: ({ pairs }, { names }) => {
    if (pairs === null) return null;
    const asked = new Set([...pairs].flatMap((pair) => names.pairs.find(pair) ?? []));
    const allowed = Uint8Array.from(names.castPairs, (held) =>
      held.some((pair) => asked.has(pair)) ? 1 : 0,
    );
    return ({ block, rows, count }) => keepAllowed(rows, count, block.cast, allowed);
  },
  actors: ({ actors }, { names }) => {
    if (actors.length === 0) return null;
    const asked = actors.map((code) => names.actors.find(code));
    const allowed = asked.includes(undefined)
      ? NOBODY
      : Uint8Array.from(names.castActors, (held) =>
          asked.every((actor) => held.includes(actor ?? -1)) ? 1 : 0,
        );
    return ({ block, rows, count }) => keepAllowed(rows, count, block.cast, allowed);
  },
  contested: ({ contested }) =>
    contested ? ({ seen, rows, count }) => keepAllowed(rows, count, seen.contested, CONTESTED) : null,
  sources: ({ sources, asof }, { names }) => {
    if (sources === null) return null;
    const allowed = Uint8Array.from(names.sourceIds, (id) => (id !== undefined && sources.has(id) ? 1 : 0));
    return (left) => keepCited(left, allowed, names.known, asof);
  },
  text: (_, __, { words }) => words && (({ block, rows, count }) => words.keep(rows, count, block.number)),
  only: (_, __, { only }) => only && (({ block, rows, count }) => only.keep(rows, count, block.number)),
};

const CONTESTED = Uint8Array.of(0, 1);
const OCCURRED = Uint8Array.of(1, 0);

/** Returns the tests of a filter that narrow, in the order of `MAKERS`. */
export function toRowTests(filter: ResolvedFilter, columns: Columns, lookedUp: LookedUp): RowTest[] {
  return Object.values(MAKERS).flatMap((make) => make(filter, columns, lookedUp) ?? []);
}

/** Returns a table with a 1 at each of these places. */
function allow(places: readonly number[]): Uint8Array {
  const table = new Uint8Array(places.reduce((most, place) => Math.max(most, place + 1), 0));
  for (const place of places) table[place] = 1;
  return table;
}

/** Without a branch: a processor guesses wrong at every other row of a filter that keeps half of them. */
function keepAllowed(
  rows: Uint16Array,
  count: number,
  column: Uint8Array | Uint16Array | Uint32Array,
  allowed: Uint8Array,
): number {
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0;
    rows[kept] = row;
    kept += allowed[column[row] ?? 0] ?? 0;
  }
  return kept;
}

function keepCited(
  { block, rows, count }: RowsLeft,
  allowed: Uint8Array,
  known: KnownDays,
  asof: number | null,
): number {
  const { cited, citedSource } = block;
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0;
    const end = cited[row + 1] ?? 0;
    for (let place = cited[row] ?? 0; place < end; place += 1) {
      const source = citedSource[place] ?? 0;
      if (allowed[source] !== 1 || (asof !== null && (known[source] ?? 0) > asof)) continue;
      rows[kept] = row;
      kept += 1;
      break;
    }
  }
  return kept;
}
