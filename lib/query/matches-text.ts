import { stemWord } from './fold-word.ts';
import type { TextQuery, TextTerm } from './parse-text-query.ts';
import { toWords } from './words.ts';

/**
 * Returns whether every term of the query occurs in some field. A phrase has to stand in one field, so give each
 * passage, translation, name and alias as a field of its own.
 */
export function matchesText(query: TextQuery, fields: readonly string[]): boolean {
  const texts = fields.map(toWords);
  return query.terms.every((term) => texts.some((words) => hasTerm(words, term)));
}

/** Returns whether a term occurs among the words of one field. */
export function hasTerm(words: readonly string[], term: TextTerm): boolean {
  return words.some((_, start) => isTermAt(words, start, term));
}

/** Returns whether a term stands in the words of a field from the word at `start` on. */
export function isTermAt(
  words: readonly string[],
  start: number,
  { words: wanted, stem, prefix }: TextTerm,
): boolean {
  const last = wanted.length - 1;
  return wanted.every((word, index) => {
    const found = words[start + index];
    if (found === undefined) return false;
    if (found === word) return true;
    if (stem !== null && stemWord(found) === stem) return true;
    return prefix && index === last && found.startsWith(word);
  });
}
