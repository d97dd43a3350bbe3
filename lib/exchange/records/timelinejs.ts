import { escapeHtml } from '#lib/text/escape-html.ts';
import { joinChunks } from '../join-chunks.ts';
import type { RecordFormat } from '../record-format.ts';
import { SLIDE_FACTS, toSlide } from '../timelinejs-slide.ts';

/** TimelineJS 3, as JSON. */
export const TIMELINEJS: RecordFormat = {
  id: 'timelinejs',
  label: 'TimelineJS',
  mediaType: 'application/json; charset=utf-8',
  extension: 'json',
  what: 'a timeline for TimelineJS 3, as JSON',
  carries: SLIDE_FACTS,
  notes: ['An event whose beginning is not known stands at its last day; its wording says what is known.'],
  // Its authors advise twenty slides; a browser takes some thousands and then stops answering.
  most: 5000,
  async *write(content) {
    const { title, chronology } = content;
    const first = { text: { headline: escapeHtml(title), text: escapeHtml(chronology.description) } };
    yield `{"scale":"human","title":${JSON.stringify(first)},"events":[`;
    yield* joinChunks(content, ',\n', (event) => JSON.stringify(toSlide(event, content)));
    yield ']}\n';
  },
};
