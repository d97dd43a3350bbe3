import { line, type Primitive, type Text } from '#lib/picture/shape.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import type { Passage } from '#lib/wording/passage.ts';
import { describeTranslator } from '#lib/wording/quote.ts';
import { nameSource } from './event-notes.ts';
import { type Block, oneLine, type Page, paragraph } from './page.ts';

/** Where blocks stand across a slide. */
export type Column = { x: number; width: number };

/** Between blocks of a column. */
export const GAP = 24;

const INDENT = 20;

/** Returns a quotation with who says it and where; null where an import gives no words. */
export function quotationBlock(
  { quote, attribution, source }: Passage,
  size: number,
  column: Column,
  { palette }: Page,
): Block | null {
  if (quote === null) return null;
  const [x, width] = [column.x + INDENT, column.width - INDENT];
  const quoted = paragraph(
    `“${quote.translation?.text ?? quote.exact}”`,
    { x, y: 0, width },
    { size, weight: 400, color: palette.ink },
    { lineHeight: size * 1.35, language: (quote.translation ?? quote).language ?? null },
  );
  const translator = quote.translation === null ? '' : `, ${describeTranslator(quote.translation)}`;
  const by = paragraph(
    `${attribution} – ${nameSource(source)}${translator}`,
    { x, y: quoted.height + 7, width },
    { size: 18, weight: 400, color: palette.inkMuted },
  );
  const height = by.y + by.height;
  const rule = line([x - 14, 2], [x - 14, height - 2], palette.hairlineStrong, 2);
  return movable([rule, quoted, by], height);
}

/** Returns how high blocks are below one another. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height + GAP, 0) - GAP;
}

/**
 * Returns as many quotations as have room, the first ones; where passages are left out, a line says how many the notes
 * have. `total` counts all passages, those without words as well; empty where not one has room.
 */
export function fitQuotations(
  blocks: readonly Block[],
  total: number,
  room: number,
  column: Column,
  page: Page,
): Block[] {
  const chosen: Block[] = [];
  const more = (count: number): Block[] => (count === 0 ? [] : [moreBlock(count, column, page)]);
  for (const block of blocks) {
    const next = [...chosen, block];
    if (heightOf([...next, ...more(total - next.length)]) > room) break;
    chosen.push(block);
  }
  return chosen.length === 0 ? [] : [...chosen, ...more(total - chosen.length)];
}

function moreBlock(count: number, { x, width }: Column, { palette }: Page): Block {
  const words = `${describeCount(count, 'more passage')} in the notes`;
  return movable([oneLine(words, { x, y: 0, width }, { size: 18, weight: 400, color: palette.inkMuted })]);
}

/** Returns shapes laid out at the top as a block that can be put anywhere below it. */
export function movable(shapes: readonly (Text | Primitive)[], height?: number): Block {
  const bottoms = shapes.map((shape) => (shape.kind === 'line' ? shape.to[1] : shape.y + shape.height));
  return {
    height: height ?? Math.max(...bottoms),
    draw: (y) =>
      shapes.map((shape) =>
        shape.kind === 'line'
          ? { ...shape, from: [shape.from[0], shape.from[1] + y], to: [shape.to[0], shape.to[1] + y] }
          : { ...shape, y: shape.y + y },
      ),
  };
}
