import type { Font } from 'fontkit';
import { covers } from './coverage.ts';
import type { KnownFont } from './known-font.ts';

/** Bits of code pages: which forms of Han letters a font was made for. */
const JAPANESE = 17;
const SIMPLIFIED_CHINESE = 18;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Returns the font that each of these letters is drawn with: of the plainest fonts, the one that has most of them, then
 * the one that has most of the rest, and so on, until all have one or no font helps; those that no font draws have none.
 */
export async function chooseFonts(
  letters: readonly number[],
  known: readonly KnownFont[],
): Promise<Map<number, Font>> {
  const chosen = new Map<number, Font>();
  const han = letters.some((code) => KANA.test(String.fromCodePoint(code))) ? JAPANESE : SIMPLIFIED_CHINESE;
  const left = new Set(known);
  let missing = [...letters];
  for (;;) {
    const best = findBest(missing, [...left], han);
    if (best === undefined) return chosen;
    left.delete(best);
    const font = await best.open().catch(() => null);
    if (font === null) continue;
    for (const code of missing) if (covers(best.coverage, code) && draws(font, code)) chosen.set(code, font);
    missing = missing.filter((code) => !chosen.has(code));
  }
}

function findBest(
  letters: readonly number[],
  fonts: readonly KnownFont[],
  han: number,
): KnownFont | undefined {
  const [best] = fonts
    .map((font) => ({ font, count: letters.filter((code) => covers(font.coverage, code)).length }))
    .filter(({ count }) => count > 0)
    .sort(
      (a, b) =>
        a.font.oddness - b.font.oddness ||
        b.count - a.count ||
        isMadeFor(han, b.font) - isMadeFor(han, a.font),
    );
  return best?.font;
}

function isMadeFor(codePage: number, { codePages }: KnownFont): number {
  return (codePages >>> codePage) & 1;
}

/** A font may have an empty glyph where others have ink, as those do that draw by bitmaps or colours. */
function draws(font: Font, code: number): boolean {
  try {
    const glyph = font.glyphForCodePoint(code);
    return glyph.id !== 0 && glyph.path.commands.length > 0;
  } catch {
    return false;
  }
}
