import { describe, expect, it } from 'vitest';
import { chooseFonts } from '#lib/exchange/png/choose-fonts.ts';
import { outlineText } from '#lib/exchange/png/outline-text.ts';
import { type Text, text } from '#lib/picture/shape.ts';
import { codesOf, knownFonts, openFont, ownFonts } from './known-fonts.ts';

const ARABIC = codesOf('ابتثج،');
/** Height of the box that Source Sans 3 has for a letter that it lacks. */
const BOX = 660;
const FONTS = knownFonts(
  { letters: codesOf('中国'), height: 300 },
  { letters: codesOf('한국'), height: 400 },
  { letters: ARABIC, height: 500 },
);

/** The paths of a line at a type size of 1,000, at which a made letter is 1,000 wide and as high as its font says. */
async function outline(words: string, more: Partial<Text> = {}): Promise<string> {
  const [regular, semibold] = await ownFonts();
  const own = { 400: openFont(regular), 600: openFont(semibold) };
  const others = await chooseFonts(codesOf(words), FONTS);
  const line = text([words], { x: 0, y: 0, width: 20_000 }, { size: 1000, weight: 400, color: '#000' }, more);
  return outlineText(line, [0], { own, others });
}

/** From left to right the heights of the rectangles of made fonts; what else has outlines is left out. */
async function rectangles(words: string, more: Partial<Text> = {}): Promise<number[]> {
  const found = (await outline(words, more)).matchAll(/M(-?[\d.]+) 0L\1 -(\d+)L(-?[\d.]+) -\2L\3 0Z/g);
  return [...found]
    .map(([, left, height]) => ({ left: Number(left), height: Number(height) }))
    .sort((a, b) => a.left - b.left)
    .map(({ height }) => height);
}

describe('outlineText', () => {
  it('draws all letters of a line, each in the font that has it', async () => {
    expect(await rectangles('中 한국 (ا) Treaty 国')).toEqual([300, 400, 400, 500, 300]);
  });

  it('puts right-to-left letters in their order, and numbers and other scripts beside them', async () => {
    // The first letter says which way the line runs.
    expect(await rectangles('中 ا 한')).toEqual([300, 500, 400]);
    expect(await rectangles('ا 中 한')).toEqual([300, 400, 500]);
    expect(await rectangles('ا한 ب中')).toEqual([300, 500, 400, 500]);
    // What is isolated is one thing in what stands around it.
    expect(await rectangles('中 \u2067ا 한\u2069 国')).toEqual([300, 400, 500, 300]);
  });

  it('has a box for a letter without a font, and goes on behind it', async () => {
    expect(await rectangles('中\u{1f600}한')).toEqual([300, BOX, 400]);
    expect(await rectangles('中\u0e01\u{1f600}')).toEqual([300, BOX, BOX]);
    expect(await rectangles('中\u2066\u200b\u2069')).toEqual([300]);
    expect(await outline('\u2066\u2069')).toBe('');
  });

  it('aligns by the width of the letters, and squeezes what is wider than was reckoned with', async () => {
    const placeOf = async (words: string, more: Partial<Text>) =>
      (/matrix\((\S+) 0 0 1 (\S+)/.exec(await outline(words, more)) ?? []).slice(1).map(Number);
    expect(await placeOf('中国', { align: 'left' })).toEqual([1, 0]);
    expect(await placeOf('中国', { align: 'right' })).toEqual([1, 18_000]);
    expect(await placeOf('中国', { align: 'center' })).toEqual([1, 9000]);
    // Reckoned with 0.55 em for a letter of Arabic.
    expect(await placeOf('ا', { align: 'right' })).toEqual([0.55, 19_450]);
  });

  it('makes letters of titles heavier that come in one weight', async () => {
    expect(await outline('中', { weight: 600 })).toContain('stroke-width');
    expect(await outline('中')).not.toContain('stroke-width');
  });
});
