/** What can be asked of the API: the description for programs, the page for people and the tests loop over these. */

import { EVENTS_PARAMETERS } from '#lib/query/events-parameters.ts';
import { FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { type AnyParameter, listEntries, type ParameterTable, pickParameters } from '#lib/query/parameter.ts';
import { EXPORT_PARAMETERS, OEMBED_PARAMETERS, WINDOW_PARAMETERS } from '#lib/query/route-parameters.ts';
import { EMBED_VIEW_PARAMETERS } from '#lib/query/view.ts';
import type { AnswerName } from './answers.ts';

/** One address of the API that can be read. */
export type Operation = {
  /** How programs call it. */
  id: string;
  /** With its variables in braces. */
  path: `/api/${string}`;
  summary: string;
  /** What a variable of the path is, by its name. */
  variables: Readonly<Record<string, string>>;
  parameters: readonly AnyParameter[];
  /** The answer in JSON; null for a file. */
  answer: AnswerName | null;
  /** Questions to try, after the path: variables are filled in where a record is known. */
  examples: readonly string[];
};

const FILTER = entriesOf(FILTER_PARAMETERS);

/** Every address that can be read, in the order of the page. */
export const OPERATIONS: readonly Operation[] = [
  {
    id: 'listEvents',
    path: '/api/events',
    summary: 'The events of a filter, a page at a time, in order of time, each with the words it rests on.',
    variables: {},
    parameters: [...FILTER, ...entriesOf(EVENTS_PARAMETERS)],
    answer: 'EventList',
    examples: [
      'limit=2',
      'q=troops&limit=3&fields=id,title,date',
      'from=2022&to=2024-10&importance=4&limit=2',
    ],
  },
  {
    id: 'getEvent',
    path: '/api/events/{id}',
    summary:
      'One event. One that was merged leads to the event that is left; a withdrawn one is answered with 410.',
    variables: { id: 'The id of an event.' },
    parameters: [],
    answer: 'Event',
    examples: [''],
  },
  {
    id: 'listPairs',
    path: '/api/pairs',
    summary:
      'How many events each pair of actors has under a filter, by year; the focal pairs first and always.',
    variables: {},
    parameters: FILTER,
    answer: 'PairList',
    examples: ['', 'from=2022'],
  },
  {
    id: 'getWindow',
    path: '/api/window',
    summary: 'What a screen draws of a window of time: chosen events, and clusters and density for the rest.',
    variables: {},
    parameters: [...FILTER, ...entriesOf(WINDOW_PARAMETERS)],
    answer: 'Window',
    examples: ['window=2022/2024&limit=5'],
  },
  {
    id: 'listActors',
    path: '/api/actors',
    summary: 'Every actor, the focal ones first.',
    variables: {},
    parameters: [],
    answer: 'ActorList',
    examples: [''],
  },
  {
    id: 'listSources',
    path: '/api/sources',
    summary: 'Every source, without its excerpts.',
    variables: {},
    parameters: [],
    answer: 'SourceList',
    examples: [''],
  },
  {
    id: 'getSource',
    path: '/api/sources/{id}',
    summary: 'One source with its excerpts in the order of its text, each with the events that rest on it.',
    variables: { id: 'The id of a source.' },
    parameters: [],
    answer: 'SourceWithExcerpts',
    examples: [''],
  },
  {
    id: 'exportEvents',
    path: '/api/export/{format}',
    summary: 'The events of a filter as a file; docs/formats.md says what each format carries.',
    variables: { format: 'The name of a format.' },
    parameters: [
      ...FILTER,
      ...entriesOf(pickParameters(EMBED_VIEW_PARAMETERS, 'title', 'lanes', 'window', 'event', 'theme')),
      ...entriesOf(EXPORT_PARAMETERS),
    ],
    answer: null,
    examples: ['importance=4'],
  },
  {
    id: 'getOembed',
    path: '/api/oembed',
    summary: 'How to embed a page (oEmbed 1.0).',
    variables: {},
    parameters: entriesOf(OEMBED_PARAMETERS),
    answer: 'Oembed',
    examples: ['url={page}'],
  },
  {
    id: 'getHealth',
    path: '/api/health',
    summary: 'Whether the store answers and is ready, and how many published events it holds.',
    variables: {},
    parameters: [],
    answer: 'Health',
    examples: [''],
  },
];

function entriesOf<Whole>(table: ParameterTable<Whole>): AnyParameter[] {
  return listEntries(table).map(([, entry]) => entry as AnyParameter);
}
