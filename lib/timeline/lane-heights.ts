/**
 * How high each lane is. It depends on the filter and on the box alone, never on the window: neither zooming nor panning
 * nor an answer that comes late moves a lane. What a lane cannot show in its height is laid thinner or counted in
 * clusters; where even the least heights do not fit, the box scrolls.
 */
import { type LaneMetrics, leastRows, STRATUM_HEIGHT } from './lay-out-lanes.ts';

/** A lane, and how many events of the whole filter it has. */
export type LaneTotal = { id: string; total: number };

/** A lane's least height in pixels, and its part of what height is left over. */
export type LaneShare = { id: string; least: number; weight: number };

/** Height in pixels of the row at the foot of a lane in which clusters stand, where a filter has more than marks can show. */
export const CLUSTER_ROW_HEIGHT = 20;
/** Where a choice of events is shown anyway, each lane needs no more than so many rows and strata. */
const CHOSEN_ROWS = 2;
const CHOSEN_STRATA = 2;
/** Beyond so many strata bars lie over one another. */
const MAX_STRATA = 8;

/** Returns least heights and weights, so that boxes of any height share out in the same way. */
export function laneShares(
  lanes: readonly LaneTotal[],
  metrics: LaneMetrics,
  hasClusters: boolean,
): LaneShare[] {
  const { emptyHeight, paddingTop, paddingBottom, rowHeight, fits = false } = metrics;
  const padding = paddingTop + paddingBottom + (hasClusters ? CLUSTER_ROW_HEIGHT : 0);
  return lanes.map(({ id, total }) => {
    const rows = hasClusters ? CHOSEN_ROWS : leastRows(total);
    const strata = hasClusters ? CHOSEN_STRATA : leastStrata(total);
    const least = padding + rows * rowHeight + strata * STRATUM_HEIGHT;
    const needed = total === 0 ? emptyHeight : least;
    return { id, least: fits ? 0 : needed, weight: Math.sqrt(total) };
  });
}

/** Returns the height of each lane in a box so many pixels high: whole pixels, which fill it if they can. */
export function laneHeights(shares: readonly LaneShare[], height: number): Map<string, number> {
  const spare = Math.max(0, height - shares.reduce((sum, { least }) => sum + least, 0));
  const weights = shares.reduce((sum, { weight }) => sum + weight, 0);
  let end = 0;
  return new Map(
    shares.map(({ id, least, weight }) => {
      const top = Math.round(end);
      end += least + (weights === 0 ? 0 : (spare * weight) / weights);
      return [id, Math.round(end) - top];
    }),
  );
}

/** About a third of the events are bars, and not all of them need one. */
function leastStrata(total: number): number {
  return Math.min(Math.floor(total / 5), MAX_STRATA);
}
