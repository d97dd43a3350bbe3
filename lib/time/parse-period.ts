import { type ParsedDate, quoteDate, refuseDate } from './date-issue.ts';
import { type DayBounds, parseSingleDate } from './single-date.ts';

/** A whole year, month or day: its text and its first and last day as day numbers, inclusive. */
export type Period = DayBounds & { text: string; precision: 'year' | 'month' | 'day' };

/**
 * The year, month or day that a bound of a filter or window names, to its full extent: `2024-02` is 1 to 29 February
 * 2024, `-0233` the whole of 234 BC. Marks, seasons, intervals and unknown digits are refused: a bound is a plain
 * date. `path` names the parameter in the issues.
 */
export function parsePeriod(text: string, path: string): ParsedDate<Period> {
  if (typeof text !== 'string' || !/^-?\d{4}(-\d{2}){0,2}$/.test(text)) {
    const found = typeof text === 'string' ? `${quoteDate(text)} is none` : 'this is no text';
    return refuseDate(
      'date-not-a-period',
      path,
      `Write a year, month or day (2022, 2022-02, 2022-02-24, -0233); ${found}.`,
    );
  }
  const { value: date, issues } = parseSingleDate(text, path);
  if (date === null) return { value: null, issues };
  const { precision, earliest, latest } = date;
  if (precision !== 'year' && precision !== 'month' && precision !== 'day') {
    return refuseDate(
      'date-not-a-period',
      path,
      `${quoteDate(text)} is a part of a year; write its months instead.`,
    );
  }
  return { value: { text, precision, earliest, latest }, issues: [] };
}
