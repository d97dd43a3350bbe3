import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, toCodePointText } from '#lib/text/code-points.ts';

const anyText = fc.string({
  unit: fc.constantFrom('a', 'é', '中', '😀', '🚣', '\n', '\uD83D', '\uDE00'),
  maxLength: 40,
});

describe('codePointLength', () => {
  it('counts as the iteration of a string does', () => {
    fc.assert(fc.property(anyText, (text) => codePointLength(text) === [...text].length));
  });
});

describe('toCodePointText', () => {
  it('slices as an array of code points does', () => {
    fc.assert(
      fc.property(anyText, fc.nat(45), fc.nat(45), (text, start, end) => {
        const expected = [...text].slice(start, Math.max(start, end)).join('');
        expect(toCodePointText(text).slice(start, Math.max(start, end))).toBe(expected);
      }),
    );
  });

  it('turns offsets into indexes and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const indexed = toCodePointText(text);
        let index = 0;
        for (const [offset, character] of [...text].entries()) {
          expect([indexed.toIndex(offset), indexed.toOffset(index)]).toEqual([index, offset]);
          index += character.length;
        }
        expect([indexed.toIndex(indexed.length), indexed.toOffset(text.length)]).toEqual([
          text.length,
          indexed.length,
        ]);
      }),
    );
  });

  it('moves offsets beyond the text to its bounds', () => {
    expect(toCodePointText('a😀b').slice(-5, 99)).toBe('a😀b');
    expect(toCodePointText('a😀b').slice(2, 1)).toBe('');
  });
});
