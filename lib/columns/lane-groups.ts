import type { LaneKind } from '#lib/query/view.ts';
import type { Block } from './block.ts';
import type { ColumnNames } from './column-names.ts';
import type { Columns } from './columns.ts';
import { isFirstOfSource } from './saying.ts';

/**
 * Which lanes rows are in. Few combinations of lanes are different among many rows, so a row has a group, and a group has
 * lanes: counting a row is counting its group. Rows of sources are in as many groups as sources are known of them.
 */
export type LaneGroups = {
  /** By group, the ids of its lanes in no particular order. */
  lanes: readonly (readonly string[])[];
  /** The group of a row, by its value in one of the columns; null where a row's sources are its groups. */
  by: { column: 'cast' | 'type'; groups: Uint32Array } | null;
};

/** What a lane of pairs is called for pairs that are not focal, and for events without a pair. */
const OTHER_PAIRS = 'other-pairs';
const NO_PAIR = 'no-pair';

/** Returns the groups of a kind of lanes; lanes of pairs are those of `focalPairs`, `other-pairs` and `no-pair`. */
export function toLaneGroups({ names }: Columns, kind: LaneKind, focalPairs: readonly string[]): LaneGroups {
  switch (kind) {
    case 'none':
      return { lanes: [['all']], by: { column: 'type', groups: new Uint32Array(names.types.values.length) } };
    case 'type':
      return {
        lanes: names.types.values.map((type) => [type]),
        by: { column: 'type', groups: Uint32Array.from(names.types.values, (_, place) => place) },
      };
    case 'source':
      return { lanes: names.sourceIds.map((id) => [id]), by: null };
    case 'pair':
      return groupCasts(names, (cast) => pairLanes(names, cast, focalPairs));
    case 'actor':
      return groupCasts(names, (cast) => actorLanes(names, cast));
  }
}

/** Returns the group of casts by their pairs: each combination of pairs is a group, whose lanes are the pairs. */
export function toPairGroups({ names }: Columns): LaneGroups {
  return groupCasts(names, (cast) => namesOf(names.castPairs[cast], names.pairs.values));
}

/** Returns the group of casts by the one band that `toBand` gives for the lanes of their pairs. */
export function toBandGroups(
  { names }: Columns,
  focalPairs: readonly string[],
  toBand: (lanes: readonly string[]) => string,
): LaneGroups {
  return groupCasts(names, (cast) => [toBand(pairLanes(names, cast, focalPairs))]);
}

/** Returns the ids of the lanes that a row is in. */
export function lanesOfRow(
  { lanes, by }: LaneGroups,
  block: Block,
  row: number,
  isKnown: (source: number) => boolean,
): string[] {
  if (by !== null) return [...(lanes[by.groups[block[by.column][row] ?? 0] ?? 0] ?? [])];
  const found: string[] = [];
  for (let place = block.cited[row] ?? 0; place < (block.cited[row + 1] ?? 0); place += 1) {
    const source = block.citedSource[place] ?? 0;
    if (isKnown(source) && isFirstOfSource(block.citedSaid[place] ?? 0)) found.push(...(lanes[source] ?? []));
  }
  return found;
}

function groupCasts(names: ColumnNames, lanesOf: (cast: number) => readonly string[]): LaneGroups {
  const lanes: (readonly string[])[] = [];
  const placeOf = new Map<string, number>();
  const groups = Uint32Array.from(names.castPairs, (_, cast) => {
    const held = lanesOf(cast);
    const key = held.join(' ');
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    const place = lanes.push(held) - 1;
    placeOf.set(key, place);
    return place;
  });
  return { lanes, by: { column: 'cast', groups } };
}

function pairLanes(names: ColumnNames, cast: number, focalPairs: readonly string[]): string[] {
  const pairs = namesOf(names.castPairs[cast], names.pairs.values);
  if (pairs.length === 0) return [NO_PAIR];
  return [
    ...focalPairs.filter((pair) => pairs.includes(pair)),
    ...(pairs.every((pair) => focalPairs.includes(pair)) ? [] : [OTHER_PAIRS]),
  ];
}

function actorLanes(names: ColumnNames, cast: number): string[] {
  const actors = namesOf(names.castActors[cast], names.actors.values);
  return actors.length === 0 ? ['no-actor'] : actors.sort();
}

function namesOf(places: readonly number[] | undefined, values: readonly string[]): string[] {
  return (places ?? []).flatMap((place) => values[place] ?? []);
}
