/**
 * A picture to be read: on a slide from the last row, in a report's column, in the preview of a link. A row for each of a
 * few events, in the order of time, its label on the left and its mark on the right, true to scale; the rest is counted.
 * No letter is smaller than the use allows, none is cut off, and no two lie over one another.
 */
import { chooseTime } from './choose-time.ts';
import { describePicture, describeShown } from './describe-picture.ts';
import { axisHeight, drawAxis, drawToday, TODAY_HEIGHT } from './draw-axis.ts';
import { drawNotice } from './draw-footer.ts';
import { drawLegend } from './draw-legend.ts';
import { drawReadingFoot } from './draw-reading-foot.ts';
import { drawReadingHead } from './draw-reading-head.ts';
import { drawReadingRow } from './draw-reading-row.ts';
import { type Frame, toFrame } from './frame.ts';
import type { MeasureText } from './measure-text.ts';
import {
  BELOW_TYPE,
  type Candidate,
  listCandidates,
  numberSources,
  READING_LINE,
  ROW_GAP,
  toRows,
} from './reading-rows.ts';
import { line, type Picture, type Shape, text } from './shape.ts';
import { type Still, stillPalette } from './still.ts';

/** How a picture is to be read: its size, the least type in pixels, and what it does without. */
export type ReadingSize = {
  width: number;
  height: number;
  /** Pixels of the smallest letters. */
  least: number;
  measure: MeasureText;
  /** Sources as they are numbered elsewhere; absent: as the rows cite them, listed at the foot. */
  numbered?: readonly string[];
  /** A card has neither legend nor list of sources. */
  isCard?: boolean;
  /** Whether title and foot stand elsewhere, beside the picture, which has no margin then. */
  isBare?: boolean;
  notice?: string;
};

/** Units of the smallest letters that are drawn. */
const LEAST_UNITS = 12;
/** Few events are drawn so much larger, the best first, and tall ground is left between their rows. */
const GROWTH = [1.8, 1.6, 1.4, 1.25, 1.12, 1];
/** Shares of the width that labels get, the best first. */
const LABEL_SHARES = [0.46, 0.54, 0.62, 0.7];
const COLUMN_GAP = 14;
const MAX_GAP = 24;
const LEGEND_GAP = 6;
const MARGIN = 15;
/** An axis that is narrower has no room for its labels. */
const MIN_AXIS_WIDTH = 140;
/** Above the time area of a card, which has no line for today. */
const CARD_GAP = 8;

/** Returns the picture: with as many events as have room in the least type, and then in the largest in which these have. */
export function layOutReading(still: Still, size: ReadingSize): Picture {
  const candidates = listCandidates(still);
  const least = size.least / LEAST_UNITS;
  const count = countFitting(still, candidates, size, least);
  const chosen = candidates.slice(0, count);
  for (const growth of GROWTH) {
    for (const share of LABEL_SHARES) {
      const drawn = drawPicture(still, chosen, size, least * growth, share);
      if (drawn.isRoomy) return drawn.picture;
    }
  }
  // Not even one event has room, or there is none: the title and the axis say what there would be.
  return drawPicture(still, [], size, least, 0).picture;
}

/** How many of the candidates, the first ones, have room at a scale. */
function countFitting(
  still: Still,
  candidates: readonly Candidate[],
  size: ReadingSize,
  scale: number,
): number {
  const fits = (count: number) =>
    LABEL_SHARES.some((share) => drawPicture(still, candidates.slice(0, count), size, scale, share).isRoomy);
  for (let count = candidates.length; count > 0; count -= 1) if (fits(count)) return count;
  return 0;
}

/** The frame of these events: its axis is theirs, unless a period was asked for. */
function readingFrame(
  still: Still,
  chosen: readonly Candidate[],
  { width, height, measure, notice = '', isBare = false }: ReadingSize,
  scale: number,
): Frame {
  const events = chosen.map(({ event }) => event);
  const time = still.period !== null || events.length === 0 ? still.time : chooseTime(events, still.today);
  const frame = toFrame({ width, height, scale, measure, notice }, stillPalette(still), time);
  return { ...frame, margin: isBare ? 0 : MARGIN };
}

/** The picture of these events, and whether they have room in it. */
function drawPicture(
  still: Still,
  chosen: readonly Candidate[],
  size: ReadingSize,
  scale: number,
  share: number,
): { picture: Picture; isRoomy: boolean } {
  const frame = readingFrame(still, chosen, size, scale);
  const { width, height, margin, palette } = frame;
  const { isCard = false, isBare = false } = size;
  const nothing = { shapes: () => [], height: 0 };
  const inner = { x: margin, width: width - 2 * margin };
  const numbered = size.numbered ?? numberSources(chosen, still);
  const labelWidth = chosen.length === 0 ? 0 : Math.round(inner.width * share);
  const rows = toRows(chosen, still, numbered, labelWidth, frame);
  const events = rows.map(({ event }) => event);
  const count = describeShown(still, events);
  const titled = { ...still, time: frame.time, title: isBare ? '' : still.title };
  const head = drawReadingHead(titled, isCard ? '' : count, frame);
  const legend =
    isCard || rows.length === 0
      ? nothing
      : drawLegend(events, still.names, still.today, inner, frame, { counts: false, rows: false });
  const listed = size.numbered === undefined ? numbered : [];
  const foot = isCard || isBare ? nothing : drawReadingFoot(still, listed, frame);
  const notice = drawNotice(height - margin - foot.height, frame);
  const below = notice.height + foot.height + legend.height + (legend.height > 0 ? LEGEND_GAP : 0);
  const x = inner.x + labelWidth + (labelWidth > 0 ? COLUMN_GAP : 0);
  const axisWidth = inner.x + inner.width - x;
  const axis = axisHeight(axisWidth, frame);
  const top = head.bottom + (isCard ? CARD_GAP : TODAY_HEIGHT);
  const bottom = height - margin - below - axis;
  const rest = still.total - rows.length;
  const restHeight = rest > 0 && rows.length > 0 ? BELOW_TYPE.size * READING_LINE + ROW_GAP : 0;
  const needed = rows.reduce((sum, row) => sum + row.height + ROW_GAP, restHeight);
  const spare = Math.max(bottom - top - needed, 0);
  const gap = ROW_GAP + Math.min(MAX_GAP, spare / Math.max(rows.length, 1));
  const used = needed + (gap - ROW_GAP) * rows.length;
  const high = Math.max(rows.length === 0 ? bottom - top : used, 1);
  const area = { x, y: top, width: axisWidth, height: high };
  const today = drawToday(area, still.today, frame);
  const shapes: Shape[] = [
    ...head.shapes,
    ...today.behind,
    ...drawAxis(area, frame),
    ...(isCard ? [] : today.flag),
  ];
  let y = top;
  for (const row of rows) {
    if (y > top) shapes.push(line([inner.x, y], [inner.x + inner.width, y], palette.hairline, 1));
    const box = { x: inner.x, y, width: labelWidth, height: row.height + gap };
    shapes.push(drawReadingRow(row, box, area, still, frame));
    y += row.height + gap;
  }
  if (restHeight > 0) {
    const words = `+${rest.toLocaleString('en')} more`;
    const place = { x: inner.x, y: y + ROW_GAP / 2, width: labelWidth };
    shapes.push(text([words], place, { ...BELOW_TYPE, color: palette.inkMuted }));
  }
  const legendTop = area.y + area.height + axis + LEGEND_GAP;
  shapes.push(...legend.shapes(legendTop), ...notice.shapes, ...foot.shapes(height - margin - foot.height));
  return {
    picture: {
      width,
      height,
      scale: frame.scale,
      background: palette.paper,
      title: still.title,
      description: describePicture({ ...still, time: frame.time }, count, []),
      shapes,
    },
    isRoomy: needed <= bottom - top && axisWidth >= MIN_AXIS_WIDTH,
  };
}
