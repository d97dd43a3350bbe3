/** The events of a still as a chronology on paper: what happened in order, with every quotation as a footnote of its page. */
import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolate, isolateWithin } from '#lib/isolate.ts';
import { dayLabel } from '#lib/picture/draw-footer.ts';
import { line, type Shape } from '#lib/picture/shape.ts';
import { type Still, stillPalette } from '#lib/picture/still.ts';
import { describePair } from '#lib/query/describe-pair.ts';
import { toReceipt } from '#lib/wording/receipt.ts';
import { drawFigure } from './figure.ts';
import { footnoteSign, formatFootnote } from './footnotes.ts';
import type { PaperPage, PaperText } from './paper.ts';
import { type Column, heightOfTexts, paperText, stackTexts } from './paper-text.ts';

const MARGIN = 54;
const EVENT_GAP = 13;
const NOTE_GAP = 2;
/** Free ground and a rule above the notes of a page. */
const NOTES_ABOVE = 14;
/** Share of the first page that the picture takes. */
const FIGURE_SHARE = 0.4;

type Size = { width: number; height: number };
type Block = { main: PaperText[]; notes: PaperText[] };

/** Returns the pages of a chronology. */
export function planChronology(still: Still, size: Size): PaperPage[] {
  const column = { x: MARGIN, width: size.width - 2 * MARGIN };
  const palette = stillPalette(still);
  const bottom = size.height - MARGIN;
  const head = drawTitle(still, column);
  const headEnd = MARGIN + heightOfTexts(head, 4) + 12;
  const figureHeight = size.height * FIGURE_SHARE;
  const figure = drawFigure(still, { ...column, y: headEnd, height: figureHeight }, null);
  const pages: PaperPage[] = [];
  let texts = stackTexts(head, MARGIN, 4);
  let figures = still.records.length > 1 ? [figure] : [];
  let y = figures.length > 0 ? headEnd + figureHeight + EVENT_GAP : headEnd;
  let notes: PaperText[] = [];
  const notesHeight = () => (notes.length === 0 ? 0 : heightOfTexts(notes, NOTE_GAP) + NOTES_ABOVE);
  const close = () => {
    const room = bottom - y;
    const fitting = notes.slice(0, countFitting(notes, room));
    const rest = notes.slice(fitting.length);
    const top = bottom - heightOfTexts(fitting, NOTE_GAP);
    const rule: Shape[] =
      fitting.length === 0
        ? []
        : [line([MARGIN, top - 5], [MARGIN + 120, top - 5], palette.hairlineStrong, 0.75)];
    pages.push({
      figures: [...figures, ...(rule.length > 0 ? [{ shapes: rule, description: '' }] : [])],
      texts: [...texts, ...stackTexts(fitting, top, NOTE_GAP), drawFolio(still, pages.length + 1, size)],
    });
    [texts, figures, y, notes] = [[], [], MARGIN, rest];
  };
  let number = 0;
  for (const event of still.records) {
    const block = drawEvent(event, number, still, column);
    number += event.citations.length;
    const main = heightOfTexts(block.main, 1);
    const added = heightOfTexts(block.notes, NOTE_GAP) + NOTE_GAP;
    const isFirst = y === MARGIN;
    if (!isFirst && y + main + notesHeight() + added + (notes.length === 0 ? NOTES_ABOVE : 0) > bottom)
      close();
    while (
      notes.length > 0 &&
      y + main + notesHeight() > bottom &&
      y === MARGIN &&
      notesHeight() > bottom / 2
    )
      close();
    texts.push(...stackTexts(block.main, y, 1));
    y += main + EVENT_GAP;
    notes.push(...block.notes);
  }
  close();
  // What notes had no room stands on pages of their own.
  while (notes.length > 0) close();
  return pages;
}

function countFitting(notes: readonly PaperText[], room: number): number {
  let count = notes.length;
  while (count > 1 && heightOfTexts(notes.slice(0, count), NOTE_GAP) + NOTES_ABOVE > room) count -= 1;
  return count;
}

/** Returns the title of a document and what it holds. */
export function drawTitle(still: Still, column: Column): PaperText[] {
  const { ink, inkMuted } = stillPalette(still);
  const { records, total } = still;
  const events = total === 1 ? '1 event' : `${total.toLocaleString('en')} events`;
  const count = records.length < total ? `The ${records.length} most important of ${events}` : events;
  const from = still.origin === null ? '' : `${still.origin}${still.path}`;
  const said = [still.sentence, count, `as of ${dayLabel(still.today)}`]
    .filter((part) => part !== '')
    .join(' · ');
  return [
    paperText(still.title, column, { size: 20, weight: 600, color: ink }, 'H1', { bookmark: still.title }),
    paperText(said, column, { size: 9.5, weight: 400, color: inkMuted }, 'P'),
    ...(from === ''
      ? []
      : [
          paperText(from, column, { size: 8.5, weight: 400, color: stillPalette(still).accent }, 'P', {
            href: from,
          }),
        ]),
  ];
}

/** An event with the signs of its footnotes, which are numbered on from `before`. */
function drawEvent(event: TimelineEvent, before: number, still: Still, column: Column): Block {
  const { ink, inkMuted, warning } = stillPalette(still);
  const { passages } = toReceipt(event, still.names);
  const pairs = event.pairs.map((pair) => describePair(pair, still.names));
  const when = [
    isolateWithin(event.date.label),
    isolate(still.names.types.get(event.type) ?? event.type),
    ...(pairs.length > 3 ? [`${pairs.length} pairs`] : pairs),
  ].join(' · ');
  const signs = passages.map((_, index) => footnoteSign(before + index + 1)).join('');
  return {
    main: [
      paperText(when, column, { size: 8.5, weight: 600, color: inkMuted }, 'P'),
      paperText(event.title, column, { size: 11.5, weight: 600, color: ink }, 'H2', {
        bookmark: event.title,
      }),
      ...(event.contested
        ? [paperText('Contested', column, { size: 8.5, weight: 600, color: warning }, 'P')]
        : []),
      paperText(`${event.summary}\u00a0${signs}`.trim(), column, { size: 10, weight: 400, color: ink }, 'P'),
    ],
    notes: passages.map((passage, index) =>
      paperText(
        formatFootnote(passage, before + index + 1, still.names.sources),
        column,
        { size: 8, weight: 400, color: inkMuted },
        'Note',
        { href: passage.links.web },
      ),
    ),
  };
}

/** What stands at the foot of each page: which document, and which page. */
function drawFolio(still: Still, number: number, { width, height }: Size): PaperText {
  const { inkMuted } = stillPalette(still);
  const column = { x: MARGIN, width: width - 2 * MARGIN };
  const folio = paperText(String(number), column, { size: 8.5, weight: 400, color: inkMuted }, 'Artifact', {
    align: 'center',
  });
  return { ...folio, text: { ...folio.text, y: height - MARGIN / 2 - 8 } };
}
