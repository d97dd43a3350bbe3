/** How the single values of parameters are read: each text gives a value, or the reason why it is none. */
import { countAs, toPair } from '#lib/domain/pair.ts';
import { parseDay } from '#lib/time/day.ts';
import { parsePeriod } from '#lib/time/parse-period.ts';
import type { Reading, Vocabulary } from './parameter.ts';
import { parseTextQuery } from './parse-text-query.ts';

/** Most characters of the words that are searched for. */
export const MAX_WORDS_LENGTH = 500;
const ACTOR_CODE = /^[A-Z][A-Z0-9]{1,11}$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Returns a reader that takes one of the given words and nothing else. */
export function oneOf<Word extends string>(...words: readonly Word[]): (text: string) => Reading<Word> {
  return (text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { reason: `${quoteForMessage(text)} is not one of them` } : { value };
  };
}

/** Returns a reader that takes whole numbers between two bounds, both inclusive. */
export function numberBetween(least: number, most: number): (text: string) => Reading<number> {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most
      ? { value }
      : { reason: `${quoteForMessage(text)} is not a whole number from ${least} to ${most}` };
  };
}

/** Returns what the parameters that are on or off read: `1` and `0`. */
export function readFlag(text: string): Reading<boolean> {
  const reading = oneOf('1', '0')(text);
  return 'value' in reading ? { value: reading.value === '1' } : reading;
}

/** Returns the id of an event or a source, whether or not it exists. */
export function readSlug(text: string): Reading<string> {
  return text.length <= 100 && SLUG.test(text)
    ? { value: text }
    : { reason: `${quoteForMessage(text)} is not an id (lower-case letters, digits and single hyphens)` };
}

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

/** Returns a year, month or day as it is written. */
export function readPeriod(text: string): Reading<string> {
  const { value, issues } = parsePeriod(text, '');
  return value === null
    ? { reason: issues[0]?.message ?? `${quoteForMessage(text)} is not a date` }
    : { value: text };
}

/** Returns a day as it is written. */
export function readDay(text: string): Reading<string> {
  return parseDay(text) === null ? { reason: `${quoteForMessage(text)} is not a day` } : { value: text };
}

/** Returns a reader of free text of at most so many characters. */
export function textUpTo(most: number): (text: string) => Reading<string> {
  return (text) =>
    [...text].length <= most ? { value: text } : { reason: `give at most ${most} characters` };
}

/** Returns words to search for, as they are written but for space around them. */
export function readWords(text: string): Reading<string> {
  const reading = textUpTo(MAX_WORDS_LENGTH)(text.trim());
  const [issue] = 'value' in reading ? parseTextQuery(reading.value).issues : [];
  return issue === undefined ? reading : { reason: issue.message };
}

/** Returns user text shortened and in quotation marks, for use inside a message. */
export function quoteForMessage(text: string): string {
  const points = [...text];
  return `“${points.length > 60 ? `${points.slice(0, 60).join('')}…` : text}”`;
}
