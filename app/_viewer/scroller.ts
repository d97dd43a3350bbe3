import { TAIL_PX } from '#lib/timeline/ink.ts';
import { AXIS_HEIGHT, LABEL_COLUMN_WIDTH, laneMetrics } from '#lib/timeline/lane-metrics.ts';
import { STRATUM_HEIGHT } from '#lib/timeline/lay-out-lanes.ts';

/** Makes the box that scrolls the lanes up and down, and tells the style sheet the sizes that the layout goes by. */
export function createScroller(frame: HTMLElement): HTMLElement {
  const scroller = document.createElement('div');
  scroller.className = 'timeline-scroller';
  // A browser would make what scrolls a tab stop of its own; the region around it is one already.
  scroller.tabIndex = -1;
  frame.append(scroller);
  frame.style.setProperty('--lane-label-width', `${LABEL_COLUMN_WIDTH}px`);
  frame.style.setProperty('--axis-height', `${AXIS_HEIGHT}px`);
  frame.style.setProperty('--row-height', `${laneMetrics('wide').rowHeight}px`);
  frame.style.setProperty('--stratum-height', `${STRATUM_HEIGHT}px`);
  frame.style.setProperty('--tail-width', `${TAIL_PX}px`);
  return scroller;
}
