import { layOutReading } from '#lib/picture/lay-out-reading.ts';
import { measureArial } from '#lib/picture/measure-text.ts';
import { leastType } from '#lib/picture/picture-use.ts';
import type { Primitive, Shape } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { drawFoot, drawHead } from './furniture.ts';
import { type Page, toPicture } from './page.ts';
import type { Slide } from './slide.ts';

/** Returns the slide of the whole timeline, as it is read from the last row. */
export function overviewSlide(still: Still, numbered: readonly string[], page: Page): Slide {
  const { title, texts, body } = drawHead('overview', still.title, null, page);
  const drawn = layOutReading(still, {
    width: body.width,
    height: body.height,
    least: leastType('slide', page),
    measure: measureArial,
    numbered,
    isBare: true,
  });
  const shapes = drawn.shapes.map((shape) => moveShape(shape, drawn.scale, body));
  return {
    layout: 'overview',
    picture: {
      ...toPicture(page, title, [...texts, ...shapes, ...drawFoot('overview', still.path, still, page)]),
      description: drawn.description,
    },
    notes: overviewNotes(still, drawn.description),
  };
}

/** A shape of a picture with units of its own at its place on the slide; a click on it is meant for "next". */
function moveShape(shape: Shape, scale: number, place: { x: number; y: number }): Shape {
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

function overviewNotes(still: Still, description: string): string[] {
  const { origin, path, records, total } = still;
  const left = total - records.length;
  return [
    still.title,
    description,
    'A crisp mark is a known day. A bar that fades happened at some time within it; an open end fades to today, and an unknown start fades in from the edge. An outline is reported, alleged, planned or possible.',
    ...(left > 0
      ? [
          `The deck holds the ${records.length} most important events; ${describeCount(left, 'more event')} of this filter ${left === 1 ? 'is' : 'are'} not in it.`,
        ]
      : []),
    ...(origin === null ? [] : [`${origin}${path}`]),
  ];
}
