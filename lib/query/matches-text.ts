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

function hasTerm(text: readonly string[], term: TextTerm): boolean {
  return text.some((_, start) => hasTermAt(text, start, term, 0, MAX_SPELLED_WORDS));
}

function hasTermAt(
  text: readonly string[],
  place: number,
  term: TextTerm,
  index: number,
  spellings: number,
): boolean {
  const word = term.words[index];
  if (word === undefined) return true;
  const found = text[place];
  if (found === undefined) return false;
  const isBeginning = term.prefix && index === term.words.length - 1;
  if (isBeginning ? found.startsWith(word) : found === word) {
    if (hasTermAt(text, place + 1, term, index + 1, spellings)) return true;
  }
  if (spellings === 0 || !canBeSpelled(word)) return false;
  const letters = [...word];
  return (
    letters.every((letter, offset) => text[place + offset] === letter) &&
    hasTermAt(text, place + letters.length, term, index + 1, spellings - 1)
  );
}
