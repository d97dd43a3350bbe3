import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUERY_WORDS, parseTextQuery, toWords } from '#lib/query/parse-text-query.ts';

const terms = (text: string) =>
  parseTextQuery(text).value?.terms.map(({ words, prefix }) => words.join(' ') + (prefix ? '*' : ''));

describe('parseTextQuery', () => {
  it.each([
    ['troops', ['troops*']],
    ['North Korean troops', ['north', 'korean', 'troops*']],
    ['Sino–Soviet', ['sino', 'soviet*']],
    ['"arms transfers" ky', ['arms transfers', 'ky*']],
    ['ky "arms transfers"', ['ky', 'arms transfers']],
    ['“arms transfers”', ['arms transfers']],
    ['«arms» transfers', ['arms', 'transfers*']],
    ['"troops"', ['troops']],
    ['"arms tra', ['arms tra*']],
    ["Xi's visit", ['xi s', 'visit*']],
    ['Xi’s', ['xi s*']],
    ['U.S.', ['us']],
    ['U.S', ['us']],
    ['the U.S. army', ['the', 'us', 'army*']],
    ['U.S.-led', ['us', 'led*']],
    ['"the U.S. army"', ['the us army']],
    ['J. Smith', ['j', 'smith*']],
    ['Erdoğan', ['erdogan*']],
    ['title:troops*', ['title', 'troops*']],
    ['NEAR(a b)', ['near', 'a', 'b*']],
    ['a\u0000b', ['a', 'b*']],
    ['北京', ['北京*']],
    ['"" troops', ['troops*']],
  ])('reads %j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each(['', ' ', '"', '—…!?', '\uD800', '\uE000', '"" “”'])('refuses %j, which has no word', (text) => {
    expect(parseTextQuery(text)).toMatchObject({ value: null, issues: [{ code: 'no-words' }] });
  });

  it('refuses more words than it looks for', () => {
    expect(parseTextQuery('a '.repeat(MAX_QUERY_WORDS)).value).not.toBeNull();
    expect(parseTextQuery('a '.repeat(MAX_QUERY_WORDS + 1))).toMatchObject({
      value: null,
      issues: [{ code: 'too-many-words' }],
    });
  });

  it('reads any text into words that are their own words, without a sign in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const term of parseTextQuery(text).value?.terms ?? []) {
          for (const word of term.words) {
            expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
            expect(toWords(word)).toEqual([word]);
          }
        }
      }),
    );
  }, 30_000);
});

describe('toWords', () => {
  it('folds case and the diacritics of Latin letters, composed or not, and of no others', () => {
    expect(toWords('ÉTÉ e\u0301te\u0301 Ếß İstanbul Łódź ДОГОВОР ё ΣΊΣΥΦΟΣ')).toEqual([
      'ete',
      'ete',
      'eß',
      'istanbul',
      'łodz',
      'договор',
      'ё',
      'σίσυφοσ',
    ]);
  });
});
