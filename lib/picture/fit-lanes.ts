/**
 * Which lanes a still has room for, and where its events stand. A page can scroll and a still cannot: where not every
 * event has a place of its own, rows come closer, then lanes get set heights in which marks may lie over one another,
 * then empty lanes go, then the lanes with the fewest events become one, then all do.
 */
import type { DrawShape } from '#lib/timeline/draw-shape.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import {
  type LaneLayout,
  type LaneMetrics,
  layOutLanes,
  STRATUM_HEIGHT,
} from '#lib/timeline/lay-out-lanes.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';
import { drawOnScale } from './open-start.ts';
import { scaleDay, scaledWindow, type TimeScale } from './time-scale.ts';

/** An event in a lane, with what of its date is drawn. */
export type LaneEvent = { key: string; event: DrawnEvent; lane: string; shape: DrawShape };

/** Lanes that fit, with their events in place. */
export type FittedLanes = {
  lanes: readonly Lane[];
  marks: readonly LaneEvent[];
  layout: LaneLayout;
  metrics: LaneMetrics;
  /** Number of different events, and how many of the marks have a label. */
  shown: number;
  named: number;
  /** Whether every lane has the height that it needs. */
  isRoomy: boolean;
};

/** The room for lanes: its size, what it shows of time, and the day that open ends fade to. */
export type LaneArea = { width: number; height: number; time: TimeScale; today: number };

/** Fewer lanes than these beside the lane "Others" are not worth their names. */
const MIN_KEPT_LANES = 3;
/** Where events need less than the rest of the room, the picture is closed up and may get larger letters. */
export const MIN_FREE_SHARE = 0.35;
/** Of a lane that is closed up: two lines of its name. */
const LEAST_HEIGHT = 44;
const ONE_LANE: Lane = { id: 'all', label: '', tone: null };
/** Where the rows of the frame are too high; the last is still legible. */
const ROW_HEIGHTS = { close: 20, tight: 18 } as const;

/** Returns the lanes and events that fit into an area; `events` are in the order in which they are given room. */
export function fitLanes(
  events: readonly DrawnEvent[],
  lanes: readonly Lane[],
  area: LaneArea,
  metrics: LaneMetrics,
): FittedLanes {
  const drawn = events.flatMap((event) => {
    const shape = drawOnScale(event, area.today, area.time);
    return shape === null ? [] : [{ event, shape }];
  });
  const used = lanes.filter(({ id }) => drawn.some(({ event }) => event.lanes.includes(id)));
  const withRows = (rowHeight: number) => ({ ...metrics, rowHeight });
  return (
    fitFree(drawn, lanes, area, metrics) ??
    fitFree(drawn, lanes, area, withRows(ROW_HEIGHTS.close)) ??
    fitSet(drawn, lanes, area, withRows(ROW_HEIGHTS.close)) ??
    fitSet(drawn, used, area, withRows(ROW_HEIGHTS.tight)) ??
    fitBusiest(drawn, used, area, withRows(ROW_HEIGHTS.tight)) ??
    fitOne(drawn, area, withRows(ROW_HEIGHTS.tight))
  );
}

type Drawn = { event: DrawnEvent; shape: DrawShape };

/** Every lane as high as it needs; null where that is too much together. */
function fitFree(
  drawn: readonly Drawn[],
  lanes: readonly Lane[],
  area: LaneArea,
  metrics: LaneMetrics,
): FittedLanes | null {
  const fitted = layOut(drawn, lanes, area, metrics);
  const height = [...fitted.layout.heights.values()].reduce((sum, one) => sum + one, 0);
  return height <= area.height ? closeUp(fitted, area) : null;
}

/** Few events leave most of the height empty: then each lane ends with its last mark. */
function closeUp(fitted: FittedLanes, area: LaneArea): FittedLanes {
  const { lanes, marks, layout, metrics } = fitted;
  const heights = new Map(
    lanes.map(({ id }): [string, number] => {
      const bottoms = marks.filter(({ lane }) => lane === id).map((mark) => bottomOf(mark, fitted));
      const least = bottoms.length === 0 ? metrics.emptyHeight : LEAST_HEIGHT;
      return [id, Math.max(least, ...bottoms.map((bottom) => bottom + metrics.paddingBottom))];
    }),
  );
  const height = [...heights.values()].reduce((sum, one) => sum + one, 0);
  return height > area.height * (1 - MIN_FREE_SHARE) ? fitted : { ...fitted, layout: { ...layout, heights } };
}

function bottomOf({ key }: LaneEvent, { layout, metrics }: FittedLanes): number {
  const laid = layout.marks.get(key);
  return laid === undefined ? 0 : laid.top + (laid.stratum === null ? metrics.rowHeight : STRATUM_HEIGHT);
}

/** Lanes with heights by what they hold; null where one would be too low for it. */
function fitSet(
  drawn: readonly Drawn[],
  lanes: readonly Lane[],
  area: LaneArea,
  metrics: LaneMetrics,
): FittedLanes | null {
  const counts = lanes.map(({ id }) => drawn.filter(({ event }) => event.lanes.includes(id)).length);
  const weights = counts.map(Math.sqrt);
  const { emptyHeight, paddingTop, paddingBottom, rowHeight } = metrics;
  // A row for a label, one for marks, and a stratum for bars that have neither.
  const leastOf = (count: number) =>
    paddingTop + Math.min(count, 2) * rowHeight + STRATUM_HEIGHT + paddingBottom;
  const bases = counts.map((count) => (count === 0 ? emptyHeight : leastOf(count)));
  const spare = area.height - bases.reduce((sum, base) => sum + base, 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (spare < 0 || total === 0) return null;
  const heights = new Map(
    lanes.map(({ id }, index): [string, number] => [
      id,
      Math.floor((bases[index] ?? 0) + (spare * (weights[index] ?? 0)) / total),
    ]),
  );
  const fitted = layOut(drawn, lanes, area, metrics, heights);
  return fitted.marks.every((mark) => isInLane(mark, fitted)) ? fitted : null;
}

function isInLane(mark: LaneEvent, fitted: FittedLanes): boolean {
  const { top } = fitted.layout.marks.get(mark.key) ?? { top: 0 };
  return top >= 0 && bottomOf(mark, fitted) <= (fitted.layout.heights.get(mark.lane) ?? 0);
}

/**
 * The lanes with most events, as many as have room, and a lane for all others; null where too few lanes would keep
 * their names.
 */
function fitBusiest(
  drawn: readonly Drawn[],
  lanes: readonly Lane[],
  area: LaneArea,
  metrics: LaneMetrics,
): FittedLanes | null {
  const count = ({ id }: Lane) => drawn.filter(({ event }) => event.lanes.includes(id)).length;
  const busiest = [...lanes].sort((a, b) => count(b) - count(a));
  for (let kept = lanes.length - 2; kept >= MIN_KEPT_LANES; kept -= 1) {
    const chosen = busiest.slice(0, kept).map(({ id }) => id);
    const rest: Lane = { id: 'other-lanes', label: `${lanes.length - kept} others`, tone: null };
    const merged = drawn.map(({ event, shape }) => {
      const own = event.lanes.filter((lane) => chosen.includes(lane));
      const isElsewhere = event.lanes.length > own.length;
      return { event: { ...event, lanes: isElsewhere ? [...own, rest.id] : own }, shape };
    });
    const fitted = fitSet(merged, [...lanes.filter(({ id }) => chosen.includes(id)), rest], area, metrics);
    if (fitted !== null) return fitted;
  }
  return null;
}

function fitOne(drawn: readonly Drawn[], area: LaneArea, metrics: LaneMetrics): FittedLanes {
  const single = drawn.map(({ event, shape }) => ({ event: { ...event, lanes: [ONE_LANE.id] }, shape }));
  const bare = { ...metrics, paddingTop: 2, paddingBottom: 2 };
  return layOut(single, [ONE_LANE], area, bare, new Map([[ONE_LANE.id, Math.floor(area.height)]]));
}

function layOut(
  drawn: readonly Drawn[],
  lanes: readonly Lane[],
  area: LaneArea,
  metrics: LaneMetrics,
  heights?: ReadonlyMap<string, number>,
): FittedLanes {
  const ids = lanes.map(({ id }) => id);
  const window = scaledWindow(area.time);
  const marks = drawn.flatMap(({ event, shape }) =>
    event.lanes
      .filter((lane) => ids.includes(lane))
      .map((lane) => ({ key: `${lane}|${event.id}`, event, lane, shape })),
  );
  const box = {
    pixelsPerDay: area.width / (window.end - window.start),
    height: area.height,
    // Labels that would reach past today, or leave the picture, go to the left of their mark.
    today: Math.min(scaleDay(area.today + 1, area.time), window.end),
    ...(heights === undefined ? {} : { heights }),
  };
  const placed = marks.map(({ key, event, lane, shape }) => ({ id: key, lane, event, shape }));
  const layout = layOutLanes(ids, placed, box, metrics);
  return {
    lanes,
    marks,
    layout,
    metrics,
    shown: new Set(marks.map(({ event }) => event.id)).size,
    named: [...layout.marks.values()].filter(({ label }) => label !== 'none').length,
    isRoomy: heights === undefined,
  };
}
