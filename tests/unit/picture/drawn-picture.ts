import { stillScales } from '#lib/picture/frame.ts';
import { layOutPicture } from '#lib/picture/lay-out-picture.ts';
import { measureSourceSans } from '#lib/picture/measure-text.ts';
import {
  type EventGroup,
  type Picture,
  primitivesOf,
  type Rectangle,
  type Text,
} from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';

/** The picture of a still, at the size it asks for unless another is given. */
export function draw(still: Still, width = still.width, height = still.height, notice = ''): Picture {
  return layOutPicture(still, {
    width,
    height,
    scales: stillScales(width, height),
    measure: measureSourceSans,
    notice,
  });
}

/** All texts of a picture, those of events among them. */
export const textsOf = ({ shapes }: Picture): Text[] =>
  shapes.flatMap(primitivesOf).filter((shape) => shape.kind === 'text');
/** The events of a picture, in the order in which they are painted. */
export const eventsOf = ({ shapes }: Picture): EventGroup[] =>
  shapes.filter((shape) => shape.kind === 'event');
/** The first rectangle of an event: its mark. */
export const markOf = (group: EventGroup | undefined): Rectangle | undefined =>
  group?.primitives.find((primitive) => primitive.kind === 'rectangle');
