import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { LabelSide } from '#lib/timeline/place-in-lane.ts';
import { type Type, truncateText } from './fit-text.ts';
import type { MeasureText } from './measure-text.ts';
import { paintSplit, SIGN_SIZE } from './paint-mark.ts';
import type { Palette } from './palette.ts';
import { type Box, type Primitive, rectangle, text } from './shape.ts';

/** Type sizes of labels: of importance 1 and 2, and above. */
export type LabelSizes = { small: number; large: number };

/** Space at either end of a label, and between its parts. */
const PADDING = 6;
const GAP = 5;
const COUNT_SIZE = 11;
const COUNT_HEIGHT = 14;

/** The type of an event's label: importance sets size and weight, in three steps. */
function labelType({ importance }: Pick<DrawnEvent, 'importance'>, sizes: LabelSizes): Type {
  return { size: importance >= 3 ? sizes.large : sizes.small, weight: importance >= 4 ? 600 : 400 };
}

/**
 * Returns the shapes of an event's label in the room it has: the sign of what is contested, the number of sources where
 * there are several, and the title, cut off where it has to be. Empty where hardly anything of the title would be left.
 */
export function paintLabel(
  event: DrawnEvent,
  room: Box,
  side: LabelSide,
  sizes: LabelSizes,
  palette: Palette,
  measure: MeasureText,
): Primitive[] {
  const middle = room.y + room.height / 2;
  const type = labelType(event, sizes);
  const count = String(event.sources);
  const countWidth = Math.max(COUNT_HEIGHT, measure(count, COUNT_SIZE, 400) + 6);
  const signs: { width: number; paint: (x: number) => Primitive[] }[] = [
    ...(event.contested ? [{ width: SIGN_SIZE, paint: (x: number) => paintSplit(x, middle, palette) }] : []),
    ...(event.sources > 1
      ? [{ width: countWidth, paint: (x: number) => paintCount(count, x, middle, countWidth, palette) }]
      : []),
  ];
  const taken = signs.reduce((sum, { width }) => sum + width + GAP, 0);
  const title = truncateText(event.title, room.width - 2 * PADDING - taken, type, measure);
  if (title === '') return [];
  const width = measure(title, type.size, type.weight);
  // To the left of a mark the order is turned round, so that the signs stay beside the mark.
  const isLeft = side === 'left';
  const start = isLeft ? room.x + room.width - PADDING - taken - width : room.x + PADDING;
  let x = isLeft ? start + width + GAP : start;
  const painted = (isLeft ? [...signs].reverse() : signs).flatMap((sign) => {
    const shapes = sign.paint(x);
    x += sign.width + GAP;
    return shapes;
  });
  const lineHeight = Math.min(room.height, type.size * 1.4);
  const color = event.importance >= 3 || side === 'inside' ? palette.ink : palette.inkMuted;
  const box = { x: isLeft ? start : start + taken, y: middle - lineHeight / 2, width };
  return [...painted, text([title], box, { ...type, color }, { lineHeight })];
}

function paintCount(count: string, x: number, middle: number, width: number, palette: Palette): Primitive[] {
  const box = { x, y: middle - COUNT_HEIGHT / 2, width, height: COUNT_HEIGHT };
  return [
    rectangle({ ...box, x: box.x + 0.5, width: width - 1 }, palette.paper, {
      radius: COUNT_HEIGHT / 2,
      stroke: { color: palette.hairlineStrong, width: 1 },
    }),
    text(
      [count],
      box,
      { size: COUNT_SIZE, weight: 400, color: palette.inkMuted },
      { align: 'center', lineHeight: COUNT_HEIGHT },
    ),
  ];
}
