import { describe, expect, it } from 'vitest';
import { parseEdtf } from '#lib/time/edtf.ts';

// What is wrong with a text comes from `diagnoseDate`; which of its texts are asked about, only the parser knows.
describe('diagnoseDate', () => {
  it.each([
    ['', 'date-empty', /missing/],
    ['2001-02-29', 'date-no-such-day', /no day 29/],
    ['2024-13', 'date-no-such-month', /no month 13/],
    ['2024-22-05', 'date-no-such-month', /drop the day/],
    ['2004/2003', 'date-reversed', /before it starts/],
    ['2024-23/2024-22', 'date-reversed', /before it starts/],
    ['[1918..1914]', 'date-reversed', /before it starts/],
    ['{1914..1918-11}', 'date-mixed-range', /both sides/],
    ['../..', 'date-unbounded', /at least one end/],
    ['/', 'date-unbounded', /at least one end/],
    ['Y17000', 'date-year-range', /-9999 to 9999/],
    ['12024', 'date-year-range', /-9999 to 9999/],
    ['9999-24', 'date-year-range', /year 10000/],
    ['-0000', 'date-syntax', /write 0000/],
    ['2024/2025/2026', 'date-syntax', /more than one slash/],
    ['2024-W60', 'date-syntax', /no such week/],
    ['2024-367', 'date-syntax', /no such day/],
    ['2024-06-19 24:00', 'date-syntax', /day alone is enough/],
    ['0 BC', 'date-syntax', /44 BC as -0043/],
    ['before 1984', 'date-syntax', /\[\.\.1983\]/],
    ['last week', 'date-syntax', /day it is read/],
    ['12 June', 'date-syntax', /needs its year/],
    ['29 February 2023', 'date-no-such-day', /would be "2023-02-29": there is no day 29/],
    ['[1914,1918}', 'date-syntax', /end with \]/],
    ['[1914,1918]?', 'date-syntax', /end with \]/],
    ['[1914,..1918]', 'date-syntax', /two dots stand/],
    ['[..]', 'date-syntax', /two dots stand/],
    ['1890S2-05', 'date-syntax', /alone/],
    ['189XS2', 'date-syntax', /both X and S/],
  ])('refuses %j and says what to do', (text, code, message) => {
    const { value, issues } = parseEdtf(text);
    expect(value).toBeNull();
    expect(issues).toMatchObject([{ code, message: expect.stringMatching(message) }]);
  });

  it('names the part that is wrong', () => {
    expect(parseEdtf('2001-02-29/2003-13').issues).toMatchObject([{ path: 'start' }, { path: 'end' }]);
    expect(parseEdtf('{1960,1961-13,1962-02-30}').issues).toMatchObject([
      { path: 'members.1' },
      { path: 'members.2' },
    ]);
  });

  it('refuses what is no text or too long', () => {
    for (const input of [undefined, null, 2024, new Date(0), {}, ['2024'], Symbol('2024')]) {
      // @ts-expect-error: callers without types hand over anything
      expect(parseEdtf(input).issues).toMatchObject([{ code: 'date-not-text' }]);
    }
    expect(parseEdtf('2024'.repeat(1_000_000)).issues).toMatchObject([{ code: 'date-too-long' }]);
    expect(parseEdtf(`[${'XXXX-02-30,'.repeat(44)}2024]`).value).toBeNull();
  });
});
