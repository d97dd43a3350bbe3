import type { DateValue } from '#lib/domain/edtf-text.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { type DateAnchors, type PublicationDates, toDateOfEvent } from '#lib/domain/event-dates.ts';
import { resolveAsOf } from '#lib/time/as-of.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { parseDay } from '#lib/time/day.ts';
import { isContested } from './is-contested.ts';

/**
 * Returns the event as it was known on a day (a day number): with the citations whose sources were surely published by
 * then, the date that their stated dates support (what they have in common, else the stretch from the first to the
 * last), contested or not by them alone, and without the note of a finer date. Null where no citation is left. Title,
 * summary and participants are today's. `anchors` name the events that its passages were read against, by id.
 */
export function eventAsOf(
  event: TimelineEvent,
  day: number,
  published: PublicationDates,
  anchors: DateAnchors = new Map(),
): TimelineEvent | null {
  const citations = event.citations.filter(({ source }) => isPublishedBy(published.get(source), day));
  if (citations.length === 0) return null;
  const resolved = resolveAsOf(citations.map(({ statedDate }) => statedDate));
  const plain = resolved === null ? null : toDateValue(resolved);
  const date =
    plain === null ? event.date : toDateOfEvent(plain, event.dateSense, citations, { anchors, published });
  return { ...event, citations, date, dateNote: null, contested: isContested(citations) };
}

/** Returns whether a source was surely published by a day: a date of publication that is open or unknown never was. */
function isPublishedBy(published: Pick<DateValue, 'latest'> | undefined, day: number): boolean {
  const latest = published?.latest == null ? null : parseDay(published.latest);
  return latest !== null && latest <= day;
}
