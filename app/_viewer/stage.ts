import { DataSet } from 'vis-data/esnext';
import { type AxisScale, axisScale } from '#lib/timeline/axis-scale.ts';
import type { DayWindow } from '#lib/timeline/day-window.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import {
  type LaidOutMark,
  type LaneMetrics,
  layOutLanes,
  MIN_MARK_WIDTHS,
  STRATUM_HEIGHT,
} from '#lib/timeline/lay-out-lanes.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';
import './event-item.ts';
import { changeMarks } from './event-marks.ts';
import { createLaneLabel, type LaneLabel } from './lane-label.ts';
import type { Mark } from './mark.ts';
import { createAfterToday, createTodayFlag } from './today.ts';
import { visOptions } from './vis-options.ts';
import { skipInitialFit, Timeline, toDays } from './vis-parts.ts';

/** Up to this width in pixels the labels of lanes lie inside their bands, and the timeline fills the width. */
const NARROW_WIDTH = 640;
const LABEL_COLUMN_WIDTH = 168;
const AXIS_HEIGHT = 48;
const ROW_HEIGHT = 23;
const WIDE: LaneMetrics = {
  rowHeight: ROW_HEIGHT,
  paddingTop: 5,
  paddingBottom: 5,
  emptyHeight: 34,
  labelWidth: 220,
  minLabelWidth: 130,
  maxLabelWidth: 480,
  smallText: 12,
  text: 14,
};
const NARROW: LaneMetrics = {
  ...WIDE,
  paddingTop: 21,
  emptyHeight: 28,
  labelWidth: 150,
  minLabelWidth: 96,
  maxLabelWidth: 190,
  text: 12,
};

/** The timeline of vis-timeline with our lanes and marks in it. */
export type Stage = {
  scroller: HTMLElement;
  timeline: InstanceType<typeof Timeline>;
  /** By item id. */
  marks: Map<string, Mark>;
  laneIds: () => string[];
  setContent: (
    events: readonly DrawnEvent[],
    lanes: readonly Lane[],
    pairLabels: Readonly<Record<string, string>>,
  ) => void;
  /** Lays the lanes out for the window and size there are now. */
  layOut: () => void;
  /** Lays out again if the scale has changed by more than a factor since. */
  layOutBeyond: (factor: number) => void;
  getWindow: () => DayWindow;
  /** The mark that begins first of those in the window. */
  firstInView: () => Mark | null;
  /** The box on the screen of the time area, without lane labels. */
  timeBounds: () => DOMRect;
};

/** Builds the timeline inside `frame`, in a box that scrolls it up and down; it is laid out once a window is set. */
export function createStage(frame: HTMLElement, today: number, interactive: boolean): Stage {
  const scroller = createScroller(frame);
  const items = new DataSet<Record<string, unknown>>([createAfterToday(today)] as never);
  const groups = new DataSet<Record<string, unknown>>([] as never);
  const marks = new Map<string, Mark>();
  const labels = new Map<string, LaneLabel>();
  let order: string[] = [];
  let scale: AxisScale | null = null;
  let laidOutWidth = 0;
  let firstInstant = Number.NEGATIVE_INFINITY;

  const timeline = new Timeline(
    scroller,
    items as never,
    groups as never,
    visOptions(
      interactive,
      () => scale,
      () => firstInstant,
    ),
  );
  skipInitialFit(timeline);
  timeline.on('rangechange', () => {
    firstInstant = timeline.getWindow().start.valueOf();
  });

  const isNarrow = () => scroller.clientWidth <= NARROW_WIDTH;
  const timeWidth = () => Math.max(scroller.clientWidth - (isNarrow() ? 0 : LABEL_COLUMN_WIDTH), 1);
  const getWindow = (): DayWindow => {
    const { start, end } = timeline.getWindow();
    return { start: toDays(start), end: toDays(end) };
  };

  const setLanes = (lanes: readonly Lane[]) => {
    const next = lanes.map(({ id }) => id);
    const gone = order.filter((id) => !next.includes(id));
    for (const id of gone) labels.delete(id);
    groups.remove(gone);
    for (const [index, lane] of lanes.entries()) {
      const known = labels.get(lane.id);
      if (known !== undefined && known.text === lane.label && order.indexOf(lane.id) === index) continue;
      const label = createLaneLabel(lane);
      labels.set(lane.id, label);
      groups.update({ id: lane.id, content: label.element, order: index } as never);
    }
    order = next;
  };

  const setContent: Stage['setContent'] = (events, lanes, pairLabels) => {
    // Marks of lanes that go must go first: vis-timeline would move them to no lane at all.
    const { put, remove } = changeMarks(marks, events, lanes, pairLabels, today);
    if (remove.length > 0) items.remove(remove);
    setLanes(lanes);
    layOut();
    if (put.length > 0) items.update(put as never);
    timeline.redraw();
  };

  const layOut = () => {
    frame.toggleAttribute('data-narrow', isNarrow());
    const window = getWindow();
    laidOutWidth = window.end - window.start;
    const pixelsPerDay = timeWidth() / (window.end - window.start);
    const height = scroller.clientHeight - AXIS_HEIGHT - 2;
    const held = [...marks].map(([id, { lane, event, shape }]) => ({ id, lane, event, shape }));
    const layout = layOutLanes(order, held, { pixelsPerDay, height, today }, isNarrow() ? NARROW : WIDE);
    for (const [id, laneHeight] of layout.heights) labels.get(id)?.setHeight(laneHeight);
    for (const [id, laid] of layout.marks) {
      const mark = marks.get(id);
      if (mark === undefined || isLaidOut(mark, laid)) continue;
      const beside = (side: 'left' | 'right') => (laid.label === side ? laid.room : 0) + MIN_MARK_WIDTHS.soft;
      mark.laid = laid;
      mark.reach = { left: beside('left'), right: beside('right') };
      mark.item?.refresh();
    }
    const nextScale = axisScale(pixelsPerDay);
    if (nextScale.scale !== scale?.scale || nextScale.step !== scale.step) {
      scale = nextScale;
      timeline.setOptions({ timeAxis: nextScale });
    }
  };

  const placeFlag = createTodayFlag(frame);
  timeline.on('changed', () => {
    const { start, end } = getWindow();
    placeFlag((today + 1 - start) / (end - start), timeWidth());
  });
  return {
    scroller,
    timeline,
    marks,
    laneIds: () => order,
    setContent,
    layOut,
    layOutBeyond: (factor) => {
      const { start, end } = getWindow();
      const ratio = (end - start) / laidOutWidth;
      if (ratio < factor && ratio > 1 / factor) return;
      layOut();
      timeline.redraw();
    },
    getWindow,
    firstInView: () => {
      const { start, end } = getWindow();
      const inView = [...marks.values()].filter(({ shape }) => shape.end > start && shape.start < end);
      return inView.sort((a, b) => a.shape.start - b.shape.start)[0] ?? null;
    },
    timeBounds: () => {
      const { right, top, height } = scroller.getBoundingClientRect();
      const scrollbar = scroller.offsetWidth - scroller.clientWidth;
      return new DOMRect(right - scrollbar - timeWidth(), top, timeWidth(), height);
    },
  };
}

function createScroller(frame: HTMLElement): HTMLElement {
  const scroller = document.createElement('div');
  scroller.className = 'timeline-scroller';
  // A browser would make what scrolls a tab stop of its own; the region around it is one already.
  scroller.tabIndex = -1;
  frame.append(scroller);
  frame.style.setProperty('--lane-label-width', `${LABEL_COLUMN_WIDTH}px`);
  frame.style.setProperty('--axis-height', `${AXIS_HEIGHT}px`);
  frame.style.setProperty('--row-height', `${ROW_HEIGHT}px`);
  frame.style.setProperty('--stratum-height', `${STRATUM_HEIGHT}px`);
  return scroller;
}

function isLaidOut({ laid: known }: Mark, laid: LaidOutMark): boolean {
  return (
    known.stratum === laid.stratum &&
    known.label === laid.label &&
    known.top === laid.top &&
    known.room === laid.room
  );
}
