import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTextQuery } from '#lib/query/parse-text-query.ts';
import { sentenceAround } from '#lib/text/sentence-around.ts';

const around = (text: string, q: string) => sentenceAround(text, parseTextQuery(q).value?.terms ?? []);

describe('sentenceAround', () => {
  it.each([
    ['It rains. They sign a treaty in June. It snows.', 'treaties', 'They sign a treaty in June.'],
    ['They sign a treaty', 'treaty', 'They sign a treaty'],
    ['一。他们签署协议。三', '协议', '一。他们签署协议。三'],
    ['Nothing of the kind', 'treaty', null],
    ['', 'treaty', null],
  ])('gives of %s with %s: %s', (text, q, expected) => {
    expect(around(text, q)).toBe(expected);
  });

  it('cuts a long sentence between words, with the word in it', () => {
    const text = `${'before '.repeat(40)}the treaty ${'after '.repeat(40)}`;
    const line = around(text, 'treaty') ?? '';
    expect(line).toMatch(/^… (?:before )+the treaty (?:after )+…$/);
    expect(line.length).toBeLessThan(150);
  });

  it('is never long, whatever the text, and has its word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (before, after) => {
        const line = around(`${before} treaty ${after}`, 'treaty');
        expect(line).toContain('treaty');
        expect(line?.length).toBeLessThan(160);
      }),
    );
  });
});
