import type { TimelineEvent } from '#lib/domain/event.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { parseDay } from '#lib/time/day.ts';
import { describeYearPattern } from '#lib/time/describe-single-date.ts';

/**
 * From fine to coarse: what the beginning of an EDTF date must have to be put into a period of this unit, how much of it
 * names the period, and what that is called. A date of a year is in no month.
 */
const UNITS = [
  { pattern: /^-?\d{4}-(?:0[1-9]|1[0-2])/, length: 7, describe: describePlain },
  { pattern: /^-?\d{4}/, length: 4, describe: describePlain },
  { pattern: /^-?\d{3}/, length: 3, describe: (text: string) => describeYearPattern(`${text}X`) },
  { pattern: /^-?\d{2}/, length: 2, describe: (text: string) => describeYearPattern(`${text}XX`) },
] as const;
/** Months where at least this share of the dates have one. */
const MIN_MONTHS_SHARE = 0.6;

/** Events by months only where they are of at most so many; else by years, decades or centuries. */
const MAX_PERIODS = 24;
/** Neighbouring periods with so few events together share a slide. */
const MAX_SHARED = 6;
const NO_BEGINNING = 'No known beginning';

/** A stretch of time and the events that begin in it. */
export type Period = { label: string; events: readonly TimelineEvent[] };

/**
 * Returns events by periods of the finest unit that makes at most `MAX_PERIODS`, in order of time; neighbouring periods with
 * few events are joined.
 */
export function groupByPeriod(events: readonly TimelineEvent[]): Period[] {
  const finest = chooseUnit(events);
  const inOrder = [...events].sort((a, b) => firstDay(a) - firstDay(b));
  const periods: Period[] = [];
  for (const event of inOrder) {
    const label = toPeriod(event, finest);
    const last = periods.at(-1);
    if (last?.label === label) periods.splice(-1, 1, { label, events: [...last.events, event] });
    else periods.push({ label, events: [event] });
  }
  const shared: Period[] = [];
  for (const period of periods) {
    const last = shared.at(-1);
    // What has no known beginning may be of any time, so it shares no slide.
    const isRoomy =
      last !== undefined &&
      last.label !== NO_BEGINNING &&
      last.events.length + period.events.length <= MAX_SHARED;
    if (isRoomy) shared.splice(-1, 1, joinPeriods(last, period));
    else shared.push(period);
  }
  return shared;
}

function firstDay({ date }: TimelineEvent): number {
  return parseDay(date.earliest ?? '') ?? Number.MIN_SAFE_INTEGER;
}

function joinPeriods(a: Period, b: Period): Period {
  const [first = ''] = a.label.split(' to ');
  return { label: `${first} to ${b.label}`, events: [...a.events, ...b.events] };
}

/** The place in `UNITS` of the finest unit that makes few periods. */
function chooseUnit(events: readonly TimelineEvent[]): number {
  const dated = events.filter(({ date }) => UNITS[0].pattern.test(startOf(date.edtf)));
  const first = dated.length >= events.length * MIN_MONTHS_SHARE ? 0 : 1;
  const count = (unit: number) => new Set(events.map((event) => toPeriod(event, unit))).size;
  return [first, 1, 2].find((unit) => count(unit) <= MAX_PERIODS) ?? UNITS.length - 1;
}

/** The period of this unit that an event begins in, or of the finest coarser one that its date supports. */
function toPeriod({ date }: TimelineEvent, finest: number): string {
  if (date.earliest === null) return NO_BEGINNING;
  const start = startOf(date.edtf);
  const unit = UNITS.slice(finest).find(({ pattern }) => pattern.test(start));
  if (unit === undefined) return date.label;
  const text = start.slice(0, unit.length + (start.startsWith('-') ? 1 : 0));
  return unit.describe(text);
}

function describePlain(edtf: string): string {
  return toDateValue(edtf)?.label ?? edtf;
}

/** The date that an interval or set begins with, without marks: `2022-02` of `2022-02~/..`. */
function startOf(edtf: string): string {
  return (
    edtf
      .replace(/^[[{]/, '')
      .replace(/[?~%]/g, '')
      .split(/[/,]|\.\./)[0] ?? ''
  );
}
