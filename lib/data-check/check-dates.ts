import type { DataSet } from '#lib/domain/data-set.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { anchorOf } from '#lib/domain/event-dates.ts';
import { toCalendarDay } from '#lib/time/day.ts';
import { describeMonth } from '#lib/time/describe-single-date.ts';
import { type IntervalEnd, parseExpression } from '#lib/time/expression.ts';
import type { SingleDate } from '#lib/time/single-date.ts';
import type { JsonPath } from './file-issue.ts';
import type { RuleIssue } from './rule-issue.ts';

/** Returns what dates say that no passage says: ends anchored without words, days that nothing has, a state without bounds. */
export function checkDates(dataSet: DataSet): RuleIssue[] {
  const days = new Map(dataSet.events.map(({ id, date }) => [id, date]));
  return dataSet.events.flatMap((event, index) =>
    event.status === 'published'
      ? [
          ...checkHeld(event, ['events', index]),
          ...checkAnchors(event, days, ['events', index]),
          ...checkDays(event, dataSet, ['events', index]),
        ]
      : [],
  );
}

function checkHeld({ date, dateSense }: EventRecord, at: JsonPath): RuleIssue[] {
  const { value } = parseExpression(date);
  if (dateSense !== 'held' || value?.kind !== 'interval') return [];
  if (typeof value.start !== 'string' && typeof value.end !== 'string') return [];
  const message = `${date} has no end on one side, and held says that neither beginning nor end is known: give the date on which it held, or leave dateSense out`;
  return [{ code: 'held', at: [...at, 'date'], message }];
}

/** "Since the invasion" only where the passage itself says since when. */
function checkAnchors(
  { citations }: EventRecord,
  days: ReadonlyMap<string, string>,
  at: JsonPath,
): RuleIssue[] {
  return citations.flatMap((citation, place) => {
    const id = anchorOf(citation);
    const { value: stated } = parseExpression(citation.statedDate);
    const { value: anchor } = parseExpression(days.get(id ?? '') ?? '');
    if (citation.timeExpression !== null || stated?.kind !== 'interval' || anchor?.kind !== 'single')
      return [];
    const isAnchored = [stated.start, stated.end].some((end) => isSame(end, anchor));
    if (!isAnchored) return [];
    const message = `${citation.statedDate} begins or ends with "${id}", and no words of the passage say so: name them as its timeExpression, or state a time within, such as [a..b]`;
    return [{ code: 'anchor-unsaid', at: [...at, 'citations', place, 'statedDate'], message }];
  });
}

function isSame(end: IntervalEnd, { earliest, latest }: SingleDate): boolean {
  return typeof end !== 'string' && end.earliest === earliest && end.latest === latest;
}

/** What is shown as known to the day has that day in a passage or a note; the end of a stretch may be a day of publication. */
function checkDays(event: EventRecord, { sources, events }: DataSet, at: JsonPath): RuleIssue[] {
  if (event.dateSense === 'held') return [];
  const { value } = parseExpression(event.date);
  if (value === null || value.kind === 'set') return [];
  const cited = event.citations.flatMap(({ source: id, excerpt: name, resolution }) => {
    const source = sources.find((one) => one.id === id);
    const excerpt = source?.excerpts.find((one) => one.id === name);
    return [
      resolution.note,
      excerpt === undefined ? '' : `${excerpt.prefix}${excerpt.exact}${excerpt.suffix}`,
    ];
  });
  const words = [event.dateNote ?? '', ...cited];
  const known = new Set([
    ...events
      .filter(({ id }) => event.citations.some((citation) => anchorOf(citation) === id))
      .map(({ date }) => date),
    ...sources
      .filter(({ id }) => value.kind === 'interval' && event.citations.some(({ source }) => source === id))
      .flatMap(({ published }) => published.split('/')),
  ]);
  const ends: IntervalEnd[] = value.kind === 'interval' ? [value.start, value.end] : [value];
  return ends.flatMap((end) => {
    if (typeof end === 'string' || end.precision !== 'day' || end.earliest !== end.latest) return [];
    const { year, month, day } = toCalendarDay(end.earliest);
    const iso = isoOf(year, month, day);
    if (known.has(iso) || words.some((text) => hasDay(text, iso, day, describeMonth(month)))) return [];
    const message = `${iso} is shown as known to the day, and no passage, dateNote or note of a citation has that day: coarsen the date, or say in a note where the day is from`;
    return [{ code: 'day-unsaid', at: [...at, 'date'], message }];
  });
}

function isoOf(year: number, month: number, day: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** "12 June", "June 12", "Jun. 12", "11 to 15 March", or the day as ISO writes it. */
function hasDay(text: string, iso: string, day: number, month: string): boolean {
  if (text.includes(iso)) return true;
  const name = `${month.slice(0, 3)}(?:${month.slice(3)}|t?\\.)?`;
  const number = `0?${day}(?:st|nd|rd|th)?`;
  const before = new RegExp(`(?<!\\d)${number}(?:\\s*(?:to|and|or|–|-)\\s*\\d{1,2})?\\s+(?:of\\s+)?${name}`);
  const after = new RegExp(`${name}\\s+(?:\\d{1,2}\\s*(?:to|and|or|–|-)\\s*)?${number}(?!\\d)`);
  return before.test(text) || after.test(text);
}
