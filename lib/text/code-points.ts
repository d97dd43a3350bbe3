/**
 * Offsets of excerpts count Unicode code points (W3C Web Annotation), strings of JavaScript count UTF-16 units. This
 * file is where offsets of one kind become those of the other. A surrogate without its partner counts as one code point.
 */

/** Returns the number of code points of a text. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    if (isPairAt(text, index)) {
      length -= 1;
      index += 1;
    }
  }
  return length;
}

/** A text that is asked for by code points. */
export type CodePointText = {
  readonly text: string;
  /** Number of code points. */
  readonly length: number;
  /** The words from `start` to `end`, end exclusive; offsets beyond the text are moved to its bounds. */
  slice(start: number, end: number): string;
  /** The UTF-16 index of a code point offset. */
  toIndex(offset: number): number;
  /** The code point offset of a UTF-16 index. */
  toOffset(index: number): number;
};

/** Returns the text with the means to ask for it by code points; costs one pass and memory only for astral characters. */
export function toCodePointText(text: string): CodePointText {
  // UTF-16 indexes of the high surrogates of pairs, ascending.
  const pairs: number[] = [];
  for (let index = 0; index < text.length - 1; index += 1) {
    if (isPairAt(text, index)) {
      pairs.push(index);
      index += 1;
    }
  }
  const length = text.length - pairs.length;
  const toIndex = (offset: number) => {
    const bounded = Math.min(Math.max(offset, 0), length);
    return bounded + countWhere(pairs, (index, place) => index - place < bounded);
  };
  const toOffset = (index: number) => {
    const bounded = Math.min(Math.max(index, 0), text.length);
    return bounded - countWhere(pairs, (high) => high + 1 < bounded);
  };
  return { text, length, slice: (start, end) => text.slice(toIndex(start), toIndex(end)), toIndex, toOffset };
}

/** How many entries at the front of an ascending list pass a test that holds up to some entry and no further. */
function countWhere(list: readonly number[], passes: (value: number, place: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = list[middle];
    if (value !== undefined && passes(value, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isPairAt(text: string, index: number): boolean {
  const high = text.charCodeAt(index);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(index + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}
