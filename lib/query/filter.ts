/**
 * Which events are asked for: the value, and the entry of each of its fields in the table of parameters. What a field
 * means for an event is in `matches-filter.ts`; its texts are read once a request by `resolve-filter.ts`.
 */
import { isolate } from '#lib/isolate.ts';
import { describePair } from './describe-pair.ts';
import { isPeriodInOrder, sayPeriod } from './filter-period.ts';
import {
  ONE_TEXT,
  type ParameterOf,
  type ParameterTable,
  type Phrase,
  TEXT_LIST,
  toDefaults,
} from './parameter.ts';
import { readDay, readPeriod } from './read-date.ts';
import { MAX_WORDS_LENGTH, readActor, readPair, readType, readWords } from './read-filter-value.ts';
import { numberBetween, oneOf, readEventId, readFlag, readSlug } from './read-value.ts';

/**
 * Which events are asked for. Every field narrows; an empty list or an absent field does not.
 * Codes, types and ids are kept as asked for, whether or not they exist.
 */
export type Filter = {
  /** Any of these pairs, each with its two codes in alphabetical order. */
  pairs: readonly string[];
  /** All of these actors take part, in any role but mentioned. */
  actors: readonly string[];
  /** Any of these event types. */
  types: readonly string[];
  /** Cited from any of these sources. */
  sources: readonly string[];
  /** First year, month or day, inclusive to its full extent, as addresses write it. */
  from?: string;
  /** Last year, month or day, inclusive to its full extent, as addresses write it. */
  to?: string;
  /** `overlaps`: possibly inside the period; `within`: certainly inside. */
  match: 'overlaps' | 'within';
  /** Words that must all occur, as written; see `parseTextQuery`. */
  q?: string;
  /** Least importance, 1 to 5; 1 lets all through. */
  importance: number;
  /** The day as of which is asked, ISO 8601. */
  asof?: string;
  /** Only events whose citations dispute, deny or contradict. */
  contested: boolean;
  /** Just these events, in this order. */
  only: readonly string[];
};

/** Every field has an entry, and every entry says how it is put into words. */
type FilterFields = {
  readonly [Field in keyof Filter]-?: ParameterOf<Filter[Field], Filter> & { describe: object };
};

const PERIOD = 'a year, month or day such as 2022, 2024-10 or 2024-10-22 (44 BC is -0043)';

const FIELDS: FilterFields = {
  pairs: {
    name: 'pair',
    ...TEXT_LIST,
    allowed: 'two different actor codes joined by a hyphen, such as PRK-RUS',
    meaning: 'Events between these two actors; any of several pairs. The order of the two does not matter.',
    example: 'PRK-RUS',
    parse: readPair,
    describe: { place: 1, sayEach: (pair, words) => toPhrase(describePair(pair, words)) },
  },
  actors: {
    name: 'actor',
    ...TEXT_LIST,
    allowed: 'an actor code such as IRN or NATO',
    meaning: 'Events in which all of these actors take part, in any role but mentioned.',
    example: 'IRN',
    parse: readActor,
    describe: {
      place: 2,
      sayEach: (code, { actors }) => toPhrase(actors.get(code) ?? code, 'with'),
    },
  },
  types: {
    name: 'type',
    ...TEXT_LIST,
    allowed: 'an event type',
    meaning: 'Events of any of these types.',
    example: 'summit',
    parse: readType,
    describe: {
      place: 3,
      sayEach: (type, { types }) => {
        const text = (types.get(type) ?? type).toLowerCase();
        return { text, name: `the type ${text}` };
      },
    },
  },
  sources: {
    name: 'source',
    ...TEXT_LIST,
    allowed: 'the id of a source',
    meaning: 'Events cited from any of these sources.',
    example: 'kendall-taylor-2024',
    parse: readSlug,
    describe: { place: 7, sayEach: (id, { sources }) => toPhrase(sources.get(id) ?? id, 'cited from') },
  },
  from: {
    name: 'from',
    ...ONE_TEXT,
    allowed: PERIOD,
    meaning: 'The first year, month or day, included to its full extent.',
    example: '2022',
    parse: readPeriod('from'),
    describe: { place: 4, say: sayPeriod },
  },
  to: {
    name: 'to',
    ...ONE_TEXT,
    allowed: PERIOD,
    meaning: 'The last year, month or day, included to its full extent.',
    example: '2024-10',
    parse: readPeriod('to'),
    check: (to, { from }) =>
      from === undefined || isPeriodInOrder(from, to)
        ? null
        : `it ends before from=${from} begins; exchange the two`,
    describe: { saidWith: 'from' },
  },
  match: {
    name: 'match',
    ...ONE_TEXT,
    default: 'overlaps',
    allowed: 'overlaps or within',
    meaning:
      'Whether events that are possibly inside the period count (overlaps) or only those certainly inside (within).',
    example: 'within',
    parse: oneOf('overlaps', 'within'),
    describe: { saidWith: 'from' },
  },
  q: {
    name: 'q',
    ...ONE_TEXT,
    allowed: `words, or a phrase in "quotation marks", at most ${MAX_WORDS_LENGTH} characters`,
    meaning:
      'Full text over titles, summaries, places, excerpts with their context, translations, and the names of actors, types and sources. All words must occur, in any English form; the last one may be a beginning. See search.md.',
    example: 'troops',
    parse: readWords,
    describe: { place: 6, say: ({ q }) => toPhrase(`“${q}”`) },
  },
  importance: {
    name: 'importance',
    repeatable: false,
    default: 1,
    allowed: 'a whole number from 1 to 5',
    meaning: 'Events of at least this importance.',
    example: '3',
    parse: numberBetween(1, 5),
    format: String,
    describe: {
      place: 5,
      say: ({ importance }) => ({ text: `importance ${importance} or more`, name: 'the least importance' }),
    },
  },
  asof: {
    name: 'asof',
    ...ONE_TEXT,
    allowed: 'a day such as 2024-05-29',
    meaning: 'What was known on this day: only sources that were surely published by then.',
    example: '2024-05-29',
    parse: readDay,
    describe: {
      place: 9,
      say: ({ asof = '' }, { date }) => ({
        text: `as known on ${date(asof)}`,
        name: `the day of knowledge ${date(asof)}`,
      }),
    },
  },
  contested: {
    name: 'contested',
    repeatable: false,
    default: false,
    allowed: '1 or 0',
    meaning: 'Only events that a citation disputes or denies, or whose stated dates do not overlap.',
    example: '1',
    parse: readFlag,
    format: (value) => (value ? '1' : '0'),
    describe: { place: 8, say: () => ({ text: 'contested', name: 'being contested' }) },
  },
  only: {
    name: 'only',
    ...TEXT_LIST,
    sorted: false,
    allowed: 'the id of an event',
    meaning: 'Just these events, in this order.',
    example: 'russia-north-korea-treaty-signed-2024',
    parse: readEventId,
    describe: {
      place: 10,
      say: ({ only }) => ({
        text: only.length === 1 ? 'one chosen event' : `${only.length} chosen events`,
        name: 'the choice of events',
      }),
    },
  },
};

/** The parameters of a filter. */
export const FILTER_PARAMETERS: ParameterTable<Filter> = { scope: 'filter', fields: FIELDS };

/** The filter that lets every published event through. */
export const EMPTY_FILTER: Filter = toDefaults(FILTER_PARAMETERS);

/** A phrase that is called by what stands after its first words. */
function toPhrase(name: string, words = ''): Phrase {
  const isolated = isolate(name);
  return { text: `${words} ${isolated}`.trim(), name: isolated };
}
