import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventColor, mixColors, PALETTES, stripeColors } from '#lib/picture/palette.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../../app/styles/tokens.css'), 'utf8');

/** The two values of a custom property. */
function token(name: string): { light: string | undefined; dark: string | undefined } {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  return { light: found?.[1], dark: found?.[2] };
}

describe('PALETTES', () => {
  it('holds the colours of the pages', () => {
    const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const theme of ['light', 'dark'] as const) {
      const { pairs, ...grounds } = PALETTES[theme];
      for (const [name, value] of Object.entries(grounds))
        expect(token(kebab(name))[theme], name).toBe(value);
      for (const [name, value] of Object.entries(pairs))
        expect(token(`pair-${name.toLowerCase()}`)[theme], name).toBe(value);
    }
  });
});

describe('eventColor', () => {
  const palette = PALETTES.light;

  it('is the focal pair’s, and neutral for several pairs, another or none', () => {
    expect(eventColor(['PRK-RUS'], palette)).toBe(palette.pairs['PRK-RUS']);
    expect(eventColor(['PRK-RUS', 'CHN-RUS'], palette)).toBe(palette.pairs.many);
    expect(eventColor(['RUS-UKR'], palette)).toBe(palette.pairs.other);
    expect(eventColor([], palette)).toBe(palette.pairs.other);
  });
});

describe('stripeColors', () => {
  it('gives the pairs of an event with several, the focal ones in fixed order and one colour for all others', () => {
    const { pairs } = PALETTES.dark;
    expect(stripeColors(['PRK-RUS'], PALETTES.dark)).toEqual([]);
    expect(stripeColors(['PRK-RUS', 'RUS-UKR', 'CHN-RUS', 'PRK-UKR'], PALETTES.dark)).toEqual([
      pairs['CHN-RUS'],
      pairs['PRK-RUS'],
      pairs.other,
    ]);
  });
});

describe('mixColors', () => {
  it('lies between two colours', () => {
    expect(mixColors('#ff0000', 1, '#000000')).toBe('#ff0000');
    expect(mixColors('#ff0000', 0.5, '#0000ff')).toBe('#800080');
  });
});
