import { parseDay } from '#lib/time/day.ts';
import { parseGroupKey } from './group-key.ts';
import { ONE_TEXT, type ParameterTable } from './parameter.ts';
import { quoteForMessage } from './read-value.ts';
import { wholeNumber } from './route-parameters.ts';

/** Which rows of a chronicle a page asks for. */
export type AskedRows = {
  /** The heading that they stand under: "2024", "2024-03", "undated". */
  group?: string;
  skip: number;
  /** ISO; absent: `skip` says it. */
  day?: string;
};

/** What the rows of a chronicle are asked for with, beside a filter. */
export const ROWS_PARAMETERS: ParameterTable<AskedRows> = {
  scope: 'rows',
  fields: {
    group: {
      ...ONE_TEXT,
      name: 'group',
      allowed: 'a year, a month, or undated',
      meaning: 'The heading that the rows stand under.',
      example: '2024-03',
      parse: (text) =>
        parseGroupKey(text) === null
          ? { reason: `${quoteForMessage(text)} is none of them` }
          : { value: text },
    },
    skip: wholeNumber('skip', [0, 100_000_000], {
      default: 0,
      meaning: 'How many rows of the heading stand before them.',
      example: '100',
    }),
    day: {
      ...ONE_TEXT,
      name: 'day',
      allowed: 'a day',
      meaning: 'In place of `skip`: the day whose rows are wanted.',
      example: '2024-03-15',
      parse: (text) =>
        parseDay(text) === null ? { reason: `${quoteForMessage(text)} is no day` } : { value: text },
    },
  },
};
