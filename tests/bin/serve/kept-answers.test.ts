import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepAnswers } from '../../../bin/serve/kept-answers.mjs';

describe('keepAnswers', () => {
  it('forgets the answer that was asked for longest ago once there are too many bytes', () => {
    const kept = keepAnswers(800);
    for (let index = 0; index < 8; index += 1) kept.keep(`${index}`, { index }, 100);
    expect(kept.find('0')).toEqual({ index: 0 });
    kept.keep('8', { index: 8 }, 100);
    expect(kept.find('1')).toBeUndefined();
    expect(kept.find('0')).toEqual({ index: 0 });
    expect(kept.bytes).toBe(800);
  });

  it('keeps none that would drive out many others', () => {
    const kept = keepAnswers(800);
    kept.keep('small', {}, 100);
    kept.keep('large', {}, 101);
    expect([kept.find('large'), kept.bytes]).toEqual([undefined, 100]);
  });

  it('never takes more bytes than it may, and counts them right', () => {
    const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const kept = keepAnswers(160);
        const sizes = new Map<string, number>();
        for (const [key, bytes] of steps) {
          kept.keep(key, { bytes }, bytes);
          sizes.set(key, bytes);
          expect(kept.bytes).toBeLessThanOrEqual(160);
          const found = [...sizes.keys()].flatMap((one) => (kept.find(one) ? [sizes.get(one) ?? 0] : []));
          expect(found.reduce((sum, one) => sum + one, 0)).toBe(kept.bytes);
        }
      }),
      { numRuns: 50 },
    );
  });
});
