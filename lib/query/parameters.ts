import { ROW_KEYS } from './row-order.ts';
import { LANE_KINDS } from './view.ts';

/**
 * The one table of parameters that page, API, embed and export share. It decides names, what is allowed and what
 * each means to a reader; `parse-filter.ts` and `parse-view.ts` read values, `format-filter.ts` writes them.
 */
export type Parameter = {
  name: string;
  /** A filter says which events, a view how they are shown; `/api/events` takes filters only. */
  scope: 'filter' | 'view';
  repeatable: boolean;
  allowed: string;
  meaning: string;
  example: string;
};

const PERIOD = 'a year, month or day such as 2022, 2024-10 or 2024-10-22 (years before 0 as -0233)';

/** Every parameter, in the order in which addresses are written. */
export const PARAMETERS: readonly Parameter[] = [
  {
    name: 'pair',
    scope: 'filter',
    repeatable: true,
    allowed: 'two different actor codes joined by a hyphen, such as PRK-RUS',
    meaning: 'Events between these two actors; any of several pairs. The order of the two does not matter.',
    example: 'pair=PRK-RUS',
  },
  {
    name: 'actor',
    scope: 'filter',
    repeatable: true,
    allowed: 'an actor code such as IRN or NATO',
    meaning: 'Events in which all of these actors take part, in any role but mentioned.',
    example: 'actor=IRN',
  },
  {
    name: 'type',
    scope: 'filter',
    repeatable: true,
    allowed: 'an event type',
    meaning: 'Events of any of these types.',
    example: 'type=summit',
  },
  {
    name: 'source',
    scope: 'filter',
    repeatable: true,
    allowed: 'the id of a source',
    meaning: 'Events cited from any of these sources.',
    example: 'source=kendall-taylor-2024',
  },
  {
    name: 'from',
    scope: 'filter',
    repeatable: false,
    allowed: PERIOD,
    meaning: 'The first year, month or day, included to its full extent.',
    example: 'from=2022',
  },
  {
    name: 'to',
    scope: 'filter',
    repeatable: false,
    allowed: PERIOD,
    meaning: 'The last year, month or day, included to its full extent.',
    example: 'to=2024-10',
  },
  {
    name: 'match',
    scope: 'filter',
    repeatable: false,
    allowed: 'overlaps or within',
    meaning:
      'Whether events that are possibly inside the period count (overlaps) or only those certainly inside (within).',
    example: 'match=within',
  },
  {
    name: 'q',
    scope: 'filter',
    repeatable: false,
    allowed: 'words, or a phrase in "quotation marks", at most 500 characters',
    meaning:
      'Full text over titles, summaries, excerpts, translations and names of actors. All words must occur; the last one may be a beginning.',
    example: 'q=troops',
  },
  {
    name: 'importance',
    scope: 'filter',
    repeatable: false,
    allowed: 'a whole number from 1 to 5',
    meaning: 'Events of at least this importance.',
    example: 'importance=3',
  },
  {
    name: 'asof',
    scope: 'filter',
    repeatable: false,
    allowed: 'a day such as 2024-05-29',
    meaning: 'What was known on this day: only sources that were surely published by then.',
    example: 'asof=2024-05-29',
  },
  {
    name: 'contested',
    scope: 'filter',
    repeatable: false,
    allowed: '1 or 0',
    meaning: 'Only events that a citation disputes or denies, or whose stated dates do not overlap.',
    example: 'contested=1',
  },
  {
    name: 'only',
    scope: 'filter',
    repeatable: true,
    allowed: 'the id of an event',
    meaning: 'Just these events, in this order.',
    example: 'only=russia-north-korea-treaty-signed-2024',
  },
  {
    name: 'lanes',
    scope: 'view',
    repeatable: false,
    allowed: LANE_KINDS.join(', '),
    meaning: 'What the lanes of the timeline stand for; pair unless said.',
    example: 'lanes=actor',
  },
  {
    name: 'window',
    scope: 'view',
    repeatable: false,
    allowed: 'two years, months or days joined by a slash, such as 2022/2024-11',
    meaning: 'The period that the screen opens on.',
    example: 'window=2022/2024-11',
  },
  {
    name: 'event',
    scope: 'view',
    repeatable: false,
    allowed: 'the id of an event',
    meaning: 'The selected event.',
    example: 'event=russia-north-korea-treaty-signed-2024',
  },
  {
    name: 'layout',
    scope: 'view',
    repeatable: false,
    allowed: 'timeline or table',
    meaning: 'Timeline, or the same events as a table.',
    example: 'layout=table',
  },
  {
    name: 'sort',
    scope: 'view',
    repeatable: false,
    allowed: `${ROW_KEYS.join(', ')}, or one of them after a minus, such as -date`,
    meaning: 'What the table is sorted by; a minus turns it round. By date unless said.',
    example: 'sort=-importance',
  },
  {
    name: 'theme',
    scope: 'view',
    repeatable: false,
    allowed: 'light or dark',
    meaning: "Light or dark; the system's unless said.",
    example: 'theme=dark',
  },
  {
    name: 'title',
    scope: 'view',
    repeatable: false,
    allowed: 'text of at most 200 characters',
    meaning: 'A title in place of the sentence that describes the filter.',
    example: 'title=Troops',
  },
  {
    name: 'controls',
    scope: 'view',
    repeatable: false,
    allowed: '0 or 1',
    meaning: 'Whether buttons and filters are shown.',
    example: 'controls=0',
  },
  {
    name: 'interactive',
    scope: 'view',
    repeatable: false,
    allowed: '0 or 1',
    meaning: 'Whether the timeline answers to pointer and keys.',
    example: 'interactive=0',
  },
];

/** Returns the allowed values of a parameter in words; empty for an unknown name. */
export function allowedValues(name: string): string {
  return PARAMETERS.find((parameter) => parameter.name === name)?.allowed ?? '';
}
