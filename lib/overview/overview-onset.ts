import type { DateValue } from '#lib/time/date-value.ts';
import { dateShape } from '#lib/time/shape.ts';
import type { DaySpan } from '#lib/time/span.ts';

/** Days in which something began (end exclusive), and which share of one event is counted there. */
export type Onset = { start: number; end: number; share: number };

/**
 * Returns when an event began, for counting it once: a single date by all its days, since it happened on any of them;
 * an interval by the days on which it can have begun, or ended where its start is open or unknown; each member of a set
 * for its part, whether it was then too or may have been. Empty for a date without any bound. What may have begun up to now ends at `today`.
 */
export function toOnsets(date: DateValue, today: number): Onset[] {
  const shape = dateShape(date);
  switch (shape.kind) {
    case 'single':
      return shareOut([shape], today);
    case 'set':
      return shareOut(shape.members, today);
    case 'interval':
      return shareOut([shape.start.absent === null ? shape.start : shape.end], today);
  }
}

function shareOut(spans: readonly DaySpan[], today: number): Onset[] {
  const known = spans.flatMap(({ earliest, latest }) => {
    const start = earliest ?? latest;
    if (start === null) return [];
    return [{ start, end: Math.max(latest ?? today, start) + 1 }];
  });
  return known.map((days) => ({ ...days, share: 1 / known.length }));
}
