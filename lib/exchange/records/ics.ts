/** iCalendar (RFC 5545), by hand: what generators write of years before the first is no date of it. */
import type { TimelineEvent } from '#lib/domain/event.ts';
import { formatDay, toDay } from '#lib/time/day.ts';
import { joinChunks } from '../join-chunks.ts';
import type { RecordContent, RecordFormat } from '../record-format.ts';
import { dateLabel, eventDays, passageLine, permalink, recordUrn, typeLabel } from '../record-words.ts';

const LINE_BYTES = 75;
const FIRST_DAY = toDay(1, 1, 1);

/** A calendar of whole days. */
export const ICS: RecordFormat = {
  id: 'ics',
  label: 'Calendar',
  mediaType: 'text/calendar; charset=utf-8',
  extension: 'ics',
  what: 'a calendar of whole days (iCalendar)',
  carries: {
    title: true,
    summary: true,
    date: 'its first and last day, and its wording',
    dateSense: 'in its wording, "as of …"',
    type: 'its name, as a category',
    place: true,
    coordinates: true,
    sources: 'their titles, dates and addresses',
    words: true,
    locator: true,
    translation: true,
    assertedBy: true,
    modality: true,
    stance: true,
    revision: true,
  },
  notes: [
    'What is not known to the day spans all the days that it may mean, and its title begins with what is known: "June 2024: …".',
    'Calendars begin with the year 1: what is earlier is left out and counted.',
  ],
  most: null,
  leavesOut: (event) =>
    eventDays(event).first < FIRST_DAY ? 'calendars have no years before the year 1' : null,
  async *write(content) {
    const { title, chronology } = content;
    yield toLines([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Dyadline//Dyadline//EN',
      'CALSCALE:GREGORIAN',
      `X-WR-CALNAME:${escapeText(title)}`,
      ...(chronology.description === '' ? [] : [`X-WR-CALDESC:${escapeText(chronology.description)}`]),
    ]);
    yield* joinChunks(content, '', (event) => toLines(toEntry(event, content)));
    yield toLines(['END:VCALENDAR']);
  },
};

function toEntry(event: TimelineEvent, content: RecordContent): string[] {
  const { id, title, summary, type, date, place, revision, updatedAt, citations } = event;
  const { first, last } = eventDays(event);
  const isDay = date.precision === 'day' && event.dateSense === 'occurred';
  const stamp = toStamp(updatedAt);
  const passages = citations.map((citation) => passageLine(content, citation));
  const at =
    place?.latitude === undefined || place.longitude === undefined
      ? []
      : [`GEO:${place.latitude};${place.longitude}`];
  return [
    'BEGIN:VEVENT',
    `UID:${recordUrn(content, id)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${revision - 1}`,
    `DTSTART;VALUE=DATE:${toDate(first)}`,
    // The end is exclusive, and the last day that a calendar can name has no next.
    ...(last >= LAST_WRITTEN ? [] : [`DTEND;VALUE=DATE:${toDate(last + 1)}`]),
    `SUMMARY:${escapeText(isDay ? title : `${dateLabel(event)}: ${title}`)}`,
    `DESCRIPTION:${escapeText([summary, ...passages].join('\n\n'))}`,
    `CATEGORIES:${escapeText(typeLabel(content, type))}`,
    ...(place === null ? [] : [`LOCATION:${escapeText(place.name)}`]),
    ...at,
    ...(content.origin === null ? [] : [`URL:${permalink(content, id)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const LAST_WRITTEN = toDay(9999, 12, 31);

function toDate(day: number): string {
  return formatDay(day).replaceAll('-', '');
}

/** `2026-11-20T10:00:00.000Z` is `20261120T100000Z`. */
function toStamp(instant: string): string {
  return instant.replace(/\.\d+/, '').replace(/[-:]/g, '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Each line ends with CRLF, and one of more than 75 bytes goes on in the next, which begins with a space. */
function toLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function fold(line: string): string {
  const encoder = new TextEncoder();
  if (line.length * 3 <= LINE_BYTES) return line;
  let folded = '';
  let bytes = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (bytes + size > LINE_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += sign;
    bytes += size;
  }
  return folded;
}
