import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markExpression } from '#lib/text/mark-expression.ts';

const marked = (quotation: string, ...expressions: (string | null)[]) =>
  markExpression(quotation, expressions).map((segment) =>
    segment.marked ? `[${segment.text}]` : segment.text,
  );

describe('markExpression', () => {
  it('marks the words that give the time', () => {
    expect(marked('signed in June and ratified in October', 'in June')).toEqual([
      'signed ',
      '[in June]',
      ' and ratified in October',
    ]);
  });

  it('marks nothing without an expression, or where it does not occur', () => {
    expect(marked('all three nations', null)).toEqual(['all three nations']);
    expect(marked('all three nations', '')).toEqual(['all three nations']);
    expect(marked('all three nations', 'last month')).toEqual(['all three nations']);
  });

  it('prefers words of their own to a segment of longer ones', () => {
    expect(marked('in Mayfair and in May', 'in May')).toEqual(['in Mayfair and ', '[in May]']);
    expect(marked('in Mayfair', 'in May')).toEqual(['[in May]', 'fair']);
  });

  it('marks several expressions, and those that overlap as one', () => {
    expect(marked('signed in June and ratified in October', 'in October', 'in June')).toEqual([
      'signed ',
      '[in June]',
      ' and ratified ',
      '[in October]',
    ]);
    expect(marked('on 19 June 2024', '19 June', 'June 2024')).toEqual(['on ', '[19 June 2024]']);
  });

  it('finds words of a script that has no spaces', () => {
    expect(marked('他于六月访问莫斯科', '六月')).toEqual(['他于', '[六月]', '访问莫斯科']);
  });

  it('gives the quotation back, whatever is marked', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '中', '😀'), maxLength: 12 });
    fc.assert(
      fc.property(words, fc.array(fc.option(words)), (quotation, expressions) => {
        const segments = markExpression(quotation, expressions);
        expect(segments.map(({ text }) => text).join('')).toBe(quotation);
        expect(segments.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });
});
