/** How the single values of parameters are read: each text gives a value, or the reason why it is none. */
import type { Reading, Vocabulary } from './parameter.ts';

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

/** Returns the id of an event, of a merged one that of the event it leads to, whether or not it exists. */
export function readEventId(text: string, { mergedInto }: Pick<Vocabulary, 'mergedInto'>): Reading<string> {
  const reading = readSlug(text);
  return 'value' in reading ? { value: mergedInto.get(reading.value) ?? reading.value } : reading;
}

/** Returns a reader of free text of at most so many characters. */
export function textUpTo(most: number): (text: string) => Reading<string> {
  return (text) =>
    [...text].length <= most ? { value: text } : { reason: `give at most ${most} characters` };
}

/** Returns user text shortened and in quotation marks, for use inside a message. */
export function quoteForMessage(text: string): string {
  const points = [...text];
  return `“${points.length > 60 ? `${points.slice(0, 60).join('')}…` : text}”`;
}
