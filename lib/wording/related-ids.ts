import type { TimelineEvent } from '#lib/domain/event.ts';

/**
 * Returns the ids of the events that an event refers to: that which it is part of, and those against which its
 * citations' dates were read.
 */
export function relatedIds(event: TimelineEvent): string[] {
  const anchors = event.citations.flatMap(({ resolution }) =>
    resolution.anchor?.startsWith('event:') ? [resolution.anchor.slice('event:'.length)] : [],
  );
  return [...new Set([...(event.partOf === null ? [] : [event.partOf]), ...anchors])];
}
