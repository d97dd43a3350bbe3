import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolateWithin } from '#lib/isolate.ts';
import { eventColor } from '#lib/picture/palette.ts';
import type { Box } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import { contestLine } from './contest-line.ts';
import { eventNotes } from './event-notes.ts';
import { stripBox } from './event-slides.ts';
import { drawFoot, drawHead } from './furniture.ts';
import { groupByPeriod } from './group-by-period.ts';
import {
  type Block,
  drawColumn,
  fillLargest,
  LEAST_TYPE,
  type Page,
  paragraph,
  stack,
  toPicture,
} from './page.ts';
import type { Cited } from './quotations.ts';
import type { Slide } from './slide.ts';
import { drawTimeStrip, STRIP_HEIGHT } from './time-strip.ts';

const GAP = 14;
/** Of a title, for the sign before it. */
const INDENT = 24;
/** Of what is named below a title. */
const MAX_PAIRS = 3;

/** Returns the slides of a chronology by periods, as many as its events need: each event with its date, pairs and sources. */
export function periodSlides(still: Still, numbered: readonly string[], page: Page): Slide[] {
  return groupByPeriod(still.records).flatMap(({ label, events }) => {
    const head = drawHead('period', label, null, page);
    const next = drawHead('period', `${label} (continued)`, null, page);
    const box = { ...next.body, height: next.body.height - STRIP_HEIGHT };
    const cited = { names: still.names, numbered };
    const columns = fillLargest(
      (size) => events.map((event) => ({ ...eventRow(event, size, box, cited, page), key: event.id })),
      box.height,
      GAP,
    );
    return columns.map((blocks, index): Slide => {
      const { title, texts, body } = index === 0 ? head : next;
      const begun = new Set(blocks.map(({ key }) => key));
      const held = events.filter(({ id }) => begun.has(id));
      return {
        layout: 'period',
        picture: toPicture(page, title, [
          ...texts,
          ...drawColumn(blocks, body.y, GAP),
          drawTimeStrip(still, held, stripBox('period', page), page),
          ...drawFoot('period', still.path, still, page),
        ]),
        notes: held.flatMap((event, row) => [...(row === 0 ? [] : ['', '']), ...eventNotes(event, still)]),
      };
    });
  });
}

/** The title behind a sign in the colour of the pair; below it date, pair and sources, and what is contested. */
function eventRow(
  event: TimelineEvent,
  size: number,
  box: Box,
  { names, numbered }: Cited,
  { palette }: Page,
): Block {
  const place = { x: box.x + INDENT, y: 0, width: box.width - INDENT };
  const pairs = event.pairs.map((pair) => describePair(pair, names));
  const numbers = listCitedSources([event]).map((id) => numbered.indexOf(id) + 1);
  const cited = numbers.filter((number) => number > 0).sort((a, b) => a - b);
  const said = [
    isolateWithin(event.date.label),
    ...(pairs.length > MAX_PAIRS ? [`${pairs.length} pairs`] : pairs),
  ].join(' · ');
  const contest = contestLine(event);
  const small = { size: LEAST_TYPE, weight: 400 } as const;
  return stack([
    paragraph(
      event.title,
      place,
      { size, weight: 600, color: palette.ink },
      { holder: 'body', bullet: eventColor(event.pairs, palette) },
    ),
    paragraph(
      `${said}${cited.length > 0 ? `\u00a0[${cited.join(',')}]` : ''}`,
      place,
      { ...small, color: palette.inkMuted },
      { holder: 'body', cites: true },
    ),
    ...(contest === null
      ? []
      : [paragraph(contest, place, { ...small, color: palette.warning }, { holder: 'body' })]),
  ]);
}
