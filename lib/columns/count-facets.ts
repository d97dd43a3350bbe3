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
  const kinds = countKinds(whole);
  const without = (change: Partial<ResolvedFilter>) =>
    matchEvents(columns, { ...question, filter: { ...question.filter, ...change } });
  return {
    actors: sumActors(columns, kinds),
    types: sumTypes(columns, types === null ? kinds : countKinds(without({ types: null }))),
    sources: countSources(sources === null ? whole : without({ sources: null })),
    importance: sumImportance(importance > 1 ? countKinds(without({ importance: 1 })) : kinds),
    contested: sumContested(kinds),
    total: whole.total,
  };
}

const STEPS = [1, 2, 3, 4, 5] as const;
/** Numbers of matches: by type, importance (0 to 5) and whether they are contested in one, and by cast. */
type KindCounts = { kinds: Uint32Array; casts: Uint32Array };
const KINDS_OF_TYPE = 12;

function countKinds({ columns, blocks }: Matches): KindCounts {
  const kinds = new Uint32Array(columns.names.types.values.length * KINDS_OF_TYPE);
  const casts = new Uint32Array(columns.names.castActors.length);
  for (const { block, seen, rows, count } of blocks) {
    const { type, importance, cast } = block;
    const { contested } = seen;
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] ?? 0;
      const kind = ((type[row] ?? 0) * 6 + (importance[row] ?? 0)) * 2 + (contested[row] ?? 0);
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      const held = cast[row] ?? 0;
      casts[held] = (casts[held] ?? 0) + 1;
    }
  }
  return { kinds, casts };
}

function sumTypes({ names }: Columns, { kinds }: KindCounts): Map<string, number> {
  return toCounts(names.types.values, (type) =>
    kinds.subarray(type * KINDS_OF_TYPE, (type + 1) * KINDS_OF_TYPE).reduce((sum, count) => sum + count, 0),
  );
}

function sumImportance({ kinds }: KindCounts): Map<number, number> {
  const from = (least: number) =>
    kinds.reduce((sum, count, kind) => (Math.floor(kind / 2) % 6 >= least ? sum + count : sum), 0);
  return new Map(STEPS.map((least) => [least, from(least)]));
}

function sumContested({ kinds }: KindCounts): number {
  return kinds.reduce((sum, count, kind) => (kind % 2 === 1 ? sum + count : sum), 0);
}

function sumActors({ names }: Columns, { casts }: KindCounts): Map<string, number> {
  const { castActors, actors } = names;
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
