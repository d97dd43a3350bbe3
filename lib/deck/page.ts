/** What all slides of a deck share: size, margins, types, and the pieces that they are put together from. */
import { type Type, truncateText, wrapText } from '#lib/picture/fit-text.ts';
import { measureArial } from '#lib/picture/measure-text.ts';
import type { Palette } from '#lib/picture/palette.ts';
import { type Box, type Picture, type Shape, type Text, text } from '#lib/picture/shape.ts';

/** The ground that slides of a deck are laid out on, in pixels of 1/96 inch. */
export type Page = { width: number; height: number; margin: number; palette: Palette };

const HEIGHT = 720;
/** Narrower slides than 4:3 keep its area, so that letters keep their part of it. */
const STANDARD_WIDTH = 960;
/** From this width on there is more room at the sides. */
const WIDE = 1000;
const LINK = { size: 14, weight: 400 } as const;

/** Lines get a little less than their box, so that programs that space letters otherwise break them at the same words. */
const WRAP_SHARE = 0.995;

/** Returns the page for pictures of this size: of the same shape, be it wide, square or upright. */
export function toPage(width: number, height: number, palette: Palette): Page {
  const ratio = width / height;
  const isUpright = ratio < STANDARD_WIDTH / HEIGHT;
  const pageWidth = Math.round(isUpright ? Math.sqrt(STANDARD_WIDTH * HEIGHT * ratio) : HEIGHT * ratio);
  return {
    width: pageWidth,
    height: isUpright ? Math.round(pageWidth / ratio) : HEIGHT,
    margin: pageWidth > WIDE ? 64 : 48,
    palette,
  };
}

/** Returns a text that runs over as many lines as it needs in a column. */
export function paragraph(
  words: string,
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  type: Type & { color: string },
  more: Partial<Text> = {},
): Text {
  const lines = wrapText(words, width * WRAP_SHARE, type, measureArial);
  return text(lines, { x, y, width }, type, more);
}

/** Returns a text of one line, cut off where it is too long. */
export function oneLine(
  words: string,
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  type: Type & { color: string },
  more: Partial<Text> = {},
): Text {
  return text([truncateText(words, width * WRAP_SHARE, type, measureArial)], { x, y, width }, type, more);
}

/** Returns the one link of a slide, small at its foot, so that a click meant for "next" opens nothing; none without an address. */
export function drawLink(words: string, href: string | null, page: Page): Text[] {
  if (href === null) return [];
  const { margin, width, height, palette } = page;
  const taken = measureArial(words, LINK.size, LINK.weight) / WRAP_SHARE;
  const place = { x: width - margin - taken, y: height - LINK.size * 1.6, width: taken };
  return [oneLine(words, place, { ...LINK, color: palette.accent }, { href })];
}

/** Returns the slide's picture. */
export function toPicture(page: Page, title: string, shapes: Shape[]): Picture {
  const { width, height, palette } = page;
  return { width, height, scale: 1, background: palette.paper, title, description: '', shapes };
}

/** What is put below one another on slides: shapes at a place, and how high they are. */
export type Block = { height: number; draw: (y: number) => Shape[] };

/**
 * Returns blocks in as few columns as fit into a height, filled evenly so that the last is no remainder; a block that
 * is too high stands alone.
 */
export function fillColumns(blocks: readonly Block[], height: number, gap: number): Block[][] {
  const columns = fillTo(blocks, height, gap);
  const even = blocks.reduce((sum, block) => sum + block.height + gap, 0) / Math.max(columns.length, 1);
  for (let limit = even; limit < height; limit += gap) {
    const filled = fillTo(blocks, limit, gap);
    if (filled.length === columns.length) return filled;
  }
  return columns;
}

function fillTo(blocks: readonly Block[], height: number, gap: number): Block[][] {
  const columns: Block[][] = [];
  let left = 0;
  for (const block of blocks) {
    const column = columns.at(-1);
    if (column === undefined || block.height > left) {
      columns.push([block]);
      left = height - block.height - gap;
    } else {
      column.push(block);
      left -= block.height + gap;
    }
  }
  return columns;
}

/** Returns the shapes of blocks one below the other. */
export function drawColumn(blocks: readonly Block[], top: number, gap: number): Shape[] {
  let y = top;
  return blocks.flatMap((block) => {
    const shapes = block.draw(y);
    y += block.height + gap;
    return shapes;
  });
}
