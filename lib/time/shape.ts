import { memberBounds } from './date-set.ts';
import type { EdtfValue } from './edtf-value.ts';
import { type DateInterval, type IntervalEnd, parseExpression } from './expression.ts';
import type { DateMarks, SingleDate } from './single-date.ts';
import { type DaySpan, toSpan } from './span.ts';

/** A stretch of days in which one thing happened, with the marks its date carries. */
export type MarkedSpan = DaySpan & DateMarks;

/**
 * One end of an interval. It fell on a day from `earliest` to `latest`; where `absent` says that it is open (`..`) or
 * unknown, both are null.
 */
export type IntervalEdge = MarkedSpan & { absent: 'open' | 'unknown' | null };

/**
 * What of a date is sure and what is not, in day numbers, inclusive. A painter draws
 *
 * - `single`: soft from `earliest` to `latest`, since it happened at some time within (crisp where they are one day);
 * - `interval`: soft over the width of each edge, solid from `start.latest` to `end.earliest` where these are in order;
 * - `set`: soft from `earliest` to `latest` for `one` of its members, each member for itself for `all` of them.
 */
export type DateShape = MarkedSpan &
  (
    | { kind: 'single' }
    | { kind: 'interval'; start: IntervalEdge; end: IntervalEdge }
    | { kind: 'set'; choice: 'one' | 'all'; members: MarkedSpan[] }
  );

/** The shape of a date. A value whose string is no EDTF gives a single date of its bounds. */
export function dateShape(date: EdtfValue): DateShape {
  const whole: MarkedSpan = { ...toSpan(date), approximate: date.approximate, uncertain: date.uncertain };
  const { value: expression } = parseExpression(date.edtf);
  if (expression === null) return { kind: 'single', ...whole };
  if (expression.kind === 'single')
    return { kind: 'single', ...whole, uncertain: whole.uncertain || isGuessedDay(expression) };
  if (expression.kind === 'interval') return { kind: 'interval', ...whole, ...toEdges(expression) };
  const members = expression.members.map((member): MarkedSpan => {
    const dates = member.kind === 'single' ? [member] : [member.from, member.to];
    return {
      ...memberBounds(member),
      approximate: dates.some((one) => one?.approximate),
      uncertain: dates.some((one) => one !== null && (one.uncertain || isGuessedDay(one))),
    };
  });
  return { kind: 'set', ...whole, choice: expression.choice, members };
}

function toEdges({ start, end }: DateInterval): { start: IntervalEdge; end: IntervalEdge } {
  const edges = { start: toEdge(start), end: toEdge(end) };
  // A start is never after its end, so each edge loses the days that only the other one rules out (`2024/2024-06-15`).
  if (typeof start !== 'string' && typeof end !== 'string') {
    edges.start.latest = Math.min(start.latest, end.latest);
    edges.end.earliest = Math.max(start.earliest, end.earliest);
  }
  return edges;
}

function toEdge(end: IntervalEnd): IntervalEdge {
  if (typeof end === 'string')
    return { earliest: null, latest: null, absent: end, approximate: false, uncertain: false };
  const { earliest, latest, approximate } = end;
  return { earliest, latest, absent: null, approximate, uncertain: end.uncertain || isGuessedDay(end) };
}

/** Whether the calendar alone leaves one day, and not the writer: in April a day given as `3X` can only be the 30th. */
function isGuessedDay({ year, month, day, earliest, latest }: SingleDate): boolean {
  return earliest === latest && [year, month, day].some((part) => part?.includes('X'));
}
