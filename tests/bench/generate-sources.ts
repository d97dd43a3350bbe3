import type { Actor } from '#lib/domain/actor.ts';
import type { Chronology } from '#lib/domain/chronology.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import type { SourceRecord } from '#lib/domain/source.ts';
import { formatDay, toDay } from '#lib/time/day.ts';
import { LAST_DAY } from './generate-dates.ts';
import { writePassage } from './generate-words.ts';
import type { Random } from './random.ts';

const SOURCES = 200;
const PASSAGES = 40;
const FIRST_PUBLISHED = toDay(1990, 1, 1);
/** Days from one source to the next. */
const PUBLISHED_EVERY = (LAST_DAY - FIRST_PUBLISHED) / (SOURCES - 1);

const actor = (code: string, name: string, fields: Partial<Actor> = {}): Actor => ({
  ...{ code, name, aliases: [], kind: 'state', countsAs: null },
  ...fields,
});

/** Who takes part in generated events: the four, a historical state, and others. */
export const ACTORS: readonly Actor[] = [
  actor('RUS', 'Russia', { aliases: ['Moscow', 'Kremlin', 'Russian'] }),
  actor('CHN', 'China', { aliases: ['Beijing', 'Chinese'] }),
  actor('IRN', 'Iran', { aliases: ['Tehran', 'Iranian'] }),
  actor('PRK', 'North Korea', { aliases: ['Pyongyang', 'DPRK'] }),
  actor('SUN', 'Soviet Union', { countsAs: 'RUS', aliases: ['USSR'] }),
  ...(
    [
      ['USA', 'United States'],
      ['UKR', 'Ukraine'],
      ['KOR', 'South Korea'],
      ['JPN', 'Japan'],
      ['IND', 'India'],
      ['SYR', 'Syria'],
      ['BLR', 'Belarus'],
      ['VNM', 'Vietnam'],
      ['PAK', 'Pakistan'],
      ['SAU', 'Saudi Arabia'],
      ['TUR', 'Türkiye'],
      ['VEN', 'Venezuela'],
    ] as const
  ).map(([code, name]) => actor(code, name)),
  actor('UN', 'United Nations', { kind: 'organisation' }),
  actor('BRICS', 'BRICS', { kind: 'organisation' }),
  actor('SCO', 'Shanghai Cooperation Organisation', { kind: 'organisation' }),
];

/** What generated events are about. */
export const CHRONOLOGY: Chronology = {
  ...{ id: 'generated', title: 'Generated events', subtitle: '', description: '' },
  ...{ language: 'en', licence: '', attribution: '', reportTo: null, focal: ['RUS', 'CHN', 'IRN', 'PRK'] },
};

/** The types of generated events, and how often each occurs, of 100. */
export const TYPE_WEIGHTS = [
  ['statement', 18],
  ['trade', 14],
  ['visit', 12],
  ['report', 10],
  ['arms-transfer', 8],
  ['exercise', 7],
  ['treaty', 6],
  ['summit', 5],
  ['technology-transfer', 5],
  ['sanctions', 4],
  ['attack', 3],
  ['vote', 2],
  ['policy-shift', 2],
  ['alignment', 1],
  ['troop-deployment', 1],
  ['veto', 1],
  ['war', 1],
] as const;

export const EVENT_TYPES: readonly EventType[] = TYPE_WEIGHTS.map(([id]) => ({
  id,
  label: `${id.charAt(0).toUpperCase()}${id.slice(1).replace('-', ' ')}`,
  ...{ otherNames: [], parties: 'together', hostile: false, plover: null },
}));

/** Returns two hundred sources in order of publication, each with forty short passages. */
export function generateSources(random: Random): SourceRecord[] {
  const names = ACTORS.map(({ name }) => name);
  return Array.from({ length: SOURCES }, (_, index) => {
    const published = formatDay(Math.round(FIRST_PUBLISHED + index * PUBLISHED_EVERY));
    let end = 0;
    const excerpts = Array.from({ length: PASSAGES }, (_, place) => {
      const exact = writePassage(names, random);
      const start = end + random.whole(80, 900);
      end = start + exact.length;
      return {
        ...{
          id: `s${index + 1}-p${place + 1}`,
          exact,
          prefix: 'as had been reported before, ',
          suffix: ', the paper said.',
        },
        ...{ start, end, locator: null, translation: null },
      };
    });
    return {
      ...{ id: `source-${index + 1}`, kind: 'article-newspaper', title: `Despatch ${index + 1}` },
      ...{ authors: ['A. Correspondent'], publisher: `Gazette ${1 + (index % 20)}`, container: null },
      ...{ published: index % 5 === 0 ? published.slice(0, 7) : published, publishedNote: 'printed on it' },
      ...{ url: null, archivedUrl: null, accessed: null, language: 'en' },
      ...{ sha256: (index + 1).toString(16).padStart(64, '0'), length: end + 1000, excerpts },
    } satisfies SourceRecord;
  });
}

/** Returns the place of the first source that was published on this day or later; the last one where there is none. */
export function firstPublishedAfter(day: number): number {
  const place = Math.ceil((day - FIRST_PUBLISHED) / PUBLISHED_EVERY);
  return Math.max(0, Math.min(SOURCES - 1, place));
}
