import type { TimelineEvent } from '#lib/domain/event.ts';
import { formatDay, parseDay } from '#lib/time/day.ts';
import type { DrawnEvent } from './drawn-event.ts';
import { overallModality } from './overall-modality.ts';

/**
 * What of an event is drawn, or adds up to what is drawn. Where `sources` and `modality` are known already, only an event
 * that is still open needs its citations.
 */
export type DrawableEvent = Pick<
  TimelineEvent,
  'id' | 'title' | 'type' | 'importance' | 'date' | 'pairs' | 'contested'
> & {
  citations: readonly Pick<TimelineEvent['citations'][number], 'source' | 'modality' | 'stance'>[];
} & Partial<Pick<DrawnEvent, 'sources' | 'modality'>>;

/**
 * Returns what the timeline needs of an event. `published` holds, by source id, the first possible day of publication
 * (ISO): a source surely attests a state that still holds up to that day and no further.
 */
export function toDrawnEvent(
  event: DrawableEvent,
  lanes: readonly string[],
  published: ReadonlyMap<string, string | null>,
): DrawnEvent {
  const { id, title, type, importance, date, pairs, contested, citations } = event;
  const { sources = countSources(citations), modality = overallModality(citations) } = event;
  return {
    id,
    title,
    type,
    importance,
    date,
    pairs,
    contested,
    lanes: [...lanes],
    sources,
    modality,
    attested: date.latest === null ? lastAttestedDay(citations, published) : null,
  };
}

function countSources(citations: DrawableEvent['citations']): number {
  return new Set(citations.map(({ source }) => source)).size;
}

function lastAttestedDay(
  citations: DrawableEvent['citations'],
  published: ReadonlyMap<string, string | null>,
): string | null {
  const days = citations
    .filter(({ stance, modality }) => stance === 'supports' && modality !== 'denied')
    .map(({ source }) => parseDay(published.get(source) ?? ''))
    .filter((day) => day !== null);
  return days.length === 0 ? null : formatDay(Math.max(...days));
}
