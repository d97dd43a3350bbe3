import { DataSet } from 'vis-data/esnext';
import { laneHeights, laneShares } from '#lib/timeline/lane-heights.ts';
import { AXIS_HEIGHT, laneForm, laneMetrics, timeWidth } from '#lib/timeline/lane-metrics.ts';
import { isLayerFor, layerAround } from '#lib/timeline/time-layer.ts';
import type { CountedLane } from '#lib/timeline/to-lanes.ts';
import type { WindowAnswer } from '#lib/timeline/window-answer.ts';
import { isDrawnWhole } from '#lib/timeline/window-plan.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import { toGroupId } from './group-id.ts';
import './mark-item.ts';
import { createAxis } from './axis.ts';
import type { MarkContent } from './change-marks.ts';
import { createDensity, type LanePlace } from './density.ts';
import { createFilling, type Filling } from './filling.ts';
import { createLaneLabel, type LaneLabel } from './lane-label.ts';
import { isReachable, type Mark, type Screen } from './mark.ts';
import { createMoreLanes } from './more-lanes.ts';
import { createScroller } from './scroller.ts';
import { createThroughoutLines, type ThroughoutLines } from './throughout-lines.ts';
import { createToday } from './today.ts';
import { openGears, skipInitialFit, Timeline, toInstant } from './vis-internals.ts';
import { VIS_OPTIONS } from './vis-options.ts';

/** What a stage draws. */
export type StageContent = Omit<MarkContent, 'today'> & {
  lanes: readonly CountedLane[];
  /** Its density and clusters stand for the events that are too many to be drawn one by one. */
  answer: WindowAnswer;
};

/** The timeline of vis-timeline with our lanes and marks in it. */
export type Stage = {
  scroller: HTMLElement;
  timeline: InstanceType<typeof Timeline>;
  /** By item id. */
  marks: ReadonlyMap<string, Mark>;
  throughout: ThroughoutLines;
  laneIds: () => readonly string[];
  /** Changes what is drawn by its difference, at once or a lane a frame; then calls `then`. */
  setContent: (content: StageContent, isSpread: boolean, then: () => void) => void;
  /** Whether it has a size: a frame that is hidden has none, and is neither filled nor laid out before it is shown. */
  hasRoom: () => boolean;
  /** Lays out what there is again, for the size there is now. */
  layOut: () => void;
  getWindow: () => DayWindow;
  /** Moves everything to a window, and redraws nothing. */
  project: (window: DayWindow) => void;
  /** While marks are behind a shield the browser need not look in each frame which one is under the pointer. */
  setHittable: (isHittable: boolean) => void;
  /** The mark in the window that begins first. */
  firstInView: () => Mark | null;
  /** Width of the time area in pixels. */
  width: () => number;
  /** The box on the screen of the time area, without lane labels. */
  timeBounds: () => DOMRect;
  /** Draws again what knows no custom properties, in the colours there are now. */
  repaint: () => void;
  stop: () => void;
};

/** Marks say anew how much room their labels have after so many milliseconds of a gesture, and at its end. */
const PLACE_MS = 120;

/** Builds the timeline inside `frame`, in a box that scrolls it up and down. */
export function createStage(
  frame: HTMLElement,
  window: DayWindow,
  { today, interactive, isStrip }: { today: number; interactive: boolean; isStrip: boolean },
): Stage {
  const scroller = createScroller(frame);
  const items = new DataSet<Record<string, unknown>>([] as never);
  const groups = new DataSet<Record<string, unknown>>([] as never);
  const marks = new Map<string, Mark>();
  const labels = new Map<string, LaneLabel>();
  let lanes: readonly CountedLane[] = [];
  let answer: WindowAnswer | null = null;
  let shown = window;
  /** Measured when the size changes: asking in a gesture would cost a layout in each frame. */
  let size = { width: 1, height: 1 };

  const screen: Screen = {
    projection: { start: window.start, pixelsPerDay: 1, width: 1 },
    layer: { start: window.start, days: 0 },
    stretch: { left: 0, right: 0 },
    interactive,
    takeFocus: () => frame.focus({ preventScroll: true }),
    heir: null,
  };
  const timeline = new Timeline(scroller, items as never, groups as never, VIS_OPTIONS);
  skipInitialFit(timeline);
  const gears = openGears(timeline);
  const ground = document.createElement('div');
  ground.className = 'timeline-ground';
  gears.lanes.prepend(ground);
  const density = createDensity(ground);
  const shield = document.createElement('div');
  shield.className = 'timeline-shield';
  shield.hidden = true;
  gears.root.append(shield);
  const lines = document.createElement('div');
  lines.className = 'time-layer';
  ground.prepend(lines);
  const axis = createAxis(gears.foot, lines);
  const more = createMoreLanes(frame, scroller);
  const placeToday = createToday(frame, ground, today);
  const throughout = createThroughoutLines(interactive);
  const filling: Filling = createFilling({
    marks,
    items: {
      remove: (ids) => items.remove(ids),
      update: (data) => items.update(data as never),
    },
    screen,
    today,
    onThroughout: isStrip
      ? null
      : (lane, held) => {
          const label = labels.get(lane);
          if (label !== undefined) throughout.set(label.element, held);
        },
  });

  let placed = { layer: screen.layer, at: 0 };
  const placeMarks = () => {
    placed = { layer: screen.layer, at: performance.now() };
    for (const { item } of marks.values()) item?.repositionX();
  };
  const setProjection = () => {
    const { width } = size;
    const projection = { start: shown.start, pixelsPerDay: width / (shown.end - shown.start), width };
    screen.projection = projection;
    if (!isLayerFor(screen.layer, projection)) screen.layer = layerAround(projection);
    const { start, days } = screen.layer;
    const left = (start - shown.start) * projection.pixelsPerDay;
    screen.stretch = { left, right: left + days * projection.pixelsPerDay };
  };
  const project = (next: DayWindow) => {
    shown = next;
    setProjection();
    gears.setRange(toInstant(shown.start), toInstant(shown.end));
    const { left, right } = screen.stretch;
    const width = `${(right - left).toFixed(2)}px`;
    gears.items.style.transform = `translateX(${left.toFixed(2)}px)`;
    for (const { style } of [gears.items, lines, axis.texts]) style.width = width;
    // Lines are crisp on whole pixels.
    for (const { style } of [lines, axis.texts]) style.transform = `translateX(${Math.round(left)}px)`;
    axis.draw(screen.projection, screen.layer);
    placeToday(screen.projection);
    density.project(screen.projection);
    // To change the style of every mark in each frame would cost more than all the rest.
    const isTime = placed.layer !== screen.layer || performance.now() - placed.at > PLACE_MS;
    if (isTime) placeMarks();
    else for (const { item } of marks.values()) item?.followEdge();
  };

  const setLanes = (next: readonly CountedLane[]) => {
    const isNew = (lane: CountedLane, index: number) =>
      labels.get(lane.id)?.text !== lane.label || lanes[index]?.id !== lane.id;
    const ids = new Set(next.map(({ id }) => id));
    const gone = lanes.map(({ id }) => id).filter((id) => !ids.has(id));
    // Marks of lanes that go must go first: vis-timeline would move them to no lane at all.
    const lost = [...marks.values()].filter(({ lane }) => !ids.has(lane)).map(({ id }) => id);
    for (const id of lost) marks.delete(id);
    if (lost.length > 0) items.remove(lost);
    for (const id of gone) labels.delete(id);
    if (gone.length > 0) groups.remove(gone.map(toGroupId));
    for (const [index, lane] of next.entries()) {
      if (!isNew(lane, index)) continue;
      const label = createLaneLabel(lane);
      labels.set(lane.id, label);
      groups.update({ id: toGroupId(lane.id), content: label.element, order: index } as never);
    }
    lanes = next;
  };
  /** Gives lanes their heights; vis-timeline takes a lane to be as high as its label. */
  const setHeights = (): LanePlace[] => {
    const form = laneForm(frame.clientWidth, isStrip);
    frame.toggleAttribute('data-narrow', form !== 'wide');
    frame.toggleAttribute('data-strip', isStrip);
    size = { width: timeWidth(scroller.clientWidth, form), height: scroller.clientHeight };
    const metrics = laneMetrics(form);
    const hasClusters = !isDrawnWhole(lanes);
    const heights = laneHeights(laneShares(lanes, metrics, hasClusters), size.height - AXIS_HEIGHT - 2);
    let top = 0;
    const places = lanes.map(({ id, tone }) => {
      const place = { id, tone, top, height: heights.get(id) ?? 0 };
      top += place.height;
      labels.get(id)?.setHeight(place.height);
      return place;
    });
    filling.setRoom({ heights, hasClusters, metrics, height: size.height });
    gears.redraw();
    more.setFeet(places.map(({ top, height }) => top + height));
    return places;
  };
  let places: LanePlace[] = [];
  const drawDensity = () => density.draw(answer, places, screen.projection);

  return {
    scroller,
    timeline,
    marks,
    throughout,
    laneIds: () => lanes.map(({ id }) => id),
    setContent: (content, isSpread, then) => {
      const isOther = content.lanes !== lanes;
      answer = content.answer;
      if (isOther) {
        setLanes(content.lanes);
        places = setHeights();
        project(shown);
      }
      filling.fill(content, isSpread && !isOther, () => {
        drawDensity();
        then();
      });
    },
    hasRoom: () => scroller.clientWidth > 0 && scroller.clientHeight > 0,
    layOut: () => {
      places = setHeights();
      project(shown);
      filling.again();
      drawDensity();
    },
    getWindow: () => shown,
    project,
    setHittable: (isHittable) => {
      shield.hidden = isHittable;
      if (isHittable) placeMarks();
    },
    firstInView: () => {
      const inView = [...marks.values()].filter(
        (mark) => isReachable(mark) && mark.shape.end > shown.start && mark.shape.start < shown.end,
      );
      return inView.sort((a, b) => a.shape.start - b.shape.start)[0] ?? null;
    },
    width: () => size.width,
    timeBounds: () => {
      const { right, top, height } = scroller.getBoundingClientRect();
      const scrollbar = scroller.offsetWidth - scroller.clientWidth;
      return new DOMRect(right - scrollbar - size.width, top, size.width, height);
    },
    repaint: density.repaint,
    stop: filling.stop,
  };
}
