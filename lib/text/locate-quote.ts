/**
 * Finds an excerpt again in a text: by its position, then by its words with their context, then approximately. What
 * counts as found is left to the caller: a check accepts `position` alone, a reader may accept more.
 */
import { type CodePointText, codePointLength } from './code-points.ts';
import { findNearestWords } from './find-nearest-words.ts';

/** The two selectors of an excerpt: quote with context, and position in code points (end exclusive). */
export type Quote = { exact: string; prefix: string; suffix: string; start: number; end: number };

/** Where a quote stands in a text; offsets in code points, end exclusive. */
export type QuotePlace = {
  start: number;
  end: number;
  /**
   * `position`: words and context stand at the offsets, character by character; `context`: the words stand elsewhere, or
   * at the offsets with another context; `approximate`: only similar words are there.
   */
  how: 'position' | 'context' | 'approximate';
  /** How many code points later (or, negative, earlier) than the quote's own start it begins. */
  shift: number;
  /** Characters to change, add or drop to turn the quote into the words at the place; 0 unless approximate. */
  edits: number;
  /** Whether prefix and suffix stand there, contiguous with the words. */
  contextAgrees: boolean;
};

/** Returns the place of a quote in a text, the best one where there are several; null where nothing is similar enough. */
export function locateQuote(text: CodePointText, quote: Quote): QuotePlace | null {
  const atOffsets = text.slice(quote.start, quote.end) === quote.exact && quote.end <= text.length;
  if (atOffsets && contextAgreesAt(text, quote, quote.start, quote.end)) {
    return { start: quote.start, end: quote.end, how: 'position', shift: 0, edits: 0, contextAgrees: true };
  }
  return locateByContext(text, quote) ?? locateApproximately(text, quote);
}

function locateByContext(text: CodePointText, quote: Quote): QuotePlace | null {
  if (quote.exact === '') return null;
  const length = codePointLength(quote.exact);
  let best: { start: number; agreement: number } | null = null;
  for (
    let index = text.text.indexOf(quote.exact);
    index !== -1;
    index = text.text.indexOf(quote.exact, index + 1)
  ) {
    const start = text.toOffset(index);
    const agreement = contextAgreement(text, quote, start, start + length);
    const isBetter =
      best === null ||
      agreement > best.agreement ||
      (agreement === best.agreement && Math.abs(start - quote.start) < Math.abs(best.start - quote.start));
    if (isBetter) best = { start, agreement };
  }
  if (best === null) return null;
  const end = best.start + length;
  return {
    start: best.start,
    end,
    how: 'context',
    shift: best.start - quote.start,
    edits: 0,
    contextAgrees: contextAgreesAt(text, quote, best.start, end),
  };
}

function locateApproximately(text: CodePointText, quote: Quote): QuotePlace | null {
  const nearest = findNearestWords(text, quote.exact, quote.start);
  if (nearest === null) return null;
  const { start, end, edits } = nearest;
  return {
    start,
    end,
    how: 'approximate',
    shift: start - quote.start,
    edits,
    contextAgrees: contextAgreesAt(text, quote, start, end),
  };
}

function contextAgreesAt(text: CodePointText, quote: Quote, start: number, end: number): boolean {
  const before = start - codePointLength(quote.prefix);
  return (
    before >= 0 &&
    text.slice(before, start) === quote.prefix &&
    text.slice(end, end + codePointLength(quote.suffix)) === quote.suffix
  );
}

/** How many characters of the context stand next to the place without a break. */
function contextAgreement(text: CodePointText, quote: Quote, start: number, end: number): number {
  const prefix = [...quote.prefix].reverse();
  const before = [...text.slice(start - prefix.length, start)].reverse();
  const suffix = [...quote.suffix];
  const after = [...text.slice(end, end + suffix.length)];
  return agreeing(prefix, before) + agreeing(suffix, after);
}

function agreeing(wanted: readonly string[], found: readonly string[]): number {
  const firstOther = wanted.findIndex((character, index) => character !== found[index]);
  return firstOther === -1 ? wanted.length : firstOther;
}
