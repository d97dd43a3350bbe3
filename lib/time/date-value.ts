import { describeDate, describeExpression } from './describe-date.ts';
import { type EdtfValue, toEdtfValue } from './edtf-value.ts';
import { parseExpression } from './expression.ts';
import { type DateShape, dateShape, type MarkedSpan } from './shape.ts';
import { isSameSpan, within } from './span.ts';

/** A date as JSON holds it: the EDTF value and its wording for a reader. */
export type DateValue = EdtfValue & {
  label: string;
  /** Ids of the events that its start and its end are anchored to, see `toEventDate`; null where neither is. */
  anchor: { start: string | null; end: string | null } | null;
};

/** The JSON date of an EDTF string or of a value already parsed, or null where the string is no EDTF. */
export function toDateValue(date: string | EdtfValue): DateValue | null {
  if (typeof date === 'string') {
    const { value: expression } = parseExpression(date);
    if (expression === null) return null;
    return { ...toEdtfValue(date, expression), label: describeExpression(expression), anchor: null };
  }
  const { edtf, earliest, latest, precision, approximate, uncertain } = date;
  const bounds = { edtf, earliest, latest, precision, approximate, uncertain };
  return { ...bounds, label: describeDate(date), anchor: null };
}

/**
 * Whether a date claims something more finely than all the stated dates together do.
 *
 * A date makes claims, each of the form "this fell between these two days": a single date and a `[…]` set make one,
 * an interval makes two (its start and its end), a `{…}` set one for each member. A stated date supports a claim where
 * some claim of its own lies inside it, for then the source says the same or says it more narrowly. A date is finer
 * when one of its claims has no such support. It follows that
 *
 * - `2024-06-12` is finer than `2024-06`, and `2024-06` is not finer than `2024-06-12` or than itself;
 * - a date that misses the other altogether is finer: the source does not support it at all;
 * - `2024-06-01/2024-06-30` is finer than `2024-06`, though their bounds are the same, since it says on which days
 *   something began and ended; `2024-06` is not finer than `2024-06-01/2024-06-30`;
 * - a day that begins or ends an interval is not finer than that interval (`2022-02-24` and `2022-02-24/..`), nor is
 *   an interval whose only given end is a date that the source states (`2022-02-24/..` and `2022-02-24`): an open or
 *   unknown end claims no day, so anything supports it and it supports nothing;
 * - dropping a mark is finer: `2022-02` claims more than `2022-02~`. A wider date may drop it (`2022` and `2022-02~`),
 *   because the vagueness that the mark stands for is now in the width. Adding a mark is never finer;
 * - two sources may support its two ends: `1950/1953` is not finer than `1950` and `1953-07-27` together;
 * - with no stated date at all, every date is finer.
 */
export function isFinerThan(date: EdtfValue, stated: readonly EdtfValue[]): boolean {
  const support = stated.flatMap((one) => listClaims(dateShape(one)));
  return listClaims(dateShape(date)).some((claim) => !support.some((other) => supports(other, claim)));
}

function listClaims(shape: DateShape): MarkedSpan[] {
  if (shape.kind === 'interval') return [shape.start, shape.end];
  if (shape.kind === 'set' && shape.choice === 'all') return shape.members;
  return [shape];
}

function supports(stated: MarkedSpan, claim: MarkedSpan): boolean {
  if (!within(stated, claim)) return false;
  const keepsMarks = (claim.approximate || !stated.approximate) && (claim.uncertain || !stated.uncertain);
  return keepsMarks || !isSameSpan(stated, claim);
}
