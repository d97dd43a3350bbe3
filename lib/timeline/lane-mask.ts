import { FOCAL_PAIRS } from '#lib/domain/pair.ts';

/** The lanes of pairs as bits: the focal pairs in their order from bit 0, then `other-pairs`. No bit is `no-pair`. */
const PAIR_LANES = [...FOCAL_PAIRS, 'other-pairs'] as const;

/** The bit of the lane `other-pairs`: an event has it where some pair of it is no focal one. */
export const OTHER_PAIRS_BIT = 1 << FOCAL_PAIRS.length;

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
  return FOCAL_PAIRS.filter((pair) => (mask & bitOf(pair)) !== 0).sort();
}

function bitOf(pair: string): number {
  const index = (FOCAL_PAIRS as readonly string[]).indexOf(pair);
  return index === -1 ? OTHER_PAIRS_BIT : 1 << index;
}
