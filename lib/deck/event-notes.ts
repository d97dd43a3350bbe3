import type { TimelineEvent } from '#lib/domain/event.ts';
import { isolate, isolateWithin } from '#lib/isolate.ts';
import { permalink, type Still } from '#lib/picture/still.ts';
import type { CitedSource } from '#lib/wording/cited-source.ts';
import { describeTranslator } from '#lib/wording/quote.ts';
import { type ReadPassage, toReceipt } from '#lib/wording/receipt.ts';
import type { NoteLine } from './slide.ts';

/** Returns what a speaker has before them of an event: every passage in its own words, who says so, where and when. */
export function eventNotes(event: TimelineEvent, { names, origin }: Still): NoteLine[] {
  const address = permalink(event.id, origin);
  return [
    event.title,
    isolateWithin(event.date.label),
    event.summary,
    ...(event.dateNote === null ? [] : [`On the date: ${isolate(event.dateNote)}`]),
    ...toReceipt(event, names).passages.flatMap((passage) => ['', ...passageNotes(passage)]),
    ...(address === null ? [] : ['', address]),
  ];
}

function passageNotes({ quote, attribution, source, statedDate, reading }: ReadPassage): NoteLine[] {
  const locator = quote === null || quote.locator === null ? '' : `, ${isolate(quote.locator)}`;
  const translation = quote?.translation ?? null;
  return [
    quote === null
      ? 'No quotation is given.'
      : { words: `“${quote.exact}”`, language: quote.language ?? null },
    ...(translation === null
      ? []
      : [`${isolate(`“${translation.text}”`)} (${describeTranslator(translation)})`]),
    `${attribution}. ${nameSource(source)}${locator}`,
    `Date as stated: ${isolateWithin(statedDate.label)}. ${isolate(reading.note)}`,
  ];
}

/** A source by its title and date: "The other side of the river, 24–27 October 2024". */
function nameSource({ title, published }: CitedSource): string {
  return published === null ? title : `${isolate(title)}, ${published.label}`;
}
