/** How an event is known, as a reader sees it: what the panel, the event's page, the talk, its notes and the slides loop over. */

import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Source } from '#lib/domain/source.ts';
import { listCitedSources } from './cited-source.ts';
import { type ContestSides, toContestSides } from './contest-sides.ts';
import { type Contest, describeContest } from './describe-contest.ts';
import { describeCount } from './describe-count.ts';
import { describeKnownSince, type KnownSince } from './describe-known-since.ts';
import { describeResolution, type Reading } from './describe-resolution.ts';
import { describeSourceTitles } from './describe-source-titles.ts';
import { type Passage, toPassage } from './passage.ts';

/** Names of what an event's citations refer to, by id; what is missing is named by its id. */
export type ReceiptNames = {
  sources: Readonly<Record<string, Source>>;
  /** Titles of the events that dates were read against. */
  events?: Readonly<Record<string, string>>;
};

/** A passage with how its date was read from the words. */
export type ReadPassage = Passage & { reading: Reading };

/** How an event is known. */
export type Receipt = {
  /** In the order of the event's citations. */
  passages: readonly ReadPassage[];
  /** "3 passages from 2 sources". */
  count: string;
  /** The dates that the passages support by themselves: "June 2024; summer 2024". */
  statedDates: string;
  /** Null where none of the cited sources is on record. */
  known: KnownSince | null;
  /** What the passages of a contested event disagree about, sources by their titles; null where they do not show it. */
  contest: Contest | null;
  /** The same passages by side; null where the event is not contested, or all are of one side. */
  sides: ContestSides<ReadPassage> | null;
};

/** Returns how an event is known. */
export function toReceipt(
  event: Pick<TimelineEvent, 'citations' | 'contested'>,
  { sources, events = {} }: ReceiptNames,
): Receipt {
  const { citations, contested } = event;
  const passages = citations.map(
    (citation): ReadPassage => ({
      ...toPassage(citation, sources),
      reading: describeResolution(citation, events),
    }),
  );
  const cited = listCitedSources([event]);
  const titles = describeSourceTitles(cited.flatMap((id) => sources[id] ?? []));
  return {
    passages,
    count: `${describeCount(citations.length, 'passage')} from ${describeCount(cited.length, 'source')}`,
    statedDates: [...new Set(citations.map(({ statedDate }) => statedDate.label))].join('; '),
    known: describeKnownSince(citations, sources),
    contest: contested ? describeContest(event, (id) => titles.get(id) ?? id) : null,
    sides: contested ? toContestSides(passages) : null,
  };
}
