/**
 * What a word is. This file is the only place that decides it: the meaning of `q` (`matches-text.ts`), the search index
 * (`db/search`) and what is marked in a text ask here.
 *
 * A word is a run of letters, marks and digits; every other sign ends it, so that dashes and apostrophes split words. Letters with
 * dots between them are one word (U.S. is us). A Hebrew abbreviation keeps together what its gershayim part. Scripts that
 * are written without spaces, and Korean, are cut into pairs of characters that overlap, so that any stretch of a run is found: 签署了 gives
 * 签署, 署了 and 了, the last character by itself.
 */
import { foldWord, SILENT } from './fold-word.ts';

/** A word of a text, and where it stands in it (UTF-16 code units, end exclusive). */
export type LocatedWord = {
  /** As `foldWord` gives it. */
  word: string;
  start: number;
  end: number;
  /** In a run of characters without spaces: the place of its first character there, from 0; null for other words. */
  inRun: number | null;
  /** Whether it is the last character of a run, by itself. */
  single: boolean;
};

const SCRIPTS = ['Han', 'Hira', 'Kana', 'Bopo', 'Hang', 'Thai', 'Laoo', 'Khmr', 'Mymr'];
const UNSPACED = `[${SCRIPTS.map((script) => `\\p{scx=${script}}`).join('')}]`;
const RUN = `(?:(?=${UNSPACED})[\\p{L}\\p{N}\\p{M}][${SILENT}]*)+`;
const ABBREVIATION = '\\p{L}(?:\\.\\p{L}){1,4}(?![\\p{L}\\p{N}])\\.?';
const HEBREW = '\\p{sc=Hebr}';
/** Between two Hebrew letters, quotation marks and apostrophes stand for gershayim and geresh. */
export const IN_HEBREW = `(?<=${HEBREW}\\p{M}*)["'׳״’”](?=${HEBREW})`;
const SPACED = `(?!${UNSPACED})[\\p{L}\\p{N}](?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}${SILENT}]|${IN_HEBREW})*`;
const WORDS = new RegExp(`(${RUN})|${ABBREVIATION}|${SPACED}`, 'gu');
/** A character with what belongs to it: its marks, and the parts of a Korean syllable. */
const CHARACTERS =
  /(?:[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*|[\s\S])[\p{M}\uff9e\uff9f\u00ad\u0640\u061c\u200c-\u200f\u2060-\u2064\ufeff]*/gu;

const SIMPLE = /^[\t\n\r\x20-\x7e\u00a0‘’“”«»–—…]*$/;
const SIMPLE_WORDS = /[a-z0-9]+/g;
/** Latin, Greek and Cyrillic letters in one piece, with the signs of Western texts. */
const WESTERN = /^[\t\n\r\x20-\u02af\u0370-\u0482\u048a-\u052f‐-‧€]*$/;
const WESTERN_DOTTED = /\p{L}\.\p{L}/u;
const WESTERN_WORDS = /[\p{L}\p{N}][\p{L}\p{N}\u00ad]*/gu;

/** Returns the words of a text as they are compared, in the order of the text. */
export function toWords(text: string): string[] {
  // Most texts, in a tenth of the time.
  if (SIMPLE.test(text) && !hasDottedLetters(text)) return text.toLowerCase().match(SIMPLE_WORDS) ?? [];
  if (WESTERN.test(text) && !WESTERN_DOTTED.test(text))
    return (text.match(WESTERN_WORDS) ?? []).map(foldWord).filter((word) => word !== '');
  return locateWords(text).map(({ word }) => word);
}

/** Returns whether ASCII letters stand on both sides of some dot: what may be an abbreviation, and is one word. */
export function hasDottedLetters(text: string): boolean {
  for (let dot = text.indexOf('.'); dot !== -1; dot = text.indexOf('.', dot + 1))
    if (isAsciiLetter(text.charCodeAt(dot - 1)) && isAsciiLetter(text.charCodeAt(dot + 1))) return true;
  return false;
}

/** Beyond the ends of a text there is no code. */
function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Returns the words of a text with where they stand in it. */
export function locateWords(text: string): LocatedWord[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: written, 1: run, index }) => {
    if (run !== undefined) return cutRun(run, index);
    const word = foldWord(written);
    return word === ''
      ? []
      : [{ word, start: index, end: index + written.length, inRun: null, single: false }];
  });
}

/** Returns whether a word is a single character of a script without spaces: the beginning of a pair. */
export function isSingleCharacter(word: string): boolean {
  const [only] = locateWords(word);
  return only?.single === true && only.inRun === 0;
}

function cutRun(run: string, offset: number): LocatedWord[] {
  const characters = [...run.matchAll(CHARACTERS)].flatMap(({ 0: written, index }) => {
    const folded = foldWord(written);
    return folded === '' ? [] : [{ folded, start: offset + index, end: offset + index + written.length }];
  });
  return characters.map(({ folded, start, end }, inRun) => {
    const next = characters[inRun + 1];
    return next === undefined
      ? { word: folded, start, end, inRun, single: true }
      : { word: folded + next.folded, start, end: next.end, inRun, single: false };
  });
}
