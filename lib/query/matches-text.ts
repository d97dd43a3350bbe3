import { type TextQuery, type TextTerm, toWords } from './parse-text-query.ts';

/** How many words of one phrase a text may spell letter by letter; a bound for what SQLite is asked to try. */
export const MAX_SPELLED_WORDS = 2;

/**
 * Returns whether every term of the query occurs in some field. A phrase has to stand in one field, so give each
 * excerpt, translation, name and alias as a field of its own. There is no stemming.
 *
 * A word of two to five letters is also found where the text has its letters apart: `us` finds "U.S." (and "u s").
 * Up to `MAX_SPELLED_WORDS` words of a phrase may be spelled so in one place. A word that is spelled so is complete:
 * the last word of a query is no beginning there.
 */
export function matchesText(query: TextQuery, fields: readonly string[]): boolean {
  const texts = fields.map(toWords);
  return query.terms.every((term) => texts.some((words) => hasTerm(words, term)));
}

/** Returns whether a word of a query may stand in a text letter by letter, as in U.S. */
export function canBeSpelled(word: string): boolean {
  return /^\p{L}{2,5}$/u.test(word);
}

/**
 * Returns where a term that begins with the word at `start` ends: the index after its last word; null where the term
 * does not begin there.
 */
export function findTermEnd(text: readonly string[], start: number, term: TextTerm): number | null {
  return findEnd(text, start, term, 0, MAX_SPELLED_WORDS);
}

function hasTerm(text: readonly string[], term: TextTerm): boolean {
  return text.some((_, start) => findTermEnd(text, start, term) !== null);
}

function findEnd(
  text: readonly string[],
  place: number,
  term: TextTerm,
  index: number,
  spellings: number,
): number | null {
  const word = term.words[index];
  if (word === undefined) return place;
  const found = text[place];
  if (found === undefined) return null;
  const isBeginning = term.prefix && index === term.words.length - 1;
  if (isBeginning ? found.startsWith(word) : found === word) {
    const end = findEnd(text, place + 1, term, index + 1, spellings);
    if (end !== null) return end;
  }
  if (spellings === 0 || !canBeSpelled(word)) return null;
  const letters = [...word];
  return letters.every((letter, offset) => text[place + offset] === letter)
    ? findEnd(text, place + letters.length, term, index + 1, spellings - 1)
    : null;
}
