import type { DateRange, DateSet, DateSetMember } from './date-set.ts';
import { toCalendarDay } from './day.ts';
import { describeMonth, describeSingleDate, withArticle } from './describe-single-date.ts';
import { describeYears } from './describe-year.ts';
import { edgeYears, hasUnspecified } from './digit-pattern.ts';
import type { EdtfValue } from './edtf-value.ts';
import { type DateExpression, type DateInterval, type IntervalEnd, parseExpression } from './expression.ts';
import type { SingleDate } from './single-date.ts';

/**
 * The reader's wording of a date, British and day first: "June 2024", "winter 2024–2025", "about February 2022",
 * "22–24 October 2024", "since 1999", "one of 1667, 1668 or 1670–1672". "?" ends what is uncertain. A value whose
 * string is no EDTF is described by that string.
 */
export function describeDate(date: EdtfValue): string {
  const { value: expression } = parseExpression(date.edtf);
  return expression === null ? date.edtf : describeExpression(expression);
}

/**
 * Words for the ends of an interval that stand in place of their dates: "the invasion (24 February 2022)"; and whether it
 * is to begin: "from 2028 on", where nobody could say "since".
 */
export type EndWords = { start?: string | undefined; end?: string | undefined; isPlanned?: boolean };

/** The same for the parts of a date. */
export function describeExpression(expression: DateExpression, words: EndWords = {}): string {
  switch (expression.kind) {
    case 'single':
      return describeSingleDate(expression);
    case 'interval':
      return describeInterval(expression, words);
    case 'set':
      return describeSet(expression);
  }
}

function describeInterval({ start, end }: DateInterval, words: EndWords): string {
  const startWords = words.start ?? describeEnd(start);
  const endWords = words.end ?? describeEnd(end);
  if (typeof start === 'string') return `until ${endWords}${start === 'unknown' ? ', start unknown' : ''}`;
  if (end === 'open') return words.isPlanned ? `from ${startWords} on` : `since ${startWords}`;
  if (end === 'unknown') return `from ${startWords}, end unknown`;
  const isWorded = words.start !== undefined || words.end !== undefined;
  if (!isWorded && isPlain(start) && isPlain(end) && !isUnit(start, end))
    return describePlainRange(start, end);
  return `from ${startWords} to ${endWords}`;
}

function describeEnd(end: IntervalEnd): string {
  return typeof end === 'string' ? 'unknown' : withArticle(describeSingleDate(end));
}

/** Whether two years bound a decade, century or millennium: "1900–1999" would read like the century, as if some time in it. */
function isUnit(from: SingleDate, to: SingleDate): boolean {
  if (from.precision !== 'year' || to.precision !== 'year') return false;
  return [1, 2, 3].some((digits) => {
    const [first, last] = edgeYears(from.year.slice(0, -digits) + 'X'.repeat(digits));
    return first === Number(from.year) && last === Number(to.year);
  });
}

/** Whether the date is exact in every part it gives, so that it may share its month or year with another. */
function isPlain(date: SingleDate): boolean {
  const isMarked = date.approximate || date.uncertain || date.significantDigits !== null;
  return (
    !isMarked && ![date.year, date.month, date.day].some((part) => part !== null && hasUnspecified(part))
  );
}

function describePlainRange(from: SingleDate, to: SingleDate): string {
  const fromWording = describeSingleDate(from);
  const toWording = describeSingleDate(to);
  if (fromWording === toWording) return fromWording;
  const first = toCalendarDay(from.earliest);
  const last = toCalendarDay(to.latest);
  const isSameYear = first.year === last.year;
  if (from.precision === 'year' && to.precision === 'year') return describeYears(first.year, last.year);
  if (from.precision === 'month' && to.precision === 'month' && isSameYear) {
    return `${describeMonth(first.month)}–${toWording}`;
  }
  if (from.precision === 'day' && to.precision === 'day' && isSameYear) {
    return first.month === last.month
      ? `${first.day}–${toWording}`
      : `${first.day} ${describeMonth(first.month)} – ${toWording}`;
  }
  return `${fromWording} – ${toWording}`;
}

function describeSet({ choice, members }: DateSet): string {
  const distinct = listDistinct(members, choice);
  const [only] = distinct;
  if (distinct.length === 1 && only !== undefined) {
    const { member, wording } = only;
    if (member.kind === 'single' || member.from === null || member.to === null) return wording;
    const { from, to } = member;
    if (describeSingleDate(from) === describeSingleDate(to)) return wording;
    return choice === 'one' ? describeOnce(from, to) : `each of ${wording}`;
  }
  const wordings = distinct.map(({ wording }) => withArticle(wording));
  const word = choice === 'one' ? 'or' : 'and';
  const isLong = distinct.some(
    ({ member }) => member.kind === 'range' && (member.from === null || member.to === null),
  );
  const list = `${wordings.slice(0, -1).join(', ')}${isLong ? ',' : ''} ${word} ${wordings.at(-1) ?? ''}`;
  return choice === 'one' ? `one of ${list}` : list;
}

/** The members that read differently, in their order. */
function listDistinct(
  members: readonly DateSetMember[],
  choice: DateSet['choice'],
): { member: DateSetMember; wording: string }[] {
  const distinct = new Map<string, DateSetMember>();
  for (const member of members) {
    const wording = describeMember(member, choice);
    if (!distinct.has(wording)) distinct.set(wording, member);
  }
  return [...distinct].map(([wording, member]) => ({ member, wording }));
}

/** Some one time from the first to the last: the everyday reading of `[a..b]`. */
function describeOnce(from: SingleDate, to: SingleDate): string {
  return `between ${withArticle(describeSingleDate(from))} and ${withArticle(describeSingleDate(to))}`;
}

function describeMember(member: DateSetMember, choice: DateSet['choice']): string {
  return member.kind === 'single' ? describeSingleDate(member) : describeRange(member, choice);
}

function describeRange({ from, to }: DateRange, choice: DateSet['choice']): string {
  if (from !== null && to !== null) {
    return isPlain(from) && isPlain(to)
      ? describePlainRange(from, to)
      : `${describeSingleDate(from)} to ${withArticle(describeSingleDate(to))}`;
  }
  const joint = choice === 'one' ? 'or' : 'and';
  if (from !== null) return `${describeSingleDate(from)} ${joint} later`;
  return to === null ? '' : `${describeSingleDate(to)} ${joint} earlier`;
}

/**
 * How fine a date is, in words that go on from "known": "to the day", "to the season", "to a third of the year";
 * "start to the month, end open" for an interval; "one of several dates" for a set.
 */
export function describePrecision(date: EdtfValue): string {
  const { value: expression } = parseExpression(date.edtf);
  if (expression === null) return `to the ${date.precision}`;
  if (expression.kind === 'single') return describeSinglePrecision(expression);
  if (expression.kind === 'set') return describeSetPrecision(expression);
  const start = describeEndPrecision(expression.start);
  const end = describeEndPrecision(expression.end);
  return start === end ? `start and end ${start}` : `start ${start}, end ${end}`;
}

function describeSetPrecision({ choice, members }: DateSet): string {
  const [only, ...others] = listDistinct(members, choice);
  if (only === undefined || others.length > 0)
    return choice === 'one' ? 'one of several dates' : 'several dates';
  if (only.member.kind === 'single') return describeSinglePrecision(only.member);
  return choice === 'one' ? 'to a stretch of time within which it happened' : 'several dates';
}

function describeEndPrecision(end: IntervalEnd): string {
  return typeof end === 'string' ? end : describeSinglePrecision(end);
}

function describeSinglePrecision(date: SingleDate): string {
  if (date.precision === 'half')
    return date.subYear?.months === 4 ? 'to a third of the year' : 'to the half-year';
  if (date.precision !== 'century') return `to the ${date.precision}`;
  const digits = date.year.replace('-', '');
  const sure = date.significantDigits ?? digits.indexOf('X');
  if (sure === 0) return 'year unknown';
  return sure === 1 ? 'to the millennium' : 'to the century';
}
