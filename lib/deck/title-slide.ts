import { describePicture, describeShown } from '#lib/picture/describe-picture.ts';
import { dayLabel } from '#lib/picture/draw-footer.ts';
import type { Still } from '#lib/picture/still.ts';
import { drawFoot, drawHead } from './furniture.ts';
import { LEAST_TYPE, type Page, paragraph, toPicture } from './page.ts';
import type { Slide } from './slide.ts';

/** Returns the slide that a deck opens with in a template that has a layout for it. */
export function titleSlide(still: Still, page: Page): Slide {
  const { title, texts, body } = drawHead('title', still.title, null, page);
  const count = describeShown(still, still.records);
  const said = [still.sentence, count, `As of ${dayLabel(still.today)}`]
    .filter((part) => part !== '')
    .join(' · ');
  const type = { size: LEAST_TYPE, weight: 400, color: page.palette.inkMuted } as const;
  return {
    layout: 'title',
    picture: toPicture(page, title, [
      ...texts,
      paragraph(said, body, type, { holder: 'body' }),
      ...drawFoot('title', still.path, still, page),
    ]),
    notes: [still.title, describePicture(still, count, [])],
  };
}
