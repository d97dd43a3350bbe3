import type { TalkWay } from '#app/_components/talk/talk-empty.tsx';
import type { FirstWords } from '#app/_components/talk/talk-notes.client.tsx';
import type { TalkEvent } from '#app/_components/talk/use-talk.client.tsx';
import { toEventColor } from '#lib/timeline/pair-color.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { describeTitle } from '#lib/wording/describe-title.ts';
import type { LoadedSlide, LoadedTalk } from './load-talk.ts';
import { talkAddress } from './talk-addresses.ts';

/** Returns the title of a talk: the one asked for, else the filter as a sentence, else that of the chronology. */
export function describeTalk({
  view,
  phrases,
  names,
}: Pick<LoadedTalk, 'view' | 'phrases' | 'names'>): string {
  return describeTitle(view.title, phrases, names.chronology);
}

/** Returns sentences for the person who opens the slides: what the address asked for and will not be shown. */
export function listNotices({ filter, view, slides, ignored }: LoadedTalk): string[] {
  const absent = filter.only.length - slides.length;
  const isStartAbsent = view.event !== undefined && !slides.some(({ event }) => event.id === view.event);
  return [
    ...ignored.map(({ message }) => `Left out of the address: ${message}.`),
    ...(filter.only.length > 0 && absent > 0
      ? [
          `${absent} of the ${describeCount(filter.only.length, 'chosen event')} cannot be shown: not in the database, withdrawn, or outside the filter.`,
        ]
      : []),
    ...(isStartAbsent
      ? [`The event “${view.event}” is not among these; the slides begin with the first.`]
      : []),
    ...(filter.asof === undefined
      ? []
      : ['Shown as known on that day: later sources are left out. Titles and summaries are today’s words.']),
  ];
}

/** Returns what there would be to show without each part of a filter that lets nothing through. */
export function listWays({ phrases, withoutPhrase, view }: LoadedTalk): TalkWay[] {
  return phrases.map(({ key, text, name, without }, index) => ({
    key,
    text,
    name,
    count: withoutPhrase[index] ?? 0,
    address: talkAddress(without, view),
  }));
}

/** Returns the beginning of what each slide shows, so that a presenter knows what comes next. */
export function listFirstWords(slides: readonly LoadedSlide[]): FirstWords[] {
  return slides.map(({ event, faces: [first] }) => {
    const passage = first?.kind === 'contest' ? first.sides[0]?.lead : first?.passage;
    const quote = passage?.quote ?? null;
    return quote === null ? { text: event.summary } : { text: `“${quote.exact}”`, language: quote.language };
  });
}

/** Returns as much of the slides as the script of a talk needs. */
export function toTalkEvents({ slides, names }: Pick<LoadedTalk, 'slides' | 'names'>): TalkEvent[] {
  return slides.map(({ drawn: { id, title, date, dateSense, pairs, modality, attested }, faces }) => ({
    id,
    title,
    date,
    color: toEventColor(pairs, names.focalPairs),
    modality,
    dateSense,
    attested,
    faces: faces.length,
  }));
}
