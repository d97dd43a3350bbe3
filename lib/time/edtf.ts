/**
 * EDTF (ISO 8601-2) in. What is decided here and in the files it rests on: levels 0 and 1, and of level 2 sets,
 * sub-year groupings, significant digits, unspecified digits anywhere and marks on parts; years from -9999 to 9999;
 * bounds in the proleptic Gregorian calendar, inclusive, that no mark ever widens. Wording is left to
 * `describe-date.ts`, drawing to `shape.ts`.
 */
import { adviseDate } from './advise-date.ts';
import type { DateIssue } from './date-issue.ts';
import { type EdtfValue, toEdtfValue } from './edtf-value.ts';
import { parseExpression } from './expression.ts';

/**
 * The date that an EDTF string writes, or null and what is wrong with it: where it is known what is meant, the right
 * spelling. Never throws, whatever it is given.
 *
 * @example
 * parseEdtf('2024-22').value // { edtf: '2024-22', earliest: '2024-06-01', latest: '2024-08-31', precision: 'season', … }
 */
export function parseEdtf(text: string): { value: EdtfValue | null; issues: DateIssue[] } {
  const { value: expression, issues } = parseExpression(text);
  if (expression !== null) return { value: toEdtfValue(text, expression), issues: [] };
  return { value: null, issues: typeof text === 'string' ? adviseDate(text, issues) : issues };
}
