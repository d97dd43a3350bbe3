import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRuns } from '#lib/exchange/pptx/text-runs.ts';

describe('splitRuns', () => {
  it.each([
    ['Plain words, 2024.', ['en']],
    ['דו״ח: "יחסי חוץ" (2024), 1 April 2024', ['he', 'en']],
    ['“签署协议” – Reuters', ['zh', 'en']],
    ['조약 и договор', ['ko', 'ru']],
    ['2024', ['en']],
  ])('gives the languages of %j', (text, languages) => {
    expect(splitRuns(text).map(({ language }) => language)).toEqual(languages);
  });

  it.each([
    ['“Der Vertrag” – договор', 'de', ['de', 'ru']],
    ['Угода and treaty', 'uk', ['uk', 'en']],
    ['دبیر', 'fa', ['fa']],
    ['条约と条約', 'ja', ['ja']],
    ['條約', 'zh-Hant', ['zh-Hant']],
    ['“2024”', 'he', ['he']],
    ['A treaty', 'x', ['en']],
    ['A treaty', 'no tag', ['en']],
  ])('takes letters of %j to be of its language, %s, where they can be', (text, own, languages) => {
    expect(splitRuns(text, own).map(({ language }) => language)).toEqual(languages);
  });

  it('keeps every sign', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ש', 'ع', '字', '한', ' ', '1', '“', '😀') }),
        (text) => {
          expect(
            splitRuns(text)
              .map((run) => run.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});
