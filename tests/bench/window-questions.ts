/** The windows and filters that are asked about: the same at every size, and no two alike. */

import { EMPTY_FILTER, type Filter } from '#lib/query/filter.ts';
import { formatDay, toCalendarDay, toDay } from '#lib/time/day.ts';
import { FOCAL, FOCAL_PAIRS } from '../focal.ts';
import { LAST_DAY } from './generate-dates.ts';
import { TYPE_WEIGHTS } from './generate-sources.ts';
import { SEARCH_WORDS } from './generate-words.ts';
import { seededRandom } from './random.ts';

/** How many days a window of each kind has, at least and at most. */
const WIDTHS = { wide: [12_000, 29_000], medium: [365, 1800], narrow: [7, 60] } as const;
const FIRST_DAY = toDay(1950, 1, 1);
/** Sources are published from 1990 on; ten years later many events have some that are known and some that are not. */
const FIRST_AS_OF = toDay(2000, 1, 1);
const SEED = 7;

/** Kinds of window. */
export type Width = keyof typeof WIDTHS;
export const WIDTH_NAMES = Object.keys(WIDTHS) as Width[];

/** Kinds of filter. */
export const FILTER_NAMES = [
  'none',
  'pair',
  'type',
  'period',
  'within',
  'choice',
  'as of',
  'common word',
  'medium word',
  'rare word',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Kinds of filter that are found with the search index. */
export const WORD_NAMES = [
  'common word',
  'medium word',
  'rare word',
] as const satisfies readonly FilterName[];

/** A window (ISO days, inclusive) and a filter. */
export type Question = { window: [string, string]; filter: Filter };

/** Returns so many questions of a kind; `series` tells the questions of one use from those of another. */
export function listQuestions(name: FilterName, width: Width, count: number, series: number): Question[] {
  const random = seededRandom(
    SEED + series * 1009 + FILTER_NAMES.indexOf(name) * 31 + WIDTH_NAMES.indexOf(width),
  );
  return Array.from({ length: count }, (_, index) => {
    const [least, most] = WIDTHS[width];
    const length = random.whole(least, most);
    // Most of a chronology is recent, and so is most of what people look at.
    const middle = LAST_DAY - Math.round((LAST_DAY - FIRST_DAY) * random.next() ** 2);
    const first = Math.min(middle - Math.floor(length / 2), LAST_DAY - length);
    const { year } = toCalendarDay(middle);
    const from = year - random.whole(1, 8);
    const period = { from: String(from), to: String(Math.max(year + random.whole(1, 8), from)) };
    const asof = formatDay(random.whole(FIRST_AS_OF, LAST_DAY));
    return {
      window: [formatDay(first), formatDay(first + length - 1)],
      filter: { ...EMPTY_FILTER, ...fieldsOf(name, index, { period, asof }) },
    };
  });
}

type Drawn = { period: { from: string; to: string }; asof: string };

function fieldsOf(name: FilterName, index: number, { period, asof }: Drawn): Partial<Filter> {
  switch (name) {
    case 'none':
      return {};
    case 'pair':
      return { pairs: [FOCAL_PAIRS[index % FOCAL_PAIRS.length] ?? ''] };
    case 'type':
      return { types: [typeAt(index)] };
    case 'period':
      return period;
    case 'within':
      return { ...period, match: 'within' };
    case 'choice':
      return { types: [typeAt(index)], actors: [FOCAL[index % FOCAL.length] ?? ''], importance: 2 };
    case 'as of':
      return { asof };
    case 'common word':
      return { q: SEARCH_WORDS.common };
    case 'medium word':
      return { q: SEARCH_WORDS.medium };
    case 'rare word':
      return { q: SEARCH_WORDS.rare };
  }
}

function typeAt(index: number): string {
  return TYPE_WEIGHTS[index % TYPE_WEIGHTS.length]?.[0] ?? 'treaty';
}
