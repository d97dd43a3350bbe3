import { foldWord, stemWord } from '#lib/query/fold-word.ts';
import { isTermAt } from '#lib/query/matches-text.ts';
import { parseTextQuery, type TextTerm } from '#lib/query/parse-text-query.ts';
import { type LocatedWord, locateWords } from '#lib/query/words.ts';

/** A stretch of a text, marked where it is what a search looked for. */
export type MatchSegment = { text: string; marked: boolean };

type Span = { start: number; end: number };

/**
 * Returns the segments of a text with every place marked where a term of a text query (`q`) stands, by the rules of
 * `matchesText`: a form of the word as a whole; of a word that is only begun in the query, just that beginning. Put
 * together, the segments are the text. A `q` that is null or has no word marks nothing. "Upham sends rowers" with
 * `row` gives "Upham sends ", "row" (marked) and "ers".
 */
export function markMatches(text: string, q: string | null): MatchSegment[] {
  return markTerms(text, (q === null ? null : parseTextQuery(q).value)?.terms ?? []);
}

/** Returns the segments of a text for terms that were read already, as `markMatches` does. */
export function markTerms(text: string, terms: readonly TextTerm[]): MatchSegment[] {
  const segments: MatchSegment[] = [];
  let done = 0;
  for (const { start, end } of findMatches(text, terms)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    if (from > done) segments.push({ text: text.slice(done, from), marked: false });
    segments.push({ text: text.slice(from, end), marked: true });
    done = end;
  }
  if (done < text.length) segments.push({ text: text.slice(done), marked: false });
  return segments;
}

/** In the order of the text; they may overlap. */
function findMatches(text: string, terms: readonly TextTerm[]): Span[] {
  if (terms.length === 0) return [];
  const located = locateWords(text);
  const words = located.map(({ word }) => word);
  const spans = terms.flatMap((term) =>
    located.flatMap(({ start }, index): Span[] => {
      const last = located[index + term.words.length - 1];
      if (last === undefined || !isTermAt(words, index, term)) return [];
      return [{ start, end: endOfMatch(text, last, term) }];
    }),
  );
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where in the last word a term ends: behind it, or behind as much as folds to the beginning that was looked for. */
function endOfMatch(
  text: string,
  { word, start, end }: LocatedWord,
  { words, stem, prefix }: TextTerm,
): number {
  const wanted = words.at(-1) ?? '';
  const isForm = stem !== null && stemWord(word) === stem;
  if (!prefix || isForm || !word.startsWith(wanted)) return end;
  let length = 0;
  for (const character of text.slice(start, end)) {
    const begun = foldWord(text.slice(start, start + length + character.length));
    // A mark that belongs to the last letter adds nothing to the folded word, and stays with its letter.
    if (begun.length > wanted.length) break;
    length += character.length;
  }
  return start + length;
}
