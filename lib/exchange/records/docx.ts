/** A chronology for a word processor, with its quotations as footnotes. */
import type { TimelineEvent } from '#lib/domain/event.ts';
import { formatContentTypes, formatCoreProperties, formatRelations, XML_HEAD } from '../ooxml.ts';
import type { RecordContent, RecordFormat } from '../record-format.ts';
import { dateLabel, passageLine, permalink } from '../record-words.ts';
import { escapeXml } from '../xml.ts';
import { type ZipPart, zipParts } from '../zip-parts.ts';
import { MARKDOWN } from './markdown.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A chronology for a word processor. */
export const DOCX: RecordFormat = {
  id: 'docx',
  label: 'Word',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  what: 'the chronology for a word processor, with the quotations as footnotes',
  carries: MARKDOWN.carries,
  notes: ['Headings are styles of the document: its navigation and a table of contents know them.'],
  // Of so many pages word processors become slow.
  most: 5000,
  write: (content) => zipParts(listParts(content)),
};

function listParts(content: RecordContent): ZipPart[] {
  const part = (name: string, text: string): ZipPart => ({ name, chunks: [text] });
  return [
    part(
      '[Content_Types].xml',
      formatContentTypes({
        '/word/document.xml': `${TYPE}.document.main+xml`,
        '/word/styles.xml': `${TYPE}.styles+xml`,
        '/word/footnotes.xml': `${TYPE}.footnotes+xml`,
        '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
      }),
    ),
    part(
      '_rels/.rels',
      formatRelations([
        ['officeDocument', 'word/document.xml'],
        ['core-properties', 'docProps/core.xml'],
      ]),
    ),
    part('docProps/core.xml', formatCoreProperties(content.title, content.chronology.attribution)),
    part(
      'word/_rels/document.xml.rels',
      formatRelations([
        ['styles', 'styles.xml'],
        ['footnotes', 'footnotes.xml'],
      ]),
    ),
    part('word/styles.xml', formatStyles(content.chronology.language)),
    { name: 'word/document.xml', chunks: writeDocument(content) },
    { name: 'word/footnotes.xml', chunks: writeFootnotes(content) },
  ];
}

async function* writeDocument(content: RecordContent): AsyncIterable<string> {
  const { title, chronology } = content;
  yield `${XML_HEAD}<w:document xmlns:w="${WORD}"><w:body>${paragraph('Title', run(title))}`;
  if (chronology.description !== '') yield paragraph('Normal', run(chronology.description));
  let notes = 0;
  for await (const events of content.pages())
    for (const event of events) {
      yield formatEvent(event, content, notes);
      notes += event.citations.length;
    }
  const rights = [chronology.attribution, chronology.licence].filter((text) => text !== '').join('. ');
  yield `${rights === '' ? '' : paragraph('Normal', run(rights))}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

async function* writeFootnotes(content: RecordContent): AsyncIterable<string> {
  const rule = (id: number, kind: string, mark: string) =>
    `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  yield `${XML_HEAD}<w:footnotes xmlns:w="${WORD}">${rule(-1, 'separator', 'separator')}${rule(0, 'continuationSeparator', 'continuationSeparator')}`;
  let number = 0;
  for await (const events of content.pages())
    for (const citation of events.flatMap(({ citations }) => citations)) {
      number += 1;
      const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
      yield `<w:footnote w:id="${number}">${paragraph('FootnoteText', `${mark}${run(` ${passageLine(content, citation)}`)}`)}</w:footnote>`;
    }
  yield '</w:footnotes>';
}

function formatEvent(event: TimelineEvent, content: RecordContent, before: number): string {
  const { id, title, summary, dateNote, citations } = event;
  const marks = citations.map(
    (_, index) =>
      `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${before + index + 1}"/></w:r>`,
  );
  const head =
    content.origin === null
      ? run(title)
      : `<w:fldSimple w:instr="${escapeXml(` HYPERLINK "${permalink(content, id)}" `)}">${run(title)}</w:fldSimple>`;
  const note = dateNote === null ? '' : run(` (${dateNote})`);
  return (
    paragraph('Heading2', `${run(`${dateLabel(event)}: `)}${head}`) +
    paragraph('Normal', `${run(summary)}${note}${marks.join('')}`)
  );
}

function paragraph(style: string, inside: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}</w:p>`;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function formatStyles(language: string): string {
  const style = (id: string, name: string, paragraphs: string, letters: string, base = 'Normal') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : `<w:basedOn w:val="${base}"/><w:next w:val="Normal"/>`}<w:qFormat/><w:pPr>${paragraphs}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
  return `${XML_HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${escapeXml(language)}"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Normal', 'Normal', '<w:spacing w:after="160" w:line="276" w:lineRule="auto"/>', '').replace('w:styleId', 'w:default="1" w:styleId')}${style('Title', 'Title', '<w:spacing w:after="240"/>', '<w:b/><w:sz w:val="40"/>')}${style('Heading2', 'heading 2', '<w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="1"/>', '<w:b/><w:sz w:val="24"/>')}${style('FootnoteText', 'footnote text', '<w:spacing w:after="60" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="18"/>')}<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`;
}
