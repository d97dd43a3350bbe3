/**
 * What of the spelling of a word counts. Two spellings that fold to the same letters are the same word, for everything that
 * compares words: the meaning of `q` (`matches-text.ts`), the search index, and what is marked in a text.
 */
import { stem } from 'porter2';

/** Signs within a word that are no letters of it: soft hyphens, joiners, marks of direction, Arabic tatweel. */
export const SILENT = '\\u00ad\\u0640\\u061c\\u200c-\\u200f\\u2060-\\u2064\\ufeff';

/**
 * Marks that do not count: those of Latin, Greek and Cyrillic letters, points of Hebrew, vowel signs and hamza of Arabic, and
 * what tells pictures from text. The breve of й and ў and the dots of ї make letters of their own. Marks of other scripts stay.
 */
const SILENT_MARKS = new RegExp(
  `(?<![иу])\\u0306|(?<!і)\\u0308|[${[
    '\\u0300-\\u0305\\u0307\\u0309-\\u036f\\u0483-\\u0487\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f',
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\ufb1e',
    '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08ff',
    SILENT,
  ].join('')}]|[^\\p{L}\\p{N}\\p{M}]`,
  'gu',
);

/** Letters that are written in several ways, in lower case and without marks, and how they are compared. */
const VARIANTS = new Map(
  Object.entries({
    ...{ ł: 'l', đ: 'd', ø: 'o', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ς: 'σ' },
    // Alef wasla; alef maqsura, Persian and Urdu yeh; Persian and Sindhi kaf; ta marbuta and the forms of heh.
    ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ے: 'ي', ک: 'ك', ڪ: 'ك', ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه', ۃ: 'ه' },
    ...{ '٠': '0', '١': '1', '٢': '2', '٣': '3', '٤': '4', '٥': '5', '٦': '6', '٧': '7', '٨': '8', '٩': '9' },
    ...{ '۰': '0', '۱': '1', '۲': '2', '۳': '3', '۴': '4', '۵': '5', '۶': '6', '۷': '7', '۸': '8', '۹': '9' },
  }),
);
const VARIANT = new RegExp(`[${[...VARIANTS.keys()].join('')}]`, 'g');

const PLAIN = /^[a-z0-9]*$/i;

/** Returns a written word as words are compared: without case, width, silent marks and signs; empty where nothing is left. */
export function foldWord(written: string): string {
  if (PLAIN.test(written)) return written.toLowerCase();
  return written
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(SILENT_MARKS, '')
    .replace(VARIANT, (letter) => VARIANTS.get(letter) ?? letter)
    .normalize('NFC');
}

const ENGLISH = /^[a-z]{3,}$/;

/** Returns what the forms of an English word have in common ("treati" for treaty and treaties); any other word as it is. */
export function stemWord(folded: string): string {
  return ENGLISH.test(folded) ? stem(folded) : folded;
}
