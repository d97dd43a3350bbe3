import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRightToLeft, splitRuns } from '#lib/exchange/pptx/text-runs.ts';
import { isolate } from '#lib/wording/isolate.ts';

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

describe('isRightToLeft', () => {
  it.each([
    ['דו״ח 2024', true],
    ['2024: معاهدة', true],
    ['Report – دبیر', false],
    ['2024', false],
  ])('goes by the first letter of %j', (text, expected) => expect(isRightToLeft(text)).toBe(expected));

  it('passes over what is isolated, where anything else has letters', () => {
    expect(isRightToLeft(`${isolate('דו״ח')}, 1 April 2024`)).toBe(false);
    expect(isRightToLeft(isolate('דו״ח'))).toBe(true);
  });
});

describe('isolate', () => {
  it('encloses only what may turn the direction', () => {
    expect(isolate('Reuters')).toBe('Reuters');
    expect(isolate('דו״ח (2024)')).toBe('\u2068דו״ח (2024)\u2069');
  });
});
