import type { Database } from '#db/store/open-database.ts';
import type { LaneKind } from '#lib/query/view.ts';
import { lanesOfMask } from '#lib/timeline/lane-mask.ts';
import type { WindowBuckets } from '#lib/timeline/window-buckets.ts';
import { countBuckets, type TileChoice } from './count-buckets.ts';
import type { TiledFilter } from './tiled-filter.ts';
import { countOverlapping, type MaskCounts } from './tiles.ts';

/** Events of a window by lane id, by bucket. */
export type LaneCounts = Map<string, number[]>;

/** What is counted: the days of the window that the filter's period leaves, and the lanes. */
export type CountQuestion = {
  tiled: TiledFilter;
  lanes: LaneKind;
  /** What lanes of types, actors or sources there may be. */
  laneValues: readonly string[];
  buckets: WindowBuckets;
};

/** Returns the counts of a window from tiles, or null where they cannot tell. */
export function countWindowByTiles(
  database: Database,
  { tiled, lanes, laneValues, buckets }: CountQuestion,
): { counts: LaneCounts; total: number } | null {
  const chosen = chooseTiles(tiled, lanes, laneValues);
  if (chosen === null) return null;
  const { edges } = buckets;
  const window = { first: edges[0] ?? 0, last: (edges.at(-1) ?? 1) - 1 };
  const span = {
    first: Math.max(window.first, tiled.period.earliest ?? window.first),
    last: Math.min(window.last, tiled.period.latest ?? window.last),
  };
  // A window beside the period: what reaches over the gap between them is not in the tiles.
  if (span.first > span.last) return null;
  const inside = countOverlapping(database, chosen.kind, chosen.values, span);
  const begun = countBuckets(database, chosen, buckets, span);
  const all = isSame(chosen, tiled) ? inside : countOverlapping(database, tiled.kind, tiled.values, span);
  if (inside === null || begun === null || all === null) return null;
  const counts: LaneCounts = new Map();
  for (const [value, masks] of inside) {
    for (const [mask, count] of masks) {
      if (!tiled.hasMask(mask)) continue;
      const later = begun.get(value)?.get(mask);
      const first = count - (later?.reduce((sum, number) => sum + number, 0) ?? 0);
      for (const lane of chosen.lanesOf(value, mask)) {
        const held = heldCounts(counts, lane, buckets);
        later?.forEach((number, bucket) => {
          held[bucket] = (held[bucket] ?? 0) + number;
        });
        held[0] = (held[0] ?? 0) + first;
      }
    }
  }
  return { counts, total: totalOf(all, tiled) };
}

/** Returns the number of events that have a mask which the filter lets through. */
export function totalOf(counts: MaskCounts, { hasMask }: Pick<TiledFilter, 'hasMask'>): number {
  let total = 0;
  for (const masks of counts.values()) for (const [mask, count] of masks) if (hasMask(mask)) total += count;
  return total;
}

/** Returns the counts of one lane, all zero at first. */
export function heldCounts(counts: LaneCounts, lane: string, { edges }: WindowBuckets): number[] {
  let held = counts.get(lane);
  if (held === undefined) {
    held = Array.from({ length: edges.length - 1 }, () => 0);
    counts.set(lane, held);
  }
  return held;
}

type ChosenTiles = TileChoice & { lanesOf: (value: string, mask: number) => readonly string[] };

/** Tiles have one kind of choice: lanes of types, actors or sources need it for themselves. */
export function chooseTiles(
  { kind, values }: TiledFilter,
  lanes: LaneKind,
  laneValues: readonly string[],
): ChosenTiles | null {
  if (lanes === 'none') return { kind, values, lanesOf: () => ['all'] };
  if (lanes === 'pair') return { kind, values, lanesOf: (_, mask) => lanesOfMask(mask) };
  if (kind === 'type' && lanes === 'type') return { kind, values, lanesOf: (value) => [value] };
  if (kind !== 'any') return null;
  return { kind: lanes, values: laneValues, lanesOf: (value) => [value === '-' ? 'no-actor' : value] };
}

function isSame(chosen: ChosenTiles, tiled: TiledFilter): boolean {
  return chosen.kind === tiled.kind && chosen.values === tiled.values;
}
