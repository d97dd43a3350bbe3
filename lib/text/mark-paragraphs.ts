/**
 * Cuts a text where excerpts begin and end, so that a page can show it whole with every excerpt marked in place.
 * Excerpts may overlap; a piece that several of them cover names them all. Offsets are code points of the source's text
 * as it is, end exclusive.
 */
import { toCodePointText } from './code-points.ts';

/** A quote to mark: any id, and where it stands. */
export type QuoteSpan = { id: string; start: number; end: number };

/** A stretch of text that the same quotes cover throughout; none where `quotes` is empty. */
export type QuotePiece = {
  text: string;
  start: number;
  end: number;
  /** Ids of the quotes that cover it, in the order in which they begin. */
  quotes: string[];
  /** Ids of the quotes whose first character, in the whole text, is this piece's first. */
  begins: string[];
  /** Ids of the quotes whose last character, in the whole text, is this piece's last. */
  ends: string[];
};

/** A paragraph of a text: what stands between line breaks, cut into pieces. */
export type QuoteParagraph = { start: number; end: number; pieces: QuotePiece[] };

/**
 * Returns the paragraphs of a text in order, without their line breaks and without empty ones, each cut into pieces; joined
 * they are the paragraph again. Spans are clipped to the text, and those that are empty or outside it mark nothing:
 * `[2, 4)` in "abcdef" gives "ab", "cd" (marked), "ef". A quote that begins or ends between paragraphs begins with the next or ends with the one before.
 */
export function markParagraphs(text: string, quotes: readonly QuoteSpan[]): QuoteParagraph[] {
  const points = toCodePointText(text);
  const ranges = [...text.matchAll(/[^\r\n\u2028\u2029]+/g)]
    .filter(([words]) => words.trim() !== '')
    .map(({ 0: words, index }) => ({
      start: points.toOffset(index),
      end: points.toOffset(index + words.length),
    }));
  const spans = toSpansWithin(quotes, points.length).flatMap((span) => {
    const start = Math.max(span.start, ranges.find(({ end }) => end > span.start)?.start ?? points.length);
    const end = Math.min(span.end, ranges.findLast((range) => range.start < span.end)?.end ?? 0);
    return start < end ? [{ ...span, start, end }] : [];
  });
  return ranges.map(({ start, end }) => ({ start, end, pieces: cut(points.slice, start, end, spans) }));
}

function toSpansWithin(quotes: readonly QuoteSpan[], length: number): QuoteSpan[] {
  return quotes
    .map(({ id, start, end }) => ({ id, start: Math.max(0, start), end: Math.min(end, length) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function cut(
  slice: (start: number, end: number) => string,
  from: number,
  to: number,
  spans: readonly QuoteSpan[],
): QuotePiece[] {
  const near = spans.filter(({ start, end }) => start < to && end > from);
  const inside = near
    .flatMap(({ start, end }) => [start, end])
    .filter((offset) => offset > from && offset < to);
  const edges = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? to;
    const covering = near.filter((span) => span.start <= start && span.end >= end);
    return {
      text: slice(start, end),
      start,
      end,
      quotes: covering.map(({ id }) => id),
      begins: covering.filter((span) => span.start === start).map(({ id }) => id),
      ends: covering.filter((span) => span.end === end).map(({ id }) => id),
    };
  });
}
