import { isolate, isolateWithin } from '#lib/isolate.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import { settleStops } from '#lib/timeline/ink.ts';
import { markExtent } from '#lib/timeline/mark-extent.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import type { Frame } from './frame.ts';
import { paintMark, paintSplit } from './paint-mark.ts';
import { BELOW_TYPE, READING_LINE, type ReadingRow, SIGN_ROOM, TITLE_TYPE } from './reading-rows.ts';
import { type Box, type EventGroup, type Primitive, text } from './shape.ts';
import { permalink, type Still } from './still.ts';
import { scaledWindow } from './time-scale.ts';

/** Height of the row of a mark, whatever the height of its label. */
const MARK_ROW = 20;

/** Returns an event with its label in the box on the left and its mark in the time area, beside the middle of the label. */
export function drawReadingRow(row: ReadingRow, box: Box, area: Box, still: Still, frame: Frame): EventGroup {
  const { event } = row;
  const top = box.y + (box.height - row.height) / 2;
  const middle = top + row.height / 2;
  const pairs = event.pairs.map((pair) => describePair(pair, still.names));
  const said = [
    isolate(event.title),
    isolateWithin(event.date.label),
    ...pairs,
    event.modality === 'asserted' ? '' : event.modality,
    event.contested ? 'contested' : '',
    describeCount(event.sources, 'source'),
  ];
  return {
    kind: 'event',
    id: event.id,
    lane: '',
    name: said.filter((part) => part !== '').join(', '),
    href: permalink(event.id, still.origin),
    primitives: [...drawMark(row, middle, area, frame), ...drawLabel(row, { ...box, y: top }, frame)],
  };
}

function drawMark(
  { event, shape }: ReadingRow,
  middle: number,
  area: Box,
  { time, palette }: Frame,
): Primitive[] {
  const window = scaledWindow(time);
  const perDay = area.width / (window.end - window.start);
  const extent = markExtent(shape, perDay);
  const width = Math.min(extent.right - extent.left, area.width);
  const left = area.x + extent.left - window.start * perDay;
  const x = Math.min(Math.max(left, area.x), area.x + area.width - width);
  return paintMark(
    {
      event,
      shape: { ...shape, stops: settleStops(shape.stops, width, shape.tails) },
      laid: { row: 0, stratum: null, label: 'left', room: 0, top: 0 },
      row: { x, y: middle - MARK_ROW / 2, width, height: MARK_ROW },
    },
    palette,
  );
}

function drawLabel(
  { event, title, below }: ReadingRow,
  { x, y, width }: Box,
  { palette }: Frame,
): Primitive[] {
  const lineHeight = TITLE_TYPE.size * READING_LINE;
  const belowTop = y + title.length * lineHeight;
  const indent = event.contested ? SIGN_ROOM : 0;
  const belowHeight = BELOW_TYPE.size * READING_LINE;
  return [
    text(title, { x, y, width }, { ...TITLE_TYPE, color: palette.ink }, { lineHeight }),
    ...(event.contested ? paintSplit(x, belowTop + belowHeight / 2, palette) : []),
    text(
      below,
      { x: x + indent, y: belowTop, width: width - indent },
      { ...BELOW_TYPE, color: palette.inkMuted },
      { lineHeight: belowHeight, cites: true },
    ),
  ];
}
