import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { overlaps, toSpan } from '#lib/time/span.ts';
import { isObjection } from './describe-attribution.ts';

/** A stated date with the sources that support it, by name. */
export type StatedDate = { label: string; sources: string[] };

/** What the citations of an event disagree about. */
export type Contest = {
  /** Who disputes or denies it, with the name of the source that says so; each once. */
  objections: { by: string; modality: Citation['modality']; source: string }[];
  /** The stated dates that cannot hold together with some other, each once; empty where all can. */
  dates: StatedDate[];
};

/** Returns what the citations of an event disagree about, each source by the name it is given; null where they do not. */
export function describeContest(
  { citations }: Pick<TimelineEvent, 'citations'>,
  nameSource: (id: string) => string,
): Contest | null {
  const objections = citations
    .filter(isObjection)
    .map(({ assertedBy, modality, source }) => ({ by: assertedBy, modality, source: nameSource(source) }))
    .filter((objection, index, all) => all.findIndex((other) => isSame(objection, other)) === index);
  const dates = describeDateConflict(citations, nameSource);
  return objections.length === 0 && dates.length === 0 ? null : { objections, dates };
}

function isSame(a: Contest['objections'][number], b: Contest['objections'][number]): boolean {
  return a.by === b.by && a.modality === b.modality && a.source === b.source;
}

function describeDateConflict(
  citations: readonly Citation[],
  nameSource: (id: string) => string,
): StatedDate[] {
  const spans = citations.map(({ statedDate }) => toSpan(statedDate));
  const conflicting = citations.filter((_, index) => {
    const own = spans[index];
    return own !== undefined && spans.some((other) => !overlaps(own, other));
  });
  const byLabel = new Map<string, StatedDate>();
  for (const { statedDate, source } of conflicting) {
    const stated = byLabel.get(statedDate.label) ?? { label: statedDate.label, sources: [] };
    const name = nameSource(source);
    if (!stated.sources.includes(name)) stated.sources.push(name);
    byLabel.set(statedDate.label, stated);
  }
  return [...byLabel.values()];
}
