import { laneShares } from '#lib/timeline/lane-heights.ts';
import { AXIS_HEIGHT, laneForm, laneMetrics } from '#lib/timeline/lane-metrics.ts';
import type { CountedLane } from '#lib/timeline/to-lanes.ts';
import { isDrawnWhole } from '#lib/timeline/window-plan.ts';

/** No frame is asked to be lower, and none with a title so low that embed.css hides it. */
const MIN_HEIGHT = 240;
const MIN_HEIGHT_WITH_TITLE = 360;
/** Padding and line of the head, around its title; while it is hidden it has none. */
const HEAD_PADDING = 17;
/** Lines around the lanes. */
const LANE_BORDERS = 2;

/**
 * Tells the height at which everything finds room, whenever another width gives another one; returns what asks anew.
 * It never depends on the height there is, or a page that obeys would be told another one.
 */
export function tellHeights(
  page: Document,
  stageHeight: () => number,
  tell: (pixels: number) => void,
): () => void {
  let told = 0;
  const measure = () => {
    const title = page.querySelector<HTMLElement>('.embed-head h1');
    const bar = page.querySelector<HTMLElement>('.embed-bar');
    const head = title === null ? 0 : title.offsetHeight + HEAD_PADDING;
    const needed = Math.ceil(head + stageHeight() + (bar?.offsetHeight ?? 0));
    const wanted = Math.max(needed, title === null ? MIN_HEIGHT : MIN_HEIGHT_WITH_TITLE);
    if (wanted !== told) tell(wanted);
    told = wanted;
  };
  window.addEventListener('resize', measure);
  // Once laid out, the page knows which fonts it waits for; before they are there, its lines are longer or shorter.
  stageHeight();
  void page.fonts.ready.then(measure);
  return measure;
}

/** Returns the height of a timeline so many pixels wide whose lanes all have the rows that they need. */
export function timelineHeight(lanes: readonly CountedLane[], width: number): number {
  const shares = laneShares(lanes, laneMetrics(laneForm(width, false)), !isDrawnWhole(lanes));
  return shares.reduce((sum, { least }) => sum + least, AXIS_HEIGHT + LANE_BORDERS);
}

/** Returns the height of what stands in the stage in place of a timeline: a list of events, or a line. */
export function wordsHeight(stage: HTMLElement): number {
  const list = stage.querySelector<HTMLElement>('.embed-list');
  const last = list?.lastElementChild;
  if (list && last instanceof HTMLElement) {
    const { paddingBottom } = getComputedStyle(list);
    return last.offsetTop + last.offsetHeight + Number.parseFloat(paddingBottom);
  }
  return stage.querySelector<HTMLElement>('.embed-fault:not([data-late])')?.offsetHeight ?? 0;
}
