/** One page to hand out: the picture, its events with a quotation each, and their sources. */
import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolate, isolateWithin } from '#lib/isolate.ts';
import { lookUp } from '#lib/look-up.ts';
import { type Still, stillPalette } from '#lib/picture/still.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { formatPlainCitation } from '#lib/wording/plain-citation.ts';
import { toReceipt } from '#lib/wording/receipt.ts';
import { drawFigure } from './figure.ts';
import type { PaperPage, PaperText } from './paper.ts';
import { heightOfTexts, paperText, stackTexts } from './paper-text.ts';
import { drawTitle } from './plan-chronology.ts';

const MARGIN = 48;
const FIGURE_SHARE = 0.38;
const GAP = 5;
/** Between the events and the sources. */
const BETWEEN = 12;

/** Returns the one page of a handout. */
export function planHandout(still: Still, { width, height }: { width: number; height: number }): PaperPage[] {
  const column = { x: MARGIN, width: width - 2 * MARGIN };
  const { ink, inkMuted } = stillPalette(still);
  const head = drawTitle(still, column);
  const top = MARGIN + heightOfTexts(head, 4) + 10;
  const box = { ...column, y: top, height: height * FIGURE_SHARE };
  const { events } = drawFigure(still, box, null);
  const records = events.flatMap((id) => still.records.find((record) => record.id === id) ?? []);
  const numbered = listCitedSources(records);
  const figure = drawFigure(still, box, numbered);
  const sources = numbered.map((id, index) => {
    const source = lookUp(still.names.sources, id);
    const words = `[${index + 1}] ${source === undefined ? id : formatPlainCitation(source)}`;
    return paperText(words, column, { size: 8, weight: 400, color: inkMuted }, 'P', {
      href: source?.url ?? source?.archivedUrl ?? null,
    });
  });
  const quoted = records.map((event): PaperText[] => {
    const passages = toReceipt(event, still.names).passages;
    const passage = passages.find(({ quote }) => quote !== null);
    const words = passage?.quote == null ? event.summary : isolate(`“${passage.quote.exact}”`);
    const number = passage === undefined ? 0 : numbered.indexOf(passage.source.id) + 1;
    const by = passage === undefined ? '' : ` – ${passage.attribution}${number > 0 ? ` [${number}]` : ''}`;
    const contested = event.contested ? ' · contested' : '';
    return [
      paperText(
        `${isolate(event.title)} · ${isolateWithin(event.date.label)}${contested}`,
        column,
        { size: 9.5, weight: 600, color: ink },
        'H2',
        { bookmark: event.title },
      ),
      paperText(`${words}${by}`, column, { size: 9, weight: 400, color: ink }, 'P'),
    ];
  });
  const start = box.y + box.height + BETWEEN;
  const room = height - MARGIN - start - heightOfTexts(sources, 2) - 26 - BETWEEN;
  // The most important ones that have room, in the order of the picture.
  const byRank = records
    .map((_, index) => index)
    .sort((a, b) => rankOf(records[a]) - rankOf(records[b]) || a - b);
  let chosen = byRank;
  const heightOfChosen = () =>
    chosen.reduce((sum, index) => sum + heightOfTexts(quoted[index] ?? [], 0) + GAP, 0);
  while (chosen.length > 0 && heightOfChosen() > room) chosen = chosen.slice(0, -1);
  let y = start;
  const texts = [...stackTexts(head, MARGIN, 4)];
  for (const pair of quoted.filter((_, index) => chosen.includes(index))) {
    texts.push(...stackTexts(pair, y, 0));
    y += heightOfTexts(pair, 0) + GAP;
  }
  const left = still.total - chosen.length;
  const heading = left > 0 ? `Sources · ${describeCount(left, 'more event')} not quoted here` : 'Sources';
  const title = paperText(heading, column, { size: 9.5, weight: 600, color: ink }, 'H2', {
    bookmark: 'Sources',
  });
  texts.push(...stackTexts([title, ...sources], height - MARGIN - heightOfTexts([title, ...sources], 2), 2));
  return [{ figures: [figure], texts }];
}

/** The more important, the less. */
function rankOf(event: TimelineEvent | undefined): number {
  return -(event?.importance ?? 0);
}
