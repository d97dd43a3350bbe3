import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truncateText, wrapAtMost, wrapText } from '#lib/picture/fit-text.ts';
import { measureArial } from '#lib/picture/measure-text.ts';

const type = { size: 14, weight: 400 } as const;
const width = (line: string) => measureArial(line.trimEnd(), 14, 400);
const words = fc
  .array(fc.string({ unit: fc.constantFrom(...'abcWi-中–é') }), { maxLength: 20 })
  .map((list) => list.join(' '));

describe('wrapText', () => {
  it('gives lines that fit and are the text again when put together', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 300 }), (text, room) => {
        const lines = wrapText(text, room, type, measureArial);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(room);
        expect(lines.join('')).toBe(text.trim().replace(/\s+/gu, ' '));
      }),
    );
  });

  it('breaks at spaces and after hyphens, and inside a word only where it is wider than the column', () => {
    expect(wrapText('North Korea and post-war Russia', 120, type, measureArial)).toEqual([
      'North Korea and ',
      'post-war Russia',
    ]);
    expect(wrapText('Donaudampfschifffahrt', 60, type, measureArial).length).toBeGreaterThan(1);
    expect(wrapText('中华人民共和国', 60, type, measureArial).length).toBeGreaterThan(1);
  });
});

describe('truncateText', () => {
  it('keeps what fits and ends in an ellipsis where something is missing', () => {
    expect(truncateText('Short', 100, type, measureArial)).toBe('Short');
    const cut = truncateText('A title that is much too long for its place', 100, type, measureArial);
    expect(cut).toMatch(/^A title.*…$/);
    expect(width(cut)).toBeLessThanOrEqual(100);
  });

  it('says nothing rather than three letters', () => {
    expect(truncateText('A title that is long', 20, type, measureArial)).toBe('');
  });
});

describe('wrapAtMost', () => {
  it('ends the last line in an ellipsis where there would be more', () => {
    const lines = wrapAtMost('one two three four five six seven', 2, 60, type, measureArial);
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/…$/);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(60);
  });
});
