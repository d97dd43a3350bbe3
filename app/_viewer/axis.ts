import type { Projection } from '#lib/timeline/place-mark.ts';
import { shareOnLayer, type TimeLayer } from '#lib/timeline/time-layer.ts';
import { axisTicks } from '#lib/window/axis-ticks.ts';

/** Draws the time axis and its lines for a projection; they stand on a layer as the marks do, and few are made. */
export type DrawAxis = (projection: Projection, layer: TimeLayer) => void;

type Placed = { day: number; label?: string; isMajor?: boolean };

/** Makes the axis at the `foot` of a timeline, its lines on the layer `lines`; both boxes are those of the time layer. */
export function createAxis(foot: HTMLElement, lines: HTMLElement): { texts: HTMLElement; draw: DrawAxis } {
  const axis = create('timeline-axis', foot);
  axis.ariaHidden = 'true';
  const texts = create('time-layer', axis);
  // The coarser unit that the window begins in; it does not move.
  const edge = create('axis-text axis-major', axis);
  const drawLines = createPlaces(lines, 'axis-line');
  const drawMinors = createPlaces(texts, 'axis-text');
  const drawMajors = createPlaces(texts, 'axis-text axis-major');
  return {
    texts,
    draw: ({ start, pixelsPerDay, width }, layer) => {
      const { ticks, majors } = axisTicks({ start, end: start + width / pixelsPerDay }, width);
      const isEdge = majors[0]?.left === 0;
      setText(edge, isEdge ? (majors[0]?.label ?? '') : '');
      drawLines(
        ticks.map(({ day, isMajor }) => ({ day, isMajor })),
        layer,
      );
      drawMinors(
        ticks.filter(({ label }) => label !== ''),
        layer,
      );
      drawMajors(isEdge ? majors.slice(1) : majors, layer);
    },
  };
}

/**
 * A line or text of the axis keeps its element as long as its day is in view; then the element is used for another day.
 */
function createPlaces(
  parent: HTMLElement,
  className: string,
): (wanted: readonly Placed[], layer: TimeLayer) => void {
  let drawn = new Map<number, HTMLElement>();
  let placedOn: TimeLayer | null = null;
  return (wanted, layer) => {
    const kept = new Map<number, HTMLElement>();
    for (const { day } of wanted) {
      const element = drawn.get(day);
      if (element === undefined) continue;
      kept.set(day, element);
      drawn.delete(day);
    }
    const spare = [...drawn.values()];
    const isOther = placedOn !== layer;
    for (const { day, label, isMajor } of wanted) {
      const known = kept.get(day);
      const element = known ?? spare.pop() ?? create(className, parent);
      kept.set(day, element);
      if (label !== undefined) setText(element, label);
      else if (element.classList.contains('axis-major') !== isMajor)
        element.classList.toggle('axis-major', isMajor);
      if (known === undefined || isOther) element.style.left = shareOnLayer(layer, day);
    }
    for (const element of spare) element.remove();
    drawn = kept;
    placedOn = layer;
  };
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
