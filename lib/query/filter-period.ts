import { parsePeriod } from '#lib/time/parse-period.ts';
import type { Phrase, Words } from './parameter.ts';

type AskedPeriod = { from?: string; to?: string; match: 'overlaps' | 'within' };

/** Returns whether a period does not end before it begins; each side is a year, month or day to its full extent. */
export function isPeriodInOrder(from: string, to: string): boolean {
  const first = parsePeriod(from, 'from').value;
  const last = parsePeriod(to, 'to').value;
  return first === null || last === null || first.earliest <= last.latest;
}

/** Returns the period of a filter in words, "2022 to October 2024" or "certainly within 2022"; null where it has none. */
export function sayPeriod({ from, to, match }: AskedPeriod, { date }: Words): Phrase | null {
  const period = describeRange(from, to, date);
  if (period === '') return null;
  const text = match === 'within' ? `certainly within ${describeBounds(from, to, date)}` : period;
  return { text, name: `the period ${period}` };
}

function describeRange(from: string | undefined, to: string | undefined, date: Words['date']): string {
  if (from !== undefined && to !== undefined)
    return from === to ? date(from) : `${date(from)} to ${date(to)}`;
  if (from !== undefined) return `from ${date(from)}`;
  return to === undefined ? '' : `until ${date(to)}`;
}

/** The same after a preposition: "2030 or later". */
function describeBounds(from: string | undefined, to: string | undefined, date: Words['date']): string {
  if (from !== undefined && to === undefined) return `${date(from)} or later`;
  if (from === undefined && to !== undefined) return `${date(to)} or earlier`;
  return describeRange(from, to, date);
}
