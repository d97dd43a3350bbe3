import type { TimelineEvent } from '#lib/domain/event.ts';
import { joinChunks } from '../join-chunks.ts';
import type { RecordContent, RecordFormat } from '../record-format.ts';
import { dateLabel, passageLine, permalink } from '../record-words.ts';

/** A chronology to read, with its quotations as footnotes. */
export const MARKDOWN: RecordFormat = {
  id: 'markdown',
  label: 'Markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  what: 'the chronology as text, with the quotations as footnotes',
  carries: {
    title: true,
    summary: true,
    date: 'its wording',
    dateSense: 'in its wording, "as of …"',
    dateNote: true,
    sources: 'their titles, dates and addresses',
    words: true,
    locator: true,
    translation: true,
    assertedBy: true,
    modality: true,
    stance: true,
  },
  notes: ['Footnotes are written as GitHub, Pandoc and most editors read them.'],
  most: null,
  async *write(content) {
    const { title, chronology } = content;
    yield `# ${escapeMarkdown(title)}\n\n`;
    if (chronology.description !== '') yield `${escapeMarkdown(chronology.description)}\n\n`;
    let notes = 0;
    yield* joinChunks(content, '', (event) => {
      const text = formatEvent(event, content, notes);
      notes += event.citations.length;
      return text;
    });
    const rights = [chronology.attribution, chronology.licence].filter((text) => text !== '');
    if (rights.length > 0) yield `---\n\n${escapeMarkdown(rights.join('. '))}\n`;
  },
};

function formatEvent(event: TimelineEvent, content: RecordContent, before: number): string {
  const { id, title, summary, dateNote, citations } = event;
  const number = (index: number) => before + index + 1;
  const marks = citations.map((_, index) => `[^${number(index)}]`).join('');
  const notes = citations.map(
    (citation, index) => `[^${number(index)}]: ${escapeMarkdown(passageLine(content, citation))}\n`,
  );
  const head =
    content.origin === null
      ? escapeMarkdown(title)
      : `[${escapeMarkdown(title)}](<${permalink(content, id)}>)`;
  const note = dateNote === null ? '' : ` (${escapeMarkdown(dateNote)})`;
  return `## ${escapeMarkdown(dateLabel(event))}: ${head}\n\n${escapeMarkdown(summary)}${note}${marks}\n\n${notes.join('\n')}\n`;
}

/** Text as it is: no sign of it is taken for a command of Markdown or HTML, and a line stays one. Addresses stay whole. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .split(/(https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]”’'"])/)
    .map((part, index) =>
      index % 2 === 1
        ? `<${part}>`
        : part.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/^(\s*)([-+=]|\d+(?=[.)]))/, '$1\\$2'),
    )
    .join('');
}
