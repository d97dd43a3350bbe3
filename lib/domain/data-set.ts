import type { Actor } from './actor.ts';
import type { Chronology } from './chronology.ts';
import type { EventRecord } from './event.ts';
import type { EventType } from './event-type.ts';
import type { SourceRecord } from './source.ts';

/** A whole data set as its files hold it. */
export type DataSet = {
  chronology: Chronology;
  eventTypes: EventType[];
  actors: Actor[];
  sources: SourceRecord[];
  events: EventRecord[];
};
