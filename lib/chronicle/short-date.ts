import { describeMonth } from '#lib/time/describe-single-date.ts';

const LETTERS = 3;
const LONG = Array.from({ length: 12 }, (_, index) => describeMonth(index + 1)).filter(
  (name) => name.length > LETTERS + 1,
);
/** A month of a date has a number beside it, unlike one in the name of an event. */
const MONTHS = new RegExp(`(?:(?<=\\d )|(?=\\S+ \\d))\\b(?:${LONG.join('|')})\\b`, 'g');

/** Returns the label of a date as a narrow column has room for it: "betw. 24 Feb 2022 and 29 May 2024". */
export function shortDate(label: string): string {
  return label.replace(MONTHS, (name) => name.slice(0, LETTERS)).replace(/^between\b/, 'betw.');
}
