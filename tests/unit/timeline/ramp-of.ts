import type { DrawShape } from '#lib/timeline/draw-shape.ts';

/** Returns a shape whose ink rises from nothing to full. */
export const rampOf = (start: number, end: number, look: DrawShape['look'] = 'soft'): DrawShape => ({
  start,
  end,
  look,
  stops: [
    { at: 0, ink: 0 },
    { at: 1, ink: 1 },
  ],
});
