/**
 * One layout of a timeline for every still and for the overview of a deck: title, what is shown, lanes with their
 * events, axis, legend, and where it comes from. Pure: the same still gives the same shapes.
 */

import { isolate, isolateWithin } from '#lib/isolate.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { describeBreak, describePicture, describeShown } from './describe-picture.ts';
import { AXIS_HEIGHT, drawAxis, drawToday, TODAY_HEIGHT } from './draw-axis.ts';
import { drawFooter, drawNotice, FOOTER_HEIGHT } from './draw-footer.ts';
import { drawLanes } from './draw-lanes.ts';
import { drawLegend } from './draw-legend.ts';
import { fitLanes, MIN_FREE_SHARE } from './fit-lanes.ts';
import { truncateText, wrapAtMost } from './fit-text.ts';
import { type Frame, type PictureSize, toFrame } from './frame.ts';
import { type Picture, primitivesOf, type Text, text } from './shape.ts';
import { type Still, stillPalette } from './still.ts';

/** Where lanes leave much of their room empty, letters may grow by so much, the best first … */
const GROWTH = [2, 1.75, 1.5, 1.25];
/** … else their rows may stand so far apart … */
const LOOSE_ROWS = [48, 40, 33, 28];
/** … and lanes get up to so much ground above and below their events. */
const MAX_GROUND = 28;
/** Between the axis and a legend that does not stand at the foot of the picture. */
const LEGEND_GAP = 16;

type Drawn = {
  picture: Picture;
  /** Marks that have a label, and texts of any kind that are cut off. */
  named: number;
  cut: number;
  isRoomy: boolean;
  /** Share of the room for lanes that they leave empty. */
  free: number;
};

/**
 * Returns the picture of a still: at the first scale at which all events have room, else at the one that names most of
 * them. Few events are drawn larger where that costs no label a letter.
 */
export function layOutPicture(still: Still, { scales, ...size }: PictureSize): Picture {
  const palette = stillPalette(still);
  const frameAt = (scale: number) => toFrame({ ...size, scale }, palette, still.time);
  const [first = 1, ...others] = scales;
  let best = drawPicture(still, frameAt(first));
  if (best.isRoomy) {
    const frame = frameAt(first);
    const loose = LOOSE_ROWS.map((rowHeight) => ({ ...frame, metrics: { ...frame.metrics, rowHeight } }));
    const larger = [...GROWTH.map((growth) => frameAt(first * growth)), ...loose];
    return (best.free < MIN_FREE_SHARE ? best : drawLarger(still, best, frame, larger)).picture;
  }
  for (const scale of others) {
    const drawn = drawPicture(still, frameAt(scale));
    if (drawn.named > best.named) best = drawn;
    if (drawn.isRoomy) break;
  }
  return best.picture;
}

/** The first of these frames that needs no other layout, cuts nothing off and fills more; else what there is. */
function drawLarger(still: Still, base: Drawn, frame: Frame, larger: readonly Frame[]): Drawn {
  for (const one of larger) {
    if (one.isNarrow !== frame.isNarrow || one.isLow !== frame.isLow) continue;
    const drawn = drawPicture(still, one);
    const isFuller = drawn.isRoomy && drawn.free <= base.free;
    if (isFuller && drawn.named >= base.named && drawn.cut <= base.cut) return drawn;
  }
  return base;
}

function drawPicture(still: Still, frame: Frame): Drawn {
  const { width, height, margin, palette } = frame;
  const inner = { x: margin, width: width - 2 * margin };
  const titleLines = drawTitle(still.title, frame);
  const countTop = margin + titleLines.height + 2;
  const legend = frame.isLow
    ? { shapes: () => [], height: 0 }
    : drawLegend(still.events, still.names, still.today, inner, frame);
  const lanesTop = countTop + 18 + (frame.isLow ? 0 : 8) + TODAY_HEIGHT;
  const footerTop = height - margin - FOOTER_HEIGHT + (frame.isLow ? 6 : 8);
  const notice = drawNotice(footerTop, frame);
  const legendTop = footerTop - notice.height - legend.height - (legend.height > 0 ? 6 : 0);
  const lanesBottom = legendTop - AXIS_HEIGHT - (legend.height > 0 ? 8 : 0);
  const area = {
    x: margin + frame.labelColumn,
    y: lanesTop,
    width: inner.width - frame.labelColumn,
    height: Math.max(lanesBottom - lanesTop, 1),
  };
  const fitted = fitLanes(
    still.events,
    still.lanes,
    { ...area, time: still.time, today: still.today },
    frame.metrics,
  );
  const used = [...fitted.layout.heights.values()].reduce((sum, one) => sum + one, 0);
  const spare = Math.max(area.height - used, 0) / (2 * Math.max(fitted.lanes.length, 1));
  const ground = Math.min(spare, fitted.marks.length === 0 ? 0 : MAX_GROUND);
  // Lanes that need less than there is end with their axis and the legend, and what is below stays free.
  const lanes = {
    ...area,
    height: Math.min(area.height, Math.max(used + 2 * ground * fitted.lanes.length, 1)),
  };
  const legendBelow = lanes.y + lanes.height + AXIS_HEIGHT + LEGEND_GAP;
  const today = drawToday(lanes, still.today, frame);
  const shown = fitted.marks.map(({ event }) => event);
  const count = describeShown(still, shown);
  const said = [still.sentence, count, describeBreak(still)].filter((part) => part !== '').join(' · ');
  const picture: Picture = {
    width,
    height,
    scale: frame.scale,
    background: palette.paper,
    title: still.title,
    description: describePicture(still, count, still.lanes),
    shapes: [
      titleLines,
      smallText(said, { x: margin, y: countTop, width: inner.width }, { ...frame, lineHeight: 18 }, 14),
      ...today.behind,
      ...drawAxis(lanes, frame),
      ...drawLanes(
        fitted,
        lanes,
        frame,
        still,
        (event, lane) => describeEvent(event, lane.label, still),
        ground,
      ),
      ...today.flag,
      ...legend.shapes(Math.min(legendTop, legendBelow)),
      ...notice.shapes,
      ...drawFooter(still, footerTop, frame),
    ],
  };
  return {
    picture,
    named: fitted.named,
    cut: countCut(picture),
    isRoomy: fitted.isRoomy,
    free: 1 - used / area.height,
  };
}

function countCut({ shapes }: Picture): number {
  const texts = shapes.flatMap(primitivesOf);
  return texts.filter((shape) => shape.kind === 'text' && shape.lines.at(-1)?.endsWith('…')).length;
}

function drawTitle(title: string, frame: Frame): Text {
  const { margin, width, titleSize, palette, measure, isLow, isNarrow } = frame;
  const type = { size: titleSize, weight: 600 } as const;
  const inner = width - 2 * margin;
  const lines = wrapAtMost(title, isLow || isNarrow ? 1 : 2, inner, type, measure);
  return text(
    lines,
    { x: margin, y: margin - 4, width: inner },
    { ...type, color: palette.ink },
    { isTitle: true },
  );
}

/** What a screen reader says of an event. */
function describeEvent(event: DrawnEvent, lane: string, { names }: Still): string {
  const pairs = event.pairs.map((pair) => describePair(pair, names));
  const notes = [
    isolate(event.title),
    isolateWithin(event.date.label),
    ...(pairs.length > 0 ? pairs : [isolate(lane)]),
    event.modality === 'asserted' ? '' : event.modality,
    event.contested ? 'contested' : '',
    describeCount(event.sources, 'source'),
  ];
  return notes.filter((note) => note !== '').join(', ');
}

function smallText(
  words: string,
  box: { x: number; y: number; width: number },
  { palette, measure, lineHeight, isNarrow }: Frame & { lineHeight: number },
  size: number,
): Text {
  const type = { size: isNarrow ? 12 : size, weight: 400 } as const;
  const line = truncateText(words, box.width, type, measure);
  return text([line], box, { ...type, color: palette.inkMuted }, { lineHeight });
}
