/** A contested event on its slides: what the passages disagree about, side by side and in their own words. */
import type { ContestSide } from '#lib/wording/contest-sides.ts';
import type { ReadPassage } from '#lib/wording/receipt.ts';
import { type Block, drawColumn, type Page, paragraph } from './page.ts';
import { type Column, fitQuotations, GAP, heightOf, movable, quotationBlock } from './quotations.ts';

/** Two sides stand on one slide. */
const SIDES = 2;
/** Between them. */
const GUTTER = 40;
/** Type sizes of quotations, the best first. */
const SIZES = [28, 26, 24, 22, 20];

/** Sides beside each other, and how many of their passages stand there. */
export type LaidSides = { block: Block; shown: number };

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
 * Returns sides in columns, in the largest type in which all their passages have room, else in the smallest: then with as
 * many as have, the shortest of a side where its first has none. Null where not every side has a passage in words.
 */
export function layOutSides(
  sides: readonly Side[],
  room: number,
  { x, width }: Column,
  page: Page,
): LaidSides | null {
  const columnWidth = (width - GUTTER * (sides.length - 1)) / sides.length;
  const at = (size: number) =>
    sides.map((side, index) =>
      fillSide(side, size, room, { x: x + index * (columnWidth + GUTTER), width: columnWidth }, page),
    );
  const laid = SIZES.map(at);
  const best =
    laid.find((columns) => columns.every(({ isWhole }) => isWhole)) ??
    laid.find((columns) => columns.every(({ blocks }) => blocks.length > 1));
  if (best === undefined) return null;
  const block: Block = {
    height: Math.max(...best.map(({ blocks }) => heightOf(blocks))),
    draw: (y) => best.flatMap(({ blocks }) => drawColumn(blocks, y, GAP)),
  };
  return { block, shown: best.reduce((sum, { shown }) => sum + shown, 0) };
}

/** Its heading and its quotations; the heading alone where not one has room. */
function fillSide(
  side: Side,
  size: number,
  room: number,
  column: Column,
  page: Page,
): { blocks: Block[]; shown: number; isWhole: boolean } {
  const heading = headingBlock(side, column, page);
  const left = room - heading.height - GAP;
  const quotations = side.passages.flatMap((passage) => quotationBlock(passage, size, column, page) ?? []);
  const total = side.passages.length;
  const inOrder = fitQuotations(quotations, total, left, column, page);
  const shortest = [...quotations].sort((a, b) => a.height - b.height);
  const fitted = inOrder.length > 0 ? inOrder : fitQuotations(shortest, total, left, column, page);
  // The line of how many more there are is no passage.
  const shown = fitted.filter((block) => quotations.includes(block)).length;
  return { blocks: [heading, ...fitted], shown, isWhole: shown === total };
}

function headingBlock({ heading }: Side, { x, width }: Column, { palette }: Page): Block {
  const words = paragraph(
    heading,
    { x, y: 0, width },
    { size: 20, weight: 600, color: heading === 'Disputing' ? palette.warning : palette.ink },
  );
  return movable([words]);
}
