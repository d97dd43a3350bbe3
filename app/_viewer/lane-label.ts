import { textDirection } from '#lib/isolate.ts';
import { toneColor } from '#lib/timeline/pair-color.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';

/** The label of a lane, whose height is the lane's: vis-timeline makes a lane as high as its label. */
export type LaneLabel = { element: HTMLElement; text: string; setHeight: (height: number) => void };

/** Makes the label of a lane, with the colour that its marks have. */
export function createLaneLabel(lane: Lane): LaneLabel {
  const element = document.createElement('div');
  element.className = 'lane-label';
  element.dataset.lane = lane.id;
  const text = document.createElement('span');
  text.className = 'lane-name';
  text.textContent = lane.label;
  text.dir = textDirection(lane.label);
  if (lane.tone !== null) element.style.setProperty('--lane-color', toneColor(lane.tone));
  element.append(text);
  return {
    element,
    text: lane.label,
    setHeight: (height) => {
      element.style.height = `${height}px`;
    },
  };
}
