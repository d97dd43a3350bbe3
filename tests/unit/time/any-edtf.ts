import fc from 'fast-check';
import { FIRST_DAY, formatDay, LAST_DAY } from '#lib/time/day.ts';

const mark = fc.constantFrom('', '', '', '~', '?', '%');
const subYear = fc.integer({ min: 21, max: 41 });

/** Any year, month, day, part of a year, decade or century, often marked. Ends before 9999, which winters run out of. */
export const anySingleEdtf: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: FIRST_DAY, max: LAST_DAY - 366 }), fc.integer({ min: 0, max: 5 }), subYear, mark)
  .map(([day, form, code, ending]) => {
    const iso = formatDay(day);
    const year = iso.slice(0, -6);
    const unsigned = year === '0000' || year === '9999' || year.startsWith('-') ? '1984' : year;
    const forms = [
      year,
      iso.slice(0, -3),
      iso,
      `${year}-${code}`,
      `${unsigned.slice(0, 3)}X`,
      `${unsigned.slice(0, 2)}XX`,
    ];
    return `${forms[form] ?? year}${ending}`;
  });

/** Any date: mostly single, else an interval or a set, whose parts may be in the wrong order. */
export const anyEdtf: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: anySingleEdtf },
  fc.tuple(anySingleEdtf, anySingleEdtf).map(([a, b]) => `${a}/${b}`),
  fc.tuple(anySingleEdtf, fc.constantFrom('', '..')).map(([a, end]) => `${a}/${end}`),
  fc.tuple(anySingleEdtf, fc.constantFrom('', '..')).map(([a, end]) => `${end}/${a}`),
  fc.array(anySingleEdtf, { minLength: 1, maxLength: 4 }).map((members) => `[${members.join(',')}]`),
  fc.array(anySingleEdtf, { minLength: 1, maxLength: 4 }).map((members) => `{${members.join(',')}}`),
);

/** Text that looks like EDTF often enough to reach deep into a parser. */
export const edtfLikeText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      '19',
      '2024',
      '-',
      '0',
      '6',
      '12',
      'X',
      'S2',
      '~',
      '?',
      '%',
      '/',
      '..',
      '[',
      ']',
      '{',
      '}',
      ',',
      'T',
      'Z',
      ':',
      '+',
      ' ',
      'Y',
    ),
    {
      maxLength: 14,
    },
  )
  .map((pieces) => pieces.join(''));
