import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Carried } from './event-facts.ts';
import type { RecordContent } from './record-format.ts';
import { attribution, dateLabel, permalink, quotation, sourceLine } from './record-words.ts';
import { escapeXml } from './xml.ts';

/** What an entry of a feed carries: what a reader reads. */
export const FEED_FACTS: Carried = {
  title: true,
  summary: true,
  date: 'its wording',
  dateSense: 'in its wording, "as of …"',
  type: true,
  sources: 'their titles, dates and addresses',
  words: true,
  translation: true,
  locator: true,
  assertedBy: true,
  modality: true,
  stance: true,
};

/** Returns an event as HTML for a reader of feeds: its summary, and each passage as a quotation. */
export function formatEntryHtml(event: TimelineEvent, content: RecordContent): string {
  const passages = event.citations.map((citation) => {
    const words = quotation(citation);
    const place = citation.excerpt?.locator ?? null;
    const source = `${attribution(citation)}. ${sourceLine(content, citation.source)}${place === null ? '' : `, ${place}`}`;
    return `<blockquote>${words === '' ? '' : `<p>${escapeXml(words)}</p>`}<p><small>${escapeXml(source)}</small></p></blockquote>`;
  });
  const link =
    content.origin === null
      ? ''
      : `<p><a href="${escapeXml(permalink(content, event.id))}">How this is known</a></p>`;
  return `<p><strong>${escapeXml(dateLabel(event))}</strong> ${escapeXml(event.summary)}</p>${passages.join('')}${link}`;
}
