import type { TimelineEvent } from '#lib/domain/event.ts';

/** Returns the ids of the events that an event refers to: the one it is part of, and those that its dates were read against. */
export function relatedIds(event: TimelineEvent): string[] {
  const anchors = event.citations.flatMap(({ resolution }) =>
    resolution.anchor?.startsWith('event:') ? [resolution.anchor.slice('event:'.length)] : [],
  );
  return [...new Set([...(event.partOf === null ? [] : [event.partOf]), ...anchors])];
}
