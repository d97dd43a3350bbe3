/**
 * Sources as CSL-JSON 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html). What is decided here: a
 * date gives only the parts that are certain, and its wording where CSL has no honest form for it; a name has
 * two parts only where it is given as "Family, Given". Titles stay as they are, square
 * brackets included.
 */
import { type PersonName, toPersonName } from '#lib/domain/person-name.ts';
import type { Source } from '#lib/domain/source.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { hasUnspecified } from '#lib/time/digit-pattern.ts';
import { type DateInterval, parseExpression } from '#lib/time/expression.ts';
import type { SingleDate } from '#lib/time/single-date.ts';

/** A date of CSL-JSON: one date or two (a range), each of one to three parts, or words. Years before Christ are negative and there is no year 0. */
export type CslDate =
  | { 'date-parts': [number[]] | [number[], number[]]; season?: 1 | 2 | 3 | 4; circa?: true }
  | { literal: string };

/** An item of CSL-JSON, with as much as a source says. */
export type CslItem = {
  id: string;
  type: Source['kind'];
  title: string;
  author?: PersonName[];
  'container-title'?: string;
  publisher?: string;
  issued: CslDate;
  accessed?: CslDate;
  URL?: string;
  language: string;
};

/**
 * Returns a source as an item of CSL-JSON; what is not known is left out. Of two addresses the source's own goes
 * before that of its archived copy, since CSL has room for one.
 *
 * @example
 * toCslItem(source).issued // 2024-10-24/2024-10-27 gives { 'date-parts': [[2024, 10, 24], [2024, 10, 27]] }
 */
export function toCslItem(source: Source): CslItem {
  const { id, kind, title, authors, container, publisher, published, accessed, url, archivedUrl, language } =
    source;
  const address = url ?? archivedUrl;
  return {
    id,
    type: kind,
    title,
    ...(authors.length === 0 ? {} : { author: authors.map(toPersonName) }),
    ...(container === null ? {} : { 'container-title': container }),
    ...(publisher === null ? {} : { publisher }),
    issued: toCslDate(published.edtf),
    ...(accessed === null ? {} : { accessed: toCslDate(accessed) }),
    ...(address === null ? {} : { URL: address }),
    language,
  };
}

/**
 * Returns an EDTF date as CSL-JSON: what is approximate or uncertain is `circa`; open ends, sets and unknown years are words.
 *
 * @internal
 */
export function toCslDate(edtf: string): CslDate {
  const words = { literal: toDateValue(edtf)?.label ?? edtf };
  const { value: expression } = parseExpression(edtf);
  if (expression === null || expression.kind === 'set') return words;
  return (expression.kind === 'single' ? toSingle(expression) : toRange(expression)) ?? words;
}

function toSingle(date: SingleDate): CslDate | null {
  const parts = toParts(date);
  if (parts === null) return null;
  const season = toSeason(date);
  return {
    'date-parts': [parts],
    ...(season === null ? {} : { season }),
    ...(isDoubtful(date) ? { circa: true } : {}),
  };
}

function toRange({ start, end }: DateInterval): CslDate | null {
  if (typeof start === 'string' || typeof end === 'string') return null;
  const [first, last] = [toParts(start), toParts(end)];
  if (first === null || last === null) return null;
  return {
    'date-parts': first.join() === last.join() ? [first] : [first, last],
    ...(isDoubtful(start) || isDoubtful(end) ? { circa: true } : {}),
  };
}

/** Year, month and day as far as each is certain; null where the year is not. */
function toParts({ year, month, day, significantDigits }: SingleDate): number[] | null {
  if (hasUnspecified(year) || significantDigits !== null) return null;
  // EDTF has a year 0, CSL counts 1 BC as -1.
  const years = [Number(year) <= 0 ? Number(year) - 1 : Number(year)];
  if (month === null || hasUnspecified(month)) return years;
  return day === null || hasUnspecified(day)
    ? [...years, Number(month)]
    : [...years, Number(month), Number(day)];
}

const SEASONS: ReadonlyMap<string, 1 | 2 | 3 | 4> = new Map([
  ['spring', 1],
  ['summer', 2],
  ['autumn', 3],
  ['winter', 4],
]);

/** CSL's seasons name no hemisphere, so a southern one stays out: its year alone is certain there. */
function toSeason({ subYear }: SingleDate): 1 | 2 | 3 | 4 | null {
  if (subYear === null || subYear.hemisphere === 'southern') return null;
  return SEASONS.get(subYear.name) ?? null;
}

function isDoubtful({ approximate, uncertain }: SingleDate): boolean {
  return approximate || uncertain;
}
