import { attestedDay, withPublished } from '#lib/domain/attested-day.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import type { CountsAs } from '#lib/domain/pair.ts';
import type { Source } from '#lib/domain/source.ts';
import { lookUp } from '#lib/look-up.ts';
import { CALENDAR } from '#lib/time/calendar-unit.ts';
import { formatDay, toCalendarDay } from '#lib/time/day.ts';
import { dayInOrder, toSpan } from '#lib/time/span.ts';
import { overallModality } from '#lib/timeline/overall-modality.ts';
import { toEventColor } from '#lib/timeline/pair-color.ts';
import { type Passage, toPassage } from '#lib/wording/passage.ts';
import { describeThreads } from './describe-threads.ts';
import { layThreads, type Threads } from './lay-threads.ts';
import { leadingCitation, type WhoSaysSo, whoSaysSo } from './who-says-so.ts';
import { toYearRuler, type YearRuler } from './year-ruler.ts';

/** An event as a row of the chronicle. */
export type ChronicleRow = Pick<
  TimelineEvent,
  'id' | 'title' | 'date' | 'dateSense' | 'importance' | 'contested'
> & {
  /** The day that it stands at in the order of time, a day number; null where none is known. */
  day: number | null;
  /** The year that it stands under, astronomical; null where no day of it is known. */
  year: number | null;
  /** Null where it stands under no year. */
  ruler: YearRuler | null;
  threads: Threads;
  /** The threads in words. */
  who: string;
  /** A war or the like, which is between none of the focal pairs and dates what is: a line across the rows marks it. */
  isLandmark: boolean;
  /** Names of those beside the focal actors. */
  outside: readonly string[];
  /** A custom property of the style sheet. */
  color: string;
  /** How certain the best passage is that supports it. */
  modality: ReturnType<typeof overallModality>;
  says: WhoSaysSo | null;
  /** The first passage that supports it, else the first; null where none is cited. */
  passage: Passage | null;
};

/** What rows are named and drawn by. */
export type ChronicleNames = {
  focal: readonly string[];
  focalPairs: readonly string[];
  countsAs: CountsAs;
  actors: Readonly<Record<string, { name: string }>>;
  types: Readonly<Record<string, EventType>>;
  sources: Readonly<Record<string, Source>>;
};

const LANDMARK_IMPORTANCE = 4;

/** Returns an event as a row; `today` is the day number at which an open end has faded to nothing. */
export function toChronicleRow(event: TimelineEvent, names: ChronicleNames, today: number): ChronicleRow {
  const { id, title, date, dateSense, importance, contested, citations, participants } = event;
  const type = lookUp(names.types, event.type);
  const nameOf = (code: string) => lookUp(names.actors, code)?.name ?? code;
  const day = dayInOrder(toSpan(date));
  const isPlaced = Number.isFinite(day);
  const first = CALENDAR.year.floor(day);
  const threads = layThreads(participants, type, names.focal, names.countsAs);
  const attested = attestedDay(
    withPublished(citations, (source) => lookUp(names.sources, source)?.published.earliest),
  );
  const ruled = { date, dateSense, attested: attested === null ? null : formatDay(attested) };
  const leading = leadingCitation(citations);
  return {
    ...{ id, title, date, dateSense, importance, contested },
    day: isPlaced ? day : null,
    year: isPlaced ? toCalendarDay(day).year : null,
    ruler: isPlaced ? toYearRuler(ruled, { first, next: CALENDAR.year.offset(first, 1) }, today) : null,
    threads,
    isLandmark:
      importance >= LANDMARK_IMPORTANCE && !event.pairs.some((pair) => names.focalPairs.includes(pair)),
    who: describeThreads(participants, type, nameOf),
    outside: threads.outside.map(nameOf),
    // Nothing else is as dark, and a grey one would look unimportant.
    color: event.pairs.length > 1 ? 'var(--ink)' : toEventColor(event.pairs, names.focalPairs),
    modality: overallModality(citations),
    says: whoSaysSo(citations, (source) => lookUp(names.sources, source)),
    passage: leading === undefined ? null : toPassage(leading, names.sources),
  };
}
