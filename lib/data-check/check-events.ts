import type { CitationRecord } from '#lib/domain/citation.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { isFinerThan } from '#lib/time/date-value.ts';
import { readEdtf } from '#lib/time/edtf-value.ts';
import { overlaps, toSpan } from '#lib/time/span.ts';
import type { JsonPath } from './file-issue.ts';
import type { RuleIssue } from './rule-issue.ts';

/** Returns what can be wrong within one event: its date against its receipts, its participants, its citations. */
export function checkEvents({ sources, events }: DataSet): RuleIssue[] {
  const words = new Map(
    sources.flatMap(({ excerpts }) => excerpts.map(({ id, exact }) => [id, exact] as const)),
  );
  return events.flatMap((event, index) => {
    const at = ['events', index];
    return [
      ...checkDate(event, at),
      ...checkPlace(event, at),
      ...checkParticipants(event, at),
      ...event.citations.flatMap((citation, place) =>
        checkCitation(citation, words, [...at, 'citations', place]),
      ),
      ...checkRepeatedCitations(event, at),
    ];
  });
}

/** A dateNote lets a date be finer than what is stated, never elsewhere: then no receipt would speak of that time. */
function checkDate(event: EventRecord, at: JsonPath): RuleIssue[] {
  const date = readEdtf(event.date);
  const stated = event.citations
    .map(({ statedDate }) => readEdtf(statedDate))
    .filter((value) => value !== null);
  if (date === null || !isFinerThan(date, stated)) return [];
  const list = [...new Set(stated.map(({ edtf }) => edtf))].join(', ');
  const isNear = stated.some((value) => overlaps(toSpan(date), toSpan(value)));
  if (isNear && event.dateNote !== null) return [];
  const message = isNear
    ? `the date ${event.date} is finer than the stated dates allow (${list}): coarsen it, or name the public record that it rests on in a dateNote`
    : `the date ${event.date} lies outside every stated date (${list}): correct it, or cite a passage that speaks of that time`;
  return [{ code: 'date-unsupported', at: [...at, 'date'], message }];
}

function checkPlace({ place }: EventRecord, at: JsonPath): RuleIssue[] {
  if (place === null || (place.latitude === undefined) === (place.longitude === undefined)) return [];
  const message = 'a place has both latitude and longitude or neither: add the other one';
  return [{ code: 'place', at: [...at, 'place'], message }];
}

function checkParticipants({ participants }: EventRecord, at: JsonPath): RuleIssue[] {
  const seen = new Set<string>();
  return participants.flatMap(({ actor, role }, place) => {
    const key = `${actor} ${role}`;
    const isRepeat = seen.has(key);
    seen.add(key);
    if (!isRepeat) return [];
    const message = `${actor} is ${role} already: remove one of the two`;
    return [{ code: 'duplicate-participant', at: [...at, 'participants', place], message }];
  });
}

function checkCitation(
  citation: CitationRecord,
  words: ReadonlyMap<string, string>,
  at: JsonPath,
): RuleIssue[] {
  const { excerpt, timeExpression } = citation;
  if (timeExpression === null) return [];
  const issue = (message: string) => [{ code: 'time-expression', at: [...at, 'timeExpression'], message }];
  if (excerpt === null)
    return issue(
      'a time expression stands inside an excerpt, and this citation has none: give one or leave both out',
    );
  const exact = words.get(excerpt);
  if (exact === undefined || exact.includes(timeExpression)) return [];
  const nearest = exact.toLowerCase().indexOf(timeExpression.toLowerCase());
  const hint = nearest === -1 ? '' : ` (it has "${exact.slice(nearest, nearest + timeExpression.length)}")`;
  return issue(
    `"${timeExpression}" is not in the words of the excerpt "${excerpt}"${hint}: copy it from there, letter by letter`,
  );
}

function checkRepeatedCitations({ citations }: EventRecord, at: JsonPath): RuleIssue[] {
  const seen = new Set<string>();
  return citations.flatMap(({ source, excerpt, statedDate, stance }, place) => {
    const key = JSON.stringify([source, excerpt, statedDate, stance]);
    const isRepeat = excerpt !== null && seen.has(key);
    seen.add(key);
    if (!isRepeat) return [];
    const message = `the event cites "${excerpt}" for ${statedDate} already: remove one of the two`;
    return [{ code: 'duplicate-citation', at: [...at, 'citations', place], message }];
  });
}
