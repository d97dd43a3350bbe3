import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDate, describePrecision } from '#lib/time/describe-date.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { anyEdtf, edtfLikeText } from './any-edtf.ts';
import { parsed } from './parsed.ts';

describe('describeDate', () => {
  it.each([
    ['2015', '2015'],
    ['2024-06', 'June 2024'],
    ['2024-06-09', '9 June 2024'],
    ['2024-06-19T10:00:00Z', '19 June 2024'],
    ['0658', 'AD 658'],
    ['0000', '1 BC'],
    ['-0233', '234 BC'],
    ['-0043-03-15', '15 March 44 BC'],
    ['2024-22', 'summer 2024'],
    ['2024-24', 'winter 2024–2025'],
    ['2024-29', 'southern spring 2024'],
    ['2024-28', 'northern winter 2024–2025'],
    ['2024-35', 'third quarter of 2024'],
    ['2024-37', 'first third of 2024'],
    ['2024-40', 'first half of 2024'],
  ])('words the single date %s as %j', (edtf, label) => expect(describeDate(parsed(edtf))).toBe(label));

  it.each([
    ['2022-02~', 'about February 2022'],
    ['2024-06?', 'June 2024?'],
    ['2024-06%', 'about June 2024?'],
    ['196X~', 'about the 1960s'],
    ['2024-40~', 'about the first half of 2024'],
    ['2024-06~-11', 'about 11 June 2024'],
  ])('words the marks of %s as %j', (edtf, label) => expect(describeDate(parsed(edtf))).toBe(label));

  it.each([
    ['196X', '1960s'],
    ['200X', 'some time in 2000–2009'],
    ['065X', 'some time in AD 650–659'],
    ['-192X', 'some time in 1930–1921 BC'],
    ['19XX', 'some time in 1900–1999'],
    ['1950S2', 'some time in 1900–1999, estimated 1950'],
    ['1950S4', '1950'],
    ['1950S5', '1950 (S5 says no more than the year)'],
    ['19XX~', 'some time in about 1900–1999'],
    ['XXXX~', 'year unknown'],
    ['XXXX-XX%', 'date unknown'],
    ['XXXX-12-25~', 'about 25 December, year unknown'],
    ['2023-04-3X', '30 April 2023 (day given as 3X)'],
    ['2023-X2-30', '30 December 2023 (given as 2023-X2-30)'],
    ['2004-XX', '2004 (month unknown)'],
    ['1985-04-XX', 'April 1985 (day unknown)'],
    ['1985-XX-XX', '1985 (month and day unknown)'],
    ['1560-XX-23', '23rd of a month of 1560'],
    ['1984-1X', 'October, November or December 1984'],
    ['1984-0X', 'between January and September 1984'],
    ['1984-X0', 'October 1984 (month given as X0)'],
    ['2019-02-X9', '9 or 19 February 2019'],
    ['2020-12-0X', 'between 1 and 9 December 2020'],
    ['156X-12-25', '25 December, 1560s'],
    ['195X-21', 'spring, 1950s'],
    ['20XX-XX', 'some time in 2000–2099 (month unknown)'],
    ['XXXX-12-XX', 'December, year unknown'],
    ['XXXX', 'year unknown'],
    ['XXXX-XX-XX', 'date unknown'],
    ['20X0', 'some time in 2000–2090 (20X0)'],
    ['2023-1X-31', 'between 31 October 2023 and 31 December 2023'],
  ])('words what is not specified in %s as %j', (edtf, label) => {
    expect(describeDate(parsed(edtf))).toBe(label);
  });

  it.each([
    ['2024-10-22/2024-10-24', '22–24 October 2024'],
    ['2024-10-30/2024-11-06', '30 October – 6 November 2024'],
    ['2023-12-30/2024-01-06', '30 December 2023 – 6 January 2024'],
    ['2024-03/2024-05', 'March–May 2024'],
    ['2023-12/2024-02', 'December 2023 – February 2024'],
    ['1950/1953', '1950–1953'],
    ['1900/1999', 'from 1900 to 1999'],
    ['2000/2009', 'from 2000 to 2009'],
    ['-0299/-0200', 'from 300 BC to 201 BC'],
    ['1901/2000', '1901–2000'],
    ['19XX/..', 'since some time in 1900–1999'],
    ['XXXX/1975', 'from an unknown year to 1975'],
    ['-0233/-0100', '234–101 BC'],
    ['-0043/0014', '44 BC – AD 14'],
    ['0023/0040', 'AD 23–40'],
    ['2024/2024', '2024'],
    ['2024-10-22/2024-11', '22 October 2024 – November 2024'],
    ['2024-22/2024-23', 'summer 2024 – autumn 2024'],
    ['2022~/2024-06', 'from about 2022 to June 2024'],
    ['196X/1975', 'from the 1960s to 1975'],
    ['1999/..', 'since 1999'],
    ['1999?/..', 'since 1999?'],
    ['196X/..', 'since the 1960s'],
    ['1999/', 'from 1999, end unknown'],
    ['../2003', 'until 2003'],
    ['/2003', 'until 2003, start unknown'],
  ])('words the interval %s as %j', (edtf, label) => expect(describeDate(parsed(edtf))).toBe(label));

  it.each([
    ['{2019,2022}', '2019 and 2022'],
    ['{2019-12,2020,2022-01}', 'December 2019, 2020 and January 2022'],
    ['[1667,1668,1670..1672]', 'one of 1667, 1668 or 1670–1672'],
    ['[1667]', '1667'],
    ['[2019,2019]', '2019'],
    ['{2019,2020,2019}', '2019 and 2020'],
    ['[2019..2019]', '2019'],
    ['{2019..2019}', '2019'],
    ['[196X,197X]', 'one of the 1960s or the 1970s'],
    ['{196X,2024-40}', 'the 1960s and the first half of 2024'],
    ['{..1984}', '1984 and earlier'],
    ['{1958,1960-12..}', '1958, and December 1960 and later'],
    ['[1670..1672]', 'between 1670 and 1672'],
    ['{1670..1672}', 'each of 1670–1672'],
    ['[1670~..1672]', 'between about 1670 and 1672'],
    ['[..1760-12-03]', '3 December 1760 or earlier'],
    ['[1758,1760-12..]', 'one of 1758, or December 1760 or later'],
  ])('words the set %s as %j', (edtf, label) => expect(describeDate(parsed(edtf))).toBe(label));

  it('gives back a string that is no EDTF', () => {
    expect(describeDate({ ...parsed('2024'), edtf: 'once upon a time' })).toBe('once upon a time');
  });

  it('reads differently where something happened within years and where it lasted through them', () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const { value } = parseEdtf(text);
        if (
          value === null ||
          value.precision === 'interval' ||
          value.earliest === null ||
          value.latest === null
        )
          return;
        const [first, last] = [value.earliest, value.latest].map((day) => day.slice(0, -6));
        if (first === last) return;
        expect(describeDate(value)).not.toBe(describeDate(parsed(`${first}/${last}`)));
      }),
    );
  });

  it('has words for every date', () => {
    fc.assert(
      fc.property(fc.oneof(anyEdtf, edtfLikeText), (text) => {
        const { value } = parseEdtf(text);
        if (value === null) return;
        expect(describeDate(value)).toMatch(/^\S.*\S$/);
        expect(describeDate(value)).not.toMatch(/undefined|null|NaN| {2}/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('describePrecision', () => {
  it.each([
    ['2024-06-19', 'to the day'],
    ['2024-06', 'to the month'],
    ['2024-22', 'to the season'],
    ['2024-33', 'to the quarter'],
    ['2024-37', 'to a third of the year'],
    ['2024-41', 'to the half-year'],
    ['2024', 'to the year'],
    ['196X', 'to the decade'],
    ['19XX', 'to the century'],
    ['1XXX', 'to the millennium'],
    ['XXXX-05', 'year unknown'],
    ['2024-10-22/2024-10-24', 'start and end to the day'],
    ['2022-02/2024', 'start to the month, end to the year'],
    ['1999/..', 'start to the year, end open'],
    ['/1999', 'start unknown, end to the year'],
    ['[2019,2022]', 'one of several dates'],
    ['[2019,2019]', 'to the year'],
    ['{2019}', 'to the year'],
    ['[2019..2022]', 'to a stretch of time within which it happened'],
    ['2023-X0', 'to the year'],
    ['2023-04-3X', 'to the month'],
    ['{2019,2022}', 'several dates'],
  ])('says how fine %s is: %s', (edtf, words) => expect(describePrecision(parsed(edtf))).toBe(words));
});
