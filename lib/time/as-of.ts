import { formatDay } from './day.ts';
import { type EdtfValue, readEdtf } from './edtf-value.ts';
import { type DateShape, dateShape } from './shape.ts';
import type { DateMarks } from './single-date.ts';
import { type DaySpan, isSameSpan, jointSpan, toSpan } from './span.ts';

/**
 * The date that stated dates support together: what they have in common, else the stretch from the first to the last
 * of them; null for none. A stated date with exactly these bounds is taken as it is, the least marked first; else the
 * shortest EDTF that has them is written, which is a single date where one fits; where none does, `[a..b]` (some time
 * from a to b) if every stated date is a single one, else an interval. An
 * end keeps a mark that every stated date with that bound carries.
 *
 * @example
 * resolveAsOf([june2024, parsed('2024-06-10/..')]) // 2024-06-10/2024-06-30
 */
export function resolveAsOf(statedDates: readonly EdtfValue[]): EdtfValue | null {
  const bounds = jointSpan(statedDates.map(toSpan));
  if (bounds === null) return null;
  const [fitting] = statedDates.filter((date) => isSameSpan(toSpan(date), bounds)).sort(byPreference);
  return fitting ?? writeShortest(bounds, statedDates);
}

/** Least marked, then what claims least (a single date of June less than an interval of its days), then shortest. */
function byPreference(a: EdtfValue, b: EdtfValue): number {
  return (
    countMarks(a) - countMarks(b) ||
    Number(a.precision === 'interval') - Number(b.precision === 'interval') ||
    a.edtf.length - b.edtf.length ||
    (a.edtf < b.edtf ? -1 : 1)
  );
}

function countMarks(marks: DateMarks): number {
  return Number(marks.approximate) + Number(marks.uncertain);
}

function writeShortest(bounds: DaySpan, statedDates: readonly EdtfValue[]): EdtfValue | null {
  const { earliest, latest } = bounds;
  const shapes = statedDates.map(dateShape);
  const startMark = formatMarks(shapes, (shape) => (shape.earliest === earliest ? startOf(shape) : null));
  const endMark = formatMarks(shapes, (shape) => (shape.latest === latest ? endOf(shape) : null));
  if (earliest === null && latest === null) return readEdtf(writeUnbounded(statedDates));
  const starts =
    earliest === null ? ['..'] : truncations(formatDay(earliest)).map((text) => text + startMark);
  const ends = latest === null ? ['..'] : truncations(formatDay(latest)).map((text) => text + endMark);
  const single = earliest === null ? [] : truncations(formatDay(earliest)).flatMap(withUnknownDigits);
  // Of something that every passage puts at one time, none says that it went on throughout.
  const happenedOnce = earliest !== null && latest !== null && shapes.every(isOneTime);
  const bothMarks = joinMarks(startMark, endMark);
  const candidates = [
    ...single.map((text) => text + bothMarks),
    ...starts
      .flatMap((start) => ends.map((end) => (happenedOnce ? `[${start}..${end}]` : `${start}/${end}`)))
      .sort((a, b) => a.length - b.length),
  ];
  return candidates.map(readEdtf).find((value) => value && fits(value, bounds)) ?? null;
}

/** Whether a value has these bounds and, being an interval, a start that is surely before its end. */
function fits(value: EdtfValue, bounds: DaySpan): boolean {
  if (!isSameSpan(toSpan(value), bounds)) return false;
  const shape = dateShape(value);
  if (shape.kind !== 'interval' || shape.start.latest === null || shape.end.earliest === null) return true;
  return shape.start.latest < shape.end.earliest;
}

/** The year, month and day that an ISO day begins or ends, coarsest first. */
function truncations(isoDay: string): string[] {
  return [isoDay.slice(0, -6), isoDay.slice(0, -3), isoDay];
}

/** A year also as the decade and the century that it begins. */
function withUnknownDigits(text: string): string[] {
  return /^-?\d{4}$/.test(text) ? [text, text.replace(/\d$/, 'X'), text.replace(/\d\d$/, 'XX')] : [text];
}

/** "Up to here, or from there on": what is left to say where the stated dates miss each other and both sides are open. */
function writeUnbounded(statedDates: readonly EdtfValue[]): string {
  const spans = statedDates.map(toSpan);
  const firstEnd = Math.min(...spans.flatMap(({ latest }) => latest ?? []));
  const lastStart = Math.max(...spans.flatMap(({ earliest }) => earliest ?? []));
  return `[..${formatDay(firstEnd)},${formatDay(lastStart)}..]`;
}

function isOneTime(shape: DateShape): boolean {
  return shape.kind === 'single' || (shape.kind === 'set' && shape.choice === 'one');
}

function startOf(shape: DateShape): DateMarks {
  return shape.kind === 'interval' ? shape.start : shape;
}

function endOf(shape: DateShape): DateMarks {
  return shape.kind === 'interval' ? shape.end : shape;
}

function formatMarks(shapes: DateShape[], pick: (shape: DateShape) => DateMarks | null): string {
  const marks = shapes.map(pick).filter((one) => one !== null);
  const approximate = marks.length > 0 && marks.every((one) => one.approximate);
  const uncertain = marks.length > 0 && marks.every((one) => one.uncertain);
  return approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '';
}

function joinMarks(a: string, b: string): string {
  return a === b || b === '' ? a : a === '' ? b : '%';
}
