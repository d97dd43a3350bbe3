import { describe, expect, it } from 'vitest';
import { writePng } from '#lib/exchange/png/write-png.ts';
import { stillScales } from '#lib/picture/frame.ts';
import { layOutPicture } from '#lib/picture/lay-out-picture.ts';
import { listLines } from '#lib/picture/list-lines.ts';
import { measureSourceSans } from '#lib/picture/measure-text.ts';
import { type Picture, text } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';
import { manyEvents, stillOf } from '../../picture/still-of.ts';
import { assetsWith, codesOf, knownFonts } from './known-fonts.ts';
import { countInk, pixelAt, readPng } from './read-png.ts';

const assets = assetsWith([]);

const drawn = (still: Still) => (notice: string) => {
  const { width, height } = still;
  const scales = stillScales(width, height);
  return layOutPicture(still, { width, height, scales, measure: measureSourceSans, notice });
};

/** The PNG of a still on a machine without fonts. */
async function make(still: Still): Promise<Uint8Array> {
  return (await writePng(drawn(still), assets)).bytes;
}

/** Width in pixels of the ink of a line of text. */
async function inkWidth(words: string, weight: 400 | 600): Promise<number> {
  const line = text([words], { x: 10, y: 10, width: 900 }, { size: 40, weight, color: '#000000' });
  const picture = {
    width: 1000,
    height: 80,
    scale: 1,
    background: '#ffffff',
    title: '',
    description: '',
    shapes: [line],
  };
  const pixels = readPng((await writePng(() => picture, assets)).bytes);
  const columns = Array.from({ length: pixels.width }, (_, x) =>
    Array.from({ length: pixels.height }, (_row, y) => pixelAt(pixels, x, y)).some(
      (color) => color !== '#ffffff',
    ),
  );
  return columns.lastIndexOf(true) - columns.indexOf(true);
}

/** Pixels are looked at one by one, on a machine that may be busy. */
const TIMEOUT_MS = 30_000;

describe('writePng', { timeout: TIMEOUT_MS }, () => {
  it('has the size that was asked for, on the ground of its theme, with something on it', async () => {
    for (const [width, height, theme, ground] of [
      [960, 540, 'light', '#fbfaf7'],
      [600, 450, 'dark', '#141413'],
    ] as const) {
      const pixels = readPng(await make(stillOf(manyEvents(20), { width, height, theme })));
      expect([pixels.width, pixels.height]).toEqual([width, height]);
      expect(pixelAt(pixels, 0, 0)).toBe(ground);
      expect(countInk(pixels, ground)).toBeGreaterThan(width * height * 0.02);
    }
  });

  it('makes the same bytes of the same still', async () => {
    const still = stillOf(manyEvents(5), { width: 400, height: 300 });
    expect(await make(still)).toEqual(await make(still));
  });

  it('fits lines of both weights and of many scripts to the width that was measured', async () => {
    for (const words of ['Russia and North Korea sign a treaty', 'Łódź, Αθήνα, Київ, Đà Nẵng']) {
      for (const weight of [400, 600] as const) {
        const measured = measureSourceSans(words, 40, weight);
        // The bearings of the first and the last letter are no ink.
        expect(Math.abs((await inkWidth(words, weight)) - measured), words).toBeLessThan(8);
      }
    }
  });

  it('measures letters as the font has them', async () => {
    const { Resvg } = await import('@resvg/resvg-wasm');
    const fontBuffers = [...(await assets.fonts())];
    const widthOf = (words: string, weight: number) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="100"><text y="60" font-size="40" font-weight="${weight}" font-family="Source Sans 3">${words}</text></svg>`;
      const renderer = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Source Sans 3' } });
      return renderer.getBBox()?.width ?? 0;
    };
    for (const weight of [400, 600] as const) {
      for (const letter of 'aegimnotwMWAR058éłяжδ–“') {
        // Between the same two letters, so that bearings and kerning at the ends cancel out.
        const advance = (widthOf(`I${letter.repeat(21)}I`, weight) - widthOf(`I${letter}I`, weight)) / 20;
        const measured = measureSourceSans(letter, 40, weight);
        expect(Math.abs(advance - measured), `${letter} at ${weight}`).toBeLessThan(1.2);
      }
    }
  });

  it('says which letters no font has, in so many words in the picture', async () => {
    const still = stillOf(manyEvents(3), { width: 800, height: 500, title: 'Talks 中国 한국 \u{1f600} end' });
    const notices: string[] = [];
    const draw = (notice: string) => {
      notices.push(notice);
      return drawn(still)(notice);
    };
    const chinese = knownFonts({ letters: codesOf('中国'), height: 700 });
    const made = await writePng(draw, assetsWith(chinese));
    expect(made.missing).toEqual(codesOf('국한\u{1f600}'));
    expect(notices).toEqual(['', 'Boxes stand for letters that this server has no font for: Hangul, emoji.']);
    const lines = listLines(drawn(still)(notices.at(-1) ?? '').shapes);
    expect(lines).toContain(notices.at(-1));

    const all = knownFonts({ letters: codesOf('中国한\u{1f600}'), height: 700 });
    notices.length = 0;
    const whole = await writePng(
      draw,
      assetsWith([...all, ...knownFonts({ letters: codesOf('국'), height: 600 })]),
    );
    expect(whole.missing).toEqual([]);
    expect(notices).toEqual(['']);
    expect(whole.bytes).not.toEqual(made.bytes);
  });

  it('looks for no other font where a text has marks of direction, joiners and spaces of any width', async () => {
    const title = 'A \u2068treaty\u2069\u200f \u2067of\u2069 2024\u200d\ufe0f';
    const none = { ...assets, systemFonts: () => Promise.reject(new Error('Nobody needs them.')) };
    const made = await writePng(drawn(stillOf(manyEvents(3), { width: 400, height: 300, title })), none);
    expect(made.missing).toEqual([]);
  });

  it('draws letters of several fonts in one line, in the colour of the text', async () => {
    const line = text(
      ['한 中 Treaty'],
      { x: 0, y: 0, width: 400 },
      { size: 50, weight: 400, color: '#cc0000' },
      { lineHeight: 60 },
    );
    const fonts = knownFonts(
      { letters: codesOf('한'), height: 700 },
      { letters: codesOf('中'), height: 200 },
    );
    const picture: Picture = {
      width: 400,
      height: 60,
      scale: 1,
      background: '#ffffff',
      title: '',
      description: '',
      shapes: [line],
    };
    const pixels = readPng((await writePng(() => picture, assetsWith(fonts))).bytes);
    /** How high the ink is over a place in the line. */
    const inkAt = (x: number) =>
      Array.from({ length: 60 }, (_, y) => pixelAt(pixels, x, y)).filter((color) => color === '#cc0000')
        .length;
    expect(inkAt(25)).toBeGreaterThanOrEqual(34);
    // After an em and a space of 0.2 em.
    expect(inkAt(85)).toBeGreaterThanOrEqual(9);
    expect(inkAt(85)).toBeLessThanOrEqual(11);
    expect(Array.from({ length: 200 }, (_, x) => inkAt(120 + x)).some((ink) => ink > 10)).toBe(true);
  });
});
