import { describe, expect, it } from 'vitest';
import { isolate, isolateWithin, isRightToLeft, withoutIsolates } from '#lib/isolate.ts';

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
    expect(isRightToLeft(`${isolate('דו״ח')}–${isolate('معاهدة')}`)).toBe(false);
    expect(isRightToLeft(`${isolate(`a ${isolate('דו״ח')} b`)} (2024)`)).toBe(false);
    expect(isRightToLeft('\u2068דו״ח that goes on')).toBe(true);
  });
});

describe('isolate', () => {
  it('encloses only what may turn the direction', () => {
    expect(isolate('Reuters')).toBe('Reuters');
    expect(isolate('דו״ח (2024)')).toBe('\u2068דו״ח (2024)\u2069');
  });

  it('takes out what it put in', () => {
    expect(withoutIsolates(`${isolate('דו״ח')}–${isolate('معاهدة')}`)).toBe('דו״ח–معاهدة');
  });
});

describe('isolateWithin', () => {
  it.each([
    ['since הפלישה הגדולה (24 February 2022)', 'since \u2068הפלישה הגדולה\u2069 (24 February 2022)'],
    ['from حرب 2022 to الهدنة (2023)', 'from \u2068حرب\u2069 2022 to \u2068الهدنة\u2069 (2023)'],
    ['since ההסכם 1 (2023)', 'since \u2068ההסכם 1\u2069 (2023)'],
    ['since the invasion (24 February 2022)', 'since the invasion (24 February 2022)'],
  ])('encloses what runs from right to left in %j', (label, shown) => {
    expect(isolateWithin(label)).toBe(shown);
  });
});
