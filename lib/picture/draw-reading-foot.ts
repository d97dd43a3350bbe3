import { readName } from '#lib/domain/person-name.ts';
import { isolate } from '#lib/isolate.ts';
import { lookUp } from '#lib/look-up.ts';
import { describeNames } from '#lib/wording/describe-names.ts';
import { dayLabel, FOOTER_HEIGHT } from './draw-footer.ts';
import { wrapText } from './fit-text.ts';
import type { Frame } from './frame.ts';
import { type Text, text } from './shape.ts';
import type { Still } from './still.ts';

const SMALL = { size: 12, weight: 400 } as const;
const LINE = 15;
/** Sources that need more lines are counted. */
const MAX_LINES = 3;

/** Returns the numbered sources, and below them where a picture comes from and the day it was drawn for. */
export function drawReadingFoot(
  still: Still,
  numbered: readonly string[],
  frame: Frame,
): { shapes: (top: number) => Text[]; height: number } {
  const { margin, width, palette, measure } = frame;
  const inner = width - 2 * margin;
  const style = { ...SMALL, color: palette.inkMuted };
  const lines = listSources(still, numbered, inner, frame);
  const host = still.origin === null ? '' : ` · ${new URL(still.origin).host}`;
  const [from, drawn] = [`Dyadline${host}`, `As of ${dayLabel(still.today)}`];
  const [fromWidth, drawnWidth] = [from, drawn].map((one) => measure(one, SMALL.size, SMALL.weight));
  const hasBoth = (fromWidth ?? 0) + (drawnWidth ?? 0) + 24 <= inner;
  const href = still.origin === null ? null : `${still.origin}${still.path}`;
  const shapes = (top: number) => {
    const y = top + lines.length * LINE + 2;
    return [
      ...(lines.length === 0
        ? []
        : [text(lines, { x: margin, y: top, width: inner }, style, { lineHeight: LINE })]),
      text([from], { x: margin, y, width: fromWidth ?? 0 }, style, { href }),
      ...(hasBoth
        ? [
            text([drawn], { x: width - margin - (drawnWidth ?? 0), y, width: drawnWidth ?? 0 }, style, {
              align: 'right',
            }),
          ]
        : []),
    ];
  };
  return { shapes, height: lines.length * LINE + FOOTER_HEIGHT };
}

/** "[1] Ada Author, June 2024; [2] …", as many as have room; the others are counted. */
function listSources(still: Still, numbered: readonly string[], width: number, { measure }: Frame): string[] {
  const entries = numbered.map((id, index) => {
    const source = lookUp(still.names.sources, id);
    if (source === undefined) return `[${index + 1}] ${id}`;
    const { authors, container, publisher, title, published } = source;
    const name = describeNames(authors.map(readName)) || isolate(container ?? publisher ?? title);
    return `[${index + 1}] ${name}, ${published.label}`;
  });
  for (let count = entries.length; count > 0; count -= 1) {
    const left = entries.length - count;
    const said = [...entries.slice(0, count), ...(left > 0 ? [`${left} more`] : [])].join('; ');
    const lines = wrapText(said, width, SMALL, measure);
    if (lines.length <= MAX_LINES) return lines;
  }
  return [];
}
