import { layOutReading } from '#lib/picture/lay-out-reading.ts';
import { measureArial } from '#lib/picture/measure-text.ts';
import { moveShape } from '#lib/picture/move-shape.ts';
import { leastType } from '#lib/picture/picture-use.ts';
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
