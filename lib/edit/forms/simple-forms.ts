import { PARTIES } from '#lib/domain/event-type.ts';
import type { RecordKind } from '#lib/edit/step.ts';
import type { Field } from './field.ts';

const own = (values: readonly string[]) => values.map((value) => [value, value] as const);

const ACTOR: readonly Field[] = [
  {
    name: 'code',
    label: 'Code',
    input: 'line',
    hint: 'ISO 3166-1 alpha-3 for states; 2 to 12 upper-case letters for others, such as NATO.',
  },
  { name: 'name', label: 'Name', input: 'line' },
  {
    name: 'aliases',
    label: 'Other names',
    input: 'lines',
    hint: 'One a line: capitals, leaders, demonyms, by which it is searched.',
  },
  {
    name: 'kind',
    label: 'Kind',
    input: 'choice',
    choices: own(['state', 'organisation', 'armed-group', 'other']),
  },
  {
    name: 'countsAs',
    label: 'Counts as',
    input: 'line',
    suggestions: 'actors',
    isOptional: true,
    hint: 'For a historical state: the code of its successor.',
  },
];

const EVENT_TYPE: readonly Field[] = [
  { name: 'label', label: 'Label', input: 'line' },
  {
    name: 'otherNames',
    label: 'Other names',
    input: 'lines',
    hint: 'One a line; a search finds them as well.',
  },
  { name: 'parties', label: 'How its parties are named', input: 'choice', choices: own(PARTIES) },
  { name: 'hostile', label: 'Hostile: drawn with a barb', input: 'flag' },
];

const CHRONOLOGY: readonly Field[] = [
  { name: 'title', label: 'Title', input: 'line' },
  { name: 'subtitle', label: 'Subtitle', input: 'line' },
  { name: 'description', label: 'Description', input: 'words' },
  {
    name: 'language',
    label: 'Language',
    input: 'line',
    hint: 'Of titles and summaries, as a tag: en, zh-Hans.',
  },
  { name: 'licence', label: 'Licence', input: 'line' },
  { name: 'attribution', label: 'Attribution', input: 'line' },
  {
    name: 'reportTo',
    label: 'Where readers report errors',
    input: 'line',
    isOptional: true,
    hint: 'A mailto: address or a web page.',
  },
  {
    name: 'focal',
    label: 'Focal actors',
    input: 'lines',
    hint: 'Two to six codes, one a line, in the order in which they are shown.',
  },
];

const SOURCE: readonly Field[] = [
  { name: 'title', label: 'Title', input: 'line' },
  {
    name: 'kind',
    label: 'Kind',
    input: 'choice',
    choices: own([
      'article-newspaper',
      'article-magazine',
      'article-journal',
      'webpage',
      'report',
      'speech',
      'interview',
      'treaty',
      'legislation',
      'book',
      'chapter',
      'document',
      'dataset',
      'post',
      'broadcast',
      'article',
      'hearing',
      'manuscript',
      'thesis',
    ]),
  },
  { name: 'authors', label: 'Authors', input: 'lines', hint: 'One a line: Family, Given.' },
  { name: 'publisher', label: 'Publisher', input: 'line', isOptional: true },
  {
    name: 'container',
    label: 'Published in',
    input: 'line',
    isOptional: true,
    hint: 'The newspaper, journal or site.',
  },
  {
    name: 'published',
    label: 'Published',
    input: 'date',
    hint: 'Such as 2024-06-19, 19 June 2024, 2024-06 or 2024.',
  },
  { name: 'publishedNote', label: 'How that date is known', input: 'line', hint: 'Such as: printed on it.' },
  { name: 'url', label: 'Address', input: 'line', isOptional: true },
  { name: 'archivedUrl', label: 'Address of an archived copy', input: 'line', isOptional: true },
  { name: 'accessed', label: 'Read on', input: 'date', isOptional: true },
  { name: 'language', label: 'Language', input: 'line', hint: 'As a tag: en, ru, zh-Hans.' },
  {
    name: 'text',
    label: 'Text',
    input: 'words',
    isOptional: true,
    hint: 'Paste the text, or the part of it that you have. Quotations are taken from it; it is shown to editors, and part of no download.',
  },
];

/** The fields of each kind of record that has a plain form. */
export const SIMPLE_FORMS: Readonly<Partial<Record<RecordKind, readonly Field[]>>> = {
  actor: ACTOR,
  'event-type': EVENT_TYPE,
  chronology: CHRONOLOGY,
  source: SOURCE,
};

/** What stands in the form of a new record before anything is typed. */
export const NEW_RECORDS: Readonly<Partial<Record<RecordKind, object>>> = {
  actor: { kind: 'state' },
  'event-type': { parties: 'together' },
  source: { kind: 'article-newspaper', language: 'en', publishedNote: 'Printed on it.' },
};

/** What a new record has that no form asks for. */
export const UNASKED: Readonly<Partial<Record<RecordKind, object>>> = { 'event-type': { plover: null } };
