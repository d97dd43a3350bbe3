/** The date of an event in words that say more than its EDTF text: that it held then, and which event it is read against. */

import type { DateValue } from './date-value.ts';
import { parseDay } from './day.ts';
import { describeExpression, type EndWords } from './describe-date.ts';
import { withArticle } from './describe-single-date.ts';
import { type DateExpression, type IntervalEnd, parseExpression } from './expression.ts';

/** An event that dates are read against: its EDTF date, and how others refer to it ("the invasion"). */
export type DateAnchor = { id: string; date: string; shortName: string | null };

/** What is known of an event's date beside its EDTF text. */
export type DateReading = {
  /** `held`: when it began and ended is not said. */
  sense: 'occurred' | 'held';
  /** The events that its passages are read against. */
  anchors: readonly DateAnchor[];
  /** The last day (a day number) on which its sources can have written of it; null where that is not known. */
  written: number | null;
};

/** Returns whether a date begins after all of its sources were written: what is to come, as planned or foreseen. */
export function isPlan({ earliest }: Pick<DateValue, 'earliest'>, written: number | null): boolean {
  const first = earliest === null ? null : parseDay(earliest);
  return first !== null && written !== null && first > written;
}

/**
 * Returns the date with what is known of it. An end of an interval is anchored to the first event whose single date it
 * is, and named by that event's short name where it has one: "since the invasion (24 February 2022)". A date that held
 * reads "as of 29 May 2024". What is to begin, with no end said, reads "from 2028 on".
 */
export function toEventDate(date: DateValue, { sense, anchors, written }: DateReading): DateValue {
  const isPlanned = date.latest === null && isPlan(date, written);
  if (sense === 'occurred' && anchors.length === 0 && !isPlanned) return date;
  const { value: expression } = parseExpression(date.edtf);
  if (expression === null) return date;
  const start = expression.kind === 'interval' ? findAnchor(expression.start, anchors) : undefined;
  const end = expression.kind === 'interval' ? findAnchor(expression.end, anchors) : undefined;
  const words: EndWords = { start: nameAnchor(start), end: nameAnchor(end), isPlanned };
  const label = describeExpression(expression, words);
  return {
    ...date,
    label: sense === 'held' ? describeHeld(expression, label) : label,
    anchor:
      start === undefined && end === undefined ? null : { start: start?.id ?? null, end: end?.id ?? null },
  };
}

function findAnchor(end: IntervalEnd, anchors: readonly DateAnchor[]): DateAnchor | undefined {
  if (typeof end === 'string') return undefined;
  return anchors.find(({ date }) => {
    const { value } = parseExpression(date);
    return value?.kind === 'single' && value.earliest === end.earliest && value.latest === end.latest;
  });
}

function nameAnchor(anchor: DateAnchor | undefined): string | undefined {
  const { value } = parseExpression(anchor?.date ?? '');
  if (anchor == null || anchor.shortName === null || value === null) return undefined;
  return `${anchor.shortName} (${describeExpression(value)})`;
}

/** Something that held through an interval is worded as the interval; of all else it is known that it held then. */
function describeHeld(expression: DateExpression, label: string): string {
  if (expression.kind === 'interval') return label;
  return expression.kind === 'set' && /^(?:one of|between) /.test(label)
    ? `as of a time ${label.replace(/^one of /, 'in one of ')}`
    : `as of ${withArticle(label)}`;
}
