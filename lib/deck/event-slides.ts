import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolate, isolateWithin } from '#lib/isolate.ts';
import { eventColor, stripeColors } from '#lib/picture/palette.ts';
import { line, type Primitive, rectangle, type Shape, type Text } from '#lib/picture/shape.ts';
import { permalink, type Still } from '#lib/picture/still.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { type Passage, toPassage } from '#lib/wording/passage.ts';
import { describeTranslator } from '#lib/wording/quote.ts';
import { eventNotes, nameSource } from './event-notes.ts';
import { type Block, drawColumn, oneLine, type Page, paragraph, toPicture } from './page.ts';
import type { Slide } from './slide.ts';
import { drawTimeStrip } from './time-strip.ts';

/** Where the thin timeline begins, counted from the foot of the slide. */
const STRIP_HEIGHT = 72;
/** Free ground above it. */
const STRIP_GAP = 20;
const GAP = 24;
const BAR_WIDTH = 8;
const INDENT = 28;

/** Returns the slides of an event: one, or more where a long account leaves no room for a quotation on the first. */
export function eventSlides(event: TimelineEvent, still: Still, page: Page): Slide[] {
  const notes = eventNotes(event, still);
  const first = drawHead(event, event.title, still, page);
  const body = page.height - STRIP_HEIGHT - STRIP_GAP - first.bottom - GAP;
  const { summary, quotations, beside } = chooseType(event, still, body, page);
  const strip = drawTimeStrip(still, new Set([event.id]), page.height - STRIP_HEIGHT, page);
  const draw = (head: Head, blocks: readonly Block[]): Slide => ({
    picture: toPicture(page, head.title, [
      ...head.shapes,
      ...drawColumn(blocks, head.bottom + GAP, GAP),
      ...strip,
    ]),
    notes,
  });
  if (beside.length > 0 || quotations.length === 0) return [draw(first, [summary, ...beside])];
  const next = drawHead(event, `${isolate(event.title)} (continued)`, still, page);
  const room = page.height - STRIP_HEIGHT - STRIP_GAP - next.bottom - GAP;
  return [draw(first, [summary]), draw(next, fitQuotations(quotations, event.citations.length, room, page))];
}

/** Type sizes of the account and of a quotation, from what fills a slide to the least that the last row can read. */
const TYPES = [
  { account: 30, quotation: 30 },
  { account: 26, quotation: 26 },
  { account: 24, quotation: 22 },
  { account: 20, quotation: 20 },
] as const;
type SlideTypes = (typeof TYPES)[number];

type Body = { summary: Block; quotations: Block[]; beside: Block[] };

/** The largest types in which all quotations have room; else those in which most have. */
function chooseType(event: TimelineEvent, still: Still, room: number, page: Page): Body {
  const bodies = TYPES.map((types): Body => {
    const summary = summaryBlock(event, types, page);
    const quotations = event.citations.flatMap(
      (citation) => quotationBlock(toPassage(citation, still.names.sources), types, page) ?? [],
    );
    const left = room - summary.height - GAP;
    return { summary, quotations, beside: fitQuotations(quotations, event.citations.length, left, page) };
  });
  const most = Math.max(...bodies.map(({ beside }) => beside.length));
  const body = bodies.find(({ summary, beside }) => beside.length === most && summary.height <= room);
  return body ?? { summary: summaryBlock(event, TYPES[3], page), quotations: [], beside: [] };
}

type Head = { title: string; shapes: Shape[]; bottom: number };

/** Date, title, and who with whom, beside a bar in the colours of the event's pairs. */
function drawHead(event: TimelineEvent, title: string, still: Still, page: Page): Head {
  const { margin, width, palette } = page;
  const x = margin + INDENT;
  const column = width - margin - x;
  const href = permalink(event.id, still.origin);
  const date = oneLine(
    isolateWithin(event.date.label),
    { x, y: margin - 14, width: column },
    { size: 22, weight: 600, color: palette.inkMuted },
  );
  const size = page.width > 1000 ? 38 : 32;
  const words = paragraph(
    title,
    { x, y: date.y + date.height + 4, width: column },
    { size, weight: 600, color: palette.ink },
    { isTitle: true, href, lineHeight: size * 1.18 },
  );
  const pairs = event.pairs.map((pair) => describePair(pair, still.names));
  const said = [
    isolate(still.names.types.get(event.type) ?? event.type),
    ...(pairs.length > 3 ? [`${pairs.length} pairs`] : pairs),
    ...(event.contested ? ['contested'] : []),
  ].join(' · ');
  const who = oneLine(
    said,
    { x, y: words.y + words.height + 8, width: column },
    { size: 20, weight: 400, color: palette.inkMuted },
  );
  const bottom = who.y + who.height;
  return { title, shapes: [...drawBar(event, date.y, bottom, page), date, words, who], bottom };
}

function drawBar(event: TimelineEvent, top: number, bottom: number, { margin, palette }: Page): Primitive[] {
  const stripe = stripeColors(event.pairs, palette);
  const colors = stripe.length > 0 ? stripe : [eventColor(event.pairs, palette)];
  const step = (bottom - top) / colors.length;
  return colors.map((color, index) =>
    rectangle({ x: margin, y: top + index * step, width: BAR_WIDTH, height: step }, color),
  );
}

function summaryBlock({ summary }: TimelineEvent, { account: size }: SlideTypes, page: Page): Block {
  const { margin, width, palette } = page;
  const x = margin + INDENT;
  const words = paragraph(
    summary,
    { x, y: 0, width: width - margin - x },
    { size, weight: 400, color: palette.ink },
    { lineHeight: size * 1.35 },
  );
  return movable([words]);
}

/** A quotation with who says it and where; null where an import gives no words. */
function quotationBlock(
  { quote, attribution, source }: Passage,
  { quotation: size }: SlideTypes,
  page: Page,
): Block | null {
  if (quote === null) return null;
  const { margin, width, palette } = page;
  const x = margin + INDENT + 20;
  const column = width - margin - x;
  const quoted = paragraph(
    `“${quote.translation?.text ?? quote.exact}”`,
    { x, y: 0, width: column },
    { size, weight: 400, color: palette.ink },
    { lineHeight: size * 1.35, language: (quote.translation ?? quote).language ?? null },
  );
  const translator = quote.translation === null ? '' : `, ${describeTranslator(quote.translation)}`;
  const by = paragraph(
    `${attribution} – ${nameSource(source)}${translator}`,
    { x, y: quoted.height + 7, width: column },
    { size: 18, weight: 400, color: palette.inkMuted },
  );
  const height = by.y + by.height;
  const rule = line([x - 14, 2], [x - 14, height - 2], palette.hairlineStrong, 2);
  return movable([rule, quoted, by], height);
}

/** As many quotations as have room, the first ones; a line says how many more the notes have. */
function fitQuotations(blocks: readonly Block[], total: number, room: number, page: Page): Block[] {
  const chosen: Block[] = [];
  const more = (count: number): Block[] => (count === 0 ? [] : [moreBlock(count, page)]);
  const needed = (some: readonly Block[]) => some.reduce((sum, { height }) => sum + height + GAP, 0) - GAP;
  for (const block of blocks) {
    const next = [...chosen, block];
    if (needed([...next, ...more(total - next.length)]) > room) break;
    chosen.push(block);
  }
  return chosen.length === 0 ? [] : [...chosen, ...more(total - chosen.length)];
}

function moreBlock(count: number, { margin, width, palette }: Page): Block {
  const x = margin + INDENT;
  const words = `${describeCount(count, 'more passage')} in the notes`;
  return movable([
    oneLine(
      words,
      { x, y: 0, width: width - margin - x },
      { size: 18, weight: 400, color: palette.inkMuted },
    ),
  ]);
}

/** Shapes laid out at the top, to be put anywhere below it. */
function movable(shapes: readonly (Text | Primitive)[], height?: number): Block {
  const bottoms = shapes.map((shape) => (shape.kind === 'line' ? shape.to[1] : shape.y + shape.height));
  return {
    height: height ?? Math.max(...bottoms),
    draw: (y) =>
      shapes.map((shape) =>
        shape.kind === 'line'
          ? { ...shape, from: [shape.from[0], shape.from[1] + y], to: [shape.to[0], shape.to[1] + y] }
          : { ...shape, y: shape.y + y },
      ),
  };
}
