import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markParagraphs, type QuoteSpan } from '#lib/text/mark-paragraphs.ts';

const anyText = fc.string({
  unit: fc.constantFrom('a', 'é', '中', '😀', ' ', '\n', '\r\n', '.'),
  maxLength: 40,
});
const anySpans = fc
  .array(fc.tuple(fc.integer({ min: -3, max: 45 }), fc.integer({ min: -3, max: 45 })), { maxLength: 5 })
  .map((pairs) => pairs.map(([start, end], index): QuoteSpan => ({ id: `q${index}`, start, end })));

/** Ids of the spans that cover a code point, by the plainest reading of the rule. */
const covering = (spans: readonly QuoteSpan[], offset: number) =>
  spans
    .filter(({ start, end }) => start <= offset && offset < end)
    .map(({ id }) => id)
    .sort();

const anyLine = anyText.map((text) => `${text.replace(/[\r\n]/g, '')}.`);
const piecesOf = (text: string, spans: readonly QuoteSpan[]) =>
  markParagraphs(text, spans).flatMap(({ pieces }) => pieces);

describe('markParagraphs', () => {
  it('cuts at both ends of a quote', () => {
    const pieces = piecesOf('abcdef', [{ id: 'q', start: 2, end: 4 }]);
    expect(pieces.map(({ text, quotes }) => [text, quotes])).toEqual([
      ['ab', []],
      ['cd', ['q']],
      ['ef', []],
    ]);
  });

  it('names every quote that covers a piece where quotes overlap', () => {
    const pieces = piecesOf('abcdef', [
      { id: 'late', start: 2, end: 5 },
      { id: 'early', start: 1, end: 4 },
    ]);
    expect(pieces.map(({ text, quotes, begins, ends }) => [text, quotes, begins, ends])).toEqual([
      ['a', [], [], []],
      ['b', ['early'], ['early'], []],
      ['cd', ['early', 'late'], ['late'], ['early']],
      ['e', ['late'], [], ['late']],
      ['f', [], [], []],
    ]);
  });

  it('counts code points, so that an emoji before a quote does not move it', () => {
    const pieces = piecesOf('🚣 in June', [{ id: 'q', start: 2, end: 9 }]);
    expect(pieces.map(({ text }) => text)).toEqual(['🚣 ', 'in June']);
  });

  it('gives the text back, and every character the quotes that cover it', () => {
    fc.assert(
      fc.property(anyLine, anySpans, (text, spans) => {
        const pieces = piecesOf(text, spans);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const { start, end, quotes } of pieces) {
          for (let offset = start; offset < end; offset += 1) {
            expect([...quotes].sort()).toEqual(covering(spans, offset));
          }
        }
      }),
    );
  });

  it('begins and ends each quote that marks anything exactly once', () => {
    fc.assert(
      fc.property(anyLine, anySpans, (text, spans) => {
        const length = [...text].length;
        const marking = spans
          .filter(({ start, end }) => Math.max(start, 0) < Math.min(end, length))
          .map(({ id }) => id);
        const pieces = piecesOf(text, spans);
        expect(pieces.flatMap(({ begins }) => begins).sort()).toEqual(marking);
        expect(pieces.flatMap(({ ends }) => ends).sort()).toEqual(marking);
      }),
    );
  });

  it('keeps the paragraphs apart and carries a quote across them, begun once and ended once', () => {
    const paragraphs = markParagraphs('One two.\r\n\r\nThree four.', [{ id: 'q', start: 4, end: 17 }]);
    expect(
      paragraphs.map(({ pieces }) => pieces.map(({ text, begins, ends }) => [text, begins, ends])),
    ).toEqual([
      [
        ['One ', [], []],
        ['two.', ['q'], []],
      ],
      [
        ['Three', [], ['q']],
        [' four.', [], []],
      ],
    ]);
  });

  it('says where each paragraph stands, in code points', () => {
    fc.assert(
      fc.property(anyText, anySpans, (text, spans) => {
        const characters = [...text];
        for (const { start, end, pieces } of markParagraphs(text, spans)) {
          const words = characters.slice(start, end).join('');
          expect(pieces.map((piece) => piece.text).join('')).toBe(words);
          expect(words).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });

  it('begins and ends a quote once, even where it stands over the line breaks alone at one end', () => {
    fc.assert(
      fc.property(anyText, anySpans, (text, spans) => {
        const paragraphs = markParagraphs(text, spans);
        const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces);
        const marked = [...new Set(pieces.flatMap(({ quotes }) => quotes))].sort();
        expect(pieces.flatMap(({ begins }) => begins).sort()).toEqual(marked);
        expect(pieces.flatMap(({ ends }) => ends).sort()).toEqual(marked);
        for (const { start, end, quotes } of pieces) {
          for (let offset = start; offset < end; offset += 1) {
            expect([...quotes].sort()).toEqual(covering(spans, offset));
          }
        }
      }),
    );
  });
});
