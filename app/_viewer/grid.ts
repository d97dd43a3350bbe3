import type { PlacedTick } from '#lib/timeline/axis-ticks.ts';

/** The lines of the axis behind the lanes: one row of pixels, stretched over their height. */
export type Grid = {
  draw: (ticks: readonly PlacedTick[], width: number) => void;
  /** Draws again in the colours there are now. */
  repaint: () => void;
};

/** A line that begins no coarser unit is as faint as this. */
const MINOR_ALPHA = 0.55;

/** Makes the canvas of the lines in `ground`. */
export function createGrid(ground: HTMLElement): Grid {
  const canvas = document.createElement('canvas');
  canvas.className = 'timeline-grid';
  canvas.ariaHidden = 'true';
  canvas.height = 1;
  ground.prepend(canvas);
  let color: string | null = null;
  let drawn: [readonly PlacedTick[], number] | null = null;

  const draw: Grid['draw'] = (ticks, width) => {
    drawn = [ticks, width];
    color ??= getComputedStyle(canvas).color;
    const scale = devicePixelRatio;
    const across = Math.max(Math.round(width * scale), 1);
    if (canvas.width !== across) canvas.width = across;
    const context = canvas.getContext('2d');
    if (context === null) return;
    context.clearRect(0, 0, across, 1);
    context.fillStyle = color;
    for (const { left, isMajor } of ticks) {
      context.globalAlpha = isMajor ? 1 : MINOR_ALPHA;
      context.fillRect(Math.round(left * scale), 0, Math.max(Math.round(scale), 1), 1);
    }
  };
  return {
    draw,
    repaint: () => {
      color = null;
      if (drawn !== null) draw(...drawn);
    },
  };
}
