/** What slides of a layout have alike: title, the line above it, and what stands at their foot. */
import { dayLabel } from '#lib/picture/draw-footer.ts';
import { type Box, type Text, text } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';
import { DATE_SIZE, FOOT_SIZE, type LayoutName, POINT, TITLE_GAP, TITLE_LINE, TITLE_SIZE } from './layout.ts';
import { type Page, paragraph } from './page.ts';

/** Title and date, and the room that they leave above the foot. */
export type Head = { title: string; texts: Text[]; body: Box };

/** Titles of a template's boxes become no smaller than this. */
const LEAST_TITLE = 16 * POINT;

/**
 * Returns a slide's title, the line that says when and what (`said`; null for none), and what room is left. Where the
 * layout has no place for that line, it begins the body.
 */
export function drawHead(layout: LayoutName, title: string, said: string | null, page: Page): Head {
  const place = page.layouts[layout];
  const { ink, inkMuted } = page.palette;
  const line = (box: Box, more: Partial<Text>) =>
    said === null ? [] : [paragraph(said, box, { size: DATE_SIZE, weight: 600, color: inkMuted }, more)];
  const above = place.date === null ? [] : line(place.date, { holder: 'date' });
  const shift = above.reduce((sum, { height }) => sum + height, 0) - (place.date?.height ?? 0);
  const titleBox = { ...place.title, y: place.title.y + (above.length === 0 || place.isFixed ? 0 : shift) };
  const words = fitTitle(title, titleBox, place.isFixed, ink);
  const top = place.isFixed ? place.body.y : words.y + words.height + TITLE_GAP;
  const bottom = place.body.y + place.body.height;
  const below = place.date === null ? line({ ...place.body, y: top }, { holder: 'body' }) : [];
  const taken = below.reduce((sum, { height }) => sum + height + 6, 0);
  const body = { ...place.body, y: top + taken, height: bottom - top - taken };
  return { title, texts: [words, ...above, ...below], body };
}

/** The title at its size, or in a box that stays as it is as large as has room in it, from its foot up. */
function fitTitle(title: string, box: Box, isFixed: boolean, color: string): Text {
  for (let size = TITLE_SIZE; ; size -= POINT) {
    const words = paragraph(
      title,
      box,
      { size, weight: 600, color },
      { isTitle: true, lineHeight: size * TITLE_LINE },
    );
    if (!isFixed) return words;
    if (words.height <= box.height || size - POINT < LEAST_TITLE) return { ...words, height: box.height };
  }
}

/** Returns the foot of a slide: the day it is of, with the one small link of the slide, and its number. */
export function drawFoot(layout: LayoutName, path: string, still: Still, page: Page): Text[] {
  const { footer, number } = page.layouts[layout];
  const type = { size: FOOT_SIZE, weight: 400, color: page.palette.inkMuted } as const;
  const day = `As of ${dayLabel(still.today)}`;
  const { origin } = still;
  const words = origin === null ? `Dyadline · ${day}` : `${new URL(origin).host} · ${day}`;
  return [
    ...(footer === null
      ? []
      : [
          text([words], footer, type, {
            holder: 'footer',
            lineHeight: footer.height,
            href: origin === null ? null : `${origin}${path}`,
          }),
        ]),
    ...(number === null
      ? []
      : [text(['1'], number, type, { holder: 'number', lineHeight: number.height, align: 'right' })]),
  ];
}
