import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay, toDay } from '#lib/time/day.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { anyEdtf, anySingleEdtf, edtfLikeText } from './any-edtf.ts';
import { parsed } from './parsed.ts';

describe('parseEdtf', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31', 'year'],
    ['2023-02', '2023-02-01', '2023-02-28', 'month'],
    ['2024-06-19', '2024-06-19', '2024-06-19', 'day'],
    ['0000', '0000-01-01', '0000-12-31', 'year'],
    ['-0233', '-0233-01-01', '-0233-12-31', 'year'],
    ['-9999-01-01', '-9999-01-01', '-9999-01-01', 'day'],
    ['9999', '9999-01-01', '9999-12-31', 'year'],
  ])('reads the plain date %s', (edtf, earliest, latest, precision) => {
    expect(parsed(edtf)).toEqual({ edtf, earliest, latest, precision, approximate: false, uncertain: false });
  });

  it.each([
    ['2022-21', '2022-03-01', '2022-05-31', 'season'],
    ['2022-22', '2022-06-01', '2022-08-31', 'season'],
    ['2022-23', '2022-09-01', '2022-11-30', 'season'],
    ['2022-24', '2022-12-01', '2023-02-28', 'season'],
    ['2023-28', '2023-12-01', '2024-02-29', 'season'],
    ['2022-29', '2022-09-01', '2022-11-30', 'season'],
    ['2023-30', '2023-12-01', '2024-02-29', 'season'],
    ['2022-32', '2022-06-01', '2022-08-31', 'season'],
    ['2022-34', '2022-04-01', '2022-06-30', 'quarter'],
    ['2022-38', '2022-05-01', '2022-08-31', 'half'],
    ['2022-41', '2022-07-01', '2022-12-31', 'half'],
    ['-0001-24', '-0001-12-01', '0000-02-29', 'season'],
  ])('reads the part of a year %s', (edtf, earliest, latest, precision) => {
    expect(parsed(edtf)).toMatchObject({ earliest, latest, precision });
  });

  it.each([
    ['197X', '1970-01-01', '1979-12-31', 'decade'],
    ['17XX', '1700-01-01', '1799-12-31', 'century'],
    ['1XXX', '1000-01-01', '1999-12-31', 'century'],
    ['-004X', '-0049-01-01', '-0040-12-31', 'decade'],
    ['-000X', '-0009-01-01', '-0001-12-31', 'decade'],
    ['1890S2', '1800-01-01', '1899-12-31', 'century'],
    ['1894S3', '1890-01-01', '1899-12-31', 'decade'],
    ['1894S4', '1894-01-01', '1894-12-31', 'year'],
    ['1894S5', '1894-01-01', '1894-12-31', 'year'],
    ['XXXX-02-29', '0000-02-29', '9996-02-29', 'century'],
    ['XX01-02-29', null, null, null],
    ['-0447S2', '-0499-01-01', '-0400-12-31', 'century'],
    ['2019-XX', '2019-01-01', '2019-12-31', 'year'],
    ['2019-02-XX', '2019-02-01', '2019-02-28', 'month'],
    ['2019-XX-XX', '2019-01-01', '2019-12-31', 'year'],
    ['2019-XX-31', '2019-01-31', '2019-12-31', 'year'],
    ['2019-XX-30', '2019-01-30', '2019-12-30', 'year'],
    ['201X-02-29', '2012-02-29', '2016-02-29', 'decade'],
    ['190X-02-29', '1904-02-29', '1908-02-29', 'decade'],
    ['2023-1X-31', '2023-10-31', '2023-12-31', 'year'],
    ['2023-02-3X', null, null, null],
    ['2023-11-31', null, null, null],
    ['190X-02-30', null, null, null],
    ['2024-2X', null, null, null],
    ['999X-24', '9990-12-01', '9999-02-28', 'decade'],
  ])('reads what is not specified in %s', (edtf, earliest, latest, precision) => {
    const { value } = parseEdtf(edtf);
    if (precision === null) expect(value).toBeNull();
    else expect(value).toMatchObject({ earliest, latest, precision });
  });

  it.each([
    ['2014/2022', '2014-01-01', '2022-12-31'],
    ['2022-02-24/..', '2022-02-24', null],
    ['2022-02-24/', '2022-02-24', null],
    ['../2011-12', null, '2011-12-31'],
    ['/2011-12', null, '2011-12-31'],
    ['2023-24/2024-21', '2023-12-01', '2024-05-31'],
    ['199X/2005-06', '1990-01-01', '2005-06-30'],
    ['2024-06-15/2024-06', '2024-06-15', '2024-06-30'],
    ['2024/2024-06-15', '2024-01-01', '2024-06-15'],
    ['-0300/0200', '-0300-01-01', '0200-12-31'],
  ])('reads the interval %s', (edtf, earliest, latest) => {
    expect(parsed(edtf)).toMatchObject({ earliest, latest, precision: 'interval' });
  });

  it.each([
    ['[1914,1918]', '1914-01-01', '1918-12-31'],
    ['{2019-12,2022-01}', '2019-12-01', '2022-01-31'],
    ['{2022-01,2019-12}', '2019-12-01', '2022-01-31'],
    ['[1914,1916..1918]', '1914-01-01', '1918-12-31'],
    ['{1916..1918,1914}', '1914-01-01', '1918-12-31'],
    ['[..1914-06,1915]', null, '1915-12-31'],
    ['[1914-06,1915-02..]', '1914-06-01', null],
    ['[..1914,1918..]', null, null],
    ['{2021-22}', '2021-06-01', '2021-08-31'],
  ])('runs the set %s from its first to its last member', (edtf, earliest, latest) => {
    expect(parsed(edtf)).toMatchObject({ earliest, latest, precision: 'set' });
  });

  it.each([
    ['2022~', true, false],
    ['2022?', false, true],
    ['2022-02%', true, true],
    ['?2022-02', false, true],
    ['2022-~02', true, false],
    ['2022?-02-~24', true, true],
    ['%-0044-03', true, true],
    ['2022-22~', true, false],
    ['2022~/2024', true, false],
    ['2022/?2024', false, true],
    ['{2019~,2020?}', true, true],
    ['[2019..2020~]', true, false],
  ])('finds the marks of %s wherever they stand', (edtf, approximate, uncertain) => {
    expect(parsed(edtf)).toMatchObject({ approximate, uncertain });
  });

  it('never widens a date for its marks', () => {
    fc.assert(
      fc.property(anySingleEdtf, fc.constantFrom('~', '?', '%'), (text, mark) => {
        const bare = text.replace(/[~?%]/, '');
        const { earliest, latest, precision } = parsed(bare);
        expect(parsed(bare + mark)).toMatchObject({ earliest, latest, precision });
        expect(parsed(mark + bare)).toMatchObject({ earliest, latest, precision });
      }),
    );
  });

  it.each([
    '2024-06-19T23:59:59',
    '2024-06-19T00:00:00Z',
    '2024-06-19T23:30:00-11:00',
    '2024-06-19T00:10:00+14',
  ])('takes the day that the date-time %s writes', (edtf) =>
    expect(parsed(edtf)).toMatchObject({ earliest: '2024-06-19', latest: '2024-06-19', precision: 'day' }),
  );

  it.each([
    '2024-06-19T24:00:00',
    '2024-06-19T10:60:00',
    '2024-06-19T10:00:00+14:30',
    '2024-06-19T10:00:00-00:00',
  ])('refuses %s, a time that is none', (text) =>
    expect(parseEdtf(text).issues).toMatchObject([{ code: 'date-no-such-time', path: '' }]),
  );

  it('bounds any pattern by the first and last day that matches it', () => {
    const digit = (digits: string) => fc.constantFrom(...digits, 'X', 'X');
    const pattern = fc
      .tuple(
        digit('0123456789'),
        digit('0123456789'),
        digit('01'),
        digit('0123456789'),
        digit('0123'),
        digit('0123456789'),
      )
      .map(([decade, year, ...rest]) => `20${decade}${year}-${rest[0]}${rest[1]}-${rest[2]}${rest[3]}`);
    const days = Array.from({ length: toDay(2100, 1, 1) - toDay(2000, 1, 1) }, (_, index) =>
      formatDay(toDay(2000, 1, 1) + index),
    );
    fc.assert(
      fc.property(pattern, (text) => {
        const matching = days.filter((day) => new RegExp(text.replaceAll('X', '.')).test(day));
        const { value } = parseEdtf(text);
        expect(value?.earliest).toBe(matching.at(0));
        expect(value?.latest).toBe(matching.at(-1));
      }),
      { numRuns: 60 },
    );
  });

  it('bounds the members of a set before it reads them', () => {
    const many = (member: string, count: number) =>
      `{${Array.from({ length: count }, () => member).join(',')}}`;
    expect(parseEdtf(many('2024', 50)).value).not.toBeNull();
    expect(parseEdtf(many('2024', 51)).issues).toMatchObject([{ code: 'date-too-long' }]);
    expect(parseEdtf(many('XXXX', 10)).value).not.toBeNull();
    expect(parseEdtf(many('XXXX', 11)).issues).toMatchObject([{ code: 'date-too-long' }]);
    expect(parseEdtf(many('XXXX..XXXX', 11)).issues).toMatchObject([{ code: 'date-too-long' }]);
  });

  it('answers any text with either a value or issues', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), edtfLikeText, anyEdtf), (text) => {
        const { value, issues } = parseEdtf(text);
        expect(value === null).toBe(issues.length > 0);
        if (value !== null) expect(value.edtf).toBe(text);
      }),
      { numRuns: 600 },
    );
  });

  it('gives bounds that are days in order', () => {
    fc.assert(
      fc.property(fc.oneof(anyEdtf, edtfLikeText), (text) => {
        const { value } = parseEdtf(text);
        if (value === null) return;
        const earliest = value.earliest === null ? -Infinity : parseDay(value.earliest);
        const latest = value.latest === null ? Infinity : parseDay(value.latest);
        expect(earliest).not.toBeNull();
        expect(latest).not.toBeNull();
        if (earliest !== null && latest !== null) expect(earliest).toBeLessThanOrEqual(latest);
      }),
      { numRuns: 1000 },
    );
  });
});
