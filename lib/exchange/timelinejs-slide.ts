/** An event as a slide of TimelineJS 3, in the names that its JSON has (https://timeline.knightlab.com/docs/json-format.html). */
import type { TimelineEvent } from '#lib/domain/event.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { toCalendarDay } from '#lib/time/day.ts';
import type { Carried } from './event-facts.ts';
import type { RecordContent } from './record-format.ts';
import { actorName, dateLabel, eventDays, permalink, quotation, sourceLine } from './record-words.ts';

/** A date of TimelineJS: it has no year 0, 1 BC is -1. */
export type SlideDate = { year: number; month?: number; day?: number };

/** A slide. */
export type Slide = {
  unique_id: string;
  start_date: SlideDate;
  end_date?: SlideDate;
  display_date: string;
  text: { headline: string; text: string };
  media?: { url: string; caption: string; credit: string };
  group?: string;
};

/** What both formats of TimelineJS carry; each adds what it has beside. */
export const SLIDE_FACTS: Carried = {
  title: true,
  summary: true,
  date: 'its first and last day, and its wording',
  dateSense: 'in its wording, "as of …"',
  participants: 'the first pair, as a group',
  sources: 'that of the first passage',
  words: 'those of the first passage',
  locator: 'that of the first passage',
  translation: 'that of the first passage',
};

/** Returns an event as a slide. One without a first day stands at its last; its wording says so. */
export function toSlide(event: TimelineEvent, content: RecordContent): Slide {
  const { first, last } = slideDates(event);
  const [citation] = event.citations.filter(({ excerpt }) => excerpt !== null);
  const [pair] = event.pairs;
  const link = permalink(content, event.id);
  return {
    unique_id: event.id,
    start_date: first,
    ...(last === null ? {} : { end_date: last }),
    display_date: dateLabel(event),
    text: {
      headline: escapeHtml(event.title),
      text: `<p>${escapeHtml(event.summary)}</p>${content.origin === null ? '' : `<p><a href="${escapeHtml(link)}">How this is known</a></p>`}`,
    },
    ...(citation === undefined
      ? {}
      : {
          media: {
            url: `<blockquote>${escapeHtml(quotation(citation))}</blockquote>`,
            caption: escapeHtml(citation.excerpt?.locator ?? ''),
            credit: escapeHtml(sourceLine(content, citation.source)),
          },
        }),
    ...(pair === undefined
      ? {}
      : {
          group: pair
            .split('-')
            .map((code) => actorName(content, code))
            .join('–'),
        }),
  };
}

/** A year, a month or a day as it is written; of other dates the first and the last day that they can mean. */
function slideDates(event: TimelineEvent): { first: SlideDate; last: SlideDate | null } {
  const [start = '', end] = event.date.edtf.split('/');
  const first = toSlideDate(start);
  const last = toSlideDate(end ?? '');
  if (first !== null && end === undefined) return { first, last: null };
  if (first !== null && last !== null) return { first, last };
  const days = eventDays(event);
  return {
    first: first ?? fromDay(days.first),
    last: days.first === days.last ? null : fromDay(days.last),
  };
}

/** Null for anything but a plain year, month or day; what makes it doubtful is left to the wording. */
function toSlideDate(edtf: string): SlideDate | null {
  const match = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/.exec(edtf);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  return {
    year: toTheirYear(Number(year)),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function fromDay(number: number): SlideDate {
  const { year, month, day } = toCalendarDay(number);
  return { year: toTheirYear(year), month, day };
}

function toTheirYear(year: number): number {
  return year <= 0 ? year - 1 : year;
}
