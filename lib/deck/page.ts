/** What all slides of a deck share: size, layouts, types, and the pieces that they are put together from. */
import { type Type, wrapText } from '#lib/picture/fit-text.ts';
import { measureArial } from '#lib/picture/measure-text.ts';
import type { Palette } from '#lib/picture/palette.ts';
import { type Box, type Picture, type Shape, type Text, text } from '#lib/picture/shape.ts';
import { type Layouts, POINT, standardLayouts } from './layout.ts';

/** The ground that slides of a deck are laid out on, in pixels of 1/96 inch. */
export type Page = { width: number; height: number; palette: Palette; layouts: Layouts };

const HEIGHT = 720;
/** Narrower slides than 4:3 keep its area, so that letters keep their part of it. */
const STANDARD_WIDTH = 960;

/** Lines get a little less than their box, so that programs that space letters otherwise break them at the same words. */
const WRAP_SHARE = 0.995;

/** Types of what is read on a slide, the best first, down to the least that the last row can read. */
export const TYPES = [28, 26, 24, 22, 20, 18].map((points) => points * POINT);
/** The least of them. */
export const LEAST_TYPE = 18 * POINT;
/** Height of a line of running text, in type sizes. */
const TEXT_LINE = 1.25;

/** Returns the page for pictures of this size: of the same shape, be it wide, square or upright. */
export function toPage(width: number, height: number, palette: Palette): Page {
  const ratio = width / height;
  const isUpright = ratio < STANDARD_WIDTH / HEIGHT;
  const pageWidth = Math.round(isUpright ? Math.sqrt(STANDARD_WIDTH * HEIGHT * ratio) : HEIGHT * ratio);
  const pageHeight = isUpright ? Math.round(pageWidth / ratio) : HEIGHT;
  return {
    width: pageWidth,
    height: pageHeight,
    palette,
    layouts: standardLayouts(pageWidth, pageHeight),
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
  return text(lines, { x, y, width }, type, { lineHeight: type.size * TEXT_LINE, ...more });
}

/** Returns the slide's picture. */
export function toPicture(page: Page, title: string, shapes: Shape[]): Picture {
  const { width, height, palette } = page;
  return { width, height, scale: 1, background: palette.paper, title, description: '', shapes };
}

/** What is put below one another on slides: texts at a place, how high they are together, and what begins with them. */
export type Block = { height: number; texts: readonly Text[]; key?: string | undefined };

/** Returns texts, the first at the top and each below the one before it by `gap`, as a block. */
export function stack(texts: readonly Text[], gap = 0): Block {
  let y = 0;
  const placed = texts.map((one) => {
    const moved = { ...one, y };
    y += one.height + gap;
    return moved;
  });
  return { height: Math.max(0, y - gap), texts: placed };
}

/** Returns the texts of blocks one below the other. */
export function drawColumn(blocks: readonly Block[], top: number, gap: number): Text[] {
  let y = top;
  return blocks.flatMap(({ height, texts }) => {
    const moved = texts.map((one) => ({ ...one, y: one.y + y }));
    y += height + gap;
    return moved;
  });
}

/** Returns how high blocks are below one another. */
export function heightOf(blocks: readonly Block[], gap: number): number {
  return blocks.reduce((sum, { height }) => sum + height + gap, 0) - (blocks.length > 0 ? gap : 0);
}

/**
 * Returns blocks in as few columns as fit into a height, filled evenly so that the last is no remainder; a block that is
 * too high is cut between its lines.
 */
export function fillColumns(blocks: readonly Block[], height: number, gap: number): Block[][] {
  const whole = blocks.flatMap((block) => cutBlock(block, height));
  const columns = fillTo(whole, height, gap);
  const even = heightOf(whole, gap) / Math.max(columns.length, 1);
  for (let limit = even; limit < height; limit += gap) {
    const filled = fillTo(whole, limit, gap);
    if (filled.length === columns.length) return filled;
  }
  return columns;
}

/** Returns the columns of blocks in the largest type that needs no more of them than the least. */
export function fillLargest(
  toBlocks: (size: number) => readonly Block[],
  height: number,
  gap: number,
): Block[][] {
  const laid = TYPES.map((size) => fillColumns(toBlocks(size), height, gap));
  const least = Math.min(...laid.map((columns) => columns.length));
  return laid.find((columns) => columns.length === least) ?? [];
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

/** Returns a block in pieces that are no higher than this: whole texts where they have room, else some of their lines. */
export function cutBlock(block: Block, height: number): Block[] {
  if (block.height <= height) return [block];
  const pieces = block.texts.flatMap((one) => {
    const most = Math.max(1, Math.floor(height / one.lineHeight));
    return Array.from({ length: Math.ceil(one.lines.length / most) }, (_, index): Text => {
      const lines = one.lines.slice(index * most, (index + 1) * most);
      return { ...one, lines, height: lines.length * one.lineHeight };
    });
  });
  return fillTo(
    pieces.map((one) => stack([one])),
    height,
    0,
  ).map((column, index) => ({
    ...stack(column.flatMap(({ texts }) => texts)),
    key: index === 0 ? block.key : undefined,
  }));
}
