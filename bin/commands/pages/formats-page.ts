import { EVENT_FACTS, type EventFact } from '#lib/exchange/event-facts.ts';
import { EXPORT_FORMATS } from '#lib/exchange/export-formats.ts';
import { RECORD_FORMATS } from '#lib/exchange/record-formats.ts';
import { formatPage, formatTable } from './markdown.ts';

/** Returns docs/formats.md: every download, and what each format of records carries. */
export function formatFormatsPage(): string {
  const facts = Object.entries(EVENT_FACTS) as [EventFact, string][];
  return formatPage(
    'Formats',
    'A filter can be taken along in these formats: from the dialog Share, from `/api/export/{format}` with the [parameters of a filter](parameters.md), and by `npm run export` ([commands](commands.md)). What a file is called says the filter.',
    '## Pictures and decks',
    formatTable(
      ['format', 'what it is'],
      EXPORT_FORMATS.map(({ id, what }) => [`\`${id}\``, what]),
    ),
    '## Records',
    'They take every parameter of a filter, and `title`. Files are sent while they are read from the database, so a long one begins at once. Where a format takes no more than so many events, a filter with more is refused (413) rather than cut. What a format cannot hold at all is left out and counted: in the header `X-Dyadline-Left-Out`, and by the command.',
    formatTable(
      ['format', 'what it is', 'ending', 'most events'],
      RECORD_FORMATS.map(({ id, what, extension, most }) => [
        `\`${id}\``,
        what,
        `.${extension}`,
        most === null ? 'any number' : most.toLocaleString('en'),
      ]),
    ),
    ...RECORD_FORMATS.flatMap(({ id, carries, notes }) => {
      const whole = facts.filter(([fact]) => carries[fact] === true).map(([, words]) => words);
      const partly = facts.flatMap(([fact, words]) => {
        const how = carries[fact];
        return typeof how === 'string' ? [`${words} (${how})`] : [];
      });
      const not = facts.filter(([fact]) => carries[fact] === undefined).map(([, words]) => words);
      const line = (words: string, list: readonly string[]) =>
        list.length === 0 ? [] : [`- ${words}: ${list.join('; ')}.`];
      return [
        `### ${id}`,
        [
          ...line('Whole', whole),
          ...line('In part', partly),
          ...line('Not carried', not),
          ...notes.map((note) => `- ${note}`),
        ].join('\n'),
      ];
    }),
  );
}
