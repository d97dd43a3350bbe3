import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { chooseFonts } from '#lib/exchange/png/choose-fonts.ts';
import { covers } from '#lib/exchange/png/coverage.ts';
import { toKnownFonts } from '#lib/exchange/png/known-font.ts';
import { codesOf, knownFont, knownFonts, openFont, ownFonts, variableFont } from './known-fonts.ts';
import { makeTinyCollection } from './tiny-font.ts';

const HAN = codesOf('中国签署');
const HANGUL = codesOf('한국어');

/** For each letter the height of the rectangles of its font; null where it has none. */
async function heights(letters: readonly number[], fonts: Parameters<typeof chooseFonts>[1]) {
  const chosen = await chooseFonts(letters, fonts);
  return letters.map((code) => chosen.get(code)?.glyphForCodePoint(code).bbox.maxY ?? null);
}

describe('toKnownFonts', () => {
  it('says which letters the font of pictures has', async () => {
    const [regular] = await ownFonts();
    const font = openFont(regular);
    const [known] = toKnownFonts([font], async () => font);
    const has = (letter: string) => known !== undefined && covers(known.coverage, letter.codePointAt(0) ?? 0);
    expect(['A', 'ł', 'Ж', 'Ω', '–'].filter((letter) => !has(letter))).toEqual([]);
    expect(['中', '한', 'ا', 'א', '\u{1f600}'].filter(has)).toEqual([]);
    expect(known?.oddness).toBe(0);
  });

  it('takes a font of many weights for a regular one, and draws with it', async () => {
    const font = openFont(await variableFont());
    const known = toKnownFonts([font], async () => font);
    expect(known.map(({ oddness }) => oddness)).toEqual([0]);
    expect((await chooseFonts(codesOf('Жд'), known)).size).toBe(2);
  });

  it('takes no font without outlines, and none that shows one placeholder for all', () => {
    expect(knownFont({ letters: HAN, height: 500 })).not.toBeNull();
    expect(knownFont({ letters: codesOf('😀'), height: 500, outlines: 'CBDT' })).toBeNull();
    expect(knownFont({ letters: HAN, height: 500, isShared: true, outlines: 'glyf' })).not.toBeNull();
    const many = Array.from({ length: 40 }, (_, index) => 0x4e00 + index);
    expect(knownFont({ letters: many, height: 500, isShared: true })).toBeNull();
  });

  it('reads each font of a collection', async () => {
    const opened = create(
      makeTinyCollection([
        { letters: HAN, height: 300 },
        { letters: HANGUL, height: 400 },
      ]),
    );
    const faces = 'fonts' in opened ? opened.fonts : [];
    const known = toKnownFonts(faces, async (index) => faces[index] ?? Promise.reject(new Error('None.')));
    expect(known.map(({ coverage }) => covers(coverage, 0x4e2d))).toEqual([true, false]);
    expect(known.map(({ coverage }) => covers(coverage, HANGUL[0] ?? 0))).toEqual([false, true]);
    expect(await heights(HANGUL, known)).toEqual([400, 400, 400]);
  });
});

describe('chooseFonts', () => {
  it('takes as many fonts as the letters need, whichever comes first', async () => {
    const fonts = knownFonts({ letters: HAN, height: 300 }, { letters: HANGUL, height: 400 });
    const expected = [...HAN.map(() => 300), ...HANGUL.map(() => 400)];
    expect(await heights([...HAN, ...HANGUL], fonts)).toEqual(expected);
    expect(await heights([...HAN, ...HANGUL], fonts.reverse())).toEqual(expected);
  });

  it('takes the font that has most of the letters, and another for the rest alone', async () => {
    const fonts = knownFonts(
      { letters: HAN.slice(0, 2), height: 300 },
      { letters: [...HAN.slice(1), ...HANGUL], height: 400 },
    );
    expect(await heights([...HAN, ...HANGUL], fonts)).toEqual([300, ...Array(6).fill(400)]);
  });

  it('takes a bold font or one with serifs for what no plain font has', async () => {
    const fonts = knownFonts(
      { letters: [...HAN, ...HANGUL], height: 300, weight: 700 },
      { letters: HAN, height: 400, serif: 4 },
      { letters: HAN.slice(0, 1), height: 500 },
    );
    expect(await heights([...HAN, ...HANGUL], fonts)).toEqual([500, 400, 400, 400, 300, 300, 300]);
  });

  it('counts no letter that a font has without ink', async () => {
    const fonts = knownFonts(
      { letters: HAN, height: 300, empty: HAN.slice(0, 2) },
      { letters: HAN.slice(0, 1), height: 400, weight: 900 },
    );
    expect(await heights(HAN, fonts)).toEqual([400, null, 300, 300]);
  });

  it('prefers the forms of Han that the other letters ask for', async () => {
    const fonts = knownFonts(
      { letters: [...HAN, ...codesOf('の')], height: 300, codePages: 1 << 17 },
      { letters: [...HAN, ...codesOf('の')], height: 400, codePages: 1 << 18 },
    );
    expect(await heights(HAN, fonts)).toEqual([400, 400, 400, 400]);
    expect(await heights([...HAN, ...codesOf('の')], fonts)).toEqual([300, 300, 300, 300, 300]);
  });

  it('goes on where a file is gone', async () => {
    const [gone, there] = knownFonts(
      { letters: HAN, height: 300 },
      { letters: HAN, height: 400, weight: 900 },
    );
    if (gone === undefined || there === undefined) throw new Error('Two fonts were made.');
    const open = () => Promise.reject(new Error('It is gone.'));
    expect(await heights(HAN, [{ ...gone, open }, there])).toEqual([400, 400, 400, 400]);
    expect(await heights(HAN, [{ ...gone, open }])).toEqual([null, null, null, null]);
  });
});
