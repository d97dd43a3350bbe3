import ICAL from 'ical.js';
import { formatDay, toDay } from '#lib/time/day.ts';
import { emptyReading, type ReadFile } from './import-row.ts';

/**
 * Returns what a calendar says: whole days as they are written, whatever the time zone; ends of calendars are exclusive, ours
 * are not. What cannot be read at all is one bad row that says so.
 */
export function readCalendar(text: string): ReadFile {
  const reading = emptyReading();
  const calendars = parseCalendars(text, reading);
  const entries = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
  for (const [index, entry] of entries.entries()) takeEntry(reading, entry, index + 1);
  if (entries.length === 0 && reading.bad.length === 0)
    reading.bad.push({ line: 1, column: '', value: '', problem: 'the calendar holds no event (VEVENT)' });
  return reading;
}

function parseCalendars(text: string, reading: ReadFile): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const roots = (Array.isArray(parsed[0]) ? parsed : [parsed]) as ConstructorParameters<
      typeof ICAL.Component
    >[0][];
    return roots.map((root) => new ICAL.Component(root));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    reading.bad.push({
      ...{ line: 1, column: '', value: text.slice(0, 40) },
      problem: `the file cannot be read as a calendar (${said.slice(0, 120)}); export it again as iCalendar`,
    });
    return [];
  }
}

function takeEntry(reading: ReadFile, entry: ICAL.Component, line: number): void {
  try {
    const event = new ICAL.Event(entry);
    const title = (event.summary ?? '').replace(/\s+/g, ' ').trim();
    requireDays(entry);
    const { first, last } = daysOf(event);
    if (title === '') throw new Error('it has no SUMMARY');
    if (entry.hasProperty('rrule'))
      reading.notes.push(`“${title.slice(0, 60)}” repeats: its first time alone is imported.`);
    reading.rows.push({
      ...{ line, title, type: null, importance: null, actors: [], words: null },
      key: event.uid || null,
      date: first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`,
      summary: (event.description ?? '').replace(/\s+/g, ' ').trim() || title,
      place: (event.location ?? '').trim() || null,
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    reading.bad.push({
      ...{ line, column: 'VEVENT', value: entry.toString().slice(0, 80) },
      problem: `entry ${line} cannot be read: ${said.slice(0, 120)}`,
    });
  }
}

/** Longest time that an entry can take, in seconds: adding a longer one would keep the library busy for hours. */
const MAX_SECONDS = 1000 * 366 * 86_400;

function requireDays(entry: ICAL.Component): void {
  if (!entry.hasProperty('dtstart')) throw new Error('it has no DTSTART');
  const duration = entry.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration && !(Math.abs(duration.toSeconds()) <= MAX_SECONDS))
    throw new Error('its DURATION is longer than a thousand years');
}

/** First and last day as written, inclusive. */
function daysOf({ startDate, endDate }: ICAL.Event): { first: number; last: number } {
  if (startDate === null || !(startDate.year > 0)) throw new Error('it has no DTSTART that is a date');
  const first = toDay(startDate.year, startDate.month, startDate.day);
  if (endDate === null || !(endDate.year > 0)) return { first, last: first };
  const end = toDay(endDate.year, endDate.month, endDate.day);
  // Of whole days the end is the day after; of a time it is that time, and midnight belongs to the day before.
  const isAfter = endDate.isDate || (endDate.hour === 0 && endDate.minute === 0 && end > first);
  return { first, last: Math.max(first, isAfter ? end - 1 : end) };
}
