/** Events that a file tells of and that are here already, from another source and in other words. */
import type { EventRecord } from '#lib/domain/event.ts';
import { stemWord } from '#lib/query/fold-word.ts';
import { toWords } from '#lib/query/words.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { type DaySpan, overlaps, toSpan } from '#lib/time/span.ts';

type Told = Pick<EventRecord, 'id' | 'title' | 'summary' | 'date' | 'type' | 'participants'>;

/** What two events are compared by. */
export type Comparable = {
  id: string;
  /** Null where its date is open, or too wide to tell. */
  span: DaySpan | null;
  type: string;
  actors: ReadonlySet<string>;
  /** Stems of the words of its title, and of its title and summary. */
  title: ReadonlySet<string>;
  words: ReadonlySet<string>;
};

/** Of two dates that are wider than this, in days, nobody can say that they are of one event. */
const MOST_DAYS = 400;
/** Shares of actors, type and words that two events have in common, each from 0 to 1. */
const WEIGHTS = { actors: 0.4, type: 0.25, words: 0.35 } as const;
const LEAST_LIKE = 0.7;
/** Two exercises of one pair in one month are two. */
const LEAST_WORDS = 0.3;
/** Shorter words say nothing of what happened. */
const LEAST_LETTERS = 3;
const UNCLASSIFIED = 'other';

/** Returns what an event is compared by. */
export function toComparable({ id, title, summary, date, type, participants }: Told): Comparable {
  return {
    ...{ id, span: toNarrowSpan(date), type },
    // Those who act in it, not those who are only mentioned.
    actors: new Set(participants.flatMap(({ actor, role }) => (role === 'mentioned' ? [] : [actor]))),
    ...{ title: stemsOf(title), words: stemsOf(`${title} ${summary}`) },
  };
}

/** Returns the id of the one of `known` that an event is probably the same as; undefined where none is like it. */
export function findDuplicate(event: Comparable, known: readonly Comparable[]): string | undefined {
  const scored = known.flatMap((other) => {
    if (event.span === null || other.span === null || !overlaps(event.span, other.span)) return [];
    const words = Math.max(shareOf(event.title, other.words), shareOf(other.title, event.words));
    const likeness =
      WEIGHTS.actors * likenessOf(event.actors, other.actors) +
      WEIGHTS.type * likenessOfTypes(event.type, other.type) +
      WEIGHTS.words * words;
    return words >= LEAST_WORDS && likeness >= LEAST_LIKE ? [{ id: other.id, likeness }] : [];
  });
  return scored.sort((a, b) => b.likeness - a.likeness)[0]?.id;
}

function toNarrowSpan(date: string): DaySpan | null {
  const { value } = parseEdtf(date);
  if (value === null) return null;
  const span = toSpan(value);
  const { earliest, latest } = span;
  return earliest === null || latest === null || latest - earliest > MOST_DAYS ? null : span;
}

function stemsOf(text: string): Set<string> {
  return new Set(
    toWords(text)
      .filter((word) => word.length >= LEAST_LETTERS)
      .map(stemWord),
  );
}

/** How much of `some` is in `others`. */
function shareOf(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return some.size === 0 ? 0 : [...some].filter((word) => others.has(word)).length / some.size;
}

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : [...a].filter((one) => b.has(one)).length / all;
}

function likenessOfTypes(a: string, b: string): number {
  if (a === b) return 1;
  return a === UNCLASSIFIED || b === UNCLASSIFIED ? 0.5 : 0;
}
