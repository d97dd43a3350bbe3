/** How the dates of a filter are read: as they are written in addresses, or as people type them where that is certain. */
import { formatDay, formatYear, parseDay, toCalendarDay } from '#lib/time/day.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { type DateExpression, parseExpression } from '#lib/time/expression.ts';
import { parsePeriod } from '#lib/time/parse-period.ts';
import { findSpellings } from '#lib/time/respell-date.ts';
import type { SingleDate } from '#lib/time/single-date.ts';
import type { Reading } from './parameter.ts';
import { quoteForMessage } from './read-value.ts';

type Side = 'from' | 'to';
const PLAIN: ReadonlySet<string> = new Set(['year', 'month', 'day']);

/**
 * Returns a reader of the first (`from`) or the last (`to`) year, month or day of a period. What is surely
 * one of these is taken and written the one way: "44 BC" as `-0043`, "12 June 2024" as `2024-06-12`.
 */
export function readPeriod(side: Side): (text: string) => Reading<string> {
  return (text) => {
    const { value: period, issues } = parsePeriod(text, '');
    if (period !== null) return { value: text };
    const meant = readMeant(text);
    if (meant === null) return { reason: explain(text, issues[0]?.message) };
    if (meant.kind === 'interval') return { reason: explainInterval(text, meant) };
    const bound = meant.kind === 'single' ? toBound(meant, side) : null;
    if (bound === null) return { reason: `${quoteForMessage(text)} is no single year, month or day` };
    if (meant.kind === 'single' && (meant.approximate || meant.uncertain))
      return { reason: `${quoteForMessage(text)} is not sure, and a bound has to be: write ${bound}` };
    return meant.kind === 'single' && PLAIN.has(meant.precision)
      ? { value: bound }
      : { reason: `${quoteForMessage(text)} is no year, month or day: write ${bound}` };
  };
}

/** Returns a day as an address writes it. */
export function readDay(text: string): Reading<string> {
  if (parseDay(text) !== null) return { value: text };
  const meant = readMeant(text);
  const isDay =
    meant?.kind === 'single' && meant.precision === 'day' && !meant.approximate && !meant.uncertain;
  if (isDay) return { value: formatDay(meant.earliest) };
  const reason = meant === null ? explain(text) : `${quoteForMessage(text)} is not a day`;
  return { reason };
}

/** The date that a text is, or is surely meant to be; null where it may be several or none. */
function readMeant(text: string): DateExpression | null {
  const { value } = parseExpression(text);
  if (value !== null) return value;
  // Half a year and a mistyped one look alike.
  if (/^\s*-?\d{1,3}\s*$/.test(text)) return null;
  const [only, ...others] = findSpellings(text);
  return only === undefined || others.length > 0 ? null : parseExpression(only).value;
}

/** The first or last year, month or day of a date, no finer than it is; null where digits of its month or day are unknown. */
function toBound({ year, month, day, precision, earliest, latest }: SingleDate, side: Side): string | null {
  if (`${month}${day}`.includes('X') || (year.includes('X') && month !== null)) return null;
  const edge = side === 'from' ? earliest : latest;
  if (precision === 'day') return formatDay(edge);
  return precision === 'year' || precision === 'decade' || precision === 'century'
    ? formatYear(toCalendarDay(edge).year)
    : formatDay(edge).slice(0, -3);
}

function explain(text: string, otherwise?: string): string {
  const [issue] = parseEdtf(text).issues;
  const isKnown = findSpellings(text).length > 0 || issue?.code === 'date-no-such-day';
  const message = isKnown ? issue?.message : otherwise;
  return (message ?? `${quoteForMessage(text)} is not a date`).replace(/(?<!\.)\.$/, '');
}

function explainInterval(
  text: string,
  { start, end }: Extract<DateExpression, { kind: 'interval' }>,
): string {
  const from = typeof start === 'string' ? null : toBound(start, 'from');
  const to = typeof end === 'string' ? null : toBound(end, 'to');
  const parts = [from === null ? [] : [`from ${from}`], to === null ? [] : [`to ${to}`]].flat();
  return `${quoteForMessage(text)} has a beginning and an end, each with its own field: write ${parts.join(' and ')}`;
}
