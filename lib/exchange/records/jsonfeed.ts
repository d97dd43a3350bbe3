import type { TimelineEvent } from '#lib/domain/event.ts';
import { FEED_FACTS, formatEntryHtml } from '../entry-html.ts';
import { joinChunks } from '../join-chunks.ts';
import type { RecordContent, RecordFormat } from '../record-format.ts';
import { dateLabel, listActors, permalink, recordUrn, typeLabel } from '../record-words.ts';

/** A feed of what changed, as JSON Feed 1.1. */
export const JSONFEED: RecordFormat = {
  id: 'jsonfeed',
  label: 'JSON Feed',
  mediaType: 'application/feed+json; charset=utf-8',
  extension: 'json',
  what: 'a feed for readers of news (JSON Feed 1.1)',
  carries: { ...FEED_FACTS, date: true, dateSense: true, participants: true },
  notes: ['The field `_dyadline` has the date as EDTF, the pairs and the actors.'],
  most: 10_000,
  async *write(content) {
    const { title, chronology, origin, path, self } = content;
    const head = {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      ...(origin === null ? {} : { home_page_url: origin + path, feed_url: origin + self }),
      ...(chronology.description === '' ? {} : { description: chronology.description }),
      language: chronology.language,
      authors: [{ name: chronology.attribution || chronology.title }],
    };
    yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
    yield* joinChunks(content, ',\n', (event) => JSON.stringify(toItem(event, content)));
    yield ']}\n';
  },
};

function toItem(event: TimelineEvent, content: RecordContent): object {
  const { id, title, summary, type, date, dateSense, pairs, updatedAt } = event;
  return {
    id: recordUrn(content, id),
    ...(content.origin === null ? {} : { url: permalink(content, id) }),
    title: `${dateLabel(event)}: ${title}`,
    summary,
    content_html: formatEntryHtml(event, content),
    date_modified: updatedAt,
    tags: [typeLabel(content, type)],
    language: content.chronology.language,
    _dyadline: {
      about: 'https://www.loc.gov/standards/datetime/',
      date: date.edtf,
      date_sense: dateSense,
      pairs,
      actors: listActors(event),
    },
  };
}
