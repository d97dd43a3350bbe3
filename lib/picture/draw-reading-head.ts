import { describeBreak } from './describe-picture.ts';
import { wrapText } from './fit-text.ts';
import type { Frame } from './frame.ts';
import { type Text, text } from './shape.ts';
import type { Still } from './still.ts';

/** Sizes of a title, the best first; it gets the last where it needs more than two lines in the others. */
const TITLE_SIZES = [20, 17, 14];
const MAX_TITLE_LINES = 2;
const SMALL = { size: 12, weight: 400 } as const;

/** Returns the whole title (none where it is empty), and below it what is shown (`count`); nothing is said below it where that is empty. */
export function drawReadingHead(
  still: Still,
  count: string,
  frame: Frame,
): { shapes: Text[]; bottom: number } {
  const { margin, width, palette, measure } = frame;
  const inner = width - 2 * margin;
  const wrapped = TITLE_SIZES.map((size) => ({
    type: { size, weight: 600 as const },
    lines: wrapText(still.title, inner, { size, weight: 600 }, measure),
  }));
  const { type, lines } = wrapped.find((one) => one.lines.length <= MAX_TITLE_LINES) ??
    wrapped.at(-1) ?? { type: { ...SMALL, weight: 600 as const }, lines: [still.title] };
  const title = text(
    lines,
    { x: margin, y: margin - 4, width: inner },
    { ...type, color: palette.ink },
    { isTitle: true, lineHeight: type.size * 1.2 },
  );
  const titles = still.title === '' ? [] : [title];
  const bottom = still.title === '' ? margin - 4 : title.y + title.height;
  if (count === '') return { shapes: titles, bottom };
  const said = [still.sentence, count, describeBreak(still)].filter((part) => part !== '').join(' · ');
  const below = text(
    wrapText(said, inner, SMALL, measure),
    { x: margin, y: bottom + 2, width: inner },
    { ...SMALL, color: palette.inkMuted },
  );
  return { shapes: [...titles, below], bottom: below.y + below.height };
}
