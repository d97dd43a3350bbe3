import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePng } from '#lib/exchange/png.ts';
import { stillScales } from '#lib/picture/frame.ts';
import { layOutPicture } from '#lib/picture/lay-out-picture.ts';
import { measureSourceSans } from '#lib/picture/measure-text.ts';
import { type Picture, text } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';
import { manyEvents, stillOf } from '../picture/still-of.ts';
import { countInk, pixelAt, readPng } from './read-png.ts';

const PACKAGES = join(import.meta.dirname, '../../../node_modules');
const FONTS = join(PACKAGES, '@expo-google-fonts/source-sans-3');
const assets = {
  wasm: () => readFile(join(PACKAGES, '@resvg/resvg-wasm/index_bg.wasm')),
  fonts: () =>
    Promise.all(
      ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map((file) =>
        readFile(join(FONTS, file)),
      ),
    ),
  fallbackFonts: async () => [],
};

function draw(still: Still): Picture {
  const { width, height } = still;
  return layOutPicture(still, {
    width,
    height,
    scales: stillScales(width, height),
    measure: measureSourceSans,
  });
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
  const pixels = readPng(await writePng(picture, assets));
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
      const pixels = readPng(await writePng(draw(stillOf(manyEvents(20), { width, height, theme })), assets));
      expect([pixels.width, pixels.height]).toEqual([width, height]);
      expect(pixelAt(pixels, 0, 0)).toBe(ground);
      expect(countInk(pixels, ground)).toBeGreaterThan(width * height * 0.02);
    }
  });

  it('makes the same bytes of the same still', async () => {
    const still = stillOf(manyEvents(5), { width: 400, height: 300 });
    expect(await writePng(draw(still), assets)).toEqual(await writePng(draw(still), assets));
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
    const fontBuffers = await assets.fonts();
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
});
