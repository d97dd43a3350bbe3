import { memberBounds } from './date-set.ts';
import { formatDay } from './day.ts';
import { type DateExpression, type IntervalEnd, parseExpression } from './expression.ts';
import type { DateMarks, SinglePrecision } from './single-date.ts';
import type { DaySpan } from './span.ts';

/** How fine a date is. A third of a year counts as `half`, anything coarser than a century as `century`. */
export type Precision = SinglePrecision | 'interval' | 'set';

/**
 * A date as written, with its bounds as ISO days, inclusive; null is an open or an unknown end (the string keeps the
 * difference). `approximate` and `uncertain` are true where any part carries the mark.
 */
export type EdtfValue = {
  edtf: string;
  earliest: string | null;
  latest: string | null;
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
};

/** The value of an EDTF string, or null where it is none: `parseEdtf` says why. */
export function readEdtf(text: string): EdtfValue | null {
  const { value: expression } = parseExpression(text);
  return expression === null ? null : toEdtfValue(text, expression);
}

/** The value of an EDTF string whose parts are known. */
export function toEdtfValue(text: string, expression: DateExpression): EdtfValue {
  const { earliest, latest } = toBounds(expression);
  const marked = listDates(expression);
  return {
    edtf: text,
    earliest: earliest === null ? null : formatDay(earliest),
    latest: latest === null ? null : formatDay(latest),
    precision: expression.kind === 'single' ? expression.precision : expression.kind,
    approximate: marked.some((date) => date.approximate),
    uncertain: marked.some((date) => date.uncertain),
  };
}

function toBounds(expression: DateExpression): DaySpan {
  switch (expression.kind) {
    case 'single':
      return expression;
    case 'interval':
      return {
        earliest: typeof expression.start === 'string' ? null : expression.start.earliest,
        latest: typeof expression.end === 'string' ? null : expression.end.latest,
      };
    case 'set':
      return {
        earliest: extreme(
          expression.members.map((member) => memberBounds(member).earliest),
          Math.min,
        ),
        latest: extreme(
          expression.members.map((member) => memberBounds(member).latest),
          Math.max,
        ),
      };
  }
}

function extreme(days: (number | null)[], choose: (...days: number[]) => number): number | null {
  const bounded = days.filter((day) => day !== null);
  return bounded.length < days.length ? null : choose(...bounded);
}

function listDates(expression: DateExpression): DateMarks[] {
  if (expression.kind === 'single') return [expression];
  const ends: (IntervalEnd | null)[] =
    expression.kind === 'interval'
      ? [expression.start, expression.end]
      : expression.members.flatMap((member) =>
          member.kind === 'single' ? [member] : [member.from, member.to],
        );
  return ends.filter((end) => end !== null && typeof end !== 'string');
}
