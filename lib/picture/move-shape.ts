import type { Primitive, Shape } from './shape.ts';

/** Returns a shape of a picture with units of its own at its place on a slide or a page, where it leads nowhere. */
export function moveShape(shape: Shape, scale: number, place: { x: number; y: number }): Shape {
  if (shape.kind === 'event' || shape.kind === 'group') {
    const primitives = shape.primitives.map((one) => movePrimitive(one, scale, place));
    return shape.kind === 'event' ? { ...shape, href: null, primitives } : { ...shape, primitives };
  }
  return movePrimitive(shape, scale, place);
}

function movePrimitive(shape: Primitive, scale: number, { x, y }: { x: number; y: number }): Primitive {
  if (shape.kind === 'line') {
    const move = ([left, top]: readonly [number, number]) => [x + left * scale, y + top * scale] as const;
    return { ...shape, from: move(shape.from), to: move(shape.to), width: shape.width * scale };
  }
  const box = {
    x: x + shape.x * scale,
    y: y + shape.y * scale,
    width: shape.width * scale,
    height: shape.height * scale,
  };
  if (shape.kind === 'text')
    return { ...shape, ...box, size: shape.size * scale, lineHeight: shape.lineHeight * scale, href: null };
  const { stroke, radius } = shape;
  return {
    ...shape,
    ...box,
    radius: radius * scale,
    stroke: stroke && { ...stroke, width: stroke.width * scale },
  };
}
