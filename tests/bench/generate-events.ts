/**
 * Chronologies of any size to measure with, the same for the same seed, and a longer one begins with the shorter: bursts,
 * ranges, coarse dates, open ends, pairs of every kind, few important events, several citations each. One event is in
 * memory at a time.
 */
import type { CitationRecord } from '#lib/domain/citation.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import type { EventRecord, Participant } from '#lib/domain/event.ts';
import type { SourceRecord } from '#lib/domain/source.ts';
import { formatDay, toDay } from '#lib/time/day.ts';
import { drawFirstDays, writeDate } from './generate-dates.ts';
import {
  ACTORS,
  CHRONOLOGY,
  EVENT_TYPES,
  firstPublishedAfter,
  generateSources,
  TYPE_WEIGHTS,
} from './generate-sources.ts';
import { writeEvent } from './generate-words.ts';
import { type Random, seededRandom } from './random.ts';

/** The seed of the databases that `npm run bench` measures. */
export const BENCH_SEED = 20_261_122;

const END_OF_SOVIET_UNION = toDay(1991, 12, 26);

const FOCAL_WEIGHTS: readonly (readonly [pair: readonly [string, string], weight: number])[] = [
  [['CHN', 'RUS'], 34],
  [['IRN', 'RUS'], 20],
  [['PRK', 'RUS'], 20],
  [['CHN', 'IRN'], 10],
  [['CHN', 'PRK'], 10],
  [['IRN', 'PRK'], 6],
];
const FOCAL = CHRONOLOGY.focal;
const OTHERS = ACTORS.filter(({ code, countsAs }) => !FOCAL.includes(code) && countsAs === null).map(
  ({ code }) => code,
);
const NAMES = new Map(ACTORS.map(({ code, name }) => [code, name]));

const IMPORTANCE = [
  [1, 50],
  [2, 27],
  [3, 15],
  [4, 6],
  [5, 2],
] as const;
const CITATIONS = [
  [1, 45],
  [2, 30],
  [3, 15],
  [4, 10],
] as const;
const MODALITIES = [
  ['asserted', 70],
  ['reported', 18],
  ['alleged', 6],
  ['planned', 3],
  ['possible', 3],
] as const;

type Cast = (random: Random) => Participant[];

const together = (codes: readonly string[]): Participant[] =>
  codes.map((actor) => ({ actor, role: 'party' }));
const towards = (from: string, to: string): Participant[] => [
  { actor: from, role: 'initiator' },
  { actor: to, role: 'recipient' },
];
const without = (codes: readonly string[], left: string) => codes.filter((code) => code !== left);

/** Who takes part, of 100 events: a focal pair, three or four of the four, the four with others, others, one alone. */
const CASTS: readonly (readonly [cast: Cast, weight: number])[] = [
  [(random) => together(random.weighted(FOCAL_WEIGHTS)), 32],
  [
    (random) => {
      const [a, b] = random.weighted(FOCAL_WEIGHTS);
      return random.chance(0.5) ? towards(a, b) : towards(b, a);
    },
    20,
  ],
  [(random) => together(random.chance(0.6) ? without(FOCAL, random.pick(FOCAL)) : FOCAL), 6],
  [(random) => together([...random.weighted(FOCAL_WEIGHTS), random.pick(OTHERS)]), 4],
  [(random) => towards(random.pick(FOCAL), random.pick(OTHERS)), 12],
  [
    (random) => {
      const first = random.pick(OTHERS);
      return together([first, random.pick(without(OTHERS, first))]);
    },
    6,
  ],
  [
    (random) => [
      { actor: random.pick(FOCAL), role: 'speaker' },
      { actor: random.pick(OTHERS), role: 'mentioned' },
    ],
    10,
  ],
  [(random) => [{ actor: random.pick(FOCAL), role: 'initiator' }], 10],
];

/** Returns the parts of a chronology of so many events that come first, and its events one by one. */
export function generateChronology(
  count: number,
  seed: number,
): Omit<DataSet, 'events'> & { events: Generator<EventRecord> } {
  const sources = generateSources(seededRandom(seed));
  return {
    chronology: CHRONOLOGY,
    eventTypes: [...EVENT_TYPES],
    actors: [...ACTORS],
    sources,
    events: generateEvents(count, seededRandom(seed + 1), sources),
  };
}

function* generateEvents(
  count: number,
  random: Random,
  sources: readonly SourceRecord[],
): Generator<EventRecord> {
  const firstDay = drawFirstDays(random);
  let whole: string | null = null;
  for (let index = 0; index < count; index += 1) {
    const event = generateEvent(index, firstDay(), random, sources);
    if (whole !== null && random.chance(0.02)) event.partOf = whole;
    if (event.type === 'war') whole = event.id;
    yield event;
  }
}

function generateEvent(
  index: number,
  day: number,
  random: Random,
  sources: readonly SourceRecord[],
): EventRecord {
  const type = random.weighted(TYPE_WEIGHTS);
  const date = writeDate(day, random);
  const cast = random.weighted(CASTS)(random);
  const participants = cast.map(({ actor, role }) => ({
    actor: actor === 'RUS' && day < END_OF_SOVIET_UNION ? 'SUN' : actor,
    role,
  }));
  const names = participants.map(({ actor }) => NAMES.get(actor) ?? actor);
  return {
    id: `${type}-${index.toString(36)}`,
    ...writeEvent(names, random),
    ...{
      date,
      dateSense: 'occurred',
      dateNote: null,
      shortName: null,
      type,
      importance: random.weighted(IMPORTANCE),
      participants,
    },
    citations: cite(date, day, random, sources),
    place: random.chance(0.2) ? { name: random.pick(names), latitude: 50, longitude: 40 } : null,
    ...{ partOf: null, plover: null, status: 'published', statusReason: null, mergedInto: null },
  };
}

/** From sources that were published after the event, most of them soon after it. One citation in 40 disputes it. */
function cite(date: string, day: number, random: Random, sources: readonly SourceRecord[]): CitationRecord[] {
  const first = firstPublishedAfter(day);
  const cited = Array.from({ length: random.weighted(CITATIONS) }, (_, place): CitationRecord => {
    const source = sources[first + Math.floor((sources.length - first) * random.next() ** 2)];
    const excerpt = source === undefined ? undefined : random.pick(source.excerpts);
    return {
      source: source?.id ?? '',
      excerpt: excerpt?.id ?? null,
      timeExpression: excerpt?.exact.slice(0, 8) ?? null,
      statedDate: place > 0 && random.chance(0.2) ? formatDay(day).slice(0, 4) : date,
      resolution: { kind: 'absolute', anchor: null, note: 'The date is written out in the passage.' },
      assertedBy: random.chance(0.7) ? 'the author' : 'officials',
      modality: random.weighted(MODALITIES),
      stance: random.chance(0.025) ? 'disputes' : 'supports',
    };
  });
  return cited.filter(
    ({ excerpt }, place) => cited.findIndex((other) => other.excerpt === excerpt) === place,
  );
}
