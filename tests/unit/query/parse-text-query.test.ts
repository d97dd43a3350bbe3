import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUERY_WORDS, parseTextQuery } from '#lib/query/parse-text-query.ts';
import { locateWords } from '#lib/query/words.ts';

const terms = (text: string) =>
  parseTextQuery(text).value?.terms.map(
    ({ words, stem, prefix }) =>
      words.join(' ') + (stem === null || stem === words[0] ? '' : `~${stem}`) + (prefix ? '*' : ''),
  );

describe('parseTextQuery', () => {
  it.each([
    ['troops', ['troops~troop*']],
    ['treaties signed', ['treaties~treati', 'signed~sign*']],
    ['North Korean troops', ['north', 'korean', 'troops~troop*']],
    ['Sino–Soviet', ['sino', 'soviet*']],
    ['"arms transfers" ky', ['arms transfers', 'ky*']],
    ['ky "arms transfers"', ['ky', 'arms transfers']],
    ['“arms transfers”', ['arms transfers']],
    ['«arms» transfers', ['arms', 'transfers~transfer*']],
    ['"troops"', ['troops']],
    ['"arms tra', ['arms tra*']],
    ["Xi's visit", ['xi', 'visit*']],
    ['Xi’s', ['xi']],
    ['"Xi’s visit"', ['xi s visit']],
    ['l’accord de Genève', ['l accord', 'de', 'geneve~genev*']],
    ['U.S.', ['us']],
    ['U.S', ['us']],
    ['the U.S. army', ['the', 'us', 'army~armi*']],
    ['U.S.-led', ['us', 'led*']],
    ['"the U.S. army"', ['the us army']],
    ['J. Smith', ['j', 'smith*']],
    ['Erdoğan', ['erdogan*']],
    ['title:troops*', ['title~titl', 'troops~troop*']],
    ['NEAR(a b)', ['near', 'a', 'b*']],
    ['a\u0000b', ['a', 'b*']],
    ['北京', ['北京*']],
    ['俄罗斯和 京', ['俄罗 罗斯 斯和', '京*']],
    ['京 troops', ['京*', 'troops~troop*']],
    ['"北京 troops"', ['北京 京 troops']],
    ['"北京"', ['北京']],
    ['2024年', ['2024', '年*']],
    ['ארה"ב', ['ארהב*']],
    ['"ארה״ב וסין"', ['ארהב וסין']],
    ['"" troops', ['troops~troop*']],
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

  it('reads any text into words of letters, marks and digits alone, which fold to themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { words } of parseTextQuery(text).value?.terms ?? []) {
          for (const word of words) {
            expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
            expect(locateWords(word)[0]?.word).toBe(word);
          }
        }
      }),
    );
  }, 30_000);
});
