import { FOCAL_PAIRS } from '#lib/domain/pair.ts';

/** The lanes of pairs as bits: the focal pairs in their order from bit 0, then `other-pairs`. No bit is `no-pair`. */
const PAIR_LANES = [...FOCAL_PAIRS, 'other-pairs'] as const;

/** Returns the bits of the lanes that an event with these pairs is drawn in. */
export function toLaneMask(pairs: readonly string[]): number {
  return pairs.reduce((mask, pair) => mask | bitOf(pair), 0);
}

/** Returns the ids of the lanes that a mask stands for, in drawing order. */
export function lanesOfMask(mask: number): string[] {
  return mask === 0 ? ['no-pair'] : PAIR_LANES.filter((_, index) => (mask & (1 << index)) !== 0);
}

function bitOf(pair: string): number {
  const index = (FOCAL_PAIRS as readonly string[]).indexOf(pair);
  return 1 << (index === -1 ? FOCAL_PAIRS.length : index);
}
