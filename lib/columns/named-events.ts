import type { Block } from './block.ts';
import type { Columns } from './columns.ts';
import type { EventSet } from './event-set.ts';

/** What a word names: actors by code, types by id, sources by number. */
export type Named = {
  actors: ReadonlySet<string>;
  types: ReadonlySet<string>;
  sources: ReadonlySet<number>;
};

/**
 * Returns what tells whether a row has one of these actors in any role, one of these types, or a citation from one of these
 * sources; with `asof` (a day number, or null) from one that was surely published by then.
 */
export function namedTest(
  { names }: Columns,
  { actors, types, sources }: Named,
  asof: number | null,
): (block: Block, row: number) => boolean {
  const casts = Uint8Array.from(names.castCodes, (codes) => (codes.some((code) => actors.has(code)) ? 1 : 0));
  const ofType = Uint8Array.from(names.types.values, (type) => (types.has(type) ? 1 : 0));
  const ofSource = Uint8Array.from(names.known, (day, number) =>
    sources.has(number) && (asof === null || day <= asof) ? 1 : 0,
  );
  const isCited = ofSource.includes(1);
  return ({ cast, type, cited, citedSource }, row) => {
    let isNamed = (casts[cast[row] ?? 0] ?? 0) | (ofType[type[row] ?? 0] ?? 0);
    const end = isCited ? (cited[row + 1] ?? 0) : 0;
    for (let place = cited[row] ?? 0; isNamed === 0 && place < end; place += 1)
      isNamed = ofSource[citedSource[place] ?? 0] ?? 0;
    return isNamed === 1;
  };
}

/** Returns the numbers of the events that `namedTest` is true of. */
export function* listNamedEvents(columns: Columns, named: Named, asof: number | null): Iterable<number> {
  const isNamed = namedTest(columns, named, asof);
  for (const block of columns.blocks)
    for (let row = 0; row < block.size; row += 1) if (isNamed(block, row)) yield block.number[row] ?? 0;
}

/** Returns the numbers of a set's events that are known in part only on a day (a day number); removes those that are not known at all. */
export function takePartlyKnown({ blocks }: Columns, events: EventSet, asof: number): number[] {
  const partly: number[] = [];
  const unknown: number[] = [];
  for (const { size, number, knownFrom, knownWhole } of blocks) {
    for (let row = 0; row < size; row += 1) {
      const one = number[row] ?? 0;
      if ((knownWhole[row] ?? 0) <= asof || !events.has(one)) continue;
      ((knownFrom[row] ?? 0) <= asof ? partly : unknown).push(one);
    }
  }
  events.remove(unknown);
  return partly;
}
