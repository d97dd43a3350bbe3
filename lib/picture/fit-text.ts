import type { MeasureText, Weight } from './measure-text.ts';

/** A type: its size in the units of the picture, and its weight. */
export type Type = { size: number; weight: Weight };

const ELLIPSIS = '…';
/** Scripts without spaces between words may break before any character. */
/** Spaces that are one; those that hold words together stay. */
const BLANKS = /[^\S\u00a0\u202f]+/gu;
const BREAKABLE = /(?<=[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff])|(?<=\s)|(?<=[-–—/](?=\p{L}))/u;
/** Shorter remains of a title say nothing. */
const MIN_CHARACTERS = 4;

/** Returns the text, cut off with an ellipsis where it is wider than `width`; empty where hardly anything would be left. */
export function truncateText(text: string, width: number, type: Type, measure: MeasureText): string {
  if (measure(text, type.size, type.weight) <= width) return text;
  const characters = [...text];
  let kept = characters.length;
  while (kept > 0 && measure(cut(characters, kept), type.size, type.weight) > width) kept -= 1;
  return kept < MIN_CHARACTERS ? '' : cut(characters, kept);
}

function cut(characters: readonly string[], kept: number): string {
  return characters.slice(0, kept).join('').trimEnd() + ELLIPSIS;
}

/**
 * Returns the lines of a text in a column of this width, broken at spaces and after hyphens; a word wider than the
 * column is broken where it has to be. Put together again they are the text: a line keeps the space it was broken at,
 * which takes no room.
 */
export function wrapText(text: string, width: number, type: Type, measure: MeasureText): string[] {
  const { size, weight } = type;
  const fits = (line: string) => measure(line.trimEnd(), size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of text.trim().replace(BLANKS, ' ').split(BREAKABLE)) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of piece) {
      if (!fits(line + character) && line !== '') {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return [...lines, line];
}

/** Returns at most `most` lines; where there are more, the last of them ends in an ellipsis. */
export function wrapAtMost(
  text: string,
  most: number,
  width: number,
  type: Type,
  measure: MeasureText,
): string[] {
  const lines = wrapText(text, width, type, measure);
  if (lines.length <= most) return lines;
  const last = lines.slice(most - 1).join('');
  const shortened = truncateText(last, width, type, measure) || ELLIPSIS;
  return [...lines.slice(0, most - 1), shortened];
}
