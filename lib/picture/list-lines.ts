import { primitivesOf, type Shape } from './shape.ts';

/** Returns every line of text in a picture, in the order of painting. */
export function listLines(shapes: readonly Shape[]): string[] {
  return shapes.flatMap(primitivesOf).flatMap((shape) => (shape.kind === 'text' ? shape.lines : []));
}
