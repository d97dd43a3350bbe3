/**
 * What of a date is painted. Decided here: how sure each stretch of days is (ink from 0 to 1), so that nothing is
 * drawn finer than its source and nothing beyond today where an end is open. Colours, sizes on the screen and least
 * widths are left to the viewer.
 */

import type { DateValue } from '#lib/time/date-value.ts';
import { parseDay } from '#lib/time/day.ts';
import { dateShape, type IntervalEdge, type MarkedSpan } from '#lib/time/shape.ts';
import { type InkStop, NO_TAILS, stop, TAIL_PX, type Tails } from './ink.ts';

/** A mark: where it begins and ends, in day numbers (end exclusive), and the ink along it, straight between stops. */
export type DrawShape = {
  start: number;
  end: number;
  /** In order; two at one place are a hard edge. */
  stops: InkStop[];
  /**
   * `day`: a certain day, drawn crisp; `solid`: an interval between certain days; `soft`: anything else, which keeps
   * its soft look however narrow it gets on the screen; `held`: a state of which only that it held is said.
   */
  look: 'day' | 'solid' | 'soft' | 'held';
  /** Beyond `start` and `end`. */
  tails: Tails;
};

/** How far a fade goes where nothing says when something began: it may have begun long before. */
const OPEN_START_DAYS = 3652;
/** The share of the solid part that an approximate or uncertain end softens, where its own width is less. */
const MARKED_SOFT_SHARE = 0.3;
const FULL = 1;
/** What a date that is one of several is drawn as, and any of several parts: wide enough to be seen in a long mark. */
const LEAST_PART_PX = 10;
/** Of a day on which something held, so that it is a point at every zoom. */
const POINT_DAYS = 1 / 128;
/** Ink in the middle of a date that is approximate, uncertain or one of several, or where the ends of an interval may cross. */
const FAINT = 0.75;
/** One of several dates: it may have been then. */
const MAYBE = [stop(0, 0), stop(0.35, FAINT), stop(0.65, FAINT), stop(1, 0)];

/** What of an event is drawn along time. */
export type DatedEvent = {
  date: DateValue;
  /** `held`: a state that held on that date; when it began and ended is not said. */
  dateSense: 'occurred' | 'held';
  /** The last day (ISO) that a source attests, for an open end. */
  attested: string | null;
};

/** Returns what to paint of a date; `today` is the viewer's local day, at which an open end has faded to nothing. */
export function drawShape({ date, dateSense, attested }: DatedEvent, today: number): DrawShape {
  const shape = dateShape(date);
  if (dateSense === 'held') return drawHeld(shape, today);
  switch (shape.kind) {
    case 'single':
      return drawSpan(shape, today);
    case 'set':
      return drawMembers(
        shape.choice === 'one' ? joinTouching(shape.members, today) : shape.members,
        today,
        shape.choice,
      );
    case 'interval':
      return drawInterval(shape.start, shape.end, attested === null ? null : parseDay(attested), today);
  }
}

/** It held then, and before and after that for nobody says how long: a point in the middle of a day, a line along more. */
function drawHeld(span: MarkedSpan, today: number): DrawShape {
  const { start, end } = toExtent(span, today);
  const isDay = end - start === 1;
  const middle = (start + end) / 2;
  return {
    start: isDay ? middle - POINT_DAYS / 2 : start,
    end: isDay ? middle + POINT_DAYS / 2 : end,
    stops: flat(FULL),
    look: 'held',
    tails: { start: TAIL_PX, end: TAIL_PX },
  };
}

/** It happened at some time within: soft throughout, unless that is one day and certain. */
function drawSpan(span: MarkedSpan, today: number): DrawShape {
  const { start, end } = toExtent(span, today);
  const isMarked = span.approximate || span.uncertain;
  if (end - start === 1 && !isMarked) return { start, end, stops: flat(FULL), look: 'day', tails: NO_TAILS };
  const stops = isMarked
    ? [stop(0, 0), stop(0.5, FAINT), stop(1, 0)]
    : [stop(0, 0), stop(0.35, FULL), stop(0.65, FULL), stop(1, 0)];
  return { start, end, stops, look: 'soft', tails: NO_TAILS };
}

/** Each member for itself, and nothing between them: of a choice, that is what is ruled out. */
function drawMembers(members: readonly MarkedSpan[], today: number, choice: 'one' | 'all'): DrawShape {
  const [only] = members;
  if (members.length === 1 && only !== undefined) return drawSpan(only, today);
  const parts = members.map((member) => drawSpan(member, today)).sort((a, b) => a.start - b.start);
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  const toShare = (day: number) => (day - start) / (end - start);
  const stops = parts.flatMap((part) => {
    const [left, right] = [toShare(part.start), toShare(part.end)];
    // Widened to the inside of the mark, else around its middle.
    const from = left === 0 ? left : right === 1 ? right : (left + right) / 2;
    const inks = choice === 'one' ? MAYBE : [stop(0, 0), ...part.stops, stop(1, 0)];
    return inks.map(({ at, ink }) => {
      const place = left + at * (right - left);
      const px = ((place - from) / (right - left)) * LEAST_PART_PX;
      return px === 0 ? stop(place, ink) : { ...stop(place, ink), least: { from, px } };
    });
  });
  return { start, end, stops, look: 'soft', tails: NO_TAILS };
}

/** Dates to choose from that leave no day between them are one stretch. */
function joinTouching(members: readonly MarkedSpan[], today: number): MarkedSpan[] {
  const joined: MarkedSpan[] = [];
  for (const member of [...members].sort((a, b) => toExtent(a, today).start - toExtent(b, today).start)) {
    const before = joined.at(-1);
    if (before === undefined || toExtent(member, today).start > toExtent(before, today).end)
      joined.push(member);
    else
      joined[joined.length - 1] = {
        earliest: before.earliest,
        latest:
          before.latest === null || member.latest === null ? null : Math.max(before.latest, member.latest),
        approximate: before.approximate || member.approximate,
        uncertain: before.uncertain || member.uncertain,
      };
  }
  return joined;
}

/** It held from within its start to within its end: where that is open surely to the last attested day, where it is unknown no further. */
function drawInterval(
  from: IntervalEdge,
  to: IntervalEdge,
  attested: number | null,
  today: number,
): DrawShape {
  // What has not begun has no end to fade to: of that it is to begin no more is said than when.
  if (to.absent === 'open' && from.earliest !== null && from.earliest > today) return drawSpan(from, today);
  const isOpenEnd = to.absent !== null;
  const isUnknown = { start: from.absent === 'unknown', end: to.absent === 'unknown' };
  const begun = from.latest ?? today;
  const last = to.latest ?? (isUnknown.end ? begun : Math.max(today, begun));
  const end = last + 1;
  const start = from.earliest ?? (to.earliest ?? last) - (isUnknown.start ? 0 : OPEN_START_DAYS);
  // Solid from the last day on which it can have begun to the first on which it can have ended.
  let solidStart = from.latest ?? to.earliest ?? last;
  let solidEnd = (isOpenEnd ? Math.min(Math.max(begun, attested ?? begun), last) : (to.earliest ?? last)) + 1;
  let middle = FULL;
  if (solidStart >= solidEnd) {
    // The ends may cross: no day is certain, so it is soft to a fainter middle.
    solidStart = solidEnd = (solidStart + solidEnd) / 2;
    middle = FAINT;
  }
  const softening = (solidEnd - solidStart) * MARKED_SOFT_SHARE;
  if (from.approximate || from.uncertain)
    solidStart = Math.max(solidStart, Math.min(start + softening, solidEnd));
  if (!isOpenEnd && (to.approximate || to.uncertain)) {
    solidEnd = Math.min(solidEnd, Math.max(end - softening, solidStart));
  }
  const toShare = (day: number) => Math.min(Math.max((day - start) / (end - start), 0), 1);
  const head = solidStart > start ? [stop(0, 0)] : [];
  const tail = solidEnd < end ? [stop(1, 0)] : [];
  return {
    start,
    end,
    stops: [...head, stop(toShare(solidStart), middle), stop(toShare(solidEnd), middle), ...tail],
    look:
      head.length + tail.length === 0 && middle === FULL && !isUnknown.start && !isUnknown.end
        ? 'solid'
        : 'soft',
    tails: { start: isUnknown.start ? TAIL_PX : 0, end: isUnknown.end ? TAIL_PX : 0 },
  };
}

/** The days of a span, end exclusive; an unbounded side fades over a set distance or to today. */
function toExtent({ earliest, latest }: MarkedSpan, today: number): { start: number; end: number } {
  const start = earliest ?? (latest ?? today) - OPEN_START_DAYS;
  return { start, end: Math.max(latest ?? today, start) + 1 };
}

function flat(ink: number): InkStop[] {
  return [stop(0, ink), stop(1, ink)];
}
