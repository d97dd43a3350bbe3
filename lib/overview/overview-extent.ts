/**
 * What the overview strip covers, and how time is laid along it.
 *
 * It reaches from the year of the first event to the year of today, or of the last event to begin if that is later; a
 * date that only may lie after that, such as 202X, does not stretch it.
 *
 * A long thin history would leave the years that people work in a few pixels, too few to take hold of. So where more
 * than `MAX_EARLIER_SHARE` of the strip would lie before the stretch that a screen opens on, the axis is broken there,
 * once: on either side time is even, before the break it is drawn narrower. The break is drawn as a gap with the two
 * strokes of a broken axis, the ground before it differs, years are labelled on both sides, and the description says
 * how many times narrower. Elsewhere the strip is linear. Bars are calendar periods (longer ones before the break), and
 * a bar's height is the number of events in it, on both sides.
 *
 * A window too narrow to take hold of has a brush of `MIN_BRUSH_PX`, in which a rule marks its true extent.
 */

import { CALENDAR } from '#lib/time/calendar-unit.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { initialWindow } from '#lib/timeline/initial-window.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { toOnsets } from './overview-onset.ts';

/** More of the strip than this is not given to the time before the opening stretch. */
const MAX_EARLIER_SHARE = 0.4;

/** What the overview covers: whole years, the day of its break, or null where time is even throughout. */
export type OverviewExtent = DayWindow & { breakDay: number | null };

/** Returns what the overview of these events covers; `today` (the viewer's local day) is always in it. */
export function overviewExtent(
  events: readonly Pick<DrawnEvent, 'date' | 'importance'>[],
  today: number,
): OverviewExtent {
  let first = today;
  let last = today;
  for (const { date } of events) {
    for (const onset of toOnsets(date, today)) {
      first = Math.min(first, onset.start);
      last = Math.max(last, onset.start);
    }
  }
  return toOverviewExtent(first, last, initialWindow(events, today).start);
}

/** Returns what the overview covers of what began from a first to a last day, given where the opening stretch begins. */
export function toOverviewExtent(first: number, last: number, openingStart: number): OverviewExtent {
  const start = CALENDAR.year.floor(first);
  const end = CALENDAR.year.offset(last, 1);
  const opening = CALENDAR.year.floor(Math.floor(openingStart));
  const isThin = opening - start > (end - start) * MAX_EARLIER_SHARE;
  return { start, end, breakDay: isThin && opening < end ? opening : null };
}
