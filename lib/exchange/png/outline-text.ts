/**
 * Text as outlines, for the renderer of pixels: it takes one font for a whole line, or gives up where fonts make different
 * numbers of glyphs of it, so lines of several scripts are put together here, each piece in its own font.
 */
import bidiFactory from 'bidi-js';
import type { Font } from 'fontkit';
import { measureSourceSans, type Weight } from '#lib/picture/measure-text.ts';
import type { Text } from '#lib/picture/shape.ts';
import { hasInk } from './list-letters.ts';

/** The fonts of a picture: its own in both weights, and those of this machine for the letters that it lacks. */
export type PictureFonts = { own: Readonly<Record<Weight, Font>>; others: ReadonlyMap<number, Font> };

/** Letters that stand together in one font and one direction; null is the font of what has none. */
type Run = { text: string; level: number; font: Font | null };

/** Outlines of a line, and how wide it is, in units of its picture; of those that are to be made heavier apart. */
type Outlined = { plain: string[]; heavier: string[]; width: number };

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Marks of direction and the like, when they stand alone; joiners are a part of the letters before them. */
const UNDRAWN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]+$/u;
/** What a title's letters are outlined by in a font of regular weight, as a share of the type size. */
const HEAVIER = 0.028;

/** Returns the lines of a text as SVG paths. A line that is wider than was reckoned with is squeezed. */
export function outlineText(shape: Text, baselines: readonly number[], fonts: PictureFonts): string {
  const { x, width, size, weight, lines, color, align } = shape;
  const direction = directionOf(lines.join(''));
  return lines
    .map((line, index) => {
      const words = line.trimEnd();
      const outlined = outlineLine(words, direction, shape, fonts);
      const squeezed = Math.min(1, measureSourceSans(words, size, weight) / Math.max(outlined.width, 1));
      const free = width - outlined.width * squeezed;
      const left = x + { left: 0, center: free / 2, right: free }[align];
      const place = `matrix(${squeezed.toFixed(4)} 0 0 1 ${left.toFixed(2)} ${(baselines[index] ?? 0).toFixed(2)})`;
      const path = (outlines: string[], more: string) =>
        outlines.length === 0
          ? ''
          : `<path transform="${place}" fill="${color}"${more} d="${outlines.join('')}"/>`;
      return (
        path(outlined.plain, '') +
        path(outlined.heavier, ` stroke="${color}" stroke-width="${(size * HEAVIER).toFixed(2)}"`)
      );
    })
    .join('');
}

function outlineLine(
  words: string,
  direction: 'ltr' | 'rtl',
  { size, weight }: Pick<Text, 'size' | 'weight'>,
  fonts: PictureFonts,
): Outlined {
  const own = fonts.own[weight];
  const line: Outlined = { plain: [], heavier: [], width: 0 };
  for (const run of toRuns(words, direction, own, fonts.others)) {
    const outlines = weight > 400 && run.font !== own && run.font !== null ? line.heavier : line.plain;
    line.width += outlineRun(run, line.width, size, own, outlines);
  }
  return line;
}

/** Adds the outlines of a run that begins at `start`, and returns its width. A font that fails at it gives boxes. */
function outlineRun(run: Run, start: number, size: number, own: Font, outlines: string[]): number {
  if (run.font === null) return outlineBoxes(run.text, start, size, own, outlines);
  try {
    const { text, level, font } = run;
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(
      text,
      [],
      undefined,
      undefined,
      level % 2 === 1 ? 'rtl' : 'ltr',
    );
    const drawn: string[] = [];
    let pen = 0;
    for (const [index, { path }] of glyphs.entries()) {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {};
      const [dx, dy] = [start + (pen + xOffset) * scale, -yOffset * scale];
      if (path.commands.length > 0) drawn.push(path.transform(scale, 0, 0, -scale, dx, dy).toSVG());
      pen += xAdvance;
    }
    outlines.push(...drawn);
    return pen * scale;
  } catch {
    return outlineBoxes(run.text, start, size, own, outlines);
  }
}

/** The first glyph of a font is what it shows for a letter that it lacks. */
function outlineBoxes(text: string, start: number, size: number, own: Font, outlines: string[]): number {
  const box = own.getGlyph(0);
  const scale = size / own.unitsPerEm;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (!hasAnyInk(segment)) continue;
    outlines.push(box.path.transform(scale, 0, 0, -scale, start + width, 0).toSVG());
    width += box.advanceWidth * scale;
  }
  return width;
}

/** The runs of a line from left to right, as the Unicode Bidirectional Algorithm puts them. */
function toRuns(
  words: string,
  direction: 'ltr' | 'rtl',
  own: Font,
  others: ReadonlyMap<number, Font>,
): Run[] {
  const found = bidi.getEmbeddingLevels(words, direction);
  const runs: Run[] = [];
  /** For each unit of the text, the run it is in. */
  const runAt: Run[] = [];
  for (const { segment, index } of graphemes.segment(words)) {
    if (UNDRAWN.test(segment)) continue;
    const level = found.levels[index] ?? 0;
    const isTurned = level % 2 === 1;
    const text = (isTurned ? bidi.getMirroredCharacter(segment) : null) ?? segment;
    const font = findFont(text, own, others);
    const before = runs.at(-1);
    const run = before?.level === level && before.font === font ? before : { text: '', level, font };
    if (run !== before) runs.push(run);
    run.text += text;
    for (let unit = 0; unit < segment.length; unit += 1) runAt[index + unit] = run;
  }
  const visual = bidi.getReorderedIndices(words, found).flatMap((index) => runAt[index] ?? []);
  return [...new Set(visual)];
}

/** Letters of one grapheme stand in one font: that of the first of them that the picture's own font lacks. */
function findFont(grapheme: string, own: Font, others: ReadonlyMap<number, Font>): Font | null {
  const lacking = [...grapheme]
    .filter(hasInk)
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((code) => !own.hasGlyphForCodePoint(code));
  const [first] = lacking;
  return first === undefined ? own : (others.get(first) ?? null);
}

function hasAnyInk(text: string): boolean {
  return [...text].some(hasInk);
}

/** The direction of the first letter that has one, as in the pages. */
function directionOf(text: string): 'ltr' | 'rtl' {
  return (bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr';
}
