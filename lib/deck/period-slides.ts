import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolateWithin } from '#lib/isolate.ts';
import { eventColor } from '#lib/picture/palette.ts';
import { type Primitive, rectangle } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { parseDay } from '#lib/time/day.ts';
import { describeYearPattern } from '#lib/time/describe-single-date.ts';
import { contestLine } from './contest-line.ts';
import { eventNotes } from './event-notes.ts';
import { type Block, drawColumn, drawLink, fillColumns, type Page, paragraph, toPicture } from './page.ts';
import type { Slide } from './slide.ts';
import { drawTimeStrip } from './time-strip.ts';

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
const STRIP_HEIGHT = 72;
const GAP = 16;
const NO_BEGINNING = 'No known beginning';

/** Returns the slides of a chronology by periods, as many as its events need: each event with its date. */
export function periodSlides(events: readonly TimelineEvent[], still: Still, page: Page): Slide[] {
  return groupByPeriod(events).flatMap(({ label, events: held }) => {
    const head = page.margin + 64;
    const room = page.height - STRIP_HEIGHT - head - GAP;
    const { rows, columns } = chooseSize(held, room, page);
    let start = 0;
    return columns.map((blocks, index): Slide => {
      const shown = rows.slice(start, start + blocks.length).map(({ event }) => event);
      start += blocks.length;
      const title = index === 0 ? label : `${label} (continued)`;
      return {
        picture: toPicture(page, title, [
          drawTitle(title, page),
          ...drawColumn(blocks, head, GAP),
          ...drawTimeStrip(still, new Set(shown.map(({ id }) => id)), page.height - STRIP_HEIGHT, page),
          ...drawLink('This timeline on the web', still.origin && `${still.origin}${still.path}`, page),
        ]),
        notes: shown.flatMap((event, row) => [...(row === 0 ? [] : ['', '']), ...eventNotes(event, still)]),
      };
    });
  });
}

function drawTitle(title: string, { margin, width, palette }: Page): Primitive {
  const place = { x: margin, y: margin - 14, width: width - 2 * margin };
  return paragraph(title, place, { size: 36, weight: 600, color: palette.ink }, { isTitle: true });
}

type Period = { label: string; events: readonly TimelineEvent[] };

/**
 * Events by periods of the finest unit that makes at most `MAX_PERIODS`, in order of time; neighbouring periods with
 * few events are joined.
 */
function groupByPeriod(events: readonly TimelineEvent[]): Period[] {
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
    const isRoomy = last !== undefined && last.events.length + period.events.length <= MAX_SHARED;
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
  const label =
    first === NO_BEGINNING ? `Up to ${b.label}` : `${first.replace(/^Up to .*/, 'Up')} to ${b.label}`;
  return { label, events: [...a.events, ...b.events] };
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

/** Type sizes of a row, from what fills a slide to the least that the last row of an audience can read. */
const SIZES = [28, 24, 20] as const;

type Row = Block & { event: TimelineEvent };

/** The rows in the largest type that needs no more slides than the smallest. */
function chooseSize(
  events: readonly TimelineEvent[],
  room: number,
  page: Page,
): { rows: Row[]; columns: Block[][] } {
  const laid = SIZES.map((size) => {
    const rows = events.map((event) => ({ event, ...eventRow(event, size, page) }));
    return { rows, columns: fillColumns(rows, room, GAP) };
  });
  const least = Math.min(...laid.map(({ columns }) => columns.length));
  return laid.find(({ columns }) => columns.length === least) ?? { rows: [], columns: [] };
}

/** The date on the left, the title beside it, and a chip in the colour of the pair. */
function eventRow(event: TimelineEvent, size: number, page: Page): Block {
  const { margin, width, palette } = page;
  const dateWidth = (width > 1000 ? 13 : 10) * size;
  const x = margin + 24;
  const titleX = x + dateWidth + 24;
  const date = paragraph(
    isolateWithin(event.date.label),
    { x, y: size * 0.09, width: dateWidth },
    { size: size * 0.9, weight: 400, color: palette.inkMuted },
  );
  const title = paragraph(
    event.title,
    { x: titleX, y: 0, width: width - margin - titleX },
    { size, weight: 600, color: palette.ink },
  );
  const said = contestLine(event);
  const contest =
    said === null
      ? []
      : [
          paragraph(
            said,
            { x: titleX, y: title.height + 2, width: width - margin - titleX },
            { size: 18, weight: 400, color: palette.warning },
          ),
        ];
  const height = Math.max(...[date, title, ...contest].map((text) => text.y + text.height));
  const color = eventColor(event.pairs, palette);
  return {
    height,
    draw: (y) => [
      rectangle({ x: margin, y: y + size * 0.3, width: 12, height: size * 0.7 }, color, { radius: 2 }),
      { ...date, y: date.y + y },
      ...[title, ...contest].map((text) => ({ ...text, y: text.y + y })),
    ],
  };
}
