import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolate, isolateWithin } from '#lib/isolate.ts';
import { eventColor, stripeColors } from '#lib/picture/palette.ts';
import { type Box, type Group, rectangle } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import { eventPath } from '#lib/urls.ts';
import { type ReadPassage, toReceipt } from '#lib/wording/receipt.ts';
import { pairSides, sideBodies } from './dispute.ts';
import { eventNotes } from './event-notes.ts';
import { drawFoot, drawHead, type Head } from './furniture.ts';
import {
  type Block,
  drawColumn,
  fillLargest,
  heightOf,
  LEAST_TYPE,
  type Page,
  paragraph,
  stack,
  toPicture,
} from './page.ts';
import { type Cited, type Column, GAP, quotationBlock } from './quotations.ts';
import type { Body, Slide } from './slide.ts';
import { drawTimeStrip, STRIP_HEIGHT } from './time-strip.ts';

/** Of what is named in the line above a title. */
const MAX_PAIRS = 2;
const BAR_WIDTH = 8;
const BAR_GAP = 14;
/** A slide that is emptier tells how its dates were read. */
const MIN_FILLED = 0.6;

/**
 * Returns the slides of an event: one, or as many as its account and its passages need. Of a contested event every side
 * stands there in words. `numbered` are the ids of the sources in the order of their numbers.
 */
export function eventSlides(
  event: TimelineEvent,
  still: Still,
  numbered: readonly string[],
  page: Page,
): Slide[] {
  const { passages, sides } = toReceipt(event, still.names);
  const layout = sides === null ? 'event' : 'dispute';
  const said = describeWhen(event, still);
  const heads = [event.title, `${isolate(event.title)} (continued)`].map((title) => {
    const head = drawHead(layout, title, said, page);
    return { ...head, body: { ...head.body, height: head.body.height - STRIP_HEIGHT } };
  });
  const [first, next] = heads;
  if (first === undefined || next === undefined) return [];
  // What fits below the longer title fits below both.
  const box = first.body.height < next.body.height ? first.body : next.body;
  const cited = { names: still.names, numbered };
  const column: Column = { ...box, holder: 'body' };
  const account = (size: number) => accountBlock(event, size, column, page);
  const bodies =
    sides === null
      ? accountBodies(account, passages, box, cited, page)
      : pairSides(sides.sides).flatMap((pair, index) =>
          sideBodies(pair, index === 0 ? account : null, box, cited, page),
        );
  const notes = eventNotes(event, still);
  return bodies.map((body, index) => {
    const head = index === 0 ? first : next;
    const shift = head.body.y - box.y;
    const shapes = [
      ...head.texts,
      drawBar(event, head, still, page),
      ...body.map((one) => ({ ...one, y: one.y + shift })),
      drawTimeStrip(still, [event], stripBox(layout, page), page),
      ...drawFoot(layout, eventPath(event.id), still, page),
    ];
    return { layout, picture: toPicture(page, head.title, shapes), notes };
  });
}

/** Returns where the thin timeline of a layout stands: at the foot of its body. */
export function stripBox(layout: 'event' | 'dispute' | 'period', { layouts }: Page): Box {
  const { x, y, width, height } = layouts[layout].body;
  return { x, y: y + height - STRIP_HEIGHT, width, height: STRIP_HEIGHT };
}

/** "19 June 2024 · Treaty · A–B · contested". */
function describeWhen(event: TimelineEvent, { names }: Still): string {
  const pairs = event.pairs.map((pair) => describePair(pair, names));
  return [
    isolateWithin(event.date.label),
    isolate(names.types.get(event.type) ?? event.type),
    ...(pairs.length > MAX_PAIRS ? [`${pairs.length} pairs`] : pairs),
    ...(event.contested ? ['contested'] : []),
  ].join(' · ');
}

/** The account and its quotations, in the largest type that needs no more slides than the least. */
function accountBodies(
  account: (size: number) => Block,
  passages: readonly ReadPassage[],
  box: Box,
  cited: Cited,
  page: Page,
): Body[] {
  const column: Column = { ...box, holder: 'body' };
  const best = fillLargest(
    (size) => [
      account(size),
      ...passages.map((passage) => quotationBlock(passage, size, column, cited, page)),
    ],
    box.height,
    GAP,
  );
  const [only = []] = best;
  const filled = best.length === 1 ? [withReadings(only, passages, box, page)] : best;
  return filled.map((blocks) => drawColumn(blocks, box.y, GAP));
}

/** The same with how each date was read from the words, as far as there is room on a slide that is rather empty. */
function withReadings(
  blocks: readonly Block[],
  passages: readonly ReadPassage[],
  box: Box,
  page: Page,
): Block[] {
  const column = [...blocks];
  for (const { reading, statedDate } of passages) {
    if (heightOf(column, GAP) >= box.height * MIN_FILLED) break;
    const words = `Date as stated: ${isolateWithin(statedDate.label)}. ${isolate(reading.note)}`;
    const type = { size: LEAST_TYPE, weight: 400, color: page.palette.inkMuted } as const;
    const block = stack([paragraph(words, { ...box, y: 0 }, type, { holder: 'body' })]);
    if (heightOf([...column, block], GAP) > box.height) break;
    column.push(block);
  }
  return column;
}

function accountBlock(
  { summary }: TimelineEvent,
  size: number,
  { x, width, holder }: Column,
  page: Page,
): Block {
  const type = { size, weight: 400, color: page.palette.ink } as const;
  return stack([paragraph(summary, { x, y: 0, width }, type, { holder })]);
}

/** The colours of an event's pairs, beside its title. */
function drawBar(event: TimelineEvent, { texts }: Head, { names }: Still, { palette }: Page): Group {
  const stripe = stripeColors(event.pairs, palette);
  const colors = stripe.length > 0 ? stripe : [eventColor(event.pairs, palette)];
  const beside = texts.filter(({ holder }) => holder !== 'body');
  const top = Math.min(...beside.map(({ y }) => y));
  const bottom = Math.max(...beside.map(({ y, height }) => y + height));
  const x = Math.min(...beside.map((one) => one.x)) - BAR_GAP - BAR_WIDTH;
  const step = (bottom - top) / colors.length;
  const pairs = event.pairs.map((pair) => describePair(pair, names));
  return {
    kind: 'group',
    name: pairs.length === 0 ? 'Of no pair' : pairs.join(', '),
    primitives: colors.map((color, index) =>
      rectangle({ x: Math.max(x, 4), y: top + index * step, width: BAR_WIDTH, height: step }, color),
    ),
  };
}
