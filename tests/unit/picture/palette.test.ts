import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventColor, mixColors, PALETTES, stripeColors, toPalette } from '#lib/picture/palette.ts';
import { FOCAL_PAIRS } from '../../focal.ts';
import { contrastOf, leastDifference } from './seen-color.ts';

const THEMES = ['light', 'dark'] as const;
const tokens = readFileSync(join(import.meta.dirname, '../../../app/styles/tokens.css'), 'utf8');

/** The two values of a custom property. */
function token(name: string): { light: string | undefined; dark: string | undefined } {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  return { light: found?.[1], dark: found?.[2] };
}

/** Every two of a list, by their places. */
function everyTwo(count: number): [number, number][] {
  return Array.from({ length: count }, (_, b) =>
    Array.from({ length: b }, (_, a): [number, number] => [a, b]),
  ).flat();
}

describe('PALETTES', () => {
  it('holds the colours of the pages', () => {
    const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const theme of THEMES) {
      const { tones, many, other, ...grounds } = PALETTES[theme];
      for (const [name, value] of Object.entries(grounds))
        expect(token(kebab(name))[theme], name).toBe(value);
      for (const [index, value] of tones.entries())
        expect(token(`pair-${index + 1}`)[theme], `pair-${index + 1}`).toBe(value);
      expect([token('pair-many')[theme], token('pair-other')[theme]]).toEqual([many, other]);
    }
  });

  it('has as many colours as six actors have pairs', () => {
    for (const theme of THEMES) expect(new Set(PALETTES[theme].tones).size).toBe(15);
  });

  it.each(THEMES)('can be read on every ground and as a ground: %s', (theme) => {
    const { tones, many, other } = PALETTES[theme];
    for (const ground of ['paper', 'paper-sunk', 'paper-raised'])
      for (const color of [...tones, many, other])
        expect(contrastOf(color, token(ground)[theme] ?? ''), `${color} on ${ground}`).toBeGreaterThan(4.5);
  });

  it.each(THEMES)('has six colours that are far apart for everybody: %s', (theme) => {
    const { tones } = PALETTES[theme];
    for (const [a, b] of everyTwo(6))
      expect(leastDifference(tones[a], tones[b]), `${tones[a]} ${tones[b]}`).toBeGreaterThan(11);
  });

  // More than six cannot be as far apart and dark (light) enough to be read; the lane and its label tell the rest.
  it.each(THEMES)('has fifteen that everybody tells apart, neighbours most of all: %s', (theme) => {
    const { tones, many, other } = PALETTES[theme];
    for (const [a, b] of everyTwo(tones.length)) {
      const least = b >= 6 && b - a === 1 ? 13 : 7;
      expect(leastDifference(tones[a], tones[b]), `${tones[a]} ${tones[b]}`).toBeGreaterThan(least);
    }
    for (const color of tones)
      for (const neutral of [many, other])
        expect(leastDifference(color, neutral), `${color} ${neutral}`).toBeGreaterThan(4.5);
  });
});

const palette = toPalette('light', FOCAL_PAIRS);

describe('toPalette', () => {
  it('gives each focal pair its colour by its place, up to fifteen', () => {
    expect([...palette.pairs]).toEqual(FOCAL_PAIRS.map((pair, index) => [pair, PALETTES.light.tones[index]]));
    const many = Array.from({ length: 15 }, (_, index) => `A${index}-B`);
    expect(new Set(toPalette('dark', many).pairs.values()).size).toBe(15);
  });
});

describe('eventColor', () => {
  it('is the focal pair’s, and neutral for several pairs, another or none', () => {
    expect(eventColor(['PRK-RUS'], palette)).toBe(PALETTES.light.tones[2]);
    expect(eventColor(['PRK-RUS', 'CHN-RUS'], palette)).toBe(palette.many);
    expect(eventColor(['RUS-UKR'], palette)).toBe(palette.other);
    expect(eventColor([], palette)).toBe(palette.other);
  });
});

describe('stripeColors', () => {
  it('gives the pairs of an event with several, the focal ones in fixed order and one colour for all others', () => {
    const [first, , third] = PALETTES.light.tones;
    expect(stripeColors(['PRK-RUS'], palette)).toEqual([]);
    expect(stripeColors(['PRK-RUS', 'RUS-UKR', 'CHN-RUS', 'PRK-UKR'], palette)).toEqual([
      first,
      third,
      palette.other,
    ]);
  });
});

describe('mixColors', () => {
  it('lies between two colours', () => {
    expect(mixColors('#ff0000', 1, '#000000')).toBe('#ff0000');
    expect(mixColors('#ff0000', 0.5, '#0000ff')).toBe('#800080');
  });
});
