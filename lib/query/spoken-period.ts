import { describeMonth } from '#lib/time/describe-single-date.ts';
import { parsePeriod } from '#lib/time/parse-period.ts';

/** A period that stands among words, as `from` and `to` of a filter take it and for readers; and the words without it. */
export type SpokenPeriod = { period: string; label: string; rest: string };

const MONTHS = Array.from({ length: 12 }, (_, index) => describeMonth(index + 1));
const MONTH = `(${MONTHS.map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)})?` : name)).join('|')})`;
const FORMS = [
  new RegExp(`\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?${MONTH}\\.?,? (?<year>\\d{4})\\b`, 'i'),
  new RegExp(`\\b${MONTH}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})\\b`, 'i'),
  /\b(?<year>[12]\d{3})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?\b/,
];

/**
 * Returns the first year, month or day that is written among words that are searched for, in English or ISO 8601: of
 * "treaty June 2024" the period `2024-06`, called "June 2024", and the rest "treaty". Null where there is none, and where it is
 * quoted.
 */
export function findSpokenPeriod(q: string): SpokenPeriod | null {
  if (q.includes('"')) return null;
  const text = q.replace(/\s+/g, ' ');
  for (const form of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const { year = '', month, day } = found.groups ?? {};
    const named = MONTHS.findIndex((name) => found[0].toLowerCase().includes(name.slice(0, 3).toLowerCase()));
    const ofYear = month ?? (named < 0 ? undefined : String(named + 1).padStart(2, '0'));
    const period = [year, ofYear, day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
    if (parsePeriod(period, 'from').value === null) continue;
    const before = text.slice(0, found.index).replace(/\b(?:in|on|of|from|during)\s*$/i, '');
    const rest = `${before.trim()} ${text.slice(found.index + found[0].length).trim()}`.trim();
    const label = [day && Number(day), ofYear && describeMonth(Number(ofYear)), year]
      .filter(Boolean)
      .join(' ');
    return { period, label, rest };
  }
  return null;
}
