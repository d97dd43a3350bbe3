import { axisTicks } from '#lib/timeline/axis-ticks.ts';
import type { Projection } from '#lib/timeline/place-mark.ts';
import { createGrid } from './grid.ts';

/** The time axis and its lines. Few elements move in a gesture, and fewer are made. */
export type Axis = {
  /** Draws it for a projection; `shift` is what its layers are moved by. */
  draw: (projection: Projection, shift: number) => void;
  /** Draws the lines again in the colours there are now. */
  repaint: () => void;
};

/** Less is not seen. */
const TOLERANCE_PX = 0.02;

type DrawnText = { text: HTMLElement; at: number };

/** Makes the axis at the `foot` of a timeline, its lines in `ground`. */
export function createAxis(foot: HTMLElement, ground: HTMLElement): Axis {
  const axis = create('timeline-axis', foot);
  axis.ariaHidden = 'true';
  const layer = create('axis-layer', axis);
  // The coarser unit that the window begins in; it does not move.
  const edge = create('axis-text axis-major', axis);
  const grid = createGrid(ground);
  const minors = new Map<number, DrawnText>();
  const majors = new Map<number, DrawnText>();

  return {
    draw: (projection, shift) => {
      const { start, pixelsPerDay, width } = projection;
      const { ticks, majors: coarse } = axisTicks({ start, end: start + width / pixelsPerDay }, width);
      grid.draw(ticks, width);
      const isEdge = coarse[0]?.left === 0;
      setText(edge, isEdge ? (coarse[0]?.label ?? '') : '');
      drawTexts(minors, ticks, 'axis-text', shift, layer);
      drawTexts(majors, isEdge ? coarse.slice(1) : coarse, 'axis-text axis-major', shift, layer);
      move(layer, shift);
    },
    repaint: grid.repaint,
  };
}

/** A text keeps its element as long as it is in view; one that leaves is used for one that comes. */
function drawTexts(
  drawn: Map<number, DrawnText>,
  ticks: readonly { day: number; left: number; label: string }[],
  className: string,
  shift: number,
  layer: HTMLElement,
): void {
  const wanted = new Set(ticks.map(({ day }) => day));
  const spare: DrawnText[] = [];
  for (const [day, text] of drawn) {
    if (wanted.has(day)) continue;
    drawn.delete(day);
    spare.push(text);
  }
  for (const { day, left, label } of ticks) {
    if (label === '' && !drawn.has(day)) continue;
    const held = drawn.get(day) ?? spare.pop() ?? { text: create(className, layer), at: Number.NaN };
    drawn.set(day, held);
    setText(held.text, label);
    const at = left - shift;
    if (Math.abs(at - held.at) < TOLERANCE_PX) continue;
    held.at = at;
    move(held.text, at);
  }
  for (const { text } of spare) text.remove();
}

function create(className: string, parent: HTMLElement): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  parent.append(element);
  return element;
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function move(element: HTMLElement, left: number): void {
  element.style.transform = `translateX(${left.toFixed(2)}px)`;
}
