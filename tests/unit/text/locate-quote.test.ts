import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCodePointText } from '#lib/text/code-points.ts';
import { locateQuote } from '#lib/text/locate-quote.ts';

const TEXT = '😀 The bell rang twice. The fox ran. Later 🦊 the bell rang twice, and the fox slept.';
const text = toCodePointText(TEXT);

/** The quote of the words from the `nth` place (from 0) where they stand, with contexts of six characters. */
function quoteOf(exact: string, nth = 0) {
  let index = TEXT.indexOf(exact);
  for (let passed = 0; passed < nth; passed += 1) index = TEXT.indexOf(exact, index + 1);
  const start = text.toOffset(index);
  const end = start + [...exact].length;
  return { exact, start, end, prefix: text.slice(start - 6, start), suffix: text.slice(end, end + 6) };
}

describe('locateQuote', () => {
  it('finds words at their offsets', () => {
    const quote = quoteOf('bell rang twice', 1);
    expect(locateQuote(text, quote)).toEqual({
      start: quote.start,
      end: quote.end,
      how: 'position',
      shift: 0,
      edits: 0,
      contextAgrees: true,
    });
  });

  it('chooses among equal words by their context, not by their distance', () => {
    const first = quoteOf('bell rang twice', 0);
    const second = quoteOf('bell rang twice', 1);
    const moved = { ...second, start: first.start, end: first.end };
    expect(locateQuote(text, moved)).toMatchObject({
      start: second.start,
      how: 'context',
      shift: second.start - first.start,
      contextAgrees: true,
    });
  });

  it('chooses the nearer one where contexts say nothing', () => {
    const second = quoteOf('bell rang twice', 1);
    const bare = { ...second, prefix: '', suffix: '', start: second.start - 2, end: second.end - 2 };
    expect(locateQuote(text, bare)).toMatchObject({ start: second.start, how: 'context', shift: 2 });
  });

  it('says where the context differs', () => {
    const quote = { ...quoteOf('fox slept'), suffix: '!' };
    expect(locateQuote(text, quote)).toMatchObject({
      start: quote.start,
      how: 'context',
      shift: 0,
      contextAgrees: false,
    });
  });

  it('does not accept a prefix that would begin before the text', () => {
    const quote = { exact: '😀', prefix: 'x', suffix: ' The', start: 0, end: 1 };
    expect(locateQuote(text, quote)).toMatchObject({ how: 'context', contextAgrees: false });
  });

  it('finds similar words and counts the characters that differ', () => {
    const quote = quoteOf('Later 🦊 the bell');
    const misread = { ...quote, exact: 'Later 🐺 th bell' };
    expect(locateQuote(text, misread)).toMatchObject({
      how: 'approximate',
      edits: 2,
      start: quote.start,
      end: quote.end,
    });
  });

  it('finds nothing where more than a third differs', () => {
    expect(
      locateQuote(text, { exact: 'A volcano erupted', prefix: '', suffix: '', start: 3, end: 20 }),
    ).toBeNull();
    expect(
      locateQuote(toCodePointText(''), { exact: 'a', prefix: '', suffix: '', start: 0, end: 1 }),
    ).toBeNull();
  });

  it('finds every passage of every text at its own offsets, and after a shift', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', '中', '😀'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.nat(9), (content, from, span, added) => {
        const characters = [...content];
        const start = from % characters.length;
        const end = start + 1 + (span % (characters.length - start));
        const quote = {
          exact: characters.slice(start, end).join(''),
          prefix: characters.slice(0, start).join(''),
          suffix: characters.slice(end).join(''),
          start,
          end,
        };
        expect(locateQuote(toCodePointText(content), quote)?.how).toBe('position');
        const shifted = locateQuote(toCodePointText(`${'-'.repeat(added)}${content}`), quote);
        expect(shifted).toMatchObject({ start: start + added, shift: added, contextAgrees: true });
      }),
    );
  });
});
