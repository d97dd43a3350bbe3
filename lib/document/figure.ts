import { layOutReading } from '#lib/picture/lay-out-reading.ts';
import { measureSourceSans } from '#lib/picture/measure-text.ts';
import { moveShape } from '#lib/picture/move-shape.ts';
import type { Box } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';

/** Least type of a picture on paper, in points. */
const LEAST = 8;

/**
 * Returns the picture of a still in a box, with the ids of the events in it, in the order of time; `numbered` are the
 * sources by the numbers that they have elsewhere, null where the picture is to number none.
 */
export function drawFigure(still: Still, box: Box, numbered: readonly string[] | null) {
  const { shapes, scale, description } = layOutReading(still, {
    width: box.width,
    height: box.height,
    least: LEAST,
    measure: measureSourceSans,
    numbered: numbered ?? [],
    isBare: true,
  });
  return {
    shapes: shapes.map((shape) => moveShape(shape, scale, box)),
    description,
    events: shapes.flatMap((shape) => (shape.kind === 'event' ? [shape.id] : [])),
  };
}
