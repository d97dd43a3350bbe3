import type { TimelineEvent } from '#lib/domain/event.ts';
import { permalink, type Still } from '#lib/picture/still.ts';
import type { CitedSource } from '#lib/wording/cited-source.ts';
import { isolate } from '#lib/wording/isolate.ts';
import { describeTranslator } from '#lib/wording/quote.ts';
import { type ReadPassage, toReceipt } from '#lib/wording/receipt.ts';

/** Returns what a speaker has before them of an event: every passage in its own words, who says so, where and when. */
export function eventNotes(event: TimelineEvent, { names, origin }: Still): string[] {
  const address = permalink(event.id, origin);
  return [
    event.title,
    event.date.label,
    event.summary,
    ...(event.dateNote === null ? [] : [`On the date: ${event.dateNote}`]),
    ...toReceipt(event, names).passages.flatMap((passage) => ['', ...passageNotes(passage)]),
    ...(address === null ? [] : ['', address]),
  ];
}

function passageNotes({ quote, attribution, source, statedDate, reading }: ReadPassage): string[] {
  const locator = quote === null || quote.locator === null ? '' : `, ${quote.locator}`;
  const translation = quote?.translation ?? null;
  return [
    quote === null ? 'No quotation is given.' : `“${quote.exact}”`,
    ...(translation === null ? [] : [`“${translation.text}” (${describeTranslator(translation)})`]),
    `${isolate(attribution)}. ${nameSource(source)}${locator}`,
    `Date as stated: ${statedDate.label}. ${reading.note}`,
  ];
}

/** Returns a source by its title and date: "The other side of the river, 24–27 October 2024". */
export function nameSource({ title, published }: CitedSource): string {
  return published === null ? title : `${isolate(title)}, ${published.label}`;
}
