import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateWords, toWords } from '#lib/query/words.ts';

describe('toWords', () => {
  it.each([
    ['Sino–Soviet “split” of 1969, or so', ['sino', 'soviet', 'split', 'of', '1969', 'or', 'so']],
    ['the U.S.-led D.P.R.K. e.g.', ['the', 'us', 'led', 'dprk', 'eg']],
    ['Xi’s visit', ['xi', 's', 'visit']],
    ['ÉTÉ e\u0301te\u0301 Ełß İstanbul Łódź Ærø', ['ete', 'ete', 'elss', 'istanbul', 'lodz', 'aero']],
    ['ДОГОВОР Ёлка Йод Її ΣΊΣΥΦΟΣ', ['договор', 'елка', 'йод', 'її', 'σισυφοσ']],
    ['签署了。北京', ['签署', '署了', '了', '北京', '京']],
    ['カール・マルクス', ['カー', 'ール', 'ル', 'マル', 'ルク', 'クス', 'ス']],
    ['러시아', ['러시', '시아', '아']],
    ['러시아'.normalize('NFD'), ['러시', '시아', '아']],
    ['أإآٱا', ['ااااا']],
    ['ى ی ي ک ك ة ه', ['ي', 'ي', 'ي', 'ك', 'ك', 'ه', 'ه']],
    ['می\u200cشود', ['ميشود']],
    ['דו״ח ארה"ב', ['דוח', 'ארהב']],
    ['co\u00adoperation', ['cooperation']],
    ['ـ — …', []],
  ])('reads %j', (text, words) => {
    expect(toWords(text)).toEqual(words);
  });

  it('gives the same words whichever way it takes, and where they stand', () => {
    const piece = fc.constantFrom(
      ...[
        'U.S.',
        'a.b',
        'Troops',
        ' ',
        '.',
        '’',
        '-',
        '\n',
        'é',
        '北京',
        '署',
        'ا',
        'ُ',
        'א',
        '"',
        '7',
        'ﾞ',
        'ｶ',
        'ธิ',
      ],
    );
    const anyText = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.integer({ min: 0x20, max: 0x530 }).map((one) => String.fromCharCode(one)),
        maxLength: 40,
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const located = locateWords(text);
        expect(toWords(text)).toEqual(located.map(({ word }) => word));
        for (const { word, start, end, inRun } of located) {
          expect(end).toBeGreaterThan(start);
          // A word, cut out, is still that word (a pair begins with itself).
          const [again] = locateWords(text.slice(start, end));
          if (inRun === null || inRun === 0) expect(again?.word).toBe(word);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
