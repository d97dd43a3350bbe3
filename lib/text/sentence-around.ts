import type { TextTerm } from '#lib/query/parse-text-query.ts';
import { markTerms } from './mark-matches.ts';

/** Characters of one line in a list. */
const MOST = 130;
/** Of them so many before the word, at most. */
const MOST_BEFORE = 45;
const SENTENCE_END = /[.!?。！？؟]["”’)\]]*\s+/gu;

/**
 * Returns the sentence of a text in which the first term of a search stands, as one line of at most `MOST` characters
 * around it, with an ellipsis where it is cut between words; null where none of them stands in the text.
 */
export function sentenceAround(text: string, terms: readonly TextTerm[]): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  let place = 0;
  for (const { text: part, marked } of markTerms(line, terms)) {
    if (marked) return cutAround(line, place, place + part.length);
    place += part.length;
  }
  return null;
}

function cutAround(line: string, from: number, to: number): string {
  const ends = [...line.matchAll(SENTENCE_END)].map(({ index, 0: found }) => index + found.length);
  const begin = ends.findLast((end) => end <= from) ?? 0;
  const end = ends.find((one) => one >= to) ?? line.length;
  const start = from - begin <= MOST_BEFORE ? begin : afterSpace(line, from - MOST_BEFORE, from);
  const last = end - start <= MOST ? end : Math.max(to, beforeSpace(line, start + MOST, to));
  const words = line.slice(start, last).trim();
  return `${start > begin ? '… ' : ''}${words}${last < end ? ' …' : ''}`;
}

/** The first place after a space from `place` on; `most` where there is none before it. */
function afterSpace(line: string, place: number, most: number): number {
  const space = line.indexOf(' ', place);
  return space < 0 || space >= most ? most : space + 1;
}

/** The last space up to `place`; `least` where there is none after it. */
function beforeSpace(line: string, place: number, least: number): number {
  const space = line.lastIndexOf(' ', place);
  return space <= least ? place : space;
}
