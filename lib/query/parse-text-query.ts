/** What `q` asks for: its words. Which texts have them is `matches-text.ts`; `db/search` asks the index the same. */
import type { Issue } from '#lib/issue.ts';
import { stemWord } from './fold-word.ts';
import { IN_HEBREW, isSingleCharacter, type LocatedWord, locateWords } from './words.ts';

/** Words that have to follow one another in one field; a single word is a phrase of one. */
export type TextTerm = {
  /** As `toWords` gives them, at least one. */
  words: readonly string[];
  /** Of a single word that is not quoted: what its forms have in common, each of which will do. Null: as written. */
  stem: string | null;
  /** Whether the last word may be the beginning of a longer one. */
  prefix: boolean;
};

/** A question of full text: every term has to occur in some field. */
export type TextQuery = { terms: readonly TextTerm[] };

/**
 * Enough for a long sentence, and a bound for the work that one question can cause. A run of characters without spaces counts
 * one for each of them.
 *
 * @internal
 */
export const MAX_QUERY_WORDS = 64;

const DOUBLE_QUOTES = new RegExp(`(?!${IN_HEBREW})["“”„‟«»]`, 'u');
/** `U.S.`, `U.S`, `D.P.R.K.` at the end. */
const LAST_ABBREVIATION = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}){1,4}\.?[^\p{L}\p{N}]*$/u;
const APOSTROPHE = /^['’‘]$/;
const POSSESSIVE = 's';

/**
 * Returns the terms of a text query, or null and the reason where it has no word or more than `MAX_QUERY_WORDS`. Any
 * other text is a query: there are no operators, and signs are just places where words end.
 *
 * - Words between double quotes, straight or curly, are a phrase, as written. So are words that an apostrophe parts
 *   (l'accord), but for the possessive: Upham's is Upham. Dashes, slashes and all other signs part words that may stand anywhere.
 * - Of words that are not quoted, every English form will do.
 * - The last word may also be a beginning (`troo`), unless it is quoted or written with dots (`U.S.`). A quotation mark that
 *   is not closed quotes to the end, and there the last word may be a beginning as well.
 * - `U.S.` is read as `US`.
 *
 * @example
 * parseTextQuery('U.S. "arms transfers" Ky').value
 * // { terms: [{ words: ['us'], stem: 'us', prefix: false }, { words: ['arms', 'transfers'], stem: null, prefix: false }, { words: ['ky'], stem: 'ky', prefix: true }] }
 */
export function parseTextQuery(text: string): { value: TextQuery | null; issues: Issue[] } {
  const pieces = text.split(DOUBLE_QUOTES);
  // Pieces alternate: outside, inside, outside…; the last one is inside where a quotation mark is left open.
  const terms = pieces.flatMap((piece, index) => {
    const mayGoOn = index === pieces.length - 1 && !LAST_ABBREVIATION.test(piece);
    return index % 2 === 1 ? toPhrase(piece, mayGoOn) : toTerms(piece, mayGoOn);
  });
  if (terms.length === 0) return refuse('no-words', 'give at least one word of letters or digits');
  const count = terms.reduce((sum, { words }) => sum + words.length, 0);
  if (count > MAX_QUERY_WORDS)
    return refuse('too-many-words', `give at most ${MAX_QUERY_WORDS} words, not ${count}`);
  return { value: { terms }, issues: [] };
}

function toPhrase(text: string, mayGoOn: boolean): TextTerm[] {
  const words = locateWords(text);
  return words.length === 0 ? [] : [toTerm(words, { quoted: true, mayGoOn })];
}

function toTerms(text: string, mayGoOn: boolean): TextTerm[] {
  const groups: LocatedWord[][] = [];
  let last: LocatedWord | undefined;
  for (const word of locateWords(text)) {
    const group = groups.at(-1);
    if (group !== undefined && last !== undefined && isJoined(text, last, word)) group.push(word);
    else groups.push([word]);
    last = word;
  }
  return groups.map((group, index) => {
    const isLast = index === groups.length - 1;
    const isPossessive = group.length > 1 && group.at(-1)?.word === POSSESSIVE;
    return toTerm(isPossessive ? group.slice(0, -1) : group, {
      quoted: false,
      mayGoOn: mayGoOn && isLast && !isPossessive,
    });
  });
}

/** Whether a word goes on with the next one: in the same run of characters, or across an apostrophe. */
function isJoined(text: string, word: LocatedWord, next: LocatedWord): boolean {
  if (next.inRun !== null && next.inRun > 0) return true;
  return APOSTROPHE.test(text.slice(word.end, next.start));
}

function toTerm(
  located: readonly LocatedWord[],
  { quoted, mayGoOn }: { quoted: boolean; mayGoOn: boolean },
): TextTerm {
  const last = located.at(-1);
  // The last character of a run is in the pair before it; a text may go on after it.
  const isTail = last?.single === true && (last.inRun ?? 0) > 0;
  const words = (isTail ? located.slice(0, -1) : located).map(({ word }) => word);
  const [first = ''] = words;
  return {
    words,
    stem: quoted || words.length > 1 ? null : stemWord(first),
    prefix: mayGoOn || isSingleCharacter(words.at(-1) ?? ''),
  };
}

function refuse(code: string, message: string): { value: null; issues: Issue[] } {
  return { value: null, issues: [{ code, path: 'q', message }] };
}
