import type { Actor } from '#lib/domain/actor.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Source } from '#lib/domain/source.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { Correction } from './event-history.tsx';
import type { RelatedEvent } from './related-events.tsx';

/** All that the panel says of an event under a filter, in one answer. */
export type PanelAnswer = {
  event: TimelineEvent;
  /** As the timeline draws it; its lanes are of the kind that was asked for. */
  drawn: DrawnEvent;
  /** Those that it names, by id and by code. */
  sources: Readonly<Record<string, Source>>;
  actors: Readonly<Record<string, Actor>>;
  partOf: RelatedEvent | null;
  parts: readonly RelatedEvent[];
  /** Titles of the events that its dates were read against, by id. */
  anchors: Readonly<Record<string, string>>;
  /** Newest first; none where an earlier day is asked about, when they were not known. */
  corrections: readonly Correction[];
  /** Before and after it in time, among the events of the filter. */
  previous: RelatedEvent | null;
  next: RelatedEvent | null;
  /** Whether the filter lets it through. */
  isInFilter: boolean;
};
