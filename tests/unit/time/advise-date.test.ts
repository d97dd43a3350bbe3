import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDate } from '#lib/time/describe-date.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { findSpellings } from '#lib/time/respell-date.ts';
import { anyEdtf, edtfLikeText } from './any-edtf.ts';
import { parsed } from './parsed.ts';

const whole = (spelling: string) => [spelling];

describe('findSpellings', () => {
  it.each([
    ['44 BC', '-0043'],
    ['44 B.C.', '-0043'],
    ['44BCE', '-0043'],
    ['BC 44', '-0043'],
    ['1 BC', '0000'],
    ['15 March 44 BC', '-0043-03-15'],
    ['AD 50', '0050'],
    ['50 CE', '0050'],
    ['49–44 BC', '-0048/-0043'],
    ['300 BC – AD 14', '-0299/0014'],
    ['c. 44 BC', '-0043~'],
    ['5th century BC', '-04XX'],
    ['1st century BC', '[-0099..0000]'],
    ['20th century', '19XX'],
  ])('counts the years of an era in %j', (text, edtf) => expect(findSpellings(text)).toEqual(whole(edtf)));

  it.each([
    ['2024–06', '2024-06'],
    ['2024‐06', '2024-06'],
    ['2024‑06‑12', '2024-06-12'],
    ['−0233', '-0233'],
    ['２０２４-０６', '2024-06'],
    [' 2024-06 ', '2024-06'],
    ['2024-06\u200b', '2024-06'],
    ['“2024-06”', '2024-06'],
    ['[1667, 1668]', '[1667,1668]'],
    ['2024 / 2025', '2024/2025'],
    ['2024-06-12.', '2024-06-12'],
    ['02024', '2024'],
    ['+2024', '2024'],
    ['Y2024', '2024'],
  ])('sees through the characters of %j', (text, edtf) => expect(findSpellings(text)).toEqual(whole(edtf)));

  it.each([
    ['2024-06-12 10:30:00', '2024-06-12'],
    ['2024-06-12T10:30:00.123Z', '2024-06-12'],
    ['2024-06-12 10:30:00+02:00', '2024-06-12'],
    ['Wed, 12 Jun 2024 10:30:00 GMT', '2024-06-12'],
    ['Wed Jun 12 2024 10:30:00 GMT+0200 (CEST)', '2024-06-12'],
    ['+2024-00-00T00:00:00Z', '2024'],
    ['2024-06-12T10:00/2024-06-13T11:00', '2024-06-12/2024-06-13'],
  ])('takes the day of %j', (text, edtf) => expect(findSpellings(text)).toEqual(whole(edtf)));

  it.each([
    ['2024/06/12', '2024-06-12'],
    ['2024.6.2', '2024-06-02'],
    ['20240612', '2024-06-12'],
    ['2024年6月12日', '2024-06-12'],
    ['2024년 6월', '2024-06'],
    ['12-Jun-2024', '2024-06-12'],
    ['June 12th, 2024', '2024-06-12'],
    ['the 12th of June 2024', '2024-06-12'],
    ['13/06/2024', '2024-06-13'],
    ['06/2024', '2024-06'],
    ['2024-06-00', '2024-06'],
    ['2024-W25', '2024-06-17/2024-06-23'],
    ['2024-W25-3', '2024-06-19'],
    ['2024-171', '2024-06-19'],
    ['2024-Q2', '2024-34'],
    ['second quarter of 2024', '2024-34'],
    ['H1 2024', '2024-40'],
    ['summer 2024', '2024-22'],
    ['winter 2024/25', '2024-24'],
    ['1960s', '196X'],
    ['196?', '196X'],
    ['19uu', '19XX'],
    ['19--', '19XX'],
  ])('knows the form of %j', (text, edtf) => expect(findSpellings(text)).toEqual(whole(edtf)));

  it.each([
    ['c. 2024', '2024~'],
    ['circa June 2024', '2024-06~'],
    ['2024 (?)', '2024?'],
    ['2022?~', '2022%'],
    ['2004-(06)?', '2004-06?'],
  ])('marks %j', (text, edtf) => expect(findSpellings(text)).toEqual(whole(edtf)));

  it.each([
    ['2022-02-24/present', '2022-02-24/..'],
    ['2022 to date', '2022/..'],
    ['2022–', '2022/..'],
    ['since June 2022', '2022-06/..'],
    ['until 2003', '../2003'],
    ['1985/unknown', '1985/'],
    ['2024-2025', '2024/2025'],
    ['1914-18', '1914/1918'],
    ['2024/25', '2024/2025'],
    ['2024-10-22/24', '2024-10-22/2024-10-24'],
    ['22–24 October 2024', '2024-10-22/2024-10-24'],
    ['30 October – 6 November 2024', '2024-10-30/2024-11-06'],
    ['Q1–Q2 2024', '2024-33/2024-34'],
    ['c. 1914–1918', '1914~/1918'],
    ['between 1914 and 1918', '[1914..1918]'],
    ['1914 or 1915', '[1914,1915]'],
    ['1914 and 1916', '{1914,1916}'],
    ['[2019-2021]', '[2019..2021]'],
  ])('knows what %j joins', (text, edtf) => expect(findSpellings(text)).toEqual(whole(edtf)));

  it.each([
    ['-44', '-0043', '-0044'],
    ['06/12/2024', '2024-12-06', '2024-06-12'],
    ['2010–12', '2010-12', '2010/2012'],
    ['–2022', '-2022', '../2022'],
    ['1900s', '190X', '19XX'],
    ['winter 2024', '2024-24', '2023-24'],
    ['late 2024', '[2024-09..2024-12]', '2024'],
    ['24', '2024', '1924', '0024'],
  ])('gives every reading of %j', (text, ...edtf) => expect(findSpellings(text)).toEqual(edtf));

  it.each(['once upon a time', 'June', '30 February 2024', '2024-02-30', '0 BC', '2024-06-12'])(
    'has none for %j',
    (text) => expect(findSpellings(text)).toEqual([]),
  );

  it('reads back the label of a date as that date or not at all', () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const { value } = parseEdtf(text);
        if (value === null) return;
        const label = describeDate(value);
        const [only, ...others] = findSpellings(label);
        if (only !== undefined && others.length === 0) expect(describeDate(parsed(only))).toBe(label);
      }),
      { numRuns: 600 },
    );
  });
});

/** Dates as people change them: other dashes, words around, signs out of place. */
const anyTypedDate = fc
  .tuple(
    fc.oneof(
      anyEdtf,
      edtfLikeText,
      anyEdtf.map((text) => {
        const { value } = parseEdtf(text);
        return value === null ? text : describeDate(value);
      }),
    ),
    fc.constantFrom('', '', 'c. ', 'since ', 'AD ', '~', ' '),
    fc.constantFrom('', '', ' BC', '/present', ' 10:30:00', '?', '.', '-Q2', '–'),
    fc.constantFrom('-', '-', '–', '‐', '−', '/', '.', ' '),
  )
  .map(([text, before, after, dash]) => before + text.replaceAll('-', dash) + after);

describe('adviseDate', () => {
  it('gives spellings that parse, and never the text itself', () => {
    fc.assert(
      fc.property(fc.oneof(anyTypedDate, fc.string({ unit: 'binary' })), (text) => {
        const { value, issues } = parseEdtf(text);
        if (value !== null) return;
        for (const spelling of findSpellings(text)) {
          expect(parseEdtf(spelling).issues).toEqual([]);
          expect(spelling).not.toBe(text);
        }
        for (const { message } of issues) expect(message).toMatch(/^(?:"|A date is text).*\.$/su);
        const [only, ...others] = findSpellings(text);
        if (only !== undefined && others.length === 0) expect(issues[0]?.message).toContain(` ${only}`);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['44 BC', '"44 BC" is written -0043.'],
    ['-44', '"-44" is written -0043 (44 BC) or -0044 (45 BC).'],
    ['2024-Q2', '"2024-Q2" is written 2024-34 (second quarter of 2024).'],
    ['2022-02-24/present', '"2022-02-24/present" is written 2022-02-24/.. (since 24 February 2022).'],
    ['since 1999', '"since 1999" is written 1999/..'],
    ['2024–06', '"2024–06" is written 2024-06 (June 2024), with the hyphens of a keyboard.'],
    [' 2024', '" 2024" is written 2024, without spaces.'],
  ])('says how %j is written', (text, message) =>
    expect(parseEdtf(text).issues).toEqual([{ code: 'date-syntax', path: '', message }]),
  );
});
