import type { Source } from '#lib/domain/source.ts';
import { isolate } from '#lib/isolate.ts';
import { lookUp } from '#lib/look-up.ts';
import type { Still } from '#lib/picture/still.ts';
import { describeByline } from '#lib/wording/describe-source.ts';
import { formatPlainCitation } from '#lib/wording/plain-citation.ts';
import { drawFoot, drawHead } from './furniture.ts';
import { FOOT_SIZE } from './layout.ts';
import {
  type Block,
  drawColumn,
  fillColumns,
  LEAST_TYPE,
  type Page,
  paragraph,
  stack,
  toPicture,
} from './page.ts';
import type { Slide } from './slide.ts';

const GAP = 20;

/** The last slides, and the place among them of each numbered source. */
export type SourceSlides = { slides: Slide[]; placeOf: number[] };

/** Returns the last slides: every source that the deck rests on, in the order of their numbers. */
export function sourceSlides(numbered: readonly string[], still: Still, page: Page): SourceSlides {
  const heads = ['Sources', 'Sources (continued)'].map((title) => drawHead('sources', title, null, page));
  const [first, next] = heads;
  if (first === undefined || next === undefined) return { slides: [], placeOf: [] };
  const blocks = numbered.map((id, index) => ({
    ...sourceBlock(lookUp(still.names.sources, id), id, index + 1, next.body, page),
    key: id,
  }));
  const placeOf: number[] = [];
  const slides = fillColumns(blocks, next.body.height, GAP).map((column, index): Slide => {
    const { title, texts, body } = index === 0 ? first : next;
    const shown = column.flatMap(({ key }) => key ?? []);
    placeOf.push(...shown.map(() => index));
    return {
      layout: 'sources',
      picture: toPicture(page, title, [
        ...texts,
        ...drawColumn(column, body.y, GAP),
        ...drawFoot('sources', still.path, still, page),
      ]),
      notes: shown.flatMap((id) => {
        const source = lookUp(still.names.sources, id);
        return source === undefined ? [id] : [formatPlainCitation(source)];
      }),
    };
  });
  return { slides, placeOf };
}

/** Number and title, who wrote it and when, and its own page, which is the one thing that leads elsewhere. */
function sourceBlock(
  source: Source | undefined,
  id: string,
  number: number,
  box: { x: number; width: number },
  { palette }: Page,
): Block {
  const place = { ...box, y: 0 };
  const said =
    source === undefined
      ? ''
      : [isolate(describeByline(source)), source.published.label]
          .filter((phrase) => phrase !== '')
          .join(' · ');
  const href = source?.url ?? source?.archivedUrl ?? null;
  return stack(
    [
      paragraph(
        `[${number}] ${source?.title ?? id}`,
        place,
        { size: LEAST_TYPE, weight: 600, color: palette.ink },
        { holder: 'body', language: source?.language ?? null },
      ),
      ...(said === ''
        ? []
        : [
            paragraph(
              said,
              place,
              { size: LEAST_TYPE, weight: 400, color: palette.inkMuted },
              { holder: 'body' },
            ),
          ]),
      ...(href === null
        ? []
        : [
            paragraph(
              href,
              place,
              { size: FOOT_SIZE, weight: 400, color: palette.accent },
              { holder: 'body', href },
            ),
          ]),
    ],
    2,
  );
}
