import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focalPairsOfMask, lanesOfMask, OTHER_PAIRS_BIT, toLaneMask } from '#lib/timeline/lane-mask.ts';
import { FOCAL_PAIRS } from '../../focal.ts';

describe('focalPairsOfMask', () => {
  it('gives back the focal pairs that the mask was made of, in alphabetical order', () => {
    fc.assert(
      fc.property(fc.subarray([...FOCAL_PAIRS, 'RUS-USA', 'CHN-USA']), (pairs) => {
        const focal = pairs.filter((pair) => FOCAL_PAIRS.some((one) => one === pair));
        expect(focalPairsOfMask(toLaneMask(pairs))).toEqual(focal.toSorted());
      }),
    );
  });
});

describe('toLaneMask', () => {
  it('has one bit for all other pairs, and none for no pair', () => {
    expect(toLaneMask(['RUS-USA', 'CHN-USA'])).toBe(OTHER_PAIRS_BIT);
    expect(lanesOfMask(OTHER_PAIRS_BIT)).toEqual(['other-pairs']);
    expect(lanesOfMask(toLaneMask([]))).toEqual(['no-pair']);
  });
});
