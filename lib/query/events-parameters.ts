import type { TimelineEvent } from '#lib/domain/event.ts';
import { ONE_TEXT, type ParameterTable, type Reading } from './parameter.ts';
import { quoteForMessage } from './read-value.ts';
import { wholeNumber } from './route-parameters.ts';

/** The fields of an event in JSON; one that is missing here does not compile. */
const EVENT_FIELDS: Readonly<Record<keyof TimelineEvent, true>> = {
  ...{ id: true, title: true, summary: true, type: true, importance: true, participants: true, date: true },
  ...{ dateSense: true, dateNote: true, shortName: true, place: true, partOf: true, plover: true },
  ...{ status: true, statusReason: true, mergedInto: true, pairs: true, citations: true, contested: true },
  ...{ revision: true, updatedAt: true },
};

/** Some fields of an event, each once. */
export type EventFields = { names: readonly (keyof TimelineEvent)[] };

/** Which part of a long list of events is asked for. */
export type EventsPage = { limit: number; cursor?: string; fields?: EventFields };

/** Where a list goes on. */
export const CURSOR_PARAMETER = {
  ...ONE_TEXT,
  name: 'cursor',
  allowed: 'the `next` of the answer before, unchanged',
  meaning: 'The page to go on with; the first unless said.',
  example: 'WzEsImEiXQ',
  parse: (text: string): Reading<string> =>
    /^[\w-]{1,400}$/.test(text)
      ? { value: text }
      : { reason: `${quoteForMessage(text)} does not come from here` },
};

/** What `/api/events` takes beside a filter. */
export const EVENTS_PARAMETERS: ParameterTable<EventsPage> = {
  scope: 'events',
  fields: {
    limit: wholeNumber('limit', [1, 1000], {
      default: 100,
      meaning: 'Most events in one answer; 100 unless said.',
      example: '1000',
    }),
    cursor: CURSOR_PARAMETER,
    fields: {
      repeatable: false,
      default: undefined,
      name: 'fields',
      allowed: `names joined by commas, of ${Object.keys(EVENT_FIELDS).join(', ')}`,
      meaning: 'The fields that each event is to have, so that an answer is small; all unless said.',
      example: 'id,title,date',
      parse: readFields,
      format: ({ names }) => names.join(','),
    },
  },
};

function readFields(text: string): Reading<EventFields> {
  const names = [...new Set(text.split(','))];
  const unknown = names.find((name) => !Object.hasOwn(EVENT_FIELDS, name));
  if (unknown !== undefined) return { reason: `${quoteForMessage(unknown)} is not a field of an event` };
  return { value: { names: names as (keyof TimelineEvent)[] } };
}
