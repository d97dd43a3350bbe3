/**
 * What `q` means, part one: its words. A word is a run of letters and digits; case, and the diacritics of Latin letters,
 * do not count. Part two, which texts have them, is `matches-text.ts`; `db/search/find-words.ts` asks the index the same.
 * Chinese and Japanese are not split into words: a run of characters is one word, of which `q` may give the beginning.
 */
import type { Issue } from '#lib/issue.ts';

/** Words that have to follow one another in one field; a single word is a phrase of one. */
export type TextTerm = {
  /** As `toWords` gives them, at least one. */
  words: readonly string[];
  /** Whether the last word may be the beginning of a longer one. */
  prefix: boolean;
};

/** A question of full text: every term has to occur in some field. */
export type TextQuery = { terms: readonly TextTerm[] };

/**
 * Enough for a long sentence, and a bound for the work that one question can cause.
 *
 * @internal
 */
export const MAX_QUERY_WORDS = 30;

const DOUBLE_QUOTES = /["“”„‟«»]/;
/** `U.S.`, `U.S`, `D.P.R.K.`: two to five letters with dots between them. */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{L}\.){1,4}\p{L}(?![\p{L}\p{N}])\.?/gu;
const LAST_ABBREVIATION = new RegExp(`${ABBREVIATION.source}[^\\p{L}\\p{N}]*$`, 'u');
/** Marks that belong to the letter before them and do not count: those that SQLite's unicode61 leaves out. */
const MARKS =
  '\\u0300-\\u0304\\u0306-\\u030c\\u030f\\u0311\\u031b\\u0323-\\u0328\\u032d\\u032e\\u0330\\u0331';
const WORD = `[\\p{L}\\p{N}][\\p{L}\\p{N}${MARKS}]*`;
const WORDS = new RegExp(WORD, 'gu');
/** Words that only an apostrophe parts stay together: Xi's. */
const CHUNKS = new RegExp(`${WORD}(?:['’‘]${WORD})*`, 'gu');
const MARK = new RegExp(`[${MARKS}]`, 'gu');

/**
 * Returns the terms of a text query, or null and the reason where it has no word or more than `MAX_QUERY_WORDS`. Any
 * other text is a query: there are no operators, and signs are just places where words end.
 *
 * - Words between double quotes, straight or curly, are a phrase. So are words that an apostrophe parts (Xi's). Dashes,
 *   slashes and all other signs part words that may stand anywhere.
 * - The last word may be a beginning (`troo`), unless it is quoted or written with dots (`U.S.`). A quotation mark that
 *   is not closed quotes to the end, and there the last word may be a beginning as well.
 * - `U.S.` is read as `US`; a text may have either (see `matchesText`).
 *
 * @example
 * parseTextQuery('U.S. "arms transfers" Ky').value
 * // { terms: [{ words: ['us'], prefix: false }, { words: ['arms', 'transfers'], prefix: false }, { words: ['ky'], prefix: true }] }
 */
export function parseTextQuery(text: string): { value: TextQuery | null; issues: Issue[] } {
  const pieces = text.split(DOUBLE_QUOTES);
  // Pieces alternate: outside, inside, outside…; the last one is inside where a quotation mark is left open.
  const terms = pieces.flatMap((piece, index) => (index % 2 === 1 ? toPhrase(piece) : toTerms(piece)));
  const lastPiece = pieces.at(-1) ?? '';
  const last = terms.at(-1);
  if (last === undefined) return refuse('no-words', 'give at least one word of letters or digits');
  const count = terms.reduce((sum, { words }) => sum + words.length, 0);
  if (count > MAX_QUERY_WORDS)
    return refuse('too-many-words', `give at most ${MAX_QUERY_WORDS} words, not ${count}`);
  const mayGoOn = toWords(lastPiece).length > 0 && !LAST_ABBREVIATION.test(lastPiece);
  return { value: { terms: [...terms.slice(0, -1), { ...last, prefix: mayGoOn }] }, issues: [] };
}

/**
 * Returns the words of a text as search compares them: runs of letters and digits in lower case, Latin letters without
 * their diacritics, in the order of the text. As SQLite's `unicode61 remove_diacritics 2` does it.
 */
export function toWords(text: string): string[] {
  return locateWords(text).map(({ word }) => word);
}

/** Returns the words of a text as `toWords` gives them, with where they stand in it (UTF-16 code units, end exclusive). */
export function locateWords(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(WORDS)].map(({ 0: written, index }) => ({
    word: foldWord(written),
    start: index,
    end: index + written.length,
  }));
}

function toPhrase(text: string): TextTerm[] {
  const words = toWords(joinAbbreviations(text));
  return words.length === 0 ? [] : [{ words, prefix: false }];
}

function toTerms(text: string): TextTerm[] {
  return [...joinAbbreviations(text).matchAll(CHUNKS)].map(([chunk]) => ({
    words: toWords(chunk),
    prefix: false,
  }));
}

function joinAbbreviations(text: string): string {
  return text.replace(ABBREVIATION, (abbreviation) => abbreviation.replaceAll('.', ''));
}

function foldWord(word: string): string {
  let folded = '';
  for (const character of word.replace(MARK, '')) folded += foldCharacter(character);
  return folded;
}

function foldCharacter(character: string): string {
  const [base = character] = character.normalize('NFD');
  const lower = (/^[a-z]$/i.test(base) ? base : character).toLowerCase();
  if (lower === 'ς') return 'σ';
  // A few capitals have no single lower-case letter (İ is dealt with above); they stay.
  return [...lower].length === 1 ? lower : character;
}

function refuse(code: string, message: string): { value: null; issues: Issue[] } {
  return { value: null, issues: [{ code, path: 'q', message }] };
}
