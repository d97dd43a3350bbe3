/** What an assistant can ask by the Model Context Protocol: names, meanings and arguments. All of it only reads. */

import type { Issue } from '#lib/issue.ts';
import { CURSOR_PARAMETER } from '#lib/query/events-parameters.ts';
import { FILTER_PARAMETERS, type Filter } from '#lib/query/filter.ts';
import {
  type AnyParameter,
  listEntries,
  listNames,
  ONE_TEXT,
  type ParameterTable,
  type Vocabulary,
} from '#lib/query/parameter.ts';
import { parseParameters, unknownParameters } from '#lib/query/parse-parameters.ts';
import { readEventId } from '#lib/query/read-value.ts';
import { wholeNumber } from '#lib/query/route-parameters.ts';

/** The name of a tool. */
export type ToolName = 'search_events' | 'get_event' | 'list_pairs' | 'what_was_known' | 'chronology';

/** What a tool is asked. */
export type ToolQuestion = { filter: Filter; id?: string; limit: number; cursor?: string };

type ToolArguments = Omit<ToolQuestion, 'filter'>;

/** A tool: what it answers, and which arguments it takes. */
export type Tool = {
  name: ToolName;
  title: string;
  description: string;
  /** Whether it takes a filter, and which of its parameters must be given. */
  hasFilter: boolean;
  own: readonly (keyof ToolArguments)[];
  required: readonly string[];
};

/** Most events of one answer: with their quotations they are long. */
const MAX_EVENTS = 50;

const OWN: ParameterTable<ToolArguments> = {
  scope: 'events',
  fields: {
    id: {
      ...ONE_TEXT,
      name: 'id',
      allowed: 'the id of an event, as search_events gives it',
      meaning: 'Which event.',
      example: 'a-treaty-signed-2024',
      parse: readEventId,
    },
    limit: wholeNumber('limit', [1, MAX_EVENTS], {
      default: 10,
      meaning: 'Most events in one answer; 10 unless said.',
      example: '20',
    }),
    cursor: CURSOR_PARAMETER,
  },
};

const QUOTES =
  'Each event comes with the exact words of the sources that it rests on and a permalink: cite both, and say nothing that they do not say.';

/** Every tool. */
export const TOOLS: readonly Tool[] = [
  {
    name: 'search_events',
    title: 'Search events',
    description: `Events of a filter in order of time: between two actors (pair), with actors, of types, in a period, with words (q). ${QUOTES}`,
    hasFilter: true,
    own: ['limit', 'cursor'],
    required: [],
  },
  {
    name: 'get_event',
    title: 'Get an event',
    description: `One event whole: its date and how it was read from the words, who took part, every quotation. ${QUOTES}`,
    hasFilter: false,
    own: ['id'],
    required: ['id'],
  },
  {
    name: 'list_pairs',
    title: 'List pairs',
    description:
      'How many events each pair of actors has under a filter, by year, with the names of the actors and a link to these events.',
    hasFilter: true,
    own: [],
    required: [],
  },
  {
    name: 'what_was_known',
    title: 'What was known',
    description: `What was known of a filter's events on a day (asof): only sources that were published by then, with the dates that they supported then. Titles are today's. ${QUOTES}`,
    hasFilter: true,
    own: ['limit', 'cursor'],
    required: ['asof'],
  },
  {
    name: 'chronology',
    title: 'Chronology',
    description: `The events of a filter as a text to read, with the quotations as footnotes; the most important ones where they are too many. ${QUOTES}`,
    hasFilter: true,
    own: ['limit'],
    required: [],
  },
];

/** Returns the JSON Schema of a tool's arguments. */
export function toInputSchema(tool: Tool): { type: 'object'; [name: string]: unknown } {
  return {
    type: 'object',
    properties: Object.fromEntries(entriesOf(tool).map((entry) => [entry.name, toPropertySchema(entry)])),
    required: [...tool.required],
    additionalProperties: false,
  };
}

/** Returns what a tool is asked, and what is wrong with it; where anything is, it must not be answered. */
export function readToolArguments(
  tool: Tool,
  given: Readonly<Record<string, unknown>>,
  vocabulary: Vocabulary,
): { value: ToolQuestion; issues: Issue[] } {
  const { texts, issues } = toTexts(given);
  const names = entriesOf(tool).map(({ name }) => name);
  const filter = parseParameters(
    tool.hasFilter ? texts : new URLSearchParams(),
    FILTER_PARAMETERS,
    vocabulary,
  );
  const own = parseParameters(pickNames(texts, tool.own), OWN, vocabulary);
  const missing = tool.required
    .filter((name) => !texts.has(name))
    .map((path) => ({ code: 'missing', path, message: `${path} is missing: it has to be given here` }));
  return {
    value: { filter: filter.value, ...own.value },
    issues: [...issues, ...unknownParameters(texts, names), ...missing, ...filter.issues, ...own.issues],
  };
}

function entriesOf({ hasFilter, own }: Tool): AnyParameter[] {
  const filter = hasFilter ? listEntries(FILTER_PARAMETERS).map(([, entry]) => entry as AnyParameter) : [];
  const mine = listEntries(OWN)
    .filter(([field]) => own.includes(field))
    .map(([, entry]) => entry as AnyParameter);
  return [...filter, ...mine];
}

function toPropertySchema({ meaning, allowed, repeatable, name, example }: AnyParameter): object {
  const description = `${meaning} Allowed: ${allowed}. Example: ${example}`;
  if (repeatable) return { type: 'array', items: { type: 'string' }, description };
  if (name === 'limit' || name === 'importance') return { type: 'integer', description };
  if (name === 'contested') return { type: 'boolean', description };
  return { type: 'string', description };
}

/** Arguments as an address writes them; what is no text, number, truth or list of these is refused. */
function toTexts(given: Readonly<Record<string, unknown>>): { texts: URLSearchParams; issues: Issue[] } {
  const texts = new URLSearchParams();
  const issues: Issue[] = [];
  for (const [name, value] of Object.entries(given)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string' || typeof one === 'number') texts.append(name, String(one));
      else if (typeof one === 'boolean') texts.append(name, one ? '1' : '0');
      else
        issues.push({
          code: 'bad-value',
          path: name,
          message: `${name.slice(0, 40)}: give a text, a number or a list of texts`,
        });
    }
  }
  return { texts, issues };
}

function pickNames(texts: URLSearchParams, names: readonly string[]): URLSearchParams {
  const known = new Set(listNames(OWN).filter((name) => names.includes(name)));
  return new URLSearchParams([...texts].filter(([name]) => known.has(name)));
}
