import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCodePoints, covers, toCoverage } from '#lib/exchange/png/coverage.ts';
import { describeMissing, formatMissing } from '#lib/exchange/png/describe-missing.ts';
import { listLetters } from '#lib/exchange/png/list-letters.ts';
import { codesOf } from './known-fonts.ts';

describe('toCoverage', () => {
  it('has the code points it was made of and no other', () => {
    const code = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.array(code), code, (codes, asked) => {
        expect(covers(toCoverage(codes), asked)).toBe(codes.includes(asked));
        expect(countCodePoints(toCoverage(codes))).toBe(new Set(codes).size);
      }),
    );
    expect(toCoverage([9, 3, 2, 4, 9])).toEqual(Uint32Array.from([2, 4, 9, 9]));
    expect(covers(toCoverage([0x10ffff]), 0x10ffff)).toBe(true);
  });
});

describe('listLetters', () => {
  it('has each letter once and nothing that leaves no ink', () => {
    expect(listLetters('ba b中')).toEqual(codesOf('ab中'));
    expect(listLetters('\u2066a\u2069 \u200f\u200d\ufe0f\u00ad\u3000\u0007\ufeff\uffff')).toEqual(
      codesOf('a'),
    );
  });
});

describe('describeMissing', () => {
  it('names scripts as Unicode does, and has names for what is in none', () => {
    const said = (text: string) =>
      describeMissing(codesOf(text)).replace(
        'Boxes stand for letters that this server has no font for: ',
        '',
      );
    expect(describeMissing([])).toBe('');
    expect(said('中国한ا')).toBe('Arabic, Han, Hangul.');
    expect(said('\u{1f600}\u{1f1f0}\u{1f1f5}')).toBe('emoji.');
    expect(said('\u2a00')).toBe('symbols.');
    expect(said('\ue000\u0378')).toBe('unassigned code points.');
    expect(said('ᐁ')).toBe('Canadian Aboriginal.');
    expect(said('中한اאกᐁཀ')).toBe('Arabic, Canadian Aboriginal, Han, Hangul, Hebrew, others.');
  });
});

describe('formatMissing', () => {
  it('is ASCII of bounded length that says how many it leaves out', () => {
    expect(formatMissing(codesOf('é中\u{1f600}'))).toBe('U+00E9 U+4E2D U+1F600');
    const many = Array.from({ length: 1000 }, (_, index) => 0x20000 + index);
    expect(formatMissing(many)).toMatch(/^(?:U\+[0-9A-F]{5} ){64}\+936$/);
    expect(formatMissing(many.slice(0, 64))).not.toContain(' +');
  });
});
