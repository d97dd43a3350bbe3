import { type ParsedDate, quoteDate, refuseDate } from './date-issue.ts';
import { parseSingleDate, type SingleDate } from './single-date.ts';

const DATE_TIME = /^(-?\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:Z|([+-])(\d{2})(?::(\d{2}))?)?$/;
/** The offsets from UTC that any place has kept, in minutes. */
const EAST_MAX_MINUTES = 14 * 60;
const WEST_MAX_MINUTES = 12 * 60;

/**
 * The calendar day that a date-time writes, whatever its offset: `2024-06-12T23:30:00-05:00` is 12 June. The time is
 * checked all the same. 24:00:00 is refused, since it names the day after that which is written.
 */
export function parseDateTime(text: string): ParsedDate<SingleDate> {
  const match = DATE_TIME.exec(text);
  if (match === null) {
    const advice =
      'a date-time is written 2024-06-12T10:30:00, with nothing, Z or an offset such as +02:00 after it';
    return refuseDate('date-syntax', '', `${quoteDate(text)}: ${advice}; the day alone is enough.`);
  }
  const [, day = '', hour, minute, second, sign, offsetHours, offsetMinutes = '0'] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return refuseDate('date-no-such-time', '', `${quoteDate(text)}: times run from 00:00:00 to 23:59:59.`);
  }
  if (sign !== undefined && !isOffset(sign, Number(offsetHours), Number(offsetMinutes))) {
    const message = `${quoteDate(text)}: offsets run from -12:00 to +14:00, and UTC is written Z or +00:00.`;
    return refuseDate('date-no-such-time', '', message);
  }
  return parseSingleDate(day, '');
}

function isOffset(sign: string, hours: number, minutes: number): boolean {
  const total = hours * 60 + minutes;
  return minutes < 60 && (sign === '+' ? total <= EAST_MAX_MINUTES : total > 0 && total <= WEST_MAX_MINUTES);
}
