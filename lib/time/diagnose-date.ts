import { type DateIssue, type DateIssueCode, quoteDate } from './date-issue.ts';

/** What people write instead of an EDTF date, in the order in which it is looked for, and what they should write. */
const MISTAKES: readonly [RegExp, DateIssueCode, string][] = [
  [/^$/, 'date-empty', 'a date is missing here; write a year, a month or a day, such as 2024-06'],
  [
    /open|unknown/i,
    'date-syntax',
    'an open end is written .. and an unknown end is left empty, as in 1999/.. or 1999/',
  ],
  [/^\d{2,4}s$/, 'date-syntax', 'a decade or century is written with X, as in 196X or 19XX'],
  [
    /\b(?:b\.?c|a\.?d|b?ce)\b/i,
    'date-syntax',
    'a year of an era is written in four digits, 50 AD as 0050 and 44 BC as -0043, since 1 BC is year 0',
  ],
  [
    /\b(?:before|after)\b/i,
    'date-syntax',
    'what happened once, at some time before or after, is written [..1983] or [1985..]; what went on ../1983 or 1985/..',
  ],
  [
    /\b(?:today|now|yesterday|tomorrow|ago|last|next|this)\b/i,
    'date-syntax',
    'a date does not depend on the day it is read; write the year, the month or the day that is meant',
  ],
  [
    /^(?:\d{1,2}\W+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*\d{0,2}$/i,
    'date-syntax',
    'a date needs its year, which comes first, as in 2024-06',
  ],
  [
    /(?![xu]{3})[a-z]{3}/i,
    'date-syntax',
    'a date is written in digits, as in 2024-06-12, 2024-06, 2024-22 (summer) or 196X',
  ],
  [
    /\d\s+\d{1,2}:\d/,
    'date-syntax',
    'the time of day is none, times run from 00:00:00 to 23:59:59; the day alone is enough',
  ],
  [/\s/, 'date-syntax', 'a date has no spaces; write digits and hyphens alone, as in 2024-06-12'],
  [/^\d{8}$/, 'date-syntax', 'year, month and day are parted by hyphens, as in 2024-06-12'],
  [
    /^[?~%]?[Yy]-?\d/,
    'date-year-range',
    'the Y notation is not taken; write a year from -9999 to 9999 in four digits',
  ],
  [/^[?~%]?-?\d{5,}/, 'date-year-range', 'years go from -9999 to 9999; write four digits'],
  [/[?~%]{2}/, 'date-syntax', 'two marks stand side by side; % means both ~ and ?'],
  [
    /[()^]/,
    'date-syntax',
    'this is the notation of an old draft; put ?, ~ or % beside the part that it marks',
  ],
  [
    /[[\]{}]/,
    'date-syntax',
    'a set is one pair of brackets around all of it, as in [1667,1668] or {2019,2022}',
  ],
  [
    /^-?\d[\dXxu]*[xu]|-[xu]/,
    'date-syntax',
    'a digit that is not known is written as a capital X, as in 196X',
  ],
  [/^\d{1,2}[-./]\d{1,2}[-./]\d{4}$/, 'date-syntax', 'the year comes first, as in 2024-06-12'],
  [/^-?\d{4}-?W/i, 'date-syntax', 'week dates are not EDTF, and there is no such week; write its days'],
  [
    /^-?\d{4}-\d{3}$/,
    'date-syntax',
    'ordinal days are not EDTF, and there is no such day; write month and day',
  ],
  [
    /^-?\d{4}[-.]\d(?!\d)|^-?\d{4}-\d{2}-\d(?!\d)/,
    'date-syntax',
    'month and day have two digits, as in 2024-06-02',
  ],
  [
    /^-?\d{1,3}(?!\d)/,
    'date-syntax',
    'a year has four digits, as in 0658; both ends of an interval are written in full',
  ],
  [/^\+/, 'date-syntax', 'a year from 0 on has no sign; leave the + out'],
  [
    /^P\d/,
    'date-syntax',
    'durations are not taken; write the first and the last date, as in 2024-06/2024-08',
  ],
  [
    /\d[Tt]\d/,
    'date-syntax',
    'a time of day stands only in a date by itself, as in 2024-06-12T10:30:00Z; leave it out here',
  ],
  [/\.\./, 'date-syntax', 'the two dots belong in an interval (1999/..) or a set ([1667..1672])'],
];

/** The issue that tells why a text is no single EDTF date, and what to write instead. */
export function diagnoseDate(text: string, path: string): DateIssue {
  const found = quoteDate(text);
  for (const [pattern, code, advice] of MISTAKES) {
    if (pattern.test(text)) return { code, path, message: `${found}: ${advice}.` };
  }
  const message = `${found} is no EDTF date; write one such as 2024, 2024-06, 2024-06-12, 2024-22 (summer) or 196X.`;
  return { code: 'date-syntax', path, message };
}
