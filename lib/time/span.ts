import { parseDay } from './day.ts';

/** A stretch of days, both inclusive, as day numbers; null means unbounded on that side (an open or an unknown end). */
export type DaySpan = { earliest: number | null; latest: number | null };

/** The span of a date given by ISO days, as an EDTF value or a date in JSON holds them. */
export function toSpan(date: { earliest: string | null; latest: string | null }): DaySpan {
  return {
    earliest: date.earliest === null ? null : parseDay(date.earliest),
    latest: date.latest === null ? null : parseDay(date.latest),
  };
}

/** Whether some day lies in both: a date of span `a` is possibly in the window `b`. */
export function overlaps(a: DaySpan, b: DaySpan): boolean {
  return intersect(a, b) !== null;
}

/** Whether every day of `a` lies in `b`: certainly inside. An unbounded side of `a` is never inside a bounded one. */
export function within(a: DaySpan, b: DaySpan): boolean {
  const startsInside = b.earliest === null || (a.earliest !== null && a.earliest >= b.earliest);
  const endsInside = b.latest === null || (a.latest !== null && a.latest <= b.latest);
  return startsInside && endsInside;
}

/** Whether a span ends on some side. */
export function isBounded({ earliest, latest }: DaySpan): boolean {
  return earliest !== null || latest !== null;
}

/**
 * The day that a list puts a date by: its earliest, where that is open or unknown its latest; infinity where both are, so
 * that it comes last. "Until February 2022" stands where it is known to have been, not before all others.
 */
export function dayInOrder({ earliest, latest }: DaySpan): number {
  return earliest ?? latest ?? Number.POSITIVE_INFINITY;
}

/** Whether both have the same bounds. */
export function isSameSpan(a: DaySpan, b: DaySpan): boolean {
  return a.earliest === b.earliest && a.latest === b.latest;
}

/** The days that lie in both, or null where there are none. */
export function intersect(a: DaySpan, b: DaySpan): DaySpan | null {
  const earliest =
    a.earliest === null || b.earliest === null
      ? (a.earliest ?? b.earliest)
      : Math.max(a.earliest, b.earliest);
  const latest =
    a.latest === null || b.latest === null ? (a.latest ?? b.latest) : Math.min(a.latest, b.latest);
  return earliest !== null && latest !== null && earliest > latest ? null : { earliest, latest };
}

/**
 * The smallest span that holds both.
 *
 * @internal
 */
export function hull(a: DaySpan, b: DaySpan): DaySpan {
  return {
    earliest: a.earliest === null || b.earliest === null ? null : Math.min(a.earliest, b.earliest),
    latest: a.latest === null || b.latest === null ? null : Math.max(a.latest, b.latest),
  };
}

/** What spans have in common, else the days from the first to the last of them; null for none. */
export function jointSpan(spans: readonly DaySpan[]): DaySpan | null {
  const [first, ...others] = spans;
  if (first === undefined) return null;
  return (
    others.reduce<DaySpan | null>((span, next) => span && intersect(span, next), first) ??
    others.reduce(hull, first)
  );
}
