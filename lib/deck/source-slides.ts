import type { Source } from '#lib/domain/source.ts';
import { isolate } from '#lib/isolate.ts';
import { lookUp } from '#lib/look-up.ts';
import type { Still } from '#lib/picture/still.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import { describeByline } from '#lib/wording/describe-source.ts';
import { formatPlainCitation } from '#lib/wording/plain-citation.ts';
import { type Block, drawColumn, fillColumns, oneLine, type Page, paragraph, toPicture } from './page.ts';
import type { Slide } from './slide.ts';

const GAP = 20;
/** Left of a source, for its number. */
const NUMBER_WIDTH = 56;

/** Returns the last slides: every source that an event of the deck rests on, in the order of their first citation. */
export function sourceSlides(still: Still, page: Page): Slide[] {
  const cited = listCitedSources(still.records).map((id) => lookUp(still.names.sources, id));
  const sources = cited.filter((source) => source !== undefined);
  const head = page.margin + 64;
  const blocks = sources.map((source) => sourceBlock(source, cited.indexOf(source) + 1, page));
  let start = 0;
  return fillColumns(blocks, page.height - head - page.margin, GAP).map((column, index) => {
    const title = index === 0 ? 'Sources' : 'Sources (continued)';
    const shown = sources.slice(start, start + column.length);
    start += column.length;
    const { margin, width, palette } = page;
    const place = { x: margin, y: margin - 14, width: width - 2 * margin };
    return {
      picture: toPicture(page, title, [
        paragraph(title, place, { size: 36, weight: 600, color: palette.ink }, { isTitle: true }),
        ...drawColumn(column, head, GAP),
      ]),
      notes: shown.map(formatPlainCitation),
    };
  });
}

function sourceBlock(source: Source, number: number, page: Page): Block {
  const { margin, width, palette } = page;
  const x = margin + NUMBER_WIDTH;
  const place = { x, width: width - margin - x };
  const href = source.url ?? source.archivedUrl;
  const title = paragraph(
    source.title,
    { ...place, y: 0 },
    { size: 20, weight: 600, color: palette.ink },
    { href, language: source.language },
  );
  const said = [isolate(describeByline(source)), source.published.label]
    .filter((phrase) => phrase !== '')
    .join(' · ');
  const by = paragraph(
    said,
    { ...place, y: title.height + 2 },
    { size: 18, weight: 400, color: palette.inkMuted },
  );
  const count = oneLine(
    `[${number}]`,
    { x: margin, y: 0, width: NUMBER_WIDTH },
    { size: 20, weight: 400, color: palette.inkMuted },
  );
  const lines = [count, title, by];
  if (href !== null)
    lines.push(
      paragraph(
        href,
        { ...place, y: by.y + by.height + 2 },
        { size: 16, weight: 400, color: palette.accent },
        { href },
      ),
    );
  const height = Math.max(...lines.map(({ y, height }) => y + height));
  return { height, draw: (y) => lines.map((line) => ({ ...line, y: line.y + y })) };
}
