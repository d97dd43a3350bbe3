import type { LaneKind } from '#lib/query/view.ts';

/**
 * Returns whether a lane is drawn under a filter by `pairs`: where pairs are chosen, only their lanes, for what
 * several did together would else be drawn in all of theirs again. `other-pairs` holds what is not among `focalPairs`.
 */
export function isLaneWanted(
  id: string,
  kind: LaneKind,
  pairs: readonly string[],
  focalPairs: readonly string[],
): boolean {
  if (kind !== 'pair' || pairs.length === 0 || pairs.includes(id)) return true;
  return id === 'other-pairs' && !pairs.every((pair) => focalPairs.includes(pair));
}
