import type { Font } from 'fontkit';
import { listLines } from '#lib/picture/list-lines.ts';
import { hasSourceSans } from '#lib/picture/measure-text.ts';
import type { Picture, Text } from '#lib/picture/shape.ts';
import type { SvgOptions } from '../svg.ts';
import { chooseFonts } from './choose-fonts.ts';
import { describeMissing } from './describe-missing.ts';
import type { KnownFont } from './known-font.ts';
import { listLetters } from './list-letters.ts';

/** A picture, its texts as outlines where they have to be, and the code points that no font has. */
export type DrawnWithFonts = { picture: Picture; outline: SvgOptions['outline']; missing: readonly number[] };

/**
 * Returns the picture with a font for each letter that has one. What it says of the others takes room, so it is drawn
 * again. Texts that Source Sans has are outlines as well where all (`isWhole`) are to be.
 */
export async function drawWithFonts(
  draw: (notice: string) => Picture,
  [regular, semibold]: readonly [Uint8Array, Uint8Array],
  { systemFonts }: { systemFonts: () => Promise<readonly KnownFont[]> },
  isWhole: boolean,
): Promise<DrawnWithFonts> {
  let picture = draw('');
  if (!isWhole && listLines(picture.shapes).every(hasSourceSans))
    return { picture, outline: undefined, missing: [] };
  // What other letters are drawn with takes longer to begin than most pictures take.
  const { outlineText } = await import('./outline-text.ts');
  const own = { 400: await openFont(regular), 600: await openFont(semibold) };
  const others = new Map<number, Font>();
  const without = new Set<number>();
  for (let notice = ''; ; ) {
    const letters = listLetters(listLines(picture.shapes).join(''));
    const asked = letters.filter(
      (code) => !own[400].hasGlyphForCodePoint(code) && !others.has(code) && !without.has(code),
    );
    const chosen = await chooseFonts(asked, asked.length === 0 ? [] : await systemFonts());
    for (const code of asked) {
      const font = chosen.get(code);
      if (font === undefined) without.add(code);
      else others.set(code, font);
    }
    const said = describeMissing([...without]);
    if (said === notice) {
      const outline = (text: Text, baselines: readonly number[]) =>
        !isWhole && text.lines.every(hasSourceSans) ? null : outlineText(text, baselines, { own, others });
      return { picture, outline, missing: letters.filter((code) => without.has(code)) };
    }
    notice = said;
    picture = draw(notice);
  }
}

async function openFont(file: Uint8Array): Promise<Font> {
  const { create } = await import('fontkit');
  const opened = create(Buffer.from(file));
  if ('fonts' in opened) throw new Error('The font of pictures is a collection; it has to be a single font.');
  return opened;
}
