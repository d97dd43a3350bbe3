import { type CountsAs, countAs, toPair } from '#lib/domain/pair.ts';
import type { Issue } from '#lib/issue.ts';
import { parseDay } from '#lib/time/day.ts';
import { parsePeriod } from '#lib/time/parse-period.ts';
import type { Filter } from './filter.ts';
import { parseTextQuery } from './parse-text-query.ts';
import { oneOf, ParameterReader, quoteForMessage, type Reading } from './read-parameters.ts';

/** What a filter's words are checked against: data, so it comes from the database. */
export type Vocabulary = { types: ReadonlySet<string>; countsAs: CountsAs };

const ACTOR_CODE = /^[A-Z][A-Z0-9]{1,11}$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_Q_LENGTH = 500;

/**
 * Returns the filter that the parameters of an address ask for, and what is wrong with them. The filter holds the valid
 * part; lists are sorted (except `only`) and free of repeats, so that equal questions give equal filters. Parameters
 * of other scopes are not looked at; see `unknownParameters`.
 */
export function parseFilter(
  given: URLSearchParams,
  vocabulary: Vocabulary,
): { value: Filter; issues: Issue[] } {
  const reader = new ParameterReader(given);
  const from = reader.one('from', readPeriod('from'));
  const to = reader.one('to', readPeriod('to'));
  const q = reader.one('q', readText);
  const asof = reader.one('asof', readDay);
  const ordered = from === undefined || to === undefined || startsNotAfter(from, to);
  if (!ordered) reader.refuse('to', `it ends before from=${from} begins; exchange the two`);
  const value: Filter = {
    pairs: reader.many('pair', readPair(vocabulary.countsAs)).sort(),
    actors: reader.many('actor', readActor(vocabulary.countsAs)).sort(),
    types: reader.many('type', readType(vocabulary.types)).sort(),
    sources: reader.many('source', readSlug).sort(),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined || !ordered ? {} : { to }),
    match: reader.one('match', oneOf('overlaps', 'within')) ?? 'overlaps',
    ...(q === undefined ? {} : { q }),
    importance: Number(reader.one('importance', oneOf('1', '2', '3', '4', '5')) ?? 1),
    ...(asof === undefined ? {} : { asof }),
    contested: reader.one('contested', oneOf('1', '0')) === '1',
    only: reader.many('only', readSlug),
  };
  return { value, issues: reader.issues };
}

function readPair(countsAs: CountsAs) {
  return (text: string): Reading<string> => {
    const codes = text.split('-');
    const [a, b] = codes;
    if (
      a === undefined ||
      b === undefined ||
      codes.length !== 2 ||
      !ACTOR_CODE.test(a) ||
      !ACTOR_CODE.test(b)
    )
      return { reason: `${quoteForMessage(text)} is not a pair` };
    const pair = toPair(a, b, countsAs);
    return pair === null ? { reason: `${quoteForMessage(text)} names one actor twice` } : { value: pair };
  };
}

function readActor(countsAs: CountsAs) {
  return (text: string): Reading<string> =>
    ACTOR_CODE.test(text)
      ? { value: countAs(text, countsAs) }
      : { reason: `${quoteForMessage(text)} is not an actor code` };
}

function readType(types: ReadonlySet<string>) {
  return (text: string): Reading<string> =>
    types.has(text)
      ? { value: text }
      : { reason: `there is no event type ${quoteForMessage(text)}; the types are ${[...types].join(', ')}` };
}

function readSlug(text: string): Reading<string> {
  return text.length <= 100 && SLUG.test(text)
    ? { value: text }
    : { reason: `${quoteForMessage(text)} is not an id (lower-case letters, digits and single hyphens)` };
}

function readPeriod(name: string) {
  return (text: string): Reading<string> => {
    const { value, issues } = parsePeriod(text, name);
    return value === null
      ? { reason: issues[0]?.message ?? `${quoteForMessage(text)} is not a date` }
      : { value: text };
  };
}

function readDay(text: string): Reading<string> {
  return parseDay(text) === null ? { reason: `${quoteForMessage(text)} is not a day` } : { value: text };
}

function readText(text: string): Reading<string> {
  const value = text.trim();
  if ([...value].length > MAX_Q_LENGTH) return { reason: `give at most ${MAX_Q_LENGTH} characters` };
  const { issues } = parseTextQuery(value);
  return issues[0] === undefined ? { value } : { reason: issues[0].message };
}

function startsNotAfter(from: string, to: string): boolean {
  const first = parsePeriod(from, 'from').value;
  const last = parsePeriod(to, 'to').value;
  return first === null || last === null || first.earliest <= last.latest;
}
