/**
 * The timeline as a server can write it before any script runs. It is laid out by the same rules as the mounted timeline
 * (lanes, rows, ink, axis), in shares of the width where the screen is not known, so that when the viewer takes over
 * nothing moves: `formatFirstPicture` writes it as HTML for the style sheets of the timeline.
 */
import { axisTicks, type PlacedAxis } from '#lib/window/axis-ticks.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { type ClusterPill, drawChoice } from './cluster-pills.ts';
import { drawShape } from './draw-shape.ts';
import type { DrawnEvent } from './drawn-event.ts';
import { CLUSTER_ROW_HEIGHT, laneHeights, laneShares } from './lane-heights.ts';
import {
  AXIS_HEIGHT,
  type LaneForm,
  laneForm,
  laneMetrics,
  TODAY_FLAG_WIDTH,
  timeWidth,
} from './lane-metrics.ts';
import { layOutLanes } from './lay-out-lanes.ts';
import { type MarkLook, markInk, markLook } from './mark-look.ts';
import { toEventColor, toStripe } from './pair-color.ts';
import { type Pile, pileUp } from './pile-up.ts';
import { type PlacedMark, placeMark } from './place-mark.ts';
import { placeToday, type TodayPlace } from './place-today.ts';
import { chooseShown } from './shown-events.ts';
import { isThroughout } from './throughout.ts';
import { type LayerPlace, placeOnLayer } from './time-layer.ts';
import type { CountedLane } from './to-lanes.ts';
import type { WindowAnswer } from './window-answer.ts';
import { isDrawnWhole } from './window-plan.ts';

/** What the picture shows. */
export type FirstContent = {
  answer: WindowAnswer;
  lanes: readonly CountedLane[];
  /** Opened: drawn wherever they are in the window, with their labels, even if not among the answer's. */
  pinned?: readonly DrawnEvent[];
  /** Readers' names of the pairs. */
  pairLabels?: Readonly<Record<string, string>>;
  /** The pairs that have a colour of their own, in order. */
  focalPairs: readonly string[];
};

/** The screen that is assumed: the window it opens on, its size in pixels, whether it is a strip, and the viewer's day. */
export type FirstBox = { window: DayWindow; width: number; height: number; isStrip?: boolean; today: number };

/** A mark of the picture. */
export type FirstMark = {
  event: DrawnEvent;
  look: MarkLook;
  /** In pixels of the assumed screen. */
  placed: PlacedMark;
  /** On any screen. */
  place: LayerPlace;
  ink: ReturnType<typeof markInk>;
};

/** A lane of the picture; its height is its least and its part, by weight, of what is left over in the box. */
export type FirstLane = CountedLane & {
  least: number;
  weight: number;
  marks: FirstMark[];
  /** What goes on through the whole window, in order of rank. */
  throughout: readonly Pick<DrawnEvent, 'id' | 'title'>[];
  pills: ((ClusterPill | Pile) & { left: number })[];
};

/** The picture; pixels are those of the assumed screen. */
export type FirstPicture = {
  lanes: FirstLane[];
  axis: PlacedAxis;
  /** Width of the time area. */
  width: number;
  form: LaneForm;
  /** Null where its end is not in the window. */
  today: TodayPlace | null;
};

/** Returns the picture of a window for a screen that is assumed. */
export function firstPicture(content: FirstContent, box: FirstBox): FirstPicture {
  const { answer, lanes, pairLabels = {}, focalPairs } = content;
  const form = laneForm(box.width, box.isStrip ?? false);
  const width = timeWidth(box.width, form);
  const pixelsPerDay = width / (box.window.end - box.window.start);
  const projection = { start: box.window.start, pixelsPerDay, width };
  const layer = { start: box.window.start, days: box.window.end - box.window.start };
  const isWhole = isDrawnWhole(lanes);
  const chosen = chooseShown(answer.events, { ...box, pinned: content.pinned ?? [], isWhole });
  const metrics = laneMetrics(form);
  const shares = laneShares(lanes, metrics, !isWhole);
  const height = box.height - AXIS_HEIGHT - 2;
  const { shown, pills } = isWhole
    ? { shown: chosen.shown, pills: [] }
    : drawChoice(answer.clusters, chosen, { window: box.window, pixelsPerDay });
  const all = shown.flatMap((event) =>
    event.lanes.map((lane) => ({
      id: `${lane}|${event.id}`,
      lane,
      event,
      shape: drawShape(event, box.today),
      selected: content.pinned?.some(({ id }) => id === event.id) ?? false,
    })),
  );
  const isWholeBar = ({ shape }: (typeof all)[number]) => form !== 'strip' && isThroughout(shape, box.window);
  const held = all.filter((mark) => !isWholeBar(mark));
  const layout = layOutLanes(
    lanes.map(({ id }) => id),
    held,
    {
      pixelsPerDay,
      width,
      height,
      today: box.today,
      heights: laneHeights(shares, height),
      foot: isWhole ? 0 : CLUSTER_ROW_HEIGHT,
    },
    metrics,
  );
  const piles = new Map(
    lanes.map(({ id }) => {
      const inLane = held.flatMap((mark) => {
        const laid = layout.marks.get(mark.id);
        return mark.lane === id && laid !== undefined ? [{ ...mark, laid }] : [];
      });
      return [id, pileUp(inLane, id, { pixelsPerDay, rowHeight: metrics.rowHeight })];
    }),
  );
  return {
    lanes: lanes.map((lane, index) => ({
      ...lane,
      least: shares[index]?.least ?? 0,
      weight: shares[index]?.weight ?? 0,
      throughout: all.flatMap((mark) => (mark.lane === lane.id && isWholeBar(mark) ? [mark.event] : [])),
      marks: held.flatMap((mark) => {
        if (piles.get(lane.id)?.piled.has(mark.id)) return [];
        const laid = layout.marks.get(mark.id);
        if (mark.lane !== lane.id || laid === undefined) return [];
        const placed = placeMark(mark.shape, laid, projection, { left: 0, right: width });
        if (placed.left > width || placed.left + placed.width < 0) return [];
        const pairNames = mark.event.pairs.map((pair) => pairLabels[pair] ?? pair);
        const { pairs } = mark.event;
        const look = markLook({
          ...{ event: mark.event, lane: lane.id, laneLabel: lane.label, pairNames, laid, shape: mark.shape },
          ...{ color: toEventColor(pairs, focalPairs), stripe: toStripe(pairs, focalPairs) },
        });
        const place = placeOnLayer(mark.shape, layer);
        const ink = markInk({ ...mark.shape, tails: place.tails }, place.stops);
        return [{ event: mark.event, look, placed, place, ink }];
      }),
      pills: [...pills, ...(piles.get(lane.id)?.piles ?? [])]
        .map((pill) => ({ ...pill, left: (pill.middle - box.window.start) * pixelsPerDay }))
        .filter((pill) => pill.lane === lane.id && pill.left > 0 && pill.left < width),
    })),
    axis: axisTicks(box.window, width),
    width,
    form,
    today: placeToday(box.today, projection, TODAY_FLAG_WIDTH),
  };
}
