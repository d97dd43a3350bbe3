import type { TimelineEvent } from '#lib/domain/event.ts';
import type { RecordContent } from '#lib/exchange/record-format.ts';
import {
  actorName,
  attribution,
  dateLabel,
  passageLine,
  permalink,
  sourceLine,
  typeLabel,
} from '#lib/exchange/record-words.ts';
import { sourcePath } from '#lib/urls.ts';

/** Returns an event as an assistant is given it: what happened, and the words and addresses to cite. */
export function toToolEvent(event: TimelineEvent, content: RecordContent): Record<string, unknown> {
  const { id, title, summary, date, dateSense, type, participants, pairs, contested, citations } = event;
  return {
    ...{ id, title, summary, contested, pairs },
    permalink: permalink(content, id),
    date: { edtf: date.edtf, label: dateLabel(event), sense: dateSense },
    type: typeLabel(content, type),
    participants: participants.map(({ actor, role }) => ({ actor, role, name: actorName(content, actor) })),
    quotations: citations.map((citation) => ({
      words: citation.excerpt?.exact ?? null,
      translation: citation.excerpt?.translation?.text ?? null,
      saidBy: attribution(citation),
      disputes: citation.stance === 'disputes',
      supportsDate: citation.statedDate.edtf,
      reading: citation.resolution.note,
      source: sourceLine(content, citation.source),
      permalink: `${content.origin ?? ''}${sourcePath(citation.source, citation.excerpt?.id)}`,
    })),
  };
}

/** Returns the same as text. */
export function formatToolEvent(event: TimelineEvent, content: RecordContent): string {
  const { id, title, summary, contested, citations } = event;
  return [
    `${dateLabel(event)}: ${title}${contested ? ' (contested)' : ''}`,
    permalink(content, id),
    summary,
    ...citations.map((citation) => `- ${passageLine(content, citation)}`),
  ].join('\n');
}
