import { CLUSTER_ROW_HEIGHT } from '#lib/timeline/lane-heights.ts';
import { type LaidOutMark, type LaneMetrics, layOutLanes } from '#lib/timeline/lay-out-lanes.ts';
import { type Pile, pileUp } from '#lib/timeline/pile-up.ts';
import { isThroughout } from '#lib/timeline/throughout.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';
import { changeMarks, changePiles, isPile, type MarkContent } from './change-marks.ts';
import { type EventMark, type Mark, NOWHERE, type Screen } from './mark.ts';
import type { MarkItemData } from './mark-item.ts';

/** What lanes are filled with, and where. */
type FillingOptions = {
  marks: Map<string, Mark>;
  items: { remove: (ids: string[]) => void; update: (data: MarkItemData[]) => void };
  screen: Screen;
  today: number;
  /** Told of each lane that is laid out what goes on through the whole window; without one that is drawn as well. */
  onThroughout: ((lane: string, marks: readonly EventMark[]) => void) | null;
};

/** The room that lanes have. */
export type FillingRoom = {
  heights: ReadonlyMap<string, number>;
  hasClusters: boolean;
  metrics: LaneMetrics;
  height: number;
};

type LaneContent = Omit<MarkContent, 'today'> & { lanes: readonly Lane[] };

/** Fills lanes with their marks. */
export type Filling = {
  setRoom: (room: FillingRoom) => void;
  /**
   * Changes the marks at once, or a few a frame, so that no frame of a gesture has to change all; a later call takes
   * the place of one that is still going on.
   */
  fill: (content: LaneContent, isSpread: boolean, then: () => void) => void;
  /** Lays out what there is again. */
  again: () => void;
  stop: () => void;
};

const MARKS_A_FRAME = 8;

/** Connects the marks of a timeline with the data set that draws them. */
export function createFilling({ marks, items, screen, today, onThroughout }: FillingOptions): Filling {
  let room: FillingRoom | null = null;
  let content: LaneContent | null = null;
  let waiting: readonly Lane[] = [];
  /** Of the lane that was laid out last, not drawn yet. */
  let undrawn: readonly MarkItemData[] = [];
  let frame = 0;
  /** The scale that each lane was laid out for. */
  const scales = new Map<string, number>();

  /** Returns what the data set must be told of the piles that this makes. */
  const layOutLane = (lane: Lane): MarkItemData[] => {
    if (room === null) return [];
    const { start, pixelsPerDay, width } = screen.projection;
    const window = { start, end: start + width / pixelsPerDay };
    // Rows depend on the zoom alone: at the zoom they were laid out for, marks stay where they are.
    const isSameZoom = Math.abs(pixelsPerDay / (scales.get(lane.id) ?? 0) - 1) < 1e-6;
    scales.set(lane.id, pixelsPerDay);
    const all = [...marks.values()].filter(
      (mark): mark is EventMark => mark.kind === 'event' && mark.lane === lane.id,
    );
    for (const mark of all) {
      const isNow = onThroughout !== null && isThroughout(mark.shape, window);
      if (mark.throughout === isNow) continue;
      mark.throughout = isNow;
      if (isNow) Object.assign(mark, { piled: false, laid: NOWHERE });
      mark.item?.refresh();
    }
    onThroughout?.(
      lane.id,
      all.filter(({ throughout }) => throughout),
    );
    const held = all.filter(({ throughout }) => !throughout);
    const isOpenedBare = held.some(({ selected, laid }) => selected && laid.label === 'none');
    const { marks: laidOut } = layOutLanes(
      [lane.id],
      held,
      {
        pixelsPerDay,
        width,
        height: room.height,
        today,
        heights: room.heights,
        foot: room.hasClusters ? CLUSTER_ROW_HEIGHT : 0,
        ...(isSameZoom && !isOpenedBare ? { settled: laidOf(held) } : { before: laidOf(held) }),
      },
      room.metrics,
    );
    const placed = held.map((mark) => ({ ...mark, laid: laidOut.get(mark.id) ?? mark.laid }));
    const { rowHeight } = room.metrics;
    const { piles, piled } = pileUp(placed, lane.id, { pixelsPerDay, rowHeight });
    screen.heir = heirOf([...marks.values()].find(isFocused), lane, piles, piled) ?? screen.heir;
    for (const mark of held) {
      const laid = laidOut.get(mark.id);
      const isPiled = piled.has(mark.id);
      if (laid === undefined || (isLaidOut(mark, laid) && mark.piled === isPiled)) continue;
      mark.laid = laid;
      mark.piled = isPiled;
      mark.item?.refresh();
    }
    const { put, remove } = changePiles(marks, lane, piles, screen);
    if (remove.length > 0) items.remove(remove);
    // A new one is painted when it is drawn.
    if (screen.heir !== null) marks.get(screen.heir)?.item?.refresh();
    return put;
  };
  const changeLane = (lane: Lane): MarkItemData[] => {
    if (content === null) return [];
    const { put, remove } = changeMarks(marks, lane, { ...content, today }, screen);
    if (remove.length > 0) items.remove(remove);
    return [...put, ...layOutLane(lane)];
  };
  const draw = (put: MarkItemData[]) => {
    if (put.length > 0) items.update(put);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    // What is not drawn by then is put again by the next change.
    [waiting, undrawn] = [[], []];
  };

  return {
    setRoom: (next) => {
      room = next;
      scales.clear();
    },
    fill: (next, isSpread, then) => {
      stop();
      content = next;
      if (!isSpread) {
        for (const lane of next.lanes) draw(changeLane(lane));
        then();
        return;
      }
      waiting = next.lanes;
      const step = () => {
        if (undrawn.length > 0) {
          draw(undrawn.slice(0, MARKS_A_FRAME));
          undrawn = undrawn.slice(MARKS_A_FRAME);
        } else {
          const [lane, ...others] = waiting;
          waiting = others;
          if (lane !== undefined) undrawn = changeLane(lane);
        }
        const isDone = waiting.length === 0 && undrawn.length === 0;
        frame = isDone ? 0 : requestAnimationFrame(step);
        if (isDone) then();
      };
      frame = requestAnimationFrame(step);
    },
    again: () => {
      for (const lane of content?.lanes ?? []) draw(layOutLane(lane));
    },
    stop,
  };
}

function isFocused({ item }: Mark): boolean {
  return item !== null && item.box !== null && item.box === document.activeElement;
}

/** Returns the id of what stands for the mark with the focus from now on, where that goes into a pile or comes out of one. */
function heirOf(
  mark: Mark | undefined,
  lane: Lane,
  piles: readonly Pile[],
  piled: ReadonlySet<string>,
): string | null {
  if (mark === undefined || mark.lane !== lane.id) return null;
  const event = mark.kind === 'event' ? mark.event : isPile(mark) ? mark.pill.members[0] : undefined;
  if (event === undefined || (mark.kind === 'cluster' && piles.some(({ id }) => id === mark.id))) return null;
  const id = `${lane.id}|${event.id}`;
  if (!piled.has(id)) return mark.kind === 'cluster' ? id : null;
  return piles.find(({ members }) => members.some((member) => member.id === event.id))?.id ?? null;
}

/** Where the marks stand that stand somewhere. */
function laidOf(marks: readonly EventMark[]): Map<string, LaidOutMark> {
  return new Map(marks.filter(({ laid }) => laid.top >= 0).map(({ id, laid }) => [id, laid]));
}

function isLaidOut({ laid: known }: EventMark, laid: LaidOutMark): boolean {
  return (
    known.stratum === laid.stratum &&
    known.label === laid.label &&
    known.top === laid.top &&
    known.room === laid.room
  );
}
