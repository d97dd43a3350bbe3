/** Dates of a column, judged together: which number is the day is proven by the whole column or asked, never guessed. */
import { daysInMonth, formatDay } from '#lib/time/day.ts';
import { describeMonth } from '#lib/time/describe-single-date.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { findSpellings } from '#lib/time/respell-date.ts';
import type { BadCell, ImportChoices, ImportQuestion } from './import-row.ts';

/** A cell of a column of dates. */
export type DateCell = { line: number; text: string };

/** What the cells of a column mean: EDTF by line, what is wrong, and what has to be asked. */
export type ReadDates = {
  dates: Map<number, string>;
  bad: BadCell[];
  questions: ImportQuestion[];
  notes: string[];
};

type Numbers = DateCell & { a: number; b: number; year: number };

const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const ISO_DAY = /^(-?\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/;
/** Days of a spreadsheet from 1900 to 2200; it counts them from 1899-12-30. */
const SERIALS = { first: 366, last: 109_939, toDay: 25_569 };
/** From so many days on it is no chance that all are the first of a month. */
const MIN_FIRSTS = 3;

/** Returns what the cells of a column mean. */
export function readDateColumn(
  cells: readonly DateCell[],
  column: string,
  { order, firsts }: Pick<ImportChoices, 'order' | 'firsts'>,
): ReadDates {
  const read: ReadDates = { dates: new Map(), bad: [], questions: [], notes: [] };
  const refuse = ({ line, text }: DateCell, problem: string) =>
    read.bad.push({ line, column, value: text, problem });
  const numbers: Numbers[] = [];
  const isSerials =
    cells.length > 0 &&
    cells.every(
      ({ text }) => /^\d{5,6}$/.test(text) && Number(text) >= SERIALS.first && Number(text) <= SERIALS.last,
    );
  if (isSerials) read.notes.push('Dates are Excel day numbers.');
  for (const cell of cells) {
    const { line, text } = cell;
    const [, a, separator, b, year] = NUMBERS.exec(text) ?? [];
    if (text === '') refuse(cell, 'the date is empty; give a year, a month or a day, such as 2024-06');
    else if (isSerials) read.dates.set(line, formatDay(Number(text) - SERIALS.toDay));
    else if (isDay(text)) setDay(read, cell, column, ...isoNumbers(text));
    else if (separator === '.') setDay(read, cell, column, Number(year), Number(b), Number(a));
    else if (separator !== undefined)
      numbers.push({ ...cell, a: Number(a), b: Number(b), year: Number(year) });
    else readOther(read, cell, refuse);
  }
  readNumbers(read, numbers, column, order);
  askFirsts(read, firsts);
  return read;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function isoNumbers(text: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return [year, month, day];
}

function readOther(read: ReadDates, cell: DateCell, refuse: (cell: DateCell, problem: string) => void): void {
  const [, day = cell.text] = ISO_DAY.exec(cell.text) ?? [];
  const { value, issues } = parseEdtf(day);
  if (value !== null) {
    read.dates.set(cell.line, day);
    return;
  }
  const [one, ...others] = findSpellings(cell.text);
  if (one !== undefined && others.length === 0) read.dates.set(cell.line, one);
  else refuse(cell, issues[0]?.message ?? 'this is no date; write it as 2024-06-19, 2024-06 or 2024');
}

/** Both orders in one column contradict each other; a column that proves none is asked about. */
function readNumbers(
  read: ReadDates,
  numbers: readonly Numbers[],
  column: string,
  given: ImportChoices['order'],
): void {
  const [first] = numbers;
  if (first === undefined) return;
  const dayFirst = numbers.find(({ a }) => a > 12);
  const monthFirst = numbers.find(({ b }) => b > 12);
  if (dayFirst !== undefined && monthFirst !== undefined) {
    const problem = `lines ${[dayFirst.line, monthFirst.line].sort((x, y) => x - y).join(' and ')} disagree: day first and month first`;
    for (const { line, text, a, b } of numbers)
      if (a > 12 || b > 12) read.bad.push({ line, column, value: text, problem });
    return;
  }
  const proof = dayFirst ?? monthFirst;
  const order = proof === undefined ? given : dayFirst !== undefined ? 'dmy' : 'mdy';
  if (order === null) {
    const shown = numbers
      .slice(0, 3)
      .map((one) => `${one.text} is ${say(one.a, one.b)} or ${say(one.b, one.a)}`);
    read.questions.push({
      question: `Which number is the day? ${shown.join('; ')}.`,
      option: '--dates dmy or --dates mdy',
    });
    return;
  }
  const words = order === 'dmy' ? 'day first' : 'month first';
  if (proof !== undefined) read.notes.push(`Dates are ${words}: line ${proof.line}, ${proof.text}.`);
  for (const { a, b, year, ...cell } of numbers)
    setDay(read, cell, column, year, order === 'dmy' ? b : a, order === 'dmy' ? a : b);
}

/** Spreadsheets turn "June 2024" into the first of June. */
function askFirsts(read: ReadDates, firsts: ImportChoices['firsts']): void {
  const days = [...read.dates].filter(([, date]) => /^-?\d{4}-\d{2}-01$/.test(date));
  if (days.length < MIN_FIRSTS || days.length < read.dates.size) return;
  if (firsts === 'months') for (const [line, date] of days) read.dates.set(line, date.slice(0, -3));
  else if (firsts === null)
    read.questions.push({
      question: `${days.length} of ${read.dates.size} dates are the first of a month: are these months?`,
      option: '--dates months or --dates days',
    });
}

function setDay(
  read: ReadDates,
  cell: DateCell,
  column: string,
  year: number,
  month: number,
  day: number,
): void {
  const days = daysInMonth(year, month);
  const pad = (number: number) => String(number).padStart(2, '0');
  if (day >= 1 && day <= days)
    read.dates.set(cell.line, `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`);
  else {
    const problem =
      days === 0 ? `there is no month ${month}` : `${describeMonth(month)} ${year} has ${days} days`;
    read.bad.push({ line: cell.line, column, value: cell.text, problem });
  }
}

function say(day: number, month: number): string {
  return `${day} ${describeMonth(month)}`;
}
