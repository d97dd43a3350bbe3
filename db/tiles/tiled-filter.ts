import { type CountsAs, countAs } from '#lib/domain/pair.ts';
import type { Filter } from '#lib/query/filter.ts';
import { toAskedPairs, toPeriodSpan } from '#lib/query/matches-filter.ts';
import type { DaySpan } from '#lib/time/span.ts';
import { isTiledPair, toLaneMask } from '#lib/timeline/lane-mask.ts';

/** What tiles are counted by; see `eventTiles`. */
export const TILE_KINDS = ['any', 'type', 'importance', 'contested', 'actor', 'source', 'pair'] as const;
/** One of them. */
export type TileKind = (typeof TILE_KINDS)[number];

/** A filter whose events are counted in tiles: of one kind of choice, of some masks of pairs, in a period. */
export type TiledFilter = {
  kind: TileKind;
  /** No event is counted under two of them. */
  values: readonly string[];
  hasMask: (mask: number) => boolean;
  /** Day numbers, inclusive; null is unbounded. An event passes where it overlaps. */
  period: DaySpan;
};

/**
 * Returns how the events of a filter are found in the tiles, or null where they are not counted there: where it asks
 * for two kinds of choice at once (focal pairs are none; one other pair is), for words, for a day of knowledge, or for what is
 * certainly inside a period.
 */
export function toTiledFilter(filter: Filter, countsAs: CountsAs): TiledFilter | null {
  const period = toPeriodSpan(filter);
  const isBounded = period.earliest !== null || period.latest !== null;
  if (filter.q !== undefined || filter.asof !== undefined || filter.only.length > 0) return null;
  if (filter.match === 'within' && isBounded) return null;
  if (period.earliest !== null && period.latest !== null && period.earliest > period.latest) return null;
  const pairs = toAskedPairs(filter.pairs, countsAs);
  const [other, ...others] = new Set(pairs.filter((pair) => !isTiledPair(pair)));
  if (others.length > 0 || (other !== undefined && pairs.some(isTiledPair))) return null;
  const bits = toLaneMask(pairs);
  const hasMask = filter.pairs.length === 0 ? () => true : (mask: number) => (mask & bits) !== 0;
  const choices = [
    ...(other === undefined ? [] : [{ kind: 'pair' as const, values: [other] }]),
    ...listChoices(filter, countsAs),
  ];
  const [choice = { kind: 'any' as const, values: [''] }] = choices;
  return choices.length > 1 || choice.values === null
    ? null
    : { ...choice, values: choice.values, hasMask, period };
}

/** `values` is null where an event may be counted under several of them. */
function listChoices(
  filter: Filter,
  countsAs: CountsAs,
): { kind: TileKind; values: readonly string[] | null }[] {
  const { types, actors, sources, importance, contested } = filter;
  const codes = [...new Set(actors.map((code) => countAs(code, countsAs)))];
  const from = (least: number) => ['1', '2', '3', '4', '5'].slice(least - 1);
  return [
    ...(types.length > 0 ? [{ kind: 'type' as const, values: [...new Set(types)] }] : []),
    ...(importance > 1 ? [{ kind: 'importance' as const, values: from(importance) }] : []),
    ...(contested ? [{ kind: 'contested' as const, values: [''] }] : []),
    ...(codes.length > 0 ? [{ kind: 'actor' as const, values: codes.length === 1 ? codes : null }] : []),
    ...(sources.length > 0
      ? [{ kind: 'source' as const, values: new Set(sources).size === 1 ? sources.slice(0, 1) : null }]
      : []),
  ];
}
