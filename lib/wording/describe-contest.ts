import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { overlaps, toSpan } from '#lib/time/span.ts';

/** A stated date with the ids of the sources that support it. */
export type StatedDate = { label: string; sources: string[] };

/** What the citations of an event disagree about. */
export type Contest = {
  /** Who disputes or denies it, with the source that says so; each once. */
  objections: { by: string; modality: Citation['modality']; source: string }[];
  /** The stated dates that cannot hold together with some other, each once; empty where all can. */
  dates: StatedDate[];
};

/** Returns what the citations of an event disagree about; null where they do not. */
export function describeContest(event: Pick<TimelineEvent, 'citations'>): Contest | null {
  const objections = event.citations
    .filter(({ stance, modality }) => stance === 'disputes' || modality === 'denied')
    .map(({ assertedBy, modality, source }) => ({ by: assertedBy, modality, source }))
    .filter((one, index, all) => all.findIndex((other) => sameObjection(one, other)) === index);
  const dates = describeDateConflict(event.citations);
  return objections.length === 0 && dates.length === 0 ? null : { objections, dates };
}

function sameObjection(a: Contest['objections'][number], b: Contest['objections'][number]): boolean {
  return a.by === b.by && a.modality === b.modality && a.source === b.source;
}

function describeDateConflict(citations: readonly Citation[]): StatedDate[] {
  const spans = citations.map(({ statedDate }) => toSpan(statedDate));
  const conflicting = citations.filter((_, index) => {
    const own = spans[index];
    return own !== undefined && spans.some((other) => !overlaps(own, other));
  });
  const byLabel = new Map<string, StatedDate>();
  for (const { statedDate, source } of conflicting) {
    const stated = byLabel.get(statedDate.label) ?? { label: statedDate.label, sources: [] };
    if (!stated.sources.includes(source)) stated.sources.push(source);
    byLabel.set(statedDate.label, stated);
  }
  return [...byLabel.values()];
}
