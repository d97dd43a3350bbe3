/**
 * What of a date is painted. Decided here: how sure each stretch of days is (ink from 0 to 1), so that nothing is
 * drawn finer than its source and nothing beyond today where an end is open. Colours, sizes on the screen and least
 * widths are left to the viewer.
 */

import type { DateValue } from '#lib/time/date-value.ts';
import { parseDay } from '#lib/time/day.ts';
import { dateShape, type IntervalEdge, type MarkedSpan } from '#lib/time/shape.ts';

/**
 * Ink at a place of the mark: `at` from 0 (its start) to 1 (its end), ink from 0 (nothing) to 1 (solid). With `least` the
 * place is at least so many pixels to the right (negative: left) of another one, so that a part of a long mark is seen.
 */
export type InkStop = { at: number; ink: number; least?: { from: number; px: number } };

/** A mark: where it begins and ends, in day numbers (end exclusive), and the ink along it, straight between stops. */
export type DrawShape = {
  start: number;
  end: number;
  /** In order; two at one place are a hard edge. */
  stops: InkStop[];
  /**
   * `day`: a certain day, drawn crisp; `solid`: an interval between certain days; `soft`: anything else, which keeps
   * its soft look however narrow it gets on the screen.
   */
  look: 'day' | 'solid' | 'soft';
};

/** How far a fade goes where nothing says when something began: it may have begun long before. */
const OPEN_START_DAYS = 3652;
/** The share of the solid part that an approximate or uncertain end softens, where its own width is less. */
const MARKED_SOFT_SHARE = 0.3;
const FULL = 1;
/** What a date that is one of several is drawn as, and any of several parts: wide enough to be seen in a long mark. */
const LEAST_PART_PX = 10;
/** Ink in the middle of a date that is approximate, uncertain or one of several, or where the ends of an interval may cross. */
const FAINT = 0.75;
/** One of several dates: it may have been then. */
const MAYBE = [stop(0, 0), stop(0.35, FAINT), stop(0.65, FAINT), stop(1, 0)];

/**
 * Returns what to paint of a date. `attested` is the last day (ISO) that a source attests, for an open end; `today`
 * the viewer's local day, at which an open end has faded to nothing.
 */
export function drawShape(date: DateValue, attested: string | null, today: number): DrawShape {
  const shape = dateShape(date);
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

/** It happened at some time within: soft throughout, unless that is one day and certain. */
function drawSpan(span: MarkedSpan, today: number): DrawShape {
  const { start, end } = toExtent(span, today);
  const isMarked = span.approximate || span.uncertain;
  if (end - start === 1 && !isMarked) return { start, end, stops: flat(FULL), look: 'day' };
  const stops = isMarked
    ? [stop(0, 0), stop(0.5, FAINT), stop(1, 0)]
    : [stop(0, 0), stop(0.35, FULL), stop(0.65, FULL), stop(1, 0)];
  return { start, end, stops, look: 'soft' };
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
  return { start, end, stops, look: 'soft' };
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

/** It held from within its start to within its end. */
function drawInterval(
  from: IntervalEdge,
  to: IntervalEdge,
  attested: number | null,
  today: number,
): DrawShape {
  const isOpenEnd = to.absent !== null;
  const last = to.latest ?? Math.max(today, from.latest ?? today);
  const end = last + 1;
  const start = from.earliest ?? (to.earliest ?? last) - OPEN_START_DAYS;
  // Solid from the last day on which it can have begun to the first on which it can have ended.
  let solidStart = from.latest ?? to.earliest ?? last;
  let solidEnd = (isOpenEnd ? openSolidEnd(from, to, attested, today) : (to.earliest ?? last)) + 1;
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
    look: head.length === 0 && tail.length === 0 && middle === FULL ? 'solid' : 'soft',
  };
}

/** An open end is sure to the last attested day; of an unknown end nothing is sure after the start. */
function openSolidEnd(from: IntervalEdge, to: IntervalEdge, attested: number | null, today: number): number {
  const begun = from.latest ?? today;
  if (to.absent === 'unknown' || attested === null) return begun;
  return Math.min(Math.max(begun, attested), Math.max(today, begun));
}

/** The days of a span, end exclusive; an unbounded side fades over a set distance or to today. */
function toExtent({ earliest, latest }: MarkedSpan, today: number): { start: number; end: number } {
  const start = earliest ?? (latest ?? today) - OPEN_START_DAYS;
  return { start, end: Math.max(latest ?? today, start) + 1 };
}

function flat(ink: number): InkStop[] {
  return [stop(0, ink), stop(1, ink)];
}

function stop(at: number, ink: number): InkStop {
  return { at, ink };
}

/**
 * Returns the stops of the part of a mark from `from` to `to` (shares of it, 0 to 1), as shares of that part: browsers
 * cannot draw very wide boxes, so of a long mark only the part near the window is drawn.
 */
export function clipStops(stops: readonly InkStop[], from: number, to: number): InkStop[] {
  const width = to - from;
  const inside = stops.filter(({ at }) => at > from && at < to);
  const first = stops.findIndex(({ at }) => at > from);
  const last = stops.findLastIndex(({ at }) => at < to);
  return [
    stop(0, inkBetween(stops[first - 1], stops[first], from)),
    ...moveStops(inside, (at) => (at - from) / width),
    stop(1, inkBetween(stops[last], stops[last + 1], to)),
  ];
}

/** Returns the stops at other places, and what they keep a distance from at its other place. */
export function moveStops(stops: readonly InkStop[], move: (at: number) => number): InkStop[] {
  return stops.map(({ at, ink, least }) => ({
    ...stop(move(at), ink),
    ...(least === undefined ? {} : { least: { ...least, from: move(least.from) } }),
  }));
}

/** Returns the stops where they are on a mark so many pixels wide, in order and within it. */
export function settleStops(stops: readonly InkStop[], width: number): InkStop[] {
  let before = 0;
  return stops.map(({ at, ink, least }) => {
    const away = least === undefined ? at : least.from + least.px / width;
    const place = (least?.px ?? 0) < 0 ? Math.min(at, away) : Math.max(at, away);
    before = Math.min(Math.max(place, before), 1);
    return stop(before, ink);
  });
}

function inkBetween(left: InkStop | undefined, right: InkStop | undefined, at: number): number {
  if (left === undefined || right === undefined) return (left ?? right)?.ink ?? 0;
  return left.ink + ((at - left.at) / (right.at - left.at)) * (right.ink - left.ink);
}
