/**
 * How the single values of a filter are read. They stand apart from `read-value.ts`, which browsers are sent with the
 * parameters of a view: only servers read filters.
 */
import { countAs, toPair } from '#lib/domain/pair.ts';
import type { Reading, Vocabulary } from './parameter.ts';
import { parseTextQuery } from './parse-text-query.ts';
import { quoteForMessage, textUpTo } from './read-value.ts';

/** Most characters of the words that are searched for. */
export const MAX_WORDS_LENGTH = 500;
const ACTOR_CODE = /^[A-Z][A-Z0-9]{1,11}$/;

/** Returns the code of an actor, of a historical one that of the actor it counts as, whether or not it exists. */
export function readActor(text: string, { countsAs }: Vocabulary): Reading<string> {
  return ACTOR_CODE.test(text)
    ? { value: countAs(text, countsAs) }
    : { reason: `${quoteForMessage(text)} is not an actor code` };
}

/** Returns a pair with its two codes, given in either order, in alphabetical order. */
export function readPair(text: string, { countsAs }: Vocabulary): Reading<string> {
  const codes = text.split('-');
  const [a = '', b = ''] = codes;
  if (codes.length !== 2 || !ACTOR_CODE.test(a) || !ACTOR_CODE.test(b))
    return { reason: `${quoteForMessage(text)} is not a pair` };
  const value = toPair(a, b, countsAs);
  return value === null ? { reason: `${quoteForMessage(text)} names one actor twice` } : { value };
}

/** Returns an event type that exists. */
export function readType(text: string, { types }: Vocabulary): Reading<string> {
  return types.has(text)
    ? { value: text }
    : { reason: `there is no event type ${quoteForMessage(text)}; the types are ${[...types].join(', ')}` };
}

/** Returns words to search for, as they are written but for space around them. */
export function readWords(text: string): Reading<string> {
  const reading = textUpTo(MAX_WORDS_LENGTH)(text.trim());
  const [issue] = 'value' in reading ? parseTextQuery(reading.value).issues : [];
  return issue === undefined ? reading : { reason: issue.message };
}
