import type { TimelineEvent } from '#lib/domain/event.ts';
import { FEED_FACTS, formatEntryHtml } from '../entry-html.ts';
import { joinChunks } from '../join-chunks.ts';
import type { RecordContent, RecordFormat } from '../record-format.ts';
import { dateLabel, permalink, recordUrn, typeLabel } from '../record-words.ts';
import { escapeXml } from '../xml.ts';

/** A feed of what changed, as Atom (RFC 4287). */
export const ATOM: RecordFormat = {
  id: 'atom',
  label: 'Atom feed',
  mediaType: 'application/atom+xml; charset=utf-8',
  extension: 'atom',
  what: 'a feed for readers of news (Atom)',
  carries: FEED_FACTS,
  notes: [
    'Entries stand in order of time; their `updated` is when our record changed, not when it happened.',
  ],
  most: 10_000,
  async *write(content) {
    const { title, chronology, origin, path, self } = content;
    const links =
      origin === null
        ? ''
        : `<link rel="self" type="application/atom+xml" href="${escapeXml(origin + self)}"/><link rel="alternate" type="text/html" href="${escapeXml(origin + path)}"/>`;
    let updated = '1970-01-01T00:00:00Z';
    yield `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(chronology.language)}">
<id>${escapeXml(recordUrn(content, self))}</id>
<title>${escapeXml(title)}</title>
<author><name>${escapeXml(chronology.attribution || chronology.title)}</name></author>
${links}
`;
    yield* joinChunks(content, '', (event) => {
      if (event.updatedAt > updated) updated = event.updatedAt;
      return formatEntry(event, content);
    });
    // The order of what stands in a feed says nothing, and only now is it known.
    yield `<updated>${updated}</updated>\n</feed>\n`;
  },
};

function formatEntry(event: TimelineEvent, content: RecordContent): string {
  const { id, title, summary, type, updatedAt } = event;
  const link =
    content.origin === null
      ? ''
      : `<link rel="alternate" type="text/html" href="${escapeXml(permalink(content, id))}"/>\n`;
  return `<entry>
<id>${escapeXml(recordUrn(content, id))}</id>
<title>${escapeXml(`${dateLabel(event)}: ${title}`)}</title>
<updated>${updatedAt}</updated>
${link}<category term="${escapeXml(type)}" label="${escapeXml(typeLabel(content, type))}"/>
<summary>${escapeXml(summary)}</summary>
<content type="html">${escapeXml(formatEntryHtml(event, content))}</content>
</entry>
`;
}
