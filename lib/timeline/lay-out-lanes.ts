/**
 * How high each lane is and where in it each mark stands. Lanes share the height of the box by what they hold, which
 * depends on the filter and not on the zoom, so that zooming moves no lane; only where one needs more do the others
 * give up what they do not use, and only then does the box scroll. No screen is needed to know it: a server can lay
 * out what a browser will show.
 */
import type { DrawShape } from './draw-shape.ts';
import type { DrawnEvent } from './drawn-event.ts';
import { markExtent } from './mark-extent.ts';
import { countRows, type LaneRoom, type Placeable, type Placement, placeInLane } from './place-in-lane.ts';
import { estimateTextWidth } from './text-width.ts';

/** Sizes in pixels. */
export type LaneMetrics = {
  rowHeight: number;
  /** Above the first row and below the last one of a lane. */
  paddingTop: number;
  paddingBottom: number;
  /** Lanes are never higher than their box, which does not scroll: what finds no row is laid thinner or counted. */
  fits?: boolean;
  /** Least height of a lane that holds no event. */
  emptyHeight: number;
  /** Labels are tried at the first width, then cut off at the next, and not placed where they would have less than the least. */
  firstLabelWidth?: number;
  labelWidth: number;
  minLabelWidth: number;
  /** Where there is room they get up to this. */
  maxLabelWidth: number;
  /** Type size of labels of importance 1 and 2, and above. */
  smallText: number;
  text: number;
};

/** A mark to lay out: one event in one lane. */
export type LaneMark = {
  id: string;
  lane: string;
  event: Pick<DrawnEvent, 'title' | 'importance' | 'sources' | 'lanes' | 'contested'>;
  shape: Pick<DrawShape, 'start' | 'end' | 'look' | 'tails'>;
  /** It is opened, and has its label whatever the others need. */
  selected?: boolean;
};

/** Where a mark stands, in pixels from the top of its lane, and the room its label has. */
export type LaidOutMark = Placement & { top: number };

/** Heights of the lanes by id, and the marks by id. */
export type LaneLayout = { heights: Map<string, number>; marks: Map<string, LaidOutMark> };

/** Height in pixels of the thin strata in which bars without a label lie. */
export const STRATUM_HEIGHT = 7;

/** Around a label's text: beside the mark, and after the text. */
const LABEL_PADDING = 14;
/** The figure that counts sources, and the sign of a contested event. */
const SIGN_WIDTH = 20;

/** What is longer than this share of the screen lasted rather than happened. */
const LONG_SHARE = 0.25;

/** What the lanes are laid out for: the zoom, the height of the box in pixels, and the viewer's local day. */
export type LaneBox = {
  pixelsPerDay: number;
  height: number;
  today: number;
  /** Width of the screen in pixels: marks longer than a quarter of it get room after the others. Absent: they do not yield. */
  width?: number;
  /** The lanes' heights where they are settled already, so that rows and strata have to do with them. */
  heights?: ReadonlyMap<string, number>;
  /** Pixels kept free at the foot of each lane whose height is settled. */
  foot?: number;
  /** By id, where marks stood at another zoom; they stay in their rows where those are free. */
  before?: ReadonlyMap<string, LaidOutMark>;
  /** By id, where marks stand already at this zoom; others are put where these leave room. */
  settled?: ReadonlyMap<string, LaidOutMark>;
};

/** Returns how many rows a lane has at least, so that a full one can name some of its events however low the box is. */
export function leastRows(count: number): number {
  return Math.min(Math.max(Math.ceil(Math.sqrt(count) * 0.65), 2), 5);
}

/** Returns the layout of lanes, from top to bottom in the order of their ids. */
export function layOutLanes(
  laneIds: readonly string[],
  marks: readonly LaneMark[],
  { pixelsPerDay, height, today, width, heights: given, foot = 0, settled, before }: LaneBox,
  metrics: LaneMetrics,
): LaneLayout {
  const byLane = new Map<string, LaneMark[]>(laneIds.map((id) => [id, []]));
  for (const mark of marks) byLane.get(mark.lane)?.push(mark);
  const shares = shareHeight(
    [...byLane.values()].map(({ length }) => length),
    height,
    metrics,
  );
  const lanes: LaneHeight[] = [];
  const placed = new Map<string, LaidOutMark>();
  for (const [index, [lane, held]] of [...byLane].entries()) {
    const share = shares[index] ?? metrics.emptyHeight;
    const placeables = held.map((mark) => toPlaceable(mark, { pixelsPerDay, width }, metrics));
    const settledHeight = given?.get(lane);
    const inner = (settledHeight ?? share) - (settledHeight === undefined ? 0 : foot);
    const room = {
      ...metrics,
      rows: Math.max(settledHeight === undefined ? leastRows(held.length) : 1, toRows(inner, metrics)),
      today: today * pixelsPerDay,
      ...(settled === undefined ? {} : { settled }),
      ...(before === undefined ? {} : { before }),
    };
    const placements =
      settledHeight === undefined
        ? placeInLane(placeables, room)
        : placeWithin(placeables, room, inner - metrics.paddingTop - metrics.paddingBottom, metrics);
    const { rows, strata } = countRows(placements);
    const strataTop = metrics.paddingTop + rows * metrics.rowHeight;
    const needed = strataTop + strata * STRATUM_HEIGHT + metrics.paddingBottom;
    const least = held.length === 0 ? metrics.emptyHeight : needed;
    lanes.push({ id: lane, least, height: Math.max(share, least) });
    for (const [id, placement] of placements) {
      const { row, stratum } = placement;
      const top =
        stratum === null
          ? metrics.paddingTop + row * metrics.rowHeight
          : settledHeight === undefined
            ? strataTop + stratum * STRATUM_HEIGHT
            : // From the foot, so that rows that come and go move none.
              settledHeight - foot - metrics.paddingBottom - (stratum + 1) * STRATUM_HEIGHT;
      placed.set(id, { ...placement, top });
    }
  }
  return { heights: given === undefined ? toHeights(lanes, height) : new Map(given), marks: placed };
}

/** Places marks in a height that is settled: where strata are needed, rows make room for them. */
function placeWithin(
  marks: readonly Placeable[],
  room: LaneRoom,
  height: number,
  { rowHeight }: LaneMetrics,
): Map<string, Placement> {
  const free = placeInLane(marks, room);
  const { rows, strata } = countRows(free);
  const excess = rows * rowHeight + strata * STRATUM_HEIGHT - height;
  if (excess <= 0) return free;
  const least = Math.min(rows, leastRows(marks.length));
  const fewer = Math.max(rows - Math.ceil(excess / rowHeight), least);
  const strataRoom = Math.floor((height - fewer * rowHeight) / STRATUM_HEIGHT);
  return placeInLane(marks, { ...room, rows: fewer, strata: Math.max(strataRoom, 1) });
}

type LaneHeight = { id: string; least: number; height: number };

/** Where the lanes are too high together, each gives up its part of what it does not need. */
function toHeights(lanes: readonly LaneHeight[], height: number): Map<string, number> {
  const excess = lanes.reduce((sum, lane) => sum + lane.height, 0) - height;
  const slack = lanes.reduce((sum, lane) => sum + lane.height - lane.least, 0);
  const share = excess <= 0 || slack === 0 ? 0 : Math.min(1, excess / slack);
  return new Map(
    lanes.map((lane) => [lane.id, Math.floor(lane.height - (lane.height - lane.least) * share)]),
  );
}

/** Returns the height of each lane by the number of its events: least heights first, the rest by the root of the number. */
function shareHeight(counts: readonly number[], height: number, metrics: LaneMetrics): number[] {
  const { emptyHeight, paddingTop, paddingBottom, rowHeight } = metrics;
  const minHeight = paddingTop + rowHeight + paddingBottom;
  const least = counts.map((count) => (count === 0 ? emptyHeight : minHeight));
  const spare = Math.max(0, height - least.reduce((sum, one) => sum + one, 0));
  const weights = counts.map((count) => Math.sqrt(count));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return least;
  return least.map((one, index) => Math.floor(one + (spare * (weights[index] ?? 0)) / total));
}

function toRows(height: number, { paddingTop, paddingBottom, rowHeight }: LaneMetrics): number {
  return Math.floor((height - paddingTop - paddingBottom) / rowHeight);
}

function toPlaceable(
  { id, event, shape, selected = false }: LaneMark,
  { pixelsPerDay, width = Number.POSITIVE_INFINITY }: { pixelsPerDay: number; width: number | undefined },
  metrics: LaneMetrics,
): Placeable {
  const extent = markExtent(shape, pixelsPerDay);
  return {
    id,
    importance: event.importance,
    sources: event.sources,
    lanes: event.lanes.length,
    ...extent,
    isOpened: selected,
    isLong: extent.right - extent.left > width * LONG_SHARE,
    isThin: shape.look === 'held',
    labelWidth: toLabelWidth(event, metrics),
  };
}

/** Importance sets size and weight of a label, in three steps. */
function toLabelWidth(event: LaneMark['event'], { smallText, text }: LaneMetrics): number {
  const { title, importance, sources, contested } = event;
  const width = estimateTextWidth(title, importance >= 3 ? text : smallText) * (importance >= 4 ? 1.07 : 1);
  const signs = (sources > 1 ? 1 : 0) + (contested ? 1 : 0);
  return Math.ceil(width) + LABEL_PADDING + signs * SIGN_WIDTH;
}
