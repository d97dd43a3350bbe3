import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay, readPeriod } from '#lib/query/read-date.ts';
import { parsePeriod } from '#lib/time/parse-period.ts';
import { anyEdtf, edtfLikeText } from '../time/any-edtf.ts';

const [readFrom, readTo] = [readPeriod('from'), readPeriod('to')];

describe('readPeriod', () => {
  it.each([
    ['2022', '2022', '2022'],
    ['-0233-12', '-0233-12', '-0233-12'],
    ['44 BC', '-0043', '-0043'],
    ['AD 50', '0050', '0050'],
    ['−0233', '-0233', '-0233'],
    ['2024–06', '2024-06', '2024-06'],
    [' 2024 ', '2024', '2024'],
    ['12 June 2024', '2024-06-12', '2024-06-12'],
    ['2024/06/12', '2024-06-12', '2024-06-12'],
    ['2024-06-12 10:30:00', '2024-06-12', '2024-06-12'],
    ['2024-06-12T10:30:00Z', '2024-06-12', '2024-06-12'],
  ])('takes %j as from %s, to %s', (text, from, to) => {
    expect(readFrom(text)).toEqual({ value: from });
    expect(readTo(text)).toEqual({ value: to });
  });

  it.each([
    ['2024-Q2', /no year, month or day: write 2024-04$/],
    ['2024-24', /write 2024-12$/],
    ['1960s', /write 1960$/],
    ['196X', /write 1960$/],
    ['c. 2024', /bound has to be: write 2024$/],
    ['2024?', /bound has to be: write 2024$/],
    ['2024-2025', /write from 2024 and to 2025$/],
    ['2022-02-24/present', /write from 2022-02-24$/],
    ['-44', /-0043 \(44 BC\) or -0044 \(45 BC\)$/],
    ['06/12/2024', /2024-12-06 .* or 2024-06-12/],
    ['24', /2024, 1924 or 0024/],
    ['202', /0202 \(AD 202\)$/],
    ['30 February 2024', /no day 30/],
    ['1914 or 1915', /no single year/],
    ['2024-XX-12', /no single year/],
    ['banana', /year, month or day/],
    ['', /year, month or day/],
  ])('refuses %j and says what to write', (text, reason) => {
    expect(readFrom(text)).toEqual({ reason: expect.stringMatching(reason) });
  });

  it('gives what an address takes, or a reason', () => {
    fc.assert(
      fc.property(fc.oneof(anyEdtf, edtfLikeText, fc.string()), (text) => {
        for (const reading of [readFrom(text), readTo(text)]) {
          if ('reason' in reading) expect(reading.reason).not.toBe('');
          else expect(parsePeriod(reading.value, '').value).not.toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('readDay', () => {
  it.each([
    ['2024-05-29', '2024-05-29'],
    ['29 May 2024', '2024-05-29'],
    ['2024/05/29', '2024-05-29'],
    ['2024-05-29T10:00:00', '2024-05-29'],
  ])('takes %j', (text, value) => expect(readDay(text)).toEqual({ value }));

  it.each(['2024-05', '2024-05-29~', '30 February 2024', '05/06/2024', 'today'])('refuses %j', (text) => {
    expect(readDay(text)).toEqual({ reason: expect.stringMatching(/./) });
  });
});
