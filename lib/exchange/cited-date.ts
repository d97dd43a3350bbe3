import { MONTH_NAMES } from '#lib/time/describe-single-date.ts';
import type { CslDate } from './csl-json.ts';

type Dated = Extract<CslDate, { 'date-parts': unknown }>;

const SEASON_NAMES = ['Spring', 'Summer', 'Autumn', 'Winter'];

/**
 * Returns a date as American bibliographies write it: `May 29, 2024`, `October 30–November 6, 2024`, `2023–2024`. Nothing
 * is said that the date does not give, and "about" is left to the style.
 */
export function formatCitedDate(date: CslDate): string {
  if (!('date-parts' in date)) return date.literal;
  const [first, last] = date['date-parts'];
  if (last === undefined) return inOrder(first, date);
  const [year, month] = first;
  if (year !== last[0] || first.length === 1 || last.length === 1)
    return `${withoutEra(inOrder(first, date), first, last)}–${inOrder(last, date)}`;
  return `${nameDay(first)}–${month === last[1] ? last[2] : nameDay(last)}${comma(last)}${nameYear(year)}`;
}

/** Returns a date with its year first, as APA has it: `2024, May 29`, `2024, October 30–November 6`. */
export function formatYearFirst(date: CslDate): string {
  if (!('date-parts' in date)) return date.literal;
  const [first, last] = date['date-parts'];
  const [year] = first;
  const isOneYear = last === undefined || last[0] === year;
  if (!isOneYear) return `${withoutEra(yearFirst(first, date), first, last)}–${yearFirst(last, date)}`;
  if (last === undefined || first.length === 1 || last.length === 1) return yearFirst(first, date);
  return `${nameYear(year)}, ${nameDay(first)}–${first[1] === last[1] ? last[2] : nameDay(last)}`;
}

/** Returns the years of a date alone: `2024`, `2023–2024`. */
export function formatCitedYears(date: CslDate): string {
  if (!('date-parts' in date)) return date.literal;
  const [[first], last] = date['date-parts'];
  if (last === undefined || last[0] === first) return nameYear(first);
  return `${withoutEra(nameYear(first), [first ?? 0], last)}–${nameYear(last[0])}`;
}

function inOrder(parts: number[], { season }: Dated): string {
  const day = season === undefined ? nameDay(parts) : SEASON_NAMES[season - 1];
  return day ? `${day}${comma(parts)}${nameYear(parts[0])}` : nameYear(parts[0]);
}

function yearFirst(parts: number[], { season }: Dated): string {
  const day = season === undefined ? nameDay(parts) : SEASON_NAMES[season - 1];
  return day ? `${nameYear(parts[0])}, ${day}` : nameYear(parts[0]);
}

function nameDay([, month, day]: number[]): string {
  const name = month === undefined ? '' : (MONTH_NAMES[month - 1] ?? '');
  return day === undefined ? name : `${name} ${day}`;
}

function comma(parts: number[]): string {
  return parts.length > 2 ? ', ' : ' ';
}

/** Years of fewer than four digits name their era; CSL counts 1 BC as -1. */
function nameYear(year = 0): string {
  if (year < 0) return `${-year} BC`;
  return year < 1000 ? `AD ${year}` : String(year);
}

/** `44–10 BC`: of two years before Christ the first does not say so. */
function withoutEra(text: string, [first = 0]: number[], [last = 0]: number[]): string {
  return first < 0 && last < 0 ? text.replace(/ BC$/, '') : text;
}
