import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';

/** What the timeline needs of an event to draw it: no text but its title, no citations but what they amount to. */
export type DrawnEvent = Pick<
  TimelineEvent,
  'id' | 'title' | 'type' | 'importance' | 'date' | 'dateSense' | 'pairs' | 'contested'
> & {
  /** Ids of the lanes it is drawn in. */
  lanes: string[];
  /** Number of distinct sources it is cited from. */
  sources: number;
  /** How certain its best supporting citation is; `denied` where every citation denies it. */
  modality: Citation['modality'];
  /** Last day that a source attests (ISO), for drawing an open end; null where the date has an end. */
  attested: string | null;
};
