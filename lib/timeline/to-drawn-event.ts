import { attestedDay, withPublished } from '#lib/domain/attested-day.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { formatDay } from '#lib/time/day.ts';
import type { DrawnEvent } from './drawn-event.ts';
import { overallModality } from './overall-modality.ts';

/** What of an event is drawn, or adds up to what is drawn. */
export type DrawableEvent = Pick<
  TimelineEvent,
  'id' | 'title' | 'type' | 'importance' | 'date' | 'dateSense' | 'pairs' | 'contested'
> & {
  citations: readonly Pick<TimelineEvent['citations'][number], 'source' | 'modality' | 'stance'>[];
};

/**
 * Returns what the timeline needs of an event. `published` holds, by source id, the first possible day of publication
 * (ISO): a source surely attests a state that still holds up to that day and no further.
 */
export function toDrawnEvent(
  event: DrawableEvent,
  lanes: readonly string[],
  published: ReadonlyMap<string, string | null>,
): DrawnEvent {
  const { id, title, type, importance, date, dateSense, pairs, contested, citations } = event;
  const attested =
    date.latest === null ? attestedDay(withPublished(citations, (source) => published.get(source))) : null;
  return {
    id,
    title,
    type,
    importance,
    date,
    dateSense,
    pairs,
    contested,
    lanes: [...lanes],
    sources: new Set(citations.map(({ source }) => source)).size,
    modality: overallModality(citations),
    attested: attested === null ? null : formatDay(attested),
  };
}
