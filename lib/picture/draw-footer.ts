import { toDateValue } from '#lib/time/date-value.ts';
import { formatDay } from '#lib/time/day.ts';
import { truncateText, wrapAtMost } from './fit-text.ts';
import type { Frame } from './frame.ts';
import { type Primitive, text } from './shape.ts';
import type { Still } from './still.ts';

/** Height of a line at the foot of a picture. */
export const FOOTER_HEIGHT = 18;
const SMALL = { size: 12, weight: 400 } as const;
const MOST_NOTICE_LINES = 3;

/** Returns what the picture could not show, as lines that end at `bottom`; nothing where that is nothing. */
export function drawNotice(
  bottom: number,
  { notice, margin, width, palette, measure }: Frame,
): { shapes: Primitive[]; height: number } {
  if (notice === '') return { shapes: [], height: 0 };
  const inner = width - 2 * margin;
  const lines = wrapAtMost(notice, MOST_NOTICE_LINES, inner, SMALL, measure);
  const height = lines.length * FOOTER_HEIGHT;
  const box = { x: margin, y: bottom - height, width: inner };
  const style = { ...SMALL, color: palette.ink };
  return { shapes: [text(lines, box, style, { lineHeight: FOOTER_HEIGHT })], height };
}

/** Returns where the picture comes from on the left, and the day it was drawn for on the right. */
export function drawFooter({ origin, path, today }: Still, top: number, frame: Frame): Primitive[] {
  const { margin, width, measure, palette } = frame;
  const drawn = `As of ${dayLabel(today)}`;
  const drawnWidth = measure(drawn, SMALL.size, SMALL.weight);
  const left = width - 2 * margin - drawnWidth - 24;
  const host = origin === null ? '' : `${origin.replace(/^https?:\/\//, '')}${path === '/' ? '' : path}`;
  const from = host === '' ? 'Dyadline' : `Dyadline · ${host}`;
  const href = origin === null ? null : `${origin}${path}`;
  const style = { ...SMALL, color: palette.inkMuted };
  return [
    ...(left < 60
      ? []
      : [
          text([truncateText(from, left, SMALL, measure)], { x: margin, y: top, width: left }, style, {
            href,
          }),
        ]),
    text([drawn], { x: width - margin - drawnWidth, y: top, width: drawnWidth }, style, { align: 'right' }),
  ];
}

/** Returns a day in words. */
export function dayLabel(day: number): string {
  return toDateValue(formatDay(day))?.label ?? '';
}
