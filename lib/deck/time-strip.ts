import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolateWithin } from '#lib/isolate.ts';
import { BREAK_GAP, drawBreak } from '#lib/picture/draw-axis.ts';
import { listAxisTicks } from '#lib/picture/list-ticks.ts';
import { measureArial } from '#lib/picture/measure-text.ts';
import { drawOnScale } from '#lib/picture/open-start.ts';
import { paintHeld } from '#lib/picture/paint-mark.ts';
import { eventColor } from '#lib/picture/palette.ts';
import { type Box, type Group, line, type Primitive, rectangle, text } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';
import { scaleDay, scaledWindow } from '#lib/picture/time-scale.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { settleStops } from '#lib/timeline/ink.ts';
import { FOOT_SIZE } from './layout.ts';
import type { Page } from './page.ts';

const MARK_HEIGHT = 12;
const MIN_MARK = 5;
const LABEL_GAP = 28;
const LABEL = { size: FOOT_SIZE, weight: 400 } as const;
/** Height of the thin timeline, with the free ground above it. */
export const STRIP_HEIGHT = 70;
const FREE_ABOVE = 20;

/** Returns a thin axis of time with the marks of these events alone: where in time the slide is. */
export function drawTimeStrip(still: Still, shown: readonly TimelineEvent[], box: Box, page: Page): Group {
  const { palette } = page;
  const { x: margin, width: inner } = box;
  const top = box.y + FREE_ABOVE;
  const ids = new Set(shown.map(({ id }) => id));
  const { breakDay } = still.time;
  const { start, end } = scaledWindow(still.time);
  const perDay = inner / (end - start);
  const toX = (day: number) => margin + (day - start) * perDay;
  const base = top + MARK_HEIGHT + 4;
  const paint = (event: DrawnEvent): Primitive[] => {
    const shape = drawOnScale(event, still.today, still.time);
    if (shape === null) return [];
    const { tails } = shape;
    const [from, to] = [toX(shape.start), toX(shape.end)];
    const core = Math.max(to - from, MIN_MARK);
    const markWidth = core + tails.start + tails.end;
    const left = (from + to) / 2 - core / 2 - tails.start;
    const x = Math.min(Math.max(left, margin), margin + inner - markWidth);
    const box = { x, y: base - 2 - MARK_HEIGHT, width: markWidth, height: MARK_HEIGHT };
    const color = eventColor(event.pairs, palette);
    const stops = settleStops(shape.stops, markWidth, tails);
    if (shape.look === 'held')
      return paintHeld({ event, shape: { ...shape, stops }, row: box }, color, palette);
    return [rectangle(box, color, { ink: shape.look === 'soft' ? stops : null })];
  };
  const dates = shown.map(({ date }) => isolateWithin(date.label));
  return {
    kind: 'group',
    name: `In time: ${[...new Set(dates)].join('; ')}`,
    primitives: [
      ...still.events.filter(({ id }) => ids.has(id)).flatMap(paint),
      line([margin, base], [margin + inner, base], palette.hairlineStrong, 1),
      ...(breakDay === null ? [] : drawBreak(toX(breakDay), base, page)),
      ...drawLabels(still, perDay, { ...box, y: base + 1 }, page),
    ],
  };
}

function drawLabels(
  { time }: Still,
  perDay: number,
  { x: margin, y, width }: Box,
  { palette }: Page,
): Primitive[] {
  const { start } = scaledWindow(time);
  const toX = (day: number) => margin + (scaleDay(day, time) - start) * perDay;
  let free = margin;
  return listAxisTicks(time, perDay / 2).flatMap(({ day, label, major }) => {
    const words = major === null || major === label ? label : `${label} ${major}`;
    const labelWidth = measureArial(words, LABEL.size, LABEL.weight);
    const x = toX(day);
    const limit =
      time.breakDay !== null && day < time.breakDay ? toX(time.breakDay) - BREAK_GAP : margin + width;
    if (x < free || x + labelWidth > limit) return [];
    free = x + labelWidth + LABEL_GAP;
    return [
      line([x, y - 3], [x, y + 3], palette.hairlineStrong, 1),
      text(
        [words],
        { x, y: y + 4, width: labelWidth },
        { ...LABEL, color: palette.inkMuted },
        { lineHeight: LABEL.size * 1.2 },
      ),
    ];
  });
}
