import fc from 'fast-check';
import { MODALITIES } from '#lib/domain/citation.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { DATE_SENSES, type EventRecord, ROLES } from '#lib/domain/event.ts';
import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { FOCAL_PAIRS } from '../focal.ts';
import { QUERY_SIGNS, TEXT_WORDS } from './random-words.ts';
import { actor, chronology, citation, event, eventType, excerpt, source } from './sample-data.ts';

const ACTORS = [
  actor('RUS', 'Russia', { aliases: ['Moscow', 'the Kremlin'] }),
  actor('PRK', 'North Korea', { aliases: ['Pyongyang', 'D.P.R.K.'] }),
  actor('CHN', 'China', { aliases: ['北京', 'Xi'] }),
  actor('IRN', 'Iran', { aliases: ['إيران'] }),
  actor('SUN', 'Soviet Union', { countsAs: 'RUS', aliases: ['USSR'] }),
  actor('TUR', 'Türkiye', { aliases: ['Erdoğan'] }),
];
const CODES = ACTORS.map(({ code }) => code);
// An id may be what every plain object seems to have.
const TYPES = ['treaty', 'summit', 'constructor'];
const TYPE_WORDS = [
  { label: 'Treaty signing', otherNames: ['签署协议', 'arms transfers'] },
  { label: 'Summit' },
  { label: 'War, ミサイル' },
];
const SOURCES = ['s1', 's2', 's3', 'constructor'];
const EVENT_IDS = ['e1', 'e2', 'constructor', 'e4', 'e5', 'e6', 'e7', 'e8'];
const DATES = [
  '2024',
  '2024-06',
  '2024-06-19',
  '2024-06-20',
  '2024-22',
  '2024-10-22/2024-10-24',
  '202X',
  '1999/..',
  '../2024-05',
  '2023/',
  '{2023-12,2024-02}',
  '[..2022-12-03]',
  '2022-02~',
  '-0233',
  '0000-02-29',
  '1950-06-25/1953-07-27',
  '2024?',
  '2025-01-01',
];
const PERIODS = [
  '2024',
  '2024-06',
  '2024-06-19',
  '2022',
  '1999',
  '-0233',
  '0000-02',
  '1953-07-27',
  '2024-05',
  '2025',
];
const DAYS = ['2024-06-19', '2024-05-29', '2023-12-31', '2024-12-31', '-0233-06-01', '2025-06-30'];
const text = (most: number) =>
  fc
    .array(fc.constantFrom(...TEXT_WORDS), { minLength: 1, maxLength: most })
    // A lone surrogate or NUL in a stored text is not what this is about; in a query it is.
    .map((words) => words.join(' ').replace(/[\0\uD800]/g, '') || 'troops');
const date = fc.constantFrom(...DATES);
const anyCitation = fc
  .record({
    place: fc.constantFrom('s1 a', 's1 b', 's2 a', 's2 b', 's3 a', 'constructor -'),
    statedDate: date,
    modality: fc.constantFrom(...(['asserted', 'asserted', ...MODALITIES] as const)),
    anchor: fc.constantFrom(null, null, ...EVENT_IDS),
    stance: fc.constantFrom(...(['supports', 'supports', 'supports', 'supports', 'disputes'] as const)),
  })
  .map(({ place, statedDate, modality, stance, anchor }) => {
    const [from = '', passage = ''] = place.split(' ');
    const found = passage === '-' ? null : `${from}-${passage}`;
    const resolution =
      anchor === null
        ? {}
        : { resolution: { kind: 'anchored', anchor: `event:${anchor}`, note: 'so' } as const };
    return citation(from, found, statedDate, { modality, stance, ...resolution });
  });

const anyEvent = (id: string): fc.Arbitrary<EventRecord> =>
  fc
    .record({
      date,
      dateSense: fc.constantFrom(...DATE_SENSES),
      shortName: fc.constantFrom(null, 'the invasion'),
      title: text(3),
      summary: text(5),
      place: fc.option(text(2).map((name) => ({ name }))),
      type: fc.constantFrom(...TYPES),
      importance: fc.integer({ min: 1, max: 5 }),
      status: fc.constantFrom(
        ...(['published', 'published', 'published', 'published', 'draft', 'withdrawn'] as const),
      ),
      participants: fc.uniqueArray(
        fc.record({ actor: fc.constantFrom(...CODES), role: fc.constantFrom(...ROLES) }),
        {
          minLength: 1,
          maxLength: 4,
          selector: ({ actor: code }) => code,
        },
      ),
      citations: fc.array(anyCitation, { minLength: 1, maxLength: 3 }),
    })
    .map(({ date: written, citations, title, status, ...fields }) =>
      event(id, written, citations, { ...fields, title: title.slice(0, 90), status }),
    );

/** A data set of random events, sources and passages over few words, so that much coincides. */
export const anyDataSet: fc.Arbitrary<DataSet> = fc
  .record({
    published: fc.array(date, { minLength: 4, maxLength: 4 }),
    words: fc.array(text(4), { minLength: 5, maxLength: 5 }),
    translated: text(3),
    titles: fc.array(text(2), { minLength: 4, maxLength: 4 }),
    contexts: fc.array(
      text(2).map((context) => `${context.slice(0, 30)} `),
      { minLength: 5, maxLength: 5 },
    ),
    events: fc.tuple(...EVENT_IDS.map(anyEvent)),
  })
  .map(({ published, words, translated, titles, contexts, events }) => ({
    chronology: chronology('RUS', 'CHN', 'IRN', 'PRK'),
    eventTypes: TYPES.map((id, place) => eventType(id, id, TYPE_WORDS[place])),
    actors: ACTORS,
    sources: SOURCES.map((id, index) => {
      const passages = index < 2 ? ['a', 'b'] : index === 2 ? ['a'] : [];
      const translation = { text: translated, language: 'en', by: 'us' };
      return source(
        id,
        published[index] ?? '2024',
        passages.map((name, place) =>
          excerpt(`${id}-${name}`, words[index * 2 + place] ?? '', {
            prefix: contexts[index * 2 + place] ?? '',
            ...(name === 'b' ? { translation } : {}),
          }),
        ),
        { title: titles[index] ?? id, publisher: index === 0 ? 'إيران Press' : null },
      );
    }),
    events: events.map(mergeSome),
  }));

/** Of the withdrawn events those before a published one are merged into it, the first of them by way of the next. */
function mergeSome(event: EventRecord, index: number, events: readonly EventRecord[]): EventRecord {
  const next = events[index + 1];
  if (event.status !== 'withdrawn' || next === undefined || next.status === 'draft') return event;
  return { ...event, statusReason: 'Told twice.', mergedInto: next.id };
}

const anyQuery = fc
  .array(fc.constantFrom(...TEXT_WORDS, ...QUERY_SIGNS), { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom(' ', ' ', '').map((glue) => parts.join(glue)));

const someOf = <Value>(values: readonly Value[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });

/** Every field of a filter, set. */
const wholeFilter = fc.record({
  pairs: someOf([...FOCAL_PAIRS, 'PRK-SUN', 'RUS-SUN', 'RUS-PRK', 'RUS-TUR'], 3),
  actors: fc.oneof(someOf([...CODES, 'NATO'], 1), someOf(CODES, 2)),
  types: someOf(TYPES, 2),
  sources: someOf([...SOURCES, 'none'], 2),
  from: fc.constantFrom(...PERIODS),
  to: fc.constantFrom(...PERIODS),
  match: fc.constantFrom<Filter['match']>('overlaps', 'within'),
  q: anyQuery,
  importance: fc.integer({ min: 1, max: 5 }),
  asof: fc.constantFrom(...DAYS),
  contested: fc.constant(true),
  only: someOf([...EVENT_IDS, 'none'], 6),
});
const FIELDS = [
  'pairs',
  'actors',
  'types',
  'sources',
  'from',
  'to',
  'match',
  'q',
  'q',
  'importance',
  'asof',
  'asof',
  'contested',
  'only',
] as const;

/** A random filter of up to four fields: with more, hardly any event would be found. */
export const anyFilter: fc.Arbitrary<Filter> = fc
  .tuple(wholeFilter, fc.subarray([...FIELDS], { maxLength: 4 }))
  .map(([whole, fields]) => ({
    ...EMPTY_FILTER,
    ...Object.fromEntries(fields.map((field) => [field, whole[field]])),
  }));
