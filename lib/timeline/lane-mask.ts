/** The pairs that tiles have a bit for, whatever the chronology is about. */
export const TILED_PAIRS = ['CHN-RUS', 'IRN-RUS', 'PRK-RUS', 'CHN-IRN', 'CHN-PRK', 'IRN-PRK'] as const;

/** The lanes of pairs as bits: the focal pairs in their order from bit 0, then `other-pairs`. No bit is `no-pair`. */
const PAIR_LANES = [...TILED_PAIRS, 'other-pairs'] as const;

/** Returns whether tiles have a bit for a pair. */
export function isTiledPair(pair: string): boolean {
  return TILED_PAIRS.some((tiled) => tiled === pair);
}

/** The bit of the lane `other-pairs`: an event has it where some pair of it is no focal one. */
export const OTHER_PAIRS_BIT = 1 << TILED_PAIRS.length;

/** How many masks there are. */
export const MASKS = 1 << PAIR_LANES.length;

/** Returns the bits of the lanes that an event with these pairs is drawn in. */
export function toLaneMask(pairs: readonly string[]): number {
  return pairs.reduce((mask, pair) => mask | bitOf(pair), 0);
}

/** Returns the ids of the lanes that a mask stands for, in drawing order. */
export function lanesOfMask(mask: number): string[] {
  return mask === 0 ? ['no-pair'] : PAIR_LANES.filter((_, index) => (mask & (1 << index)) !== 0);
}

/** Returns the focal pairs that a mask has a bit for, in alphabetical order. */
export function focalPairsOfMask(mask: number): string[] {
  return TILED_PAIRS.filter((pair) => (mask & bitOf(pair)) !== 0).sort();
}

function bitOf(pair: string): number {
  const index = (TILED_PAIRS as readonly string[]).indexOf(pair);
  return index === -1 ? OTHER_PAIRS_BIT : 1 << index;
}
