import type { DrawShape } from '#lib/timeline/draw-shape.ts';
import { NO_TAILS } from '#lib/timeline/ink.ts';

/** Returns a shape whose ink rises from nothing to full. */
export const rampOf = (start: number, end: number, look: DrawShape['look'] = 'soft'): DrawShape => ({
  start,
  end,
  look,
  tails: NO_TAILS,
  stops: [
    { at: 0, ink: 0 },
    { at: 1, ink: 1 },
  ],
});
