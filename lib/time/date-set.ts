import { type DateIssue, type ParsedDate, quoteDate, refuseDate } from './date-issue.ts';
import { parseSingleDate, type SingleDate } from './single-date.ts';
import type { DaySpan } from './span.ts';

/** Every date from `from` to `to`, inclusive; null means any earlier, or any later. */
export type DateRange = { kind: 'range'; from: SingleDate | null; to: SingleDate | null };

/** A member of a set: one date, or a range of dates. */
export type DateSetMember = SingleDate | DateRange;

/** A set of dates in the order written: `one` of them (`[…]`) or `all` of them (`{…}`). */
export type DateSet = { kind: 'set'; choice: 'one' | 'all'; members: DateSetMember[] };

const MAX_MEMBERS = 50;
/** Each costs as much as all the years that it may be. */
const MAX_UNSPECIFIED = 10;

/** The set that a text in square or curly brackets writes: `[1667,1668,1670..1672]`, `{1960,1961-12}`. */
export function parseDateSet(text: string): ParsedDate<DateSet> {
  const choice = text.startsWith('[') ? 'one' : 'all';
  const closing = choice === 'one' ? ']' : '}';
  if (!text.endsWith(closing)) {
    return refuseDate(
      'date-syntax',
      '',
      `${quoteDate(text)}: the set has to end with ${closing}, and nothing after it.`,
    );
  }
  const texts = text.slice(1, -1).split(',');
  const unspecified = texts.filter((memberText) => memberText.includes('X')).length;
  if (texts.length > MAX_MEMBERS || unspecified > MAX_UNSPECIFIED) {
    const advice = `a set has at most ${MAX_MEMBERS} members, ${MAX_UNSPECIFIED} of them with an X; write a range, as in [1667..1672], or fewer`;
    return refuseDate('date-too-long', '', `${quoteDate(text)}: ${advice}.`);
  }
  const members: DateSetMember[] = [];
  const issues: DateIssue[] = [];
  texts.forEach((memberText, index) => {
    const { value, issues: found } = parseMember(memberText, index, texts.length);
    if (value === null) issues.push(...found);
    else members.push(value);
  });
  return issues.length > 0
    ? { value: null, issues }
    : { value: { kind: 'set', choice, members }, issues: [] };
}

/** The bounds of one member of a set, as day numbers; null where it is any earlier or any later date. */
export function memberBounds(member: DateSetMember): DaySpan {
  if (member.kind === 'single') return { earliest: member.earliest, latest: member.latest };
  return { earliest: member.from?.earliest ?? null, latest: member.to?.latest ?? null };
}

function parseMember(text: string, index: number, count: number): ParsedDate<DateSetMember> {
  const path = `members.${index}`;
  if (!text.includes('..')) return parseSingleDate(text, path);
  const [fromText = '', toText = '', ...more] = text.split('..');
  const isMisplaced = (fromText === '' && index > 0) || (toText === '' && index < count - 1);
  if (more.length > 0 || (fromText === '' && toText === '') || isMisplaced) {
    const advice = 'two dots stand between two dates, before the first of all or after the last of all';
    return refuseDate('date-syntax', path, `${quoteDate(text)}: in a set, ${advice}.`);
  }
  const from = fromText === '' ? null : parseSingleDate(fromText, path);
  const to = toText === '' ? null : parseSingleDate(toText, path);
  if (from?.value === null || to?.value === null) {
    return { value: null, issues: [...(from?.issues ?? []), ...(to?.issues ?? [])] };
  }
  return checkRange({ kind: 'range', from: from?.value ?? null, to: to?.value ?? null }, text, path);
}

function checkRange(range: DateRange, text: string, path: string): ParsedDate<DateRange> {
  const { from, to } = range;
  if (from !== null && to !== null) {
    if (partsGiven(from) !== partsGiven(to)) {
      const advice = 'both sides have to be years, both months or both days';
      return refuseDate(
        'date-mixed-range',
        path,
        `${quoteDate(text)}: ${advice}; write one as finely as the other.`,
      );
    }
    if (to.latest < from.earliest) {
      return refuseDate(
        'date-reversed',
        path,
        `${quoteDate(text)} ends before it starts; swap its two sides.`,
      );
    }
  }
  return { value: range, issues: [] };
}

function partsGiven(date: SingleDate): string {
  if (date.subYear !== null) return date.subYear.precision;
  return date.day !== null ? 'day' : date.month !== null ? 'month' : 'year';
}
