/**
 * How large words can be set in a box, as numbers for the style sheet, which knows the box: it sets each text as large
 * as its number of lines allows (see present-words.css). Widths are in em of Source Serif 4.
 */

/** The size of a text: the length of all of it in one line, and what a line may lose where it breaks. */
export type MeasuredWords = { ems: number; slack: number; longest: number };

const FULL_WIDTH = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{1f000}-\u{3ffff}]/u;
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/u;
const NARROW = /[ijlfrtI.,:;'’‘|!()[\]\-·\s]/u;
const WIDE = /[mwMWOQ@%—…]/u;
const CAPITAL = /[\p{Lu}&]/u;
/** A longer word breaks where it must rather than make the whole text small. */
const MAX_WORD_EMS = 9;
/** A line is left short by a word at most; all lines together seldom by more than this share of the longest. */
const SLACK_SHARE = 0.8;

/** Returns how much room a text needs; a second text, such as a translation, is set smaller beneath it. */
export function measureWords(text: string, beneath = ''): MeasuredWords {
  const words = text.split(/\s+/u).map(widthOf);
  const longest = Math.min(Math.max(...words, 1), MAX_WORD_EMS);
  const more = beneath === '' ? 0 : widthOf(beneath) * BENEATH_SHARE;
  return {
    ems: round(widthOf(text) + more),
    slack: round(longest * SLACK_SHARE),
    longest: round(longest),
  };
}

/** What is set at 0.6 of the size takes about 0.6² of the room, and a short line of its own. */
const BENEATH_SHARE = 0.45;

function widthOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += widthOfCharacter(character);
  return ems;
}

function widthOfCharacter(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  if (FULL_WIDTH.test(character)) return 1;
  if (NARROW.test(character)) return 0.3;
  if (WIDE.test(character)) return 0.88;
  return CAPITAL.test(character) ? 0.66 : 0.53;
}

function round(ems: number): number {
  return Math.round(ems * 100) / 100;
}
