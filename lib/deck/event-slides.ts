import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolate, isolateWithin } from '#lib/isolate.ts';
import { eventColor, stripeColors } from '#lib/picture/palette.ts';
import { type Primitive, rectangle, type Shape } from '#lib/picture/shape.ts';
import { permalink, type Still } from '#lib/picture/still.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import { type ReadPassage, toReceipt } from '#lib/wording/receipt.ts';
import { layOutSides, pairSides } from './dispute.ts';
import { eventNotes } from './event-notes.ts';
import { type Block, drawColumn, drawLink, oneLine, type Page, paragraph, toPicture } from './page.ts';
import { type Column, fitQuotations, GAP, movable, quotationBlock } from './quotations.ts';
import type { Slide } from './slide.ts';
import { drawTimeStrip } from './time-strip.ts';

/** Where the thin timeline begins, counted from the foot of the slide. */
const STRIP_HEIGHT = 72;
/** Free ground above it. */
const STRIP_GAP = 20;
const BAR_WIDTH = 8;
const INDENT = 28;

/**
 * Returns the slides of an event: one, or more where its account leaves no room for its words. Of a contested event every
 * side stands there in words.
 */
export function eventSlides(event: TimelineEvent, still: Still, page: Page): Slide[] {
  const { passages, sides } = toReceipt(event, still.names);
  const first = drawHead(event, event.title, still, page);
  const next = drawHead(event, `${isolate(event.title)} (continued)`, still, page);
  const strip = [
    ...drawTimeStrip(still, new Set([event.id]), page.height - STRIP_HEIGHT, page),
    ...drawLink('This event on the web', permalink(event.id, still.origin), page),
  ];
  const notes = eventNotes(event, still);
  const bodies =
    sides === null
      ? accountBodies(event, passages, { first: roomBelow(first, page), next: roomBelow(next, page) }, page)
      : disputeBodies(event, pairSides(sides.sides), roomBelow(first, page), roomBelow(next, page), page);
  return bodies.map((body, index) => {
    const head = index === 0 ? first : next;
    const shapes = [...head.shapes, ...drawColumn(body, head.bottom + GAP, GAP), ...strip];
    return { picture: toPicture(page, head.title, shapes), notes };
  });
}

type Body = readonly Block[];

/** The account and its quotations; on two slides where the account leaves no room. */
function accountBodies(
  event: TimelineEvent,
  passages: readonly ReadPassage[],
  room: { first: number; next: number },
  page: Page,
): Body[] {
  const { summary, quotations, beside } = chooseType(event, passages, room.first, page);
  if (beside.length > 0 || quotations.length === 0) return [[summary, ...beside]];
  return [[summary], fitQuotations(quotations, passages.length, room.next, innerColumn(page), page)];
}

/** The account above two sides in the type in which most passages have room, else on a slide before them. */
function disputeBodies(
  event: TimelineEvent,
  pairs: readonly Parameters<typeof layOutSides>[0][],
  firstRoom: number,
  nextRoom: number,
  page: Page,
): Body[] {
  const column = innerColumn(page);
  const summaries = TYPES.map((types) => summaryBlock(event, types, page));
  const [pair = []] = pairs;
  if (pairs.length === 1) {
    const laid = summaries.flatMap((summary) => {
      const sides = layOutSides(pair, firstRoom - summary.height - GAP, column, page);
      return sides === null ? [] : [{ summary, ...sides }];
    });
    const most = Math.max(...laid.map(({ shown }) => shown));
    const best = laid.find(({ shown }) => shown === most);
    if (best !== undefined) return [[best.summary, best.block]];
  }
  const summary = summaries.find(({ height }) => height <= firstRoom) ?? summaries.at(-1);
  return [
    ...(summary === undefined ? [] : [[summary]]),
    ...pairs.flatMap((one) => {
      const sides = layOutSides(one, nextRoom, column, page);
      return sides === null ? [] : [[sides.block]];
    }),
  ];
}

function roomBelow(head: Head, page: Page): number {
  return page.height - STRIP_HEIGHT - STRIP_GAP - head.bottom - GAP;
}

/** What stands beside the bar of the event. */
function innerColumn({ margin, width }: Page): Column {
  return { x: margin + INDENT, width: width - 2 * margin - INDENT };
}

/** Type sizes of the account and of a quotation, from what fills a slide to the least that the last row can read. */
const TYPES = [
  { account: 30, quotation: 30 },
  { account: 26, quotation: 26 },
  { account: 24, quotation: 22 },
  { account: 20, quotation: 20 },
] as const;
type SlideTypes = (typeof TYPES)[number];

type Account = { summary: Block; quotations: Block[]; beside: Block[] };

/** The largest types in which all quotations have room; else those in which most have. */
function chooseType(
  event: TimelineEvent,
  passages: readonly ReadPassage[],
  room: number,
  page: Page,
): Account {
  const column = innerColumn(page);
  const accounts = TYPES.map((types): Account => {
    const summary = summaryBlock(event, types, page);
    const quotations = passages.flatMap(
      (passage) => quotationBlock(passage, types.quotation, column, page) ?? [],
    );
    const left = room - summary.height - GAP;
    return { summary, quotations, beside: fitQuotations(quotations, passages.length, left, column, page) };
  });
  const most = Math.max(...accounts.map(({ beside }) => beside.length));
  const account = accounts.find(({ summary, beside }) => beside.length === most && summary.height <= room);
  return account ?? { summary: summaryBlock(event, TYPES[3], page), quotations: [], beside: [] };
}

type Head = { title: string; shapes: Shape[]; bottom: number };

/** Date, title, and who with whom, beside a bar in the colours of the event's pairs. */
function drawHead(event: TimelineEvent, title: string, still: Still, page: Page): Head {
  const { margin, palette } = page;
  const { x, width: column } = innerColumn(page);
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
    { isTitle: true, lineHeight: size * 1.18 },
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
  const words = paragraph(
    summary,
    { ...innerColumn(page), y: 0 },
    { size, weight: 400, color: page.palette.ink },
    { lineHeight: size * 1.35 },
  );
  return movable([words]);
}
