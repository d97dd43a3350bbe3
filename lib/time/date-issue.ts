/** What can be wrong with a date that someone wrote. */
export type DateIssueCode =
  | 'date-not-text'
  | 'date-empty'
  | 'date-too-long'
  | 'date-syntax'
  | 'date-year-range'
  | 'date-no-such-month'
  | 'date-no-such-day'
  | 'date-no-such-time'
  | 'date-reversed'
  | 'date-unbounded'
  | 'date-mixed-range'
  | 'date-not-a-period';

/** One thing wrong with a date: `path` is the part of it (`start`, `end`, `members.2`), or empty for the whole. */
export type DateIssue = { code: DateIssueCode; path: string; message: string };

/** What a date parser answers: a value, or null and at least one issue. */
export type ParsedDate<Value> = { value: Value; issues: [] } | { value: null; issues: DateIssue[] };

/** An answer without a value, for one reason. */
export function refuseDate(
  code: DateIssueCode,
  path: string,
  message: string,
): { value: null; issues: DateIssue[] } {
  return { value: null, issues: [{ code, path, message }] };
}

/** Text quoted for a message, cut where it is long. */
export function quoteDate(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
