import { settleStops } from '#lib/timeline/ink.ts';
import { STRATUM_HEIGHT } from '#lib/timeline/lay-out-lanes.ts';
import { markExtent } from '#lib/timeline/mark-extent.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';
import type { FittedLanes, LaneEvent } from './fit-lanes.ts';
import { truncateText, wrapAtMost } from './fit-text.ts';
import type { Frame } from './frame.ts';
import { paintLabel } from './paint-label.ts';
import { type PlacedMark, paintFrame, paintMark, paintSplit, SIGN_SIZE } from './paint-mark.ts';
import { type Box, type EventGroup, line, type Primitive, rectangle, type Shape, text } from './shape.ts';
import { permalink, type Still } from './still.ts';
import { scaledWindow } from './time-scale.ts';

/** Row height that the names of lanes are placed for. */
const USUAL_ROW = 23;

/** What names an event in a picture for those who do not see it. */
export type NameEvent = (event: LaneEvent['event'], lane: Lane) => string;

/** Returns the lanes with their labels and the events in them, from the top of the time area down, each with free ground around it. */
export function drawLanes(
  fitted: FittedLanes,
  area: Box,
  frame: Frame,
  { origin, selected }: Pick<Still, 'origin' | 'selected'>,
  nameOf: NameEvent,
  ground: number,
): Shape[] {
  const { lanes, marks, layout } = fitted;
  const shapes: Shape[] = [];
  const events: EventGroup[] = [];
  // The name of a lane stands beside the middle of its first row, or above it.
  const loose = frame.isNarrow ? 0 : Math.max(fitted.metrics.rowHeight - USUAL_ROW, 0);
  let top = area.y;
  for (const [index, lane] of lanes.entries()) {
    const height = layout.heights.get(lane.id) ?? 0;
    if (index > 0) shapes.push(hairline(area, top, frame));
    top += ground;
    const labelBox = { x: frame.margin, y: top + loose / 2, width: 0, height: height + ground };
    shapes.push(...drawLaneLabel(lane, labelBox, area, frame));
    for (const mark of marks) {
      if (mark.lane !== lane.id) continue;
      const group = drawEvent(mark, top, { fitted, area, frame, selected });
      if (group === null) continue;
      events.push({ ...group, name: nameOf(mark.event, lane), href: permalink(mark.event.id, origin) });
    }
    top += height + ground;
  }
  return [...shapes, ...events];
}

function hairline(area: Box, y: number, { palette, margin, width }: Frame): Primitive {
  return line([Math.min(area.x, margin), y], [width - margin, y], palette.hairline, 1);
}

function drawLaneLabel(lane: Lane, box: Box, area: Box, frame: Frame): Primitive[] {
  if (lane.label === '') return [];
  const { palette, measure, isNarrow, labelColumn, sizes } = frame;
  const type = { size: isNarrow ? sizes.small : sizes.large, weight: isNarrow ? 600 : 400 } as const;
  const color = lane.tone === null ? null : (palette.tones[lane.tone - 1] ?? palette.other);
  const x = isNarrow ? area.x : box.x;
  const y = box.y + (isNarrow ? 2 : 7);
  const indent = color === null && isNarrow ? 0 : 16;
  const width = (isNarrow ? area.width : labelColumn - 8) - indent;
  const room = Math.max(1, Math.min(3, Math.floor((box.height - 8) / (type.size * 1.25))));
  const lines = isNarrow
    ? [truncateText(lane.label, width, type, measure)]
    : wrapAtMost(lane.label, room, width, type, measure);
  return [
    ...(color === null ? [] : [rectangle({ x, y: y + 2, width: 8, height: 12 }, color, { radius: 2 })]),
    text(lines, { x: x + indent, y, width }, { ...type, color: isNarrow ? palette.inkMuted : palette.ink }),
  ];
}

type Context = { fitted: FittedLanes; area: Box; frame: Frame; selected: string | null };

function drawEvent(mark: LaneEvent, laneTop: number, context: Context): EventGroup | null {
  const { fitted, area, frame, selected } = context;
  const laid = fitted.layout.marks.get(mark.key);
  if (laid === undefined) return null;
  const { event, shape } = mark;
  const { palette, measure, sizes, time } = frame;
  const window = scaledWindow(time);
  const perDay = area.width / (window.end - window.start);
  const extent = markExtent(shape, perDay);
  const width = extent.right - extent.left;
  const left = area.x + extent.left - window.start * perDay;
  const right = area.x + area.width;
  const x = Math.min(Math.max(left, area.x), Math.max(right - width, area.x));
  const height = laid.stratum === null ? fitted.metrics.rowHeight : STRATUM_HEIGHT;
  const row: Box = { x, y: laneTop + laid.top, width: Math.min(width, area.width), height };
  const settled = { ...shape, stops: settleStops(shape.stops, row.width, shape.tails) };
  const placed: PlacedMark = { event, shape: settled, laid, row };
  const room = labelRoom(placed, area);
  const label = room === null ? [] : paintLabel(event, room, laid.label, sizes, palette, measure);
  const sign =
    label.length === 0 && event.contested
      ? paintSplit(
          Math.min(row.x + row.width - SIGN_SIZE / 2, right - SIGN_SIZE),
          row.y + SIGN_SIZE / 2,
          palette,
        )
      : [];
  const chosen = event.id === selected ? [paintFrame(placed, palette)] : [];
  const primitives = [...paintMark(placed, palette), ...chosen, ...sign, ...label];
  return { kind: 'event', id: event.id, lane: mark.lane, name: event.title, href: null, primitives };
}

/** The box of a label beside or inside its mark, kept inside the time area; null where there is none. */
function labelRoom({ laid, row }: PlacedMark, area: Box): Box | null {
  const right = area.x + area.width;
  const { y, height } = row;
  const end = row.x + row.width;
  switch (laid.label) {
    case 'none':
      return null;
    case 'inside':
      return { x: row.x, y, width: Math.min(laid.room, row.width), height };
    case 'right':
      return { x: end, y, width: Math.min(laid.room, right - end), height };
    case 'left': {
      const width = Math.min(laid.room, row.x - area.x);
      return { x: row.x - width, y, width, height };
    }
  }
}
