import { type ParsedDate, quoteDate, refuseDate } from './date-issue.ts';
import { type DateSet, parseDateSet } from './date-set.ts';
import { parseDateTime } from './date-time.ts';
import { parseSingleDate, type SingleDate } from './single-date.ts';

/** An end of an interval: a date, `open` (written `..`: there is no end) or `unknown` (left empty). */
export type IntervalEnd = SingleDate | 'open' | 'unknown';

/** Something that held from within its start to within its end. */
export type DateInterval = { kind: 'interval'; start: IntervalEnd; end: IntervalEnd };

/** The parts of an EDTF string. */
export type DateExpression = SingleDate | DateInterval | DateSet;

/** Longer than any date a person would write; it keeps what one string can cost small. */
const MAX_EDTF_CHARACTERS = 500;

/** The parts of an EDTF string of levels 0 to 2. Any input at all is answered, never thrown at. */
export function parseExpression(text: string): ParsedDate<DateExpression> {
  if (typeof text !== 'string') return refuseDate('date-not-text', '', 'A date is text; write it in quotes.');
  if (text.length > MAX_EDTF_CHARACTERS) {
    const advice = `a date has at most ${MAX_EDTF_CHARACTERS} characters; write its first and last date as an interval`;
    return refuseDate('date-too-long', '', `${quoteDate(text)}: ${advice}.`);
  }
  if (/^[[{]/.test(text)) return parseDateSet(text);
  if (text.includes('/')) return parseInterval(text);
  if (/^-?\d{4}-\d{2}-\d{2}T/.test(text)) return parseDateTime(text);
  return parseSingleDate(text, '');
}

function parseInterval(text: string): ParsedDate<DateInterval> {
  const [startText = '', endText = '', ...more] = text.split('/');
  if (more.length > 0) {
    return refuseDate(
      'date-syntax',
      '',
      `${quoteDate(text)} has more than one slash; an interval is start/end.`,
    );
  }
  const start = parseIntervalEnd(startText, 'start');
  const end = parseIntervalEnd(endText, 'end');
  if (start.value === null || end.value === null)
    return { value: null, issues: [...start.issues, ...end.issues] };
  const interval: DateInterval = { kind: 'interval', start: start.value, end: end.value };
  if (typeof interval.start === 'string' && typeof interval.end === 'string') {
    return refuseDate(
      'date-unbounded',
      '',
      `${quoteDate(text)} says nothing; give at least one end of the interval.`,
    );
  }
  // Ends may overlap (`1919-12-02/1919-XX-04`); only an end that is surely before the start is an error.
  if (isDate(interval.start) && isDate(interval.end) && interval.end.latest < interval.start.earliest) {
    return refuseDate(
      'date-reversed',
      '',
      `${quoteDate(text)} ends before it starts; swap or correct its ends.`,
    );
  }
  return { value: interval, issues: [] };
}

function parseIntervalEnd(text: string, path: string): ParsedDate<IntervalEnd> {
  if (text === '') return { value: 'unknown', issues: [] };
  if (text === '..') return { value: 'open', issues: [] };
  return parseSingleDate(text, path);
}

function isDate(end: IntervalEnd): end is SingleDate {
  return typeof end !== 'string';
}
