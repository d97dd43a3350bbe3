/** What all slides of a deck share: size, margins, types, and the pieces that they are put together from. */
import { type Type, truncateText, wrapText } from '#lib/picture/fit-text.ts';
import { measureArial } from '#lib/picture/measure-text.ts';
import type { Palette } from '#lib/picture/palette.ts';
import { type Box, type Picture, type Shape, type Text, text } from '#lib/picture/shape.ts';

/** The ground that slides of a deck are laid out on, in pixels of 1/96 inch. */
export type Page = { width: number; height: number; margin: number; palette: Palette };

const HEIGHT = 720;
/** Halfway between 4:3 and 16:9; what is wider gets a wide slide. */
const WIDE_RATIO = 1.55;
const WIDTHS = { wide: 1280, standard: 960 } as const;

/** Lines get a little less than their box, so that programs that space letters otherwise break them at the same words. */
const WRAP_SHARE = 0.995;

/** Returns the page for pictures of this size: 16:9, or 4:3 where they are less wide. */
export function toPage(width: number, height: number, palette: Palette): Page {
  const isWide = width / height >= WIDE_RATIO;
  return {
    width: isWide ? WIDTHS.wide : WIDTHS.standard,
    height: HEIGHT,
    margin: isWide ? 64 : 48,
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
