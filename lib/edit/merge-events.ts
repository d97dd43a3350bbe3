import type { EventRecord } from '#lib/domain/event.ts';
import type { Change } from './step.ts';

/**
 * Returns the changes by which one event goes into another: the survivor rests on the passages of both, the other is
 * withdrawn and leads there, and what named it (`referring`: as a whole, as survivor, or as what a date is read against)
 * names the survivor. `reason` is a sentence that readers see.
 */
export function mergeEvents(
  event: EventRecord,
  survivor: EventRecord,
  referring: readonly EventRecord[],
  reason: string,
): Change[] {
  const known = new Set(survivor.citations.map(toKey));
  const merged: EventRecord = {
    ...renamed(survivor, event.id, survivor.id),
    citations: [
      ...renamed(survivor, event.id, survivor.id).citations,
      ...renamed(event, event.id, survivor.id).citations.filter((citation) => !known.has(toKey(citation))),
    ],
  };
  const withdrawn: EventRecord = {
    ...event,
    status: 'withdrawn',
    statusReason: reason,
    mergedInto: survivor.id,
  };
  const others = referring
    .filter(({ id }) => id !== event.id && id !== survivor.id)
    .map((other) => renamed(other, event.id, survivor.id));
  return [merged, withdrawn, ...others].map((after) => ({ kind: 'event', id: after.id, after }));
}

function toKey({ source, excerpt, statedDate, stance }: EventRecord['citations'][number]): string {
  return JSON.stringify([source, excerpt, statedDate, stance]);
}

/** An event that names one event where it named another; itself it cannot name. */
function renamed(event: EventRecord, from: string, to: string): EventRecord {
  const rename = (id: string | null) => (id === from ? to : id);
  const partOf = rename(event.partOf);
  return {
    ...event,
    partOf: partOf === event.id ? null : partOf,
    mergedInto: rename(event.mergedInto),
    citations: event.citations.map((citation) => {
      const { anchor } = citation.resolution;
      if (anchor !== `event:${from}`) return citation;
      // A date that is read against the event itself says nothing of it.
      const next = event.id === to ? null : `event:${to}`;
      return { ...citation, resolution: { ...citation.resolution, anchor: next } };
    }),
  };
}
