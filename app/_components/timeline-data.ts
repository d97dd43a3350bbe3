import type { Actor } from '#lib/domain/actor.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import type { Source } from '#lib/domain/source.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';

/** What a screen of the timeline is given by the server: events to draw and the names that go with them. */
export type TimelineData = {
  /** In order of time. */
  events: readonly (DrawnEvent & { partOf: string | null })[];
  lanes: readonly Lane[];
  sources: Readonly<Record<string, Source>>;
  actors: Readonly<Record<string, Actor>>;
  types: Readonly<Record<string, EventType>>;
  /** The selected event and those it refers to, where the address names one. */
  opened: readonly TimelineEvent[];
  /** The period of the filter, as written. */
  from: string | null;
  to: string | null;
  asof: string | null;
  /** The text that is searched for, whose words are marked where they stand; see `markMatches`. */
  q: string | null;
};
