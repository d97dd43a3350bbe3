import type { ResolvedFilter } from '#lib/query/resolve-filter.ts';
import type { Columns } from './columns.ts';
import { type ColumnQuestion, type Matches, matchEvents } from './match-events.ts';
import { isFirstOfSource } from './saying.ts';

/** How many events each further choice would give; a choice that is missing gives none. */
export type FacetCounts = {
  /** By code, after `countsAs`: events in which this actor takes part beside those of the filter. */
  actors: ReadonlyMap<string, number>;
  types: ReadonlyMap<string, number>;
  sources: ReadonlyMap<string, number>;
  /** By least importance, 1 to 5. */
  importance: ReadonlyMap<number, number>;
  /** Contested events. */
  contested: number;
  /** Events of the whole filter. */
  total: number;
};

/**
 * Returns what each further choice would give under the rest of a filter. Choices of which any is enough (type, source)
 * and single ones (importance, contested) are counted without what the filter has of their own kind. Actors have to take
 * part all together, so one more is counted with them.
 */
export function countFacets(columns: Columns, question: ColumnQuestion): FacetCounts {
  const { types, sources, importance } = question.filter;
  const whole = matchEvents(columns, question);
  const without = (change: Partial<ResolvedFilter>) =>
    matchEvents(columns, { ...question, filter: { ...question.filter, ...change } });
  const isNarrow = types !== null || importance > 1;
  const kinds = countKinds(isNarrow ? without({ types: null, importance: 1 }) : whole);
  const names = columns.names.types.values;
  const ofTypes = kinds.filter(({ type }) => types === null || types.has(names[type] ?? ''));
  const ofImportance = kinds.filter((kind) => kind.importance >= importance);
  return {
    actors: countActors(whole),
    types: toCounts(names, (place) => sum(ofImportance.filter(({ type }) => type === place))),
    sources: countSources(sources === null ? whole : without({ sources: null })),
    importance: new Map(
      STEPS.map((least) => [least, sum(ofTypes.filter((kind) => kind.importance >= least))]),
    ),
    contested: sum(ofTypes.filter((kind) => kind.contested && kind.importance >= importance)),
    total: whole.total,
  };
}

const STEPS = [1, 2, 3, 4, 5] as const;
/** Events of one type (by its place among the names), one importance, and contested or not. */
type Kind = { type: number; importance: number; contested: boolean; count: number };

/** Returns the kinds that the matches are of: what type and importance leave of them is summed up without another pass. */
function countKinds({ columns, blocks }: Matches): Kind[] {
  const kinds = new Uint32Array(columns.names.types.values.length * 12);
  for (const { block, seen, rows, count } of blocks) {
    const { type, importance } = block;
    const { contested } = seen;
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] ?? 0;
      const kind = (type[row] ?? 0) * 12 + (importance[row] ?? 0) * 2 + (contested[row] ?? 0);
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
  }
  return Array.from(kinds, (count, kind) => ({
    ...{ type: Math.floor(kind / 12), importance: (kind >> 1) % 6, contested: kind % 2 === 1 },
    count,
  }));
}

function sum(kinds: readonly Kind[]): number {
  return kinds.reduce((total, { count }) => total + count, 0);
}

function countActors({ columns, blocks }: Matches): Map<string, number> {
  const { castActors, actors } = columns.names;
  const casts = new Uint32Array(castActors.length);
  for (const { block, rows, count } of blocks) {
    for (let index = 0; index < count; index += 1) {
      const cast = block.cast[rows[index] ?? 0] ?? 0;
      casts[cast] = (casts[cast] ?? 0) + 1;
    }
  }
  const counts = new Uint32Array(actors.values.length);
  for (const [cast, held] of castActors.entries())
    for (const actor of held) counts[actor] = (counts[actor] ?? 0) + (casts[cast] ?? 0);
  return toCounts(actors.values, (actor) => counts[actor] ?? 0);
}

function countSources({ columns, asof, blocks }: Matches): Map<string, number> {
  const { known, sourceIds } = columns.names;
  const counts = new Uint32Array(sourceIds.length);
  for (const { block, rows, count } of blocks) {
    const { cited, citedSource, citedSaid } = block;
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] ?? 0;
      const end = cited[row + 1] ?? 0;
      for (let place = cited[row] ?? 0; place < end; place += 1) {
        const source = citedSource[place] ?? 0;
        if (!isFirstOfSource(citedSaid[place] ?? 0) || (asof !== null && (known[source] ?? 0) > asof))
          continue;
        counts[source] = (counts[source] ?? 0) + 1;
      }
    }
  }
  return toCounts(sourceIds, (source) => counts[source] ?? 0);
}

function toCounts(names: readonly string[], countOf: (place: number) => number): Map<string, number> {
  return new Map(
    names.flatMap((name, place) => (countOf(place) === 0 ? [] : [[name, countOf(place)] as const])),
  );
}
