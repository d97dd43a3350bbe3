/** A contested event on its slides: what the passages disagree about, side by side and in their own words. */
import type { Box } from '#lib/picture/shape.ts';
import type { ContestSide } from '#lib/wording/contest-sides.ts';
import type { ReadPassage } from '#lib/wording/receipt.ts';
import { splitBox } from './layout.ts';
import {
  type Block,
  cutBlock,
  drawColumn,
  fillLargest,
  heightOf,
  LEAST_TYPE,
  type Page,
  paragraph,
  stack,
  TYPES,
} from './page.ts';
import { type Cited, type Column, GAP, quotationBlock } from './quotations.ts';
import type { Body } from './slide.ts';

/** Two sides stand on one slide. */
const SIDES = 2;
/** Between them. */
const GUTTER = 40;
/** Sides that would be narrower stand below one another. */
const MIN_SIDE_WIDTH = 380;
const HOLDERS = ['side1', 'side2'] as const;
const CONTINUED = ' (continued)';
/** Height of a line of a heading; two at most. */
const HEADING_LINE = LEAST_TYPE * 1.25;

type Side = ContestSide<ReadPassage>;

/** Returns the sides two by two; a last one that is left over stands with the one before it, so that none is alone. */
export function pairSides(sides: readonly Side[]): Side[][] {
  return sides.flatMap((side, index) => {
    if (index % SIDES !== 0) return [];
    const before = sides[index - 1];
    const pair = sides.slice(index, index + SIDES);
    return [pair.length < SIDES && before !== undefined ? [before, side] : pair];
  });
}

/**
 * Returns the bodies of the slides of two sides: in the largest type in which all their passages have room beside each
 * other, below `above` where that is given; else in the least type on as many slides as they need, both sides on the first.
 */
export function sideBodies(
  sides: readonly Side[],
  above: ((size: number) => Block) | null,
  box: Box,
  cited: Cited,
  page: Page,
): Body[] {
  for (const size of TYPES) {
    const laid = layOut(sides, above?.(size) ?? null, size, box, cited, page);
    if (laid.length === 1) return laid;
  }
  const least = layOut(sides, above?.(LEAST_TYPE) ?? null, LEAST_TYPE, box, cited, page);
  if (least.length > 0) return least;
  // A place of a template that is too low for both: one after the other.
  if (above === null) return sides.flatMap((side) => restBodies(side, '', box, cited, page));
  // The account leaves the sides no room: they have slides of their own.
  const account = fillLargest((size) => [above(size)], box.height, GAP);
  return [
    ...account.map((column) => drawColumn(column, box.y, GAP)),
    ...sideBodies(sides, null, box, cited, page),
  ];
}

/** The bodies at a size; empty where the first slide has no room for a passage of each side. */
function layOut(
  sides: readonly Side[],
  above: Block | null,
  size: number,
  box: Box,
  cited: Cited,
  page: Page,
): Body[] {
  const isStacked = splitBox(box, GUTTER)[0].width < MIN_SIDE_WIDTH;
  const halves = isStacked ? [box, box] : splitBox(box, GUTTER);
  const columns = sides.map(
    (_, index): Column => ({
      ...(halves[index] ?? box),
      holder: HOLDERS[index] ?? 'side2',
    }),
  );
  const most = (isStacked ? box.height / 2 : box.height) - 2 * (HEADING_LINE + GAP);
  const left = sides.map((side, index) =>
    sideBlocks(side, size, columns[index] ?? { ...box, holder: 'side2' }, most, cited, page),
  );
  const bodies: Body[] = [];
  while (left.every((blocks) => blocks.length > 0)) {
    const isFirst = bodies.length === 0;
    const top = isFirst && above !== null ? above.height + GAP : 0;
    let taken = 0;
    const drawn = sides.map((side, index) => {
      const column = columns[index] ?? { ...box, holder: 'side2' };
      const heading = headingBlock(`${side.heading}${isFirst ? '' : CONTINUED}`, side, column, page);
      const free = box.height - top - taken;
      const room = (isStacked && index === 0 ? free / 2 : free) - heading.height - GAP;
      const held = takeColumn(left[index] ?? [], room);
      if (held.length === 0) return [];
      const texts = drawColumn([heading, ...held], box.y + top + taken, GAP);
      if (isStacked) taken += heightOf([heading, ...held], GAP) + GAP;
      return texts;
    });
    // Slides that would lack a side that has words are not made.
    if (drawn.some((texts) => texts.length === 0)) return [];
    bodies.push([...(isFirst && above !== null ? drawColumn([above], box.y, GAP) : []), ...drawn.flat()]);
  }
  const rest = sides.flatMap((side, index) => {
    const begun = left[index]?.[0]?.key;
    return begun === undefined
      ? []
      : restBodies({ ...side, passages: side.passages.slice(Number(begun)) }, CONTINUED, box, cited, page);
  });
  return [...bodies, ...rest];
}

/** The passages of one side alone, across the slide and in the largest type that has room. */
function restBodies(side: Side, more: string, box: Box, cited: Cited, page: Page): Body[] {
  const column: Column = { ...box, holder: 'body' };
  const heading = headingBlock(`${side.heading}${more}`, side, column, page);
  const room = box.height - heading.height - GAP;
  const columns = fillLargest(
    (size) => side.passages.map((passage) => quotationBlock(passage, size, column, cited, page)),
    room,
    GAP,
  );
  return columns.map((blocks) => drawColumn([heading, ...blocks], box.y, GAP));
}

/** A side's passages, each with its place among them. */
function sideBlocks(
  { passages }: Side,
  size: number,
  column: Column,
  most: number,
  cited: Cited,
  page: Page,
): Block[] {
  return passages.flatMap((passage, index) =>
    cutBlock(quotationBlock(passage, size, column, cited, page), most).map((block) => ({
      ...block,
      key: String(index),
    })),
  );
}

/** Takes the blocks that have room from the beginning of `left`. */
function takeColumn(left: Block[], room: number): Block[] {
  const column: Block[] = [];
  for (const block of left) {
    if (heightOf([...column, block], GAP) > room) break;
    column.push(block);
  }
  return left.splice(0, column.length);
}

function headingBlock(words: string, { heading }: Side, { x, width, holder }: Column, page: Page): Block {
  const { warning, ink } = page.palette;
  const type = { size: LEAST_TYPE, weight: 600, color: heading === 'Disputing' ? warning : ink } as const;
  return stack([paragraph(words, { x, y: 0, width }, type, { holder })]);
}
