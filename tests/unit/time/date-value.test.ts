import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFinerThan, toDateValue } from '#lib/time/date-value.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { anyEdtf } from './any-edtf.ts';
import { parsed } from './parsed.ts';

describe('toDateValue', () => {
  it('adds the wording to the value', () => {
    const date = {
      edtf: '2024-06~',
      earliest: '2024-06-01',
      latest: '2024-06-30',
      precision: 'month',
      approximate: true,
      uncertain: false,
      label: 'about June 2024',
      anchor: null,
    };
    expect(toDateValue('2024-06~')).toEqual(date);
    expect(toDateValue(parsed('2024-06~'))).toEqual(date);
  });

  it('is null for what is no EDTF', () => expect(toDateValue('last June')).toBeNull());
});

describe('isFinerThan', () => {
  it.each([
    ['2024-06-12', '2024-06'],
    ['2024-06', '2024-22'],
    ['2024', '202X'],
    ['2024-06', '2024-07'],
    ['2024-06-01/2024-06-30', '2024-06'],
    ['2024-10-22/2024-10-24', '2024-10-22'],
    ['2022-02-24/..', '2022'],
    ['2022-02-24/..', '2022/..'],
    ['2024', '1999/..'],
    ['1999/2024', '1999/..'],
    ['2022-02', '2022-02~'],
    ['2022-02', '2022-02?'],
    ['2022-02~', '2022-02%'],
    ['1667', '[1667,1668]'],
    ['{2019-12,2022-01}', '2019-12'],
  ])('holds for %s against %s', (a, b) => expect(isFinerThan(parsed(a), [parsed(b)])).toBe(true));

  it.each([
    ['2024-06', '2024-06-12'],
    ['2024-06', '2024-06'],
    ['2024-06', '2024-06-01/2024-06-30'],
    ['2024-06-01/2024-06-30', '2024-06-01/2024-06-30'],
    ['2022-02-24', '2022-02-24/..'],
    ['2024-06', '2024-06-20/2024-07-10'],
    ['2024', '1999/2024'],
    ['2022-02-24/..', '2022-02-24'],
    ['2022/..', '2022-02-24/..'],
    ['1999/', '1999/..'],
    ['2022-02~', '2022-02'],
    ['2022-02%', '2022-02~'],
    ['2022', '2022-02~'],
    ['[1667,1668]', '1667'],
    ['2019-12', '{2019-12,2022-01}'],
  ])('does not hold for %s against %s', (a, b) => expect(isFinerThan(parsed(a), [parsed(b)])).toBe(false));

  it('never holds of a date against itself', () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const { value } = parseEdtf(text);
        if (value !== null) expect(isFinerThan(value, [value])).toBe(false);
      }),
    );
  });

  it('lets each end rest on a stated date of its own', () => {
    expect(isFinerThan(parsed('1950/1953'), ['1950', '1953-07-27'].map(parsed))).toBe(false);
    expect(isFinerThan(parsed('1950/1953-07'), ['1950', '1953'].map(parsed))).toBe(true);
    expect(isFinerThan(parsed('2024-06-12'), ['2024', '2024-06-12', '2024-06'].map(parsed))).toBe(false);
  });

  it('holds where nothing is stated', () => expect(isFinerThan(parsed('202X'), [])).toBe(true));
});
