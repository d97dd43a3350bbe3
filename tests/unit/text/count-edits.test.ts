import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEdits } from '#lib/text/count-edits.ts';

describe('countEdits', () => {
  it.each([
    ['treaty', 'treaty', 0],
    ['traety', 'treaty', 1],
    ['treaty', 'treat', 1],
    ['treaty', 'treats', 1],
    ['troops', 'troep', 2],
    ['kursk', 'krusk', 1],
    ['kursk', 'minsk', 3],
    ['', 'ab', 2],
  ])('from %s to %s', (from, to, edits) => {
    expect(countEdits(from, to, 5)).toBe(edits);
    expect(countEdits(to, from, 5)).toBe(edits);
    expect(countEdits(from, to, 1)).toBe(Math.min(edits, 2));
  });

  it('takes at most as many as were made', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('', 'a', 'd', 'dd'), (text, place, put) => {
        const at = place % (text.length + 1);
        const changed = text.slice(0, at) + put + text.slice(at + 1);
        expect(countEdits(text, changed, 9)).toBeLessThanOrEqual(Math.max(1, put.length));
      }),
    );
  });
});
