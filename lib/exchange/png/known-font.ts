import type { Font } from 'fontkit';
import { type Coverage, countCodePoints, toCoverage } from './coverage.ts';

/** A font that may be drawn with: what it has and how it looks, without its bytes. */
export type KnownFont = {
  coverage: Coverage;
  /** How far it is from a plain upright sans of regular weight, which is 0. */
  oddness: number;
  /** For which languages it was made: the first code page bits of its OS/2 table. */
  codePages: number;
  /** Reads it. Fails where its file is gone or broken. */
  open: () => Promise<Font>;
};

/** Tables that hold outlines; glyphs of bitmaps or of layers of colour alone are not drawn. */
const OUTLINES = ['glyf', 'CFF ', 'CFF2'];
const REGULAR = 400;

/**
 * Returns what is known of the fonts of a file that can be drawn with; `open` reads the one at an index again. A font
 * that claims far more letters than it has glyphs shows a placeholder for them, and is left out, as is one that cannot be
 * made out.
 */
export function toKnownFonts(fonts: readonly Font[], open: (index: number) => Promise<Font>): KnownFont[] {
  // The fonts of a collection share tables of tens of thousands of letters.
  const shared = new Map<number, Coverage>();
  return fonts.flatMap((font, index) => {
    try {
      const { cmap, ...tables } = tablesOf(font);
      if (cmap === undefined || !OUTLINES.some((name) => name in tables)) return [];
      const coverage = shared.get(cmap.offset) ?? toCoverage(font.characterSet);
      shared.set(cmap.offset, coverage);
      const count = countCodePoints(coverage);
      if (count === 0 || count > 2 * font.numGlyphs) return [];
      return {
        coverage,
        oddness: oddnessOf(font),
        codePages: font['OS/2']?.codePageRange?.[0] ?? 0,
        open: async () => atRegularWeight(await open(index)),
      };
    } catch {
      return [];
    }
  });
}

type Tables = Record<string, { offset: number } | undefined>;

/** The directory of a font's file, which the types of fontkit leave out. */
function tablesOf(font: Font): Tables {
  return (font as unknown as { directory: { tables: Tables } }).directory.tables;
}

/** Weight and slant are seen first, then letters of one width, of odd forms or with serifs. */
function oddnessOf(font: Font): number {
  const { usWeightClass = REGULAR, usWidthClass = 5, panose = [], fsSelection } = font['OS/2'] ?? {};
  const [family = 0, serif = 0, , proportion = 0] = panose;
  const isLatin = family === 2;
  const isRegular = (usWeightClass >= 350 && usWeightClass <= 500) || hasRegular(font);
  const isSlanted = fsSelection?.italic || fsSelection?.oblique || font.hhea.caretSlopeRun !== 0;
  return [
    isRegular ? 0 : 8,
    isSlanted ? 8 : 0,
    family > 2 ? 4 : 0,
    isLatin && proportion === 9 ? 2 : 0,
    usWidthClass === 5 && !(isLatin && proportion === 6) ? 0 : 1,
    isLatin && serif >= 2 && serif <= 10 ? 1 : 0,
  ].reduce((sum, one) => sum + one, 0);
}

function hasRegular(font: Font): boolean {
  const weight = font.variationAxes.wght;
  return weight !== undefined && weight.min <= REGULAR && weight.max >= REGULAR;
}

/** A font of many weights may begin with its thinnest, which is used where the library cannot make another of it. */
function atRegularWeight(font: Font): Font {
  if (!hasRegular(font)) return font;
  try {
    const regular = font.getVariation({ wght: REGULAR });
    return regular.hasGlyphForCodePoint(0x20) ? regular : font;
  } catch {
    return font;
  }
}
