import { lookUp } from '#lib/look-up.ts';
import { parseDay } from '#lib/time/day.ts';
import { toneColor } from '#lib/timeline/pair-color.ts';
import type { Projection } from '#lib/timeline/place-mark.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';
import type { WindowAnswer } from '#lib/timeline/window-answer.ts';

/** Where a lane lies in the box, in pixels. */
export type LanePlace = Pick<Lane, 'id' | 'tone'> & { top: number; height: number };

/** The mass of events that are not drawn one by one, behind the marks. */
export type Density = {
  /**
   * Draws the density of an answer (null: none) at its place in the window; an answer that is drawn already, fine
   * enough for this zoom, is not drawn again.
   */
  draw: (answer: WindowAnswer | null, lanes: readonly LanePlace[], projection: Projection) => void;
  /** Moves and stretches the drawn density with the window; it is drawn anew only when a gesture pauses. */
  project: (projection: Projection) => void;
  /** Draws again in the colours there are now. */
  repaint: () => void;
};

/** It is soft, so half the pixels across do, and windows are wider than screens. */
const ACROSS = 0.5;
const MAX_CANVAS_WIDTH = 2048;
/** It may be drawn so many times wider or narrower than it was painted. */
const MAX_STRETCH = 2;
const ALPHA = 0.16;
const FORCED_ALPHA = 0.3;
/** A bucket is no mass with fewer events than this, even where it is the busiest. */
const FULL_COUNT = 12;
/** Pixels from one line to the next in what only held then, which stands on the rest. */
const HELD_STEP = 3;
/** The busiest bucket leaves this share of its lane free. */
const HEADROOM = 0.12;

/** Makes the canvas of the density in `ground`. */
export function createDensity(ground: HTMLElement): Density {
  const canvas = document.createElement('canvas');
  canvas.className = 'timeline-density';
  canvas.ariaHidden = 'true';
  canvas.hidden = true;
  ground.prepend(canvas);
  let drawn: Parameters<Density['draw']> | null = null;
  let place = { start: 0, perDay: 1 };

  const project = ({ start, pixelsPerDay }: Projection) => {
    if (canvas.hidden) return;
    const left = (place.start - start) * pixelsPerDay;
    canvas.style.transform = `translateX(${left.toFixed(2)}px) scaleX(${(pixelsPerDay / place.perDay).toFixed(5)})`;
  };
  const isDrawn = ([answer, lanes, { pixelsPerDay }]: Parameters<Density['draw']>) => {
    if (drawn === null || drawn[0] !== answer || drawn[1] !== lanes) return false;
    const scale = pixelsPerDay / drawn[2].pixelsPerDay;
    return scale < MAX_STRETCH && scale > 1 / MAX_STRETCH;
  };

  const colors = new Map<string, string>();
  const paint: Density['draw'] = (answer, lanes, projection) => {
    const { pixelsPerDay } = projection;
    drawn = [answer, lanes, projection];
    const masses = answer === null ? [] : lanes.filter(({ id }) => hasMore(answer, id));
    canvas.hidden = masses.length === 0;
    if (answer === null || canvas.hidden) return;
    const edges = answer.density.edges.map((edge) => parseDay(edge) ?? 0);
    const [start = 0, end = 1] = [edges[0], edges.at(-1)];
    const height = lanes.reduce((sum, lane) => sum + lane.height, 0);
    const wide = (end - start) * pixelsPerDay * ACROSS;
    const width = Math.max(Math.min(Math.ceil(wide), MAX_CANVAS_WIDTH), 1);
    place = { start, perDay: width / (end - start) };
    const tall = Math.min(devicePixelRatio, 2);
    canvas.width = width;
    canvas.height = Math.ceil(height * tall);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    const context = canvas.getContext('2d');
    if (context === null) return;
    context.scale(1, tall);
    const isForced = matchMedia('(forced-colors: active)').matches;
    context.globalAlpha = isForced ? FORCED_ALPHA : ALPHA;
    const counts = masses.map((lane) => ({
      lane,
      counted: withoutEarlier(lookUp(answer.density.counts, lane.id) ?? []),
      held: withoutEarlier(lookUp(answer.density.held, lane.id) ?? []),
    }));
    // By the day, for the buckets at the ends are cut.
    const rate = (count: number, index: number) =>
      count / ((edges[index + 1] ?? end) - (edges[index] ?? start));
    const bucket = (end - start) / (edges.length - 1);
    const top = Math.max(...counts.flatMap(({ counted }) => counted.map(rate)), FULL_COUNT / bucket);
    for (const { lane, counted, held } of counts) {
      context.fillStyle = isForced ? 'CanvasText' : colorOf(lane.tone, ground, colors);
      const foot = lane.top + lane.height - 1;
      for (const [index, count] of counted.entries()) {
        if (count === 0) continue;
        const left = ((edges[index] ?? start) - start) * place.perDay;
        const right = ((edges[index + 1] ?? end) - start) * place.perDay;
        // The root, so that a thin stretch is still seen beside a burst.
        const share = Math.sqrt(rate(count, index) / top) * (1 - HEADROOM);
        const tall = share * lane.height;
        const heldTall = tall * Math.min((held[index] ?? 0) / count, 1);
        context.fillRect(left, foot - tall + heldTall, right - left, tall - heldTall);
        // Lines across, which no zoom makes narrower: lighter, and told apart without a colour.
        for (let y = 0; y < heldTall; y += HELD_STEP)
          context.fillRect(left, foot - tall + y, right - left, 1);
      }
    }
  };

  return {
    draw: (...asked) => {
      if (!isDrawn(asked)) paint(...asked);
      project(asked[2]);
    },
    project,
    repaint: () => {
      colors.clear();
      if (drawn !== null) paint(...drawn);
    },
  };
}

/** Whether a lane has more in the window than is answered one by one. */
function hasMore({ clusters }: WindowAnswer, lane: string): boolean {
  return clusters.some((cluster) => cluster.lane === lane);
}

/** What began before the window is counted in its first bucket, where it would stand as a wall. */
function withoutEarlier([first, ...others]: readonly number[]): number[] {
  return first === undefined ? [] : [Math.min(first, others[0] ?? first), ...others];
}

/** A canvas knows no custom properties; asking for what they are costs a layout, so it is asked once. */
function colorOf(tone: Lane['tone'], ground: HTMLElement, known: Map<string, string>): string {
  const name = toneColor(tone);
  const found = known.get(name);
  if (found !== undefined) return found;
  ground.style.color = name;
  const { color } = getComputedStyle(ground);
  known.set(name, color);
  return color;
}
