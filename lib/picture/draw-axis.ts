import { placeToday } from '#lib/timeline/place-today.ts';
import type { Frame } from './frame.ts';
import { listAxisTicks } from './list-ticks.ts';
import { type Box, line, type Primitive, rectangle, text } from './shape.ts';
import { scaleDay, scaledWindow } from './time-scale.ts';

/** Height of the axis below the lanes, and of the line with today's name above them. */
export const AXIS_HEIGHT = 36;
/** Height of the line above the lanes that says which one is today's. */
export const TODAY_HEIGHT = 16;

/** Height of the axis where its labels take one row. */
const ONE_ROW_HEIGHT = 20;

const SMALL = { size: 12, weight: 400 } as const;
const STRONG = { size: 12, weight: 600 } as const;
const LABEL_GAP = 4;
/** Between the line of today and its word. */
const TODAY_GAP = 5;
/** Labels before a break end this far from it: its strokes, and some ground. */
export const BREAK_GAP = 10;

/** Returns how high the axis of a time area of this width is: labels of years need one row. */
export function axisHeight(width: number, { time }: Pick<Frame, 'time'>): number {
  const window = scaledWindow(time);
  const ticks = listAxisTicks(time, width / (window.end - window.start));
  return ticks.every(({ major }) => major === null) ? ONE_ROW_HEIGHT : AXIS_HEIGHT;
}

/** Returns the axis of the time area `lanes`: lines behind the events, and labels below them. */
export function drawAxis(lanes: Box, frame: Frame): Primitive[] {
  const { palette, measure, time } = frame;
  const window = scaledWindow(time);
  const perDay = lanes.width / (window.end - window.start);
  const right = lanes.x + lanes.width;
  const bottom = lanes.y + lanes.height;
  const toX = (day: number) => lanes.x + (scaleDay(day, time) - window.start) * perDay;
  const { breakDay } = time;
  const limitOf = (day: number) => (breakDay !== null && day < breakDay ? toX(breakDay) - BREAK_GAP : right);
  const ticks = listAxisTicks(time, perDay);
  const shapes: Primitive[] = [
    line([lanes.x, bottom], [right, bottom], palette.hairlineStrong, 1),
    ...ticks.map(({ day }) => line([toX(day), lanes.y], [toX(day), bottom + 5], palette.hairline, 1)),
  ];
  let free = [lanes.x, lanes.x];
  const put = (label: string, day: number, row: 0 | 1) => {
    const type = row === 0 ? SMALL : STRONG;
    const width = measure(label, type.size, type.weight);
    // The label of what began before the window stands at its edge.
    const x = Math.max(toX(day) + LABEL_GAP, lanes.x);
    if (x < (free[row] ?? 0) || x + width > limitOf(day)) return;
    const box = { x, y: bottom + 3 + row * 15, width };
    const color = row === 0 ? palette.inkMuted : palette.ink;
    shapes.push(text([label], box, { ...type, color }, { lineHeight: 15 }));
    free = free.map((one, index) => (index === row ? x + width + LABEL_GAP * 2 : one));
  };
  if (breakDay !== null) shapes.push(...drawBreak(toX(breakDay), bottom, frame));
  const majors = ticks.filter(({ major }) => major !== null);
  for (const { day, label } of ticks) put(label, day, 0);
  for (const [index, { day, major }] of majors.entries()) {
    const next = majors[index + 1];
    const needed = measure(major ?? '', STRONG.size, STRONG.weight) + LABEL_GAP * 2;
    // Of two labels that are too close, that of a whole unit is kept, not that of the remainder at the edge.
    if (index === 0 && next !== undefined && toX(next.day) - Math.max(toX(day), lanes.x) < needed) continue;
    put(major ?? '', day, 1);
  }
  return shapes;
}

/** Returns two strokes across an axis: time runs at another pace from here on. */
export function drawBreak(x: number, y: number, { palette }: Pick<Frame, 'palette'>): Primitive[] {
  const stroke = (at: number) => line([at - 3, y + 7], [at + 3, y - 7], palette.inkMuted, 1.5);
  const gap = { x: x - 3, y: y - 4, width: 4, height: 8 };
  return [rectangle(gap, palette.paper), stroke(x - 4), stroke(x + 1)];
}

/** Returns today's line and the ground of what is to come; empty where today is not in the window. */
export function drawToday(
  lanes: Box,
  today: number,
  frame: Frame,
): { behind: Primitive[]; flag: Primitive[] } {
  const { palette, measure, time } = frame;
  const window = scaledWindow(time);
  const width = measure('Today', STRONG.size, STRONG.weight);
  const pixelsPerDay = lanes.width / (window.end - window.start);
  const projection = { start: window.start, pixelsPerDay, width: lanes.width };
  const place = placeToday(scaleDay(today + 1, time) - 1, projection, width + TODAY_GAP);
  if (place === null) return { behind: [], flag: [] };
  const x = lanes.x + place.at;
  const right = lanes.x + lanes.width;
  const left = place.side === 'left' ? x - TODAY_GAP - width : x + TODAY_GAP;
  const box = { x: left, y: lanes.y - TODAY_HEIGHT, width };
  return {
    behind: [
      ...(right > x
        ? [rectangle({ x, y: lanes.y, width: right - x, height: lanes.height }, palette.paperSunk)]
        : []),
    ],
    flag: [
      line([x, lanes.y - TODAY_HEIGHT], [x, lanes.y + lanes.height], palette.accent, 1.5),
      ...(place.side === null
        ? []
        : [text(['Today'], box, { ...STRONG, color: palette.accent }, { lineHeight: TODAY_HEIGHT - 1 })]),
    ],
  };
}
